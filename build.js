// Builds dist/: the program in lazy chunks, and the shipped rubric and rates checked and compiled.
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { build } from 'esbuild';

const { version } = JSON.parse(await readFile('package.json', 'utf8'));
await rm('dist', { recursive: true, force: true });
await build({
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
  banner: {
    js: "import { createRequire as goodworkRequire } from 'node:module'; const require = goodworkRequire(import.meta.url);",
  },
  logLevel: 'warning',
});

const { compile } = await import('./dist/compile.js');
const compiled = await compile(new URL('.', import.meta.url));
await mkdir('dist/compiled', { recursive: true });
for (const [id, text] of Object.entries(compiled)) await writeFile(`dist/compiled/${id}.json`, text);
await rm('dist/compile.js');
