// Writes everything that is made from the program: the reports of the examples, and the schemas for editors.
// Run it with: npm run examples. The tests check that what is committed is what the program gives.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROOT = new URL('../', import.meta.url);
const ON = '2026-11-21';
/** When the reviews are looked at. */
const LATER = '2027-01-05';
/** Every example in these formats, by the ending of its report; two of them in the others too. */
const FORMATS = { md: 'markdown', txt: 'terminal', json: 'json' };
const ALL = { ...FORMATS, html: 'html', csv: 'csv' };
/** An offer and an advert. */
const IN_ALL = ['zero-hours-care', 'care-advert'];
const SCHEMAS = ['rubric', 'vacancy', 'approach', 'config', 'assessment'];

/** What goodwork prints for these words. */
function goodwork(...words) {
  return execFileSync(process.execPath, [fileURLToPath(new URL('bin/goodwork.js', ROOT)), ...words], {
    cwd: fileURLToPath(ROOT),
    encoding: 'utf8',
    env: { PATH: process.env.PATH, COLUMNS: '80' },
    maxBuffer: 16 * 1024 * 1024,
  });
}

/** Writes files into a folder of which nothing else is kept. */
function write(folder, files) {
  rmSync(new URL(`${folder}/`, ROOT), { recursive: true, force: true });
  mkdirSync(new URL(`${folder}/`, ROOT), { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(new URL(`${folder}/${name}`, ROOT), text);
  console.log(`${folder}: ${Object.keys(files).length} files`);
}

const reports = {};
for (const file of readdirSync(new URL('examples/', ROOT)).toSorted()) {
  const [, name] = /^(.+)\.(?:yaml|json|md|html)$/.exec(file) ?? [];
  if (name === undefined) continue;
  const formats = IN_ALL.includes(name) ? ALL : FORMATS;
  for (const [ending, format] of Object.entries(formats)) {
    const words = ['check', `examples/${file}`, '--on', ON, '--format', format, '--color', 'never'];
    reports[`${name}.${ending}`] = goodwork(...words);
  }
  // The pages of the client and the employer, of one offer.
  if (name === IN_ALL[0])
    for (const reader of ['client', 'employer'])
      for (const [ending, format] of Object.entries({ html: 'html', txt: 'text' })) {
        const words = ['check', `examples/${file}`, '--on', ON, '--format', format, '--for', reader];
        reports[`${name}-for-${reader}.${ending}`] = goodwork(...words);
      }
}
write('examples/reports', reports);

/** Each review beside the offer that its name starts with. */
const reviews = {};
for (const file of readdirSync(new URL('examples/reviews/', ROOT)).toSorted()) {
  const [, name, offer] = /^((.+)\.review-\d+)\.yaml$/.exec(file) ?? [];
  if (name === undefined) continue;
  for (const [ending, format] of Object.entries({ ...FORMATS, html: 'html' })) {
    const words = ['review', `examples/${offer}.yaml`, `examples/reviews/${file}`, '--on', LATER];
    reviews[`${name}.${ending}`] = goodwork(...words, '--format', format, '--color', 'never');
  }
}
write('examples/reviews/reports', reviews);

write(
  'schemas',
  Object.fromEntries(SCHEMAS.map((name) => [`${name}.schema.json`, goodwork('rubric', 'schema', name)])),
);
