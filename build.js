// Builds dist/: the program in files that are loaded when they are wanted, the shipped rubric and rates checked and compiled,
// and the library with its types.
import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';

const { version } = JSON.parse(await readFile('package.json', 'utf8'));
const building = `dist.${process.pid}`;
/**
 * What is loaded only when it is wanted is a file of its own: each command that main names, what reads the texts of
 * policy (those that goodwork ships are compiled), inquirer, and every format but the terminal's. Everything else that a command
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
  ['policy-text', 'src/policy/policy-text.ts'],
  ['approach-guide', 'src/rubric/approach-guide.ts'],
  ['guide', 'src/interview/script.ts'],
  ['guidebook', 'src/advert/lexicon.ts'],
  ['guidebook-file', 'src/advert/lexicon-file.ts'],
  ['drafted', 'src/read/draft-vacancy.ts'],
  ['foreign-record', 'src/read/foreign-record.ts'],
  ['split-csv', 'src/read/split-csv.ts'],
  ['split-xml', 'src/read/split-xml.ts'],
  ['columns', 'src/read/columns.ts'],
  ['columns-shape', 'src/read/columns-shape.ts'],
  ['work', 'src/batch/process-block.ts'],
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

const typesWritten = writeTypes(`${building}/types`);
/** Shared by the program and the library. */
const shared = {
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  minify: true,
  legalComments: 'linked',
  // The browser build of yaml is plain ES modules: smaller, and quicker to load.
  alias: { yaml: './node_modules/yaml/browser/index.js' },
  logLevel: 'warning',
};

await build({
  ...shared,
  entryPoints: {
    main: 'src/cli/main.ts',
    compile: 'src/cli/compile.ts',
    'batch-worker': 'src/cli/batch/worker.ts',
    ...APART,
  },
  // It starts threads from files of its own.
  external: ['tinypool'],
  outdir: building,
  define: { GOODWORK_VERSION: JSON.stringify(version) },
  // commander is no ES module and asks for parts of Node with `require`.
  banner: {
    js: "import { createRequire as from } from 'node:module'; const require = from(import.meta.url);",
  },
  plugins: [loadedApart, nothingToStart],
});

const { compile } = await import(`./${building}/compile.js`);
const compiled = await compile(new URL('.', import.meta.url));
await mkdir(`${building}/compiled`, { recursive: true });
for (const [id, text] of Object.entries(compiled)) await writeFile(`${building}/compiled/${id}.json`, text);
await rm(`${building}/compile.js`);

/** The library is one file with everything in it: it reads nothing from a disk. */
await build({
  ...shared,
  entryPoints: { library: 'src/library/library.ts' },
  outdir: building,
  define: {
    GOODWORK_SHIPPED: JSON.stringify(
      `{${Object.entries(compiled).map(([id, text]) => `${JSON.stringify(id)}:${text}`)}}`,
    ),
    GOODWORK_RUBRIC: JSON.stringify(await readFile('rubrics/good-jobs.yaml', 'utf8')),
  },
});
await typesWritten;

// Put in place whole, so that nobody meets half a build.
await rm('dist', { recursive: true, force: true });
await rename(building, 'dist');

/** The library's types, written and not checked: that is for `npm run check`. Their imports end in .js, as in any package. */
async function writeTypes(folder) {
  const tsc = join(createRequire(import.meta.url).resolve('typescript/package.json'), '../bin/tsc');
  await promisify(execFile)(process.execPath, [tsc, '-p', 'tsconfig.library.json', '--outDir', folder]);
  for (const name of await readdir(folder, { recursive: true })) {
    if (!name.endsWith('.d.ts')) continue;
    const file = join(folder, name);
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace(/((?:from |import\()["']\.{1,2}\/[^"']+)\.ts(["'])/g, '$1.js$2'));
  }
}
