// Builds dist/: the program in files that are loaded when they are wanted, the shipped rubric and rates checked and compiled,
// the library with its types, and the page that is the interview.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { build as esbuild } from 'esbuild';

const { version } = JSON.parse(await readFile('package.json', 'utf8'));
const building = `dist.${process.pid}`;
const typesWritten = writeTypes(`${building}/types`);
/** Shared by the program and the library. */
const shared = {
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  minify: true,
  legalComments: 'linked',
  // The browser builds are plain ES modules, and load nothing of Node: yaml is smaller so, and quicker to load.
  alias: { yaml: './node_modules/yaml/browser/index.js', fflate: './node_modules/fflate/esm/browser.js' },
  logLevel: 'warning',
};
const program = {
  ...shared,
  // It starts threads from its own files, so it cannot be bundled.
  external: ['tinypool'],
  define: { GOODWORK_VERSION: JSON.stringify(version) },
};

/** What came into dist/ from elsewhere, by the files it was in. */
const bundledFiles = new Set();
async function build(options) {
  const built = await esbuild({ ...options, metafile: true });
  const files = Object.values(built.metafile.outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([file, { bytesInOutput }]) => (bytesInOutput > 0 ? [file] : [])),
  );
  for (const file of files) bundledFiles.add(file);
  return { ...built, files };
}

const entryPoints = {
  main: 'src/cli/main.ts',
  compile: 'src/cli/compile.ts',
  'batch-worker': 'src/cli/batch/worker.ts',
  'pdf-worker': 'src/cli/pdf-worker.ts',
};

/** commander can start other programs as subcommands, inquirer an editor. goodwork starts a pager alone, and loading takes time. */
const nothingToStart = {
  name: 'nothing-to-start',
  setup({ onResolve, onLoad }) {
    const filter = /^(?:node:child_process|@inquirer\/external-editor)$/;
    const pager = resolve('src/host/pager.ts');
    onResolve({ filter }, ({ importer }) =>
      importer === pager ? undefined : { path: 'nothing', namespace: 'nothing' },
    );
    onLoad({ filter: /.*/, namespace: 'nothing' }, () => ({ contents: 'module.exports = {};' }));
  },
};

/**
 * What a check runs. Every part that is loaded apart has all of it beside it, so the bundler makes one file of it and not a
 * shared piece for each set of parts that happen to need the same: a check loads few files, and `--version` fewer.
 */
const AT_HAND = ['cli/main.ts', 'cli/check.ts', 'cli/read-offer.ts', 'assess/assess.ts', 'page/terminal.ts'];

/** What src imports with `import()`, and what a thread starts with. */
const loadedApart = {
  name: 'loaded-apart',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\.ts$/ }, ({ kind, path, resolveDir }) => {
      const file = resolve(resolveDir, path);
      if (kind === 'import-statement' || file === resolve(entryPoints.main)) return undefined;
      return { path: file, namespace: 'apart' };
    });
    onLoad({ filter: /.*/, namespace: 'apart' }, ({ path }) => ({
      contents: [
        ...AT_HAND.map((file) => `import './${file}';`),
        `export * from ${JSON.stringify(path)};`,
      ].join('\n'),
      resolveDir: resolve('src'),
    }));
  },
};

await build({
  ...program,
  entryPoints,
  outdir: building,
  splitting: true,
  // commander is no ES module and asks for parts of Node with `require`.
  banner: {
    js: "import { createRequire as from } from 'node:module'; const require = from(import.meta.url);",
  },
  plugins: [loadedApart, nothingToStart],
});

const { compile, compilePage } = await import(`./${building}/compile.js`);
const compiled = await compile(new URL('.', import.meta.url));
await mkdir(`${building}/compiled`, { recursive: true });
for (const [id, text] of Object.entries(compiled)) await writeFile(`${building}/compiled/${id}.json`, text);

/** The library is one file with everything in it, so that it reads nothing from disk; but what reads PDFs, which is larger than it. */
await build({
  ...shared,
  external: ['unpdf'],
  // It runs in a browser, too, and names nothing that is Node's alone.
  platform: 'browser',
  alias: {
    ...shared.alias,
    'node:crypto': './src/library/fingerprint.ts',
    'csv-stringify/sync': './node_modules/csv-stringify/dist/esm/sync.js',
  },
  entryPoints: { library: 'src/library/library.ts' },
  outdir: building,
  define: {
    GOODWORK_SHIPPED: JSON.stringify(
      `{${Object.entries(compiled).map(([id, text]) => `${JSON.stringify(id)}:${text}`)}}`,
    ),
    GOODWORK_RUBRIC: JSON.stringify(await readFile('rubrics/good-jobs.yaml', 'utf8')),
  },
});

/**
 * The page that is the interview is one file, and small: without what reads PDFs, which is larger than all the rest; without what
 * writes HTML, which comes along with what reads it; and without names of letters that mails alone have, and are not read by.
 */
