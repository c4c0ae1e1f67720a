// The shape of `rubrics/places.yaml`: names of places, and where they are.
import * as z from 'zod/mini';

const names = z.array(z.string());
const byNation = z.record(z.string(), names);

export const gazetteerShape = z.strictObject({
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
