// Builds dist/: the program in lazy chunks, and the shipped rubric and rates checked and compiled.
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { build } from 'esbuild';

const { version } = JSON.parse(await readFile('package.json', 'utf8'));
await rm('dist', { recursive: true, force: true });
const { metafile } = await build({
  entryPoints: { main: 'src/cli/main.ts', compile: 'src/cli/compile.ts' },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  minify: true,
  legalComments: 'linked',
  define: { GOODWORK_VERSION: JSON.stringify(version) },
  // The browser build of yaml is plain ES modules: smaller, and quicker to load.
  alias: { yaml: './node_modules/yaml/browser/index.js' },
  metafile: true,
  logLevel: 'warning',
});

// commander is no ES module and asks for parts of Node with `require`, which one shared chunk passes on.
for (const file of Object.keys(metafile.outputs)) {
  const code = await readFile(file, 'utf8');
  if (!code.includes('Dynamic require of')) continue;
  const give = "import { createRequire as from } from 'node:module'; const require = from(import.meta.url);";
  await writeFile(file, `${give}\n${code}`);
}

const { compile } = await import('./dist/compile.js');
const compiled = await compile(new URL('.', import.meta.url));
await mkdir('dist/compiled', { recursive: true });
for (const [id, text] of Object.entries(compiled)) await writeFile(`dist/compiled/${id}.json`, text);
await rm('dist/compile.js');