const leftOut = {
  name: 'left-out',
  setup({ onResolve, onLoad }) {
    const filter = /^(?:unpdf|dom-serializer|\.\/html-entities\.js)$/;
    onResolve({ filter }, () => ({ path: 'left-out', namespace: 'left-out' }));
    onLoad({ filter: /.*/, namespace: 'left-out' }, () => ({
      contents: 'export default {}; export const htmlEntities = {};',
    }));
  },
};
const { outputFiles, files: ofPage } = await build({
  ...shared,
  platform: 'browser',
  target: 'es2023',
  format: 'iife',
  legalComments: 'inline',
  // Tables of letters are several times as long where each is escaped.
  charset: 'utf8',
  entryPoints: ['src/browser/main-page.ts'],
  plugins: [leftOut],
  write: false,
});
const hashOf = (text) => `sha256-${createHash('sha256').update(text).digest('base64')}`;
await writeFile(
  `${building}/goodwork.html`,
  await compilePage(new URL('.', import.meta.url), {
    code: outputFiles[0].text,
    hashOf,
    // The page is handed out alone.
    notices: `${await readFile('LICENSE', 'utf8')}\n${await noticesOf(ofPage)}`,
  }),
);
await rm(`${building}/compile.js`);
await writeFile(`${building}/THIRD-PARTY-NOTICES.txt`, await noticesOf(bundledFiles));
await typesWritten;

// Swapped in whole, so that nobody runs half a build.
await rm('dist', { recursive: true, force: true });
await rename(building, 'dist');

/** The library's types, written and not checked: that is for `npm run check`. Their imports end in .js, as in any package. */
async function writeTypes(folder) {
  const tsc = join(createRequire(import.meta.url).resolve('typescript/package.json'), '../bin/tsc');
  await promisify(execFile)(process.execPath, [tsc, '-p', 'tsconfig.library.json', '--outDir', folder]);
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.d.ts'));
  const texts = new Map();
  for (const name of names) texts.set(resolve(folder, name), await readFile(join(folder, name), 'utf8'));
  const inFull = typesInFull(texts.get(resolve(folder, 'library/shapes-in-full.d.ts')));
  const reached = new Map();
  const waiting = [resolve(folder, 'library/library.d.ts')];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (reached.has(file)) continue;
    const text = withoutShapes(texts.get(file), file, inFull);
    reached.set(file, text.replace(/((?:from |import\()["']\.{1,2}\/[^"']+)\.ts(["'])/g, '$1.js$2'));
    for (const [, from] of text.matchAll(/(?:from |import\()["'](\.[^"']+)\.ts["']/g))
      waiting.push(resolve(file, '..', `${from}.d.ts`));
  }
  await rm(folder, { recursive: true });
  for (const [file, text] of reached) {
    await mkdir(resolve(file, '..'), { recursive: true });
    await writeFile(file, text);
  }
}

/** The types that the compiler has written out, by their names. */
function typesInFull(text) {
  const written = [...text.matchAll(/^export declare const (\w+): ([\s\S]*?);\n(?=export |$)/gm)];
  return new Map(
    written.map(([, name, type]) => [name, type.replaceAll('"./library.ts"', '"../library/library.ts"')]),
  );
}

/** A file of types in which nothing is a shape any more, so that nobody needs zod to check a program. */
function withoutShapes(text, file, inFull) {
  if (file.endsWith('-shape.d.ts'))
    return [...text.matchAll(/^export type (\w+) =/gm)]
      .map(([, name]) => `export type ${name} = ${inFull.get(name)};\n`)
      .join('');
  return text
    .replace(
      /^export type (\w+) = z\.infer<[^;]*>;$/gm,
      (_, name) => `export type ${name} = ${inFull.get(name)};`,
    )
    .replace(/^export declare function .*Validated<.*;\n/gm, '')
    .replace(/^import .*\bValidated\b.*\n/gm, '')
    .replace(/^import (?:type )?(?:\* as z from 'zod|\{ \w+Shape \} from ).*\n/gm, '');
}

/** Every package that is in dist/, with its version and its licence, as its files say. */
async function noticesOf(files) {
  const folders = new Set();
  for (const file of files) {
    const [, folder] = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file.replaceAll('\\', '/')) ?? [];
    if (folder !== undefined) folders.add(folder);
  }
  const notices = [];
  for (const folder of folders) {
    const about = JSON.parse(await readFile(`${folder}/package.json`, 'utf8'));
    const texts = (await readdir(folder)).filter((name) => /^(?:licen[cs]e|notice)/i.test(name)).toSorted();
    const author = typeof about.author === 'string' ? about.author : about.author?.name;
    const said = await Promise.all(texts.map((name) => readFile(`${folder}/${name}`, 'utf8')));
    notices.push({
      name: `${about.name} ${about.version}`,
      licence: about.license,
      text:
        said.length > 0
          ? said.map((text) => text.trim()).join('\n\n')
          : `Copyright (c) ${author ?? 'its authors'}`,
    });
  }
  const listed = notices.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const rule = '-'.repeat(80);
  return [
    'goodwork is built with these packages. Parts of each are in it.',
    ...listed.map(
      ({ name, licence, text }) => `${rule}\n${name}\nLicence: ${licence}\n\n${text.replace(/\r\n/g, '\n')}`,
    ),
  ]
    .join('\n\n')
    .concat('\n');
}
