// The shapes of `rubrics/adverts.yaml` and `rubrics/places.yaml`: the phrases and the places that adverts are read by.

import * as z from 'zod/mini';
import type { Document } from '../source/document.ts';
import { shaped, type Validated } from '../source/shape.ts';

const phrases = z.array(z.string().check(z.trim(), z.minLength(2)));
const partShape = z.enum(['offer', 'wanted', 'work', 'firm']);
const subjectShape = z.strictObject({
  says: phrases,
  anywhere: z.optional(phrases),
  'in-offer': z.optional(phrases),
  alone: z.optional(phrases),
  'but-not': phrases,
  'not-in': z.array(partShape),
});
/** Phrases for each value, and those that mean something else. */
const valuesShape = z.record(z.string(), phrases);

const phraseLexiconShape = z.strictObject({
  adverts: z.literal(1),
  parts: z.strictObject({ offer: phrases, wanted: phrases, work: phrases, firm: phrases, other: phrases }),
  'other-money': z.strictObject({
    before: z.array(z.string()),
    directly: z.array(z.string()),
    leading: phrases,
    after: z.array(z.string()),
    times: z.array(z.string()),
    estimate: z.array(z.string()),
    'own-estimate': phrases,
  }),
  subjects: z.record(z.string(), subjectShape),
  'shift-work': z.strictObject({
    says: phrases,
    'but-not': phrases,
    never: phrases,
    nights: phrases,
    unsocial: phrases,
  }),
  contract: valuesShape,
  'contract-in-title': valuesShape,
  'contract-frames': z.strictObject({
    hope: phrases,
    later: phrases,
    'deals-with': phrases,
    people: phrases,
    recruits: phrases,
    job: phrases,
    'leads-in': phrases,
    'on-demand': phrases,
    times: phrases,
  }),
  lines: z.strictObject({
    'contract-labels': phrases,
    notice: phrases,
    furniture: phrases,
    'other-jobs': phrases,
    elsewhere: phrases,
    'demands-before': phrases,
    'demands-after': phrases,
  }),
  'working-time': valuesShape,
  remote: valuesShape,
  warnings: valuesShape,
  softened: z.strictObject({ becomes: z.record(z.string(), z.string()), beside: phrases }),
  'contract-warnings': z.strictObject({ from: z.record(z.string(), z.string()), weighed: phrases }),
});

export type PhraseLexiconFile = z.infer<typeof phraseLexiconShape>;

const names = z.array(z.string());
const byNation = z.record(z.string(), names);

const gazetteerShape = z.strictObject({
  places: z.literal(1),
  checked: z.iso.date(),
  'greater-london': z.strictObject({
    boroughs: names,
    districts: names,
    ambiguous: names,
    postcodes: names,
    'not-london': names,
  }),
  passing: z.strictObject({ before: names, after: names }),
  'other-towns': byNation,
  words: byNation,
  counties: byNation,
  'postcode-areas': byNation,
});

export type GazetteerFile = z.infer<typeof gazetteerShape>;

export function phraseLexiconFileOf(document: Document): Validated<PhraseLexiconFile> {
  return shaped(document, phraseLexiconShape);
}

export function gazetteerFileOf(document: Document): Validated<GazetteerFile> {
  return shaped(document, gazetteerShape);
}
