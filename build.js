// Builds dist/: the program in lazy chunks, and the shipped rubric and rates checked and compiled.
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { build } from 'esbuild';

const { version } = JSON.parse(await readFile('package.json', 'utf8'));
const building = `dist.${process.pid}`;
/** Each command that main names is one file of its own, so that a run loads two files: main and the command. */
const main = await readFile('src/cli/main.ts', 'utf8');
const COMMANDS = [...main.matchAll(/import\('\.\/(\w+)\.ts'\)/g)].map(([, name]) => name);
const commandsApart = {
  name: 'commands-apart',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\/(\w+)\.ts$/ }, ({ kind, path, importer }) => {
      const name = path.slice(2, -3);
      if (kind !== 'dynamic-import' || !importer.endsWith('main.ts') || !COMMANDS.includes(name))
        return undefined;
      return { path: `./${name}.js`, external: true };
    });
  },
};

/** commander can start other programs as subcommands. There are none, and loading what starts them takes time. */
const nothingToStart = {
  name: 'nothing-to-start',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:child_process$/ }, () => ({ path: 'nothing', namespace: 'nothing' }));
    onLoad({ filter: /.*/, namespace: 'nothing' }, () => ({ contents: 'module.exports = {};' }));
  },
};

await build({
  entryPoints: ['main', 'compile', ...COMMANDS].map((name) => `src/cli/${name}.ts`),
  outdir: building,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  minify: true,
  legalComments: 'linked',
  define: { GOODWORK_VERSION: JSON.stringify(version) },
  // The browser build of yaml is plain ES modules: smaller, and quicker to load.
  alias: { yaml: './node_modules/yaml/browser/index.js' },
  // commander is no ES module and asks for parts of Node with `require`.
  banner: {
    js: "import { createRequire as from } from 'node:module'; const require = from(import.meta.url);",
  },
  plugins: [commandsApart, nothingToStart],
  logLevel: 'warning',
});

const { compile } = await import(`./${building}/compile.js`);
const compiled = await compile(new URL('.', import.meta.url));
await mkdir(`${building}/compiled`, { recursive: true });
for (const [id, text] of Object.entries(compiled)) await writeFile(`${building}/compiled/${id}.json`, text);
await rm(`${building}/compile.js`);

// Put in place whole, so that nobody meets half a build.
await rm('dist', { recursive: true, force: true });
await rename(building, 'dist');
