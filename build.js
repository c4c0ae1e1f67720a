// Builds dist/: the program in files that are loaded when they are wanted, and the shipped rubric and rates checked and compiled.
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { build } from 'esbuild';

const { version } = JSON.parse(await readFile('package.json', 'utf8'));
const building = `dist.${process.pid}`;
/**
 * What is loaded only when it is wanted is a file of its own: each command that main names, the readers of rubric, rates
 * and guide files (the shipped rubric and rates are compiled), inquirer, and every format but the terminal's. Everything else that a command
 * needs is in the file of the command, so that a check loads two files and reads no line in vain.
 */
const main = await readFile('src/cli/main.ts', 'utf8');
const formats = await readFile('src/report/formats.ts', 'utf8');
const named = (text) => [...text.matchAll(/import\('\.\/([\w-]+)\.ts'\)/g)].map(([, name]) => name);
const APART = Object.fromEntries([
  ...named(main).map((name) => [name, `src/cli/${name}.ts`]),
  ...named(formats)
    .filter((name) => name !== 'terminal')
    .map((name) => [name, `src/report/${name}.ts`]),
  ['reader-pages', 'src/cli/reader-pages.ts'],
  ['rates-file', 'src/pay/rates-file.ts'],
  ['rubric-file', 'src/rubric/rubric-file.ts'],
  ['approach-file', 'src/rubric/approach-file.ts'],
  ['guide', 'src/interview/guide.ts'],
  ['guidebook', 'src/advert/guidebook.ts'],
  ['guidebook-file', 'src/advert/guidebook-file.ts'],
  ['drafted', 'src/read/drafted.ts'],
  ['records', 'src/read/records.ts'],
  ['columns', 'src/read/columns.ts'],
  ['columns-file', 'src/read/columns-file.ts'],
  ['column-map', 'src/read/column-map.ts'],
  ['screen-prompter', 'src/cli/interview/screen-prompter.ts'],
]);
const loadedApart = {
  name: 'loaded-apart',
  setup({ onResolve }) {
    onResolve({ filter: /\.ts$/ }, ({ kind, path, resolveDir }) => {
      const file = resolve(resolveDir, path);
      const [name] = Object.entries(APART).find(([, source]) => resolve(source) === file) ?? [];
      if (kind !== 'dynamic-import' || name === undefined) return undefined;
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
  entryPoints: { main: 'src/cli/main.ts', compile: 'src/cli/compile.ts', ...APART },
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
  plugins: [loadedApart, nothingToStart],
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
