// Every kind of hostile input that is tried: the work it costs is counted by the tests, its time and memory by the bench.
import { ADVERTS } from './shapes/adverts.js';
import { COMMANDS } from './shapes/commands.js';
import { CSV } from './shapes/csv.js';
import { DOCUMENTS } from './shapes/documents.js';
import { JSONS } from './shapes/json.js';
import { HTML, XML } from './shapes/marks.js';
import { YAML } from './shapes/yaml.js';

/** @type {readonly import('./shape.js').Shape[]} */
export const SHAPES = [...YAML, ...JSONS, ...CSV, ...XML, ...HTML, ...DOCUMENTS, ...ADVERTS, ...COMMANDS];

/** What the tests try: all of it in CI; at a desk every other shape, and of the commands, each run by itself, every third. */
export const TRIED = SHAPES.filter(
  (one) => process.env.CI || SHAPES.indexOf(one) % (one.words === null ? 2 : 3) === 0,
);
