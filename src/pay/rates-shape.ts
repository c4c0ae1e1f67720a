// The shape of a rates file: rubrics/rates.yaml, or a team's own rows that are laid over it.
import * as z from 'zod';
import { VERIFIED } from './rates.ts';

const date = z.iso.date();
const amount = z.number().positive();
export const sources = z.union([
  z.array(z.string()).min(1),
  z.record(z.string(), z.array(z.string()).min(1)),
]);
export const rowParts = {
  from: date,
  source: sources,
  verified: z.enum(VERIFIED),
  'next-due': date.optional(),
  note: z.string().optional(),
};
export const livingWageRow = z.strictObject({
  ...rowParts,
  uk: amount.optional(),
  london: amount.optional(),
  'pay-by': date.optional(),
  day: z.enum(['seen', 'memory', 'derived']).optional(),
});
export const BAND = /^(apprentice|under-\d+|\d+-\d+|\d+-and-over)$/;
/** Everything but the parts every row has is a band of ages with its amount. */
export const minimumRow = z.object(rowParts).catchall(amount);
export const amountRow = z.strictObject({ ...rowParts, value: amount });
const seriesParts = {
  title: z.string(),
  about: z.string(),
  'look-up': z.string(),
  missing: z.array(z.strictObject({ due: date, note: z.string() })).optional(),
};
const value = z.strictObject({ value: z.number().positive(), source: sources, verified: rowParts.verified });
const sourceList = z.record(
  z.string(),
  z.strictObject({ title: z.string(), where: z.string().optional(), seen: z.boolean().optional() }),
);

export const amountSeries = z.strictObject({
  ...seriesParts,
  unit: z.string(),
  rows: z.array(amountRow).min(1),
});

export const ratesFileShape = z
  .object({
    rates: z.literal(1),
    checked: date,
    sources: sourceList,
    'weeks-per-year': value,
    'near-minimum': value,
    'real-living-wage': z.strictObject({
      ...seriesParts,
      'min-age': z.int(),
      rows: z.array(livingWageRow).min(1),
    }),
    'national-minimum-wage': z.strictObject({ ...seriesParts, rows: z.array(minimumRow).min(1) }),
  })
  .catchall(amountSeries);

/** A team's own rates: rows to add to the built-in file, or to put in the place of rows with the same start date. */
export const ratesExtensionShape = z
  .object({
    extends: z.literal('rates'),
    checked: date.optional(),
    sources: sourceList.optional(),
    'real-living-wage': z.strictObject({ rows: z.array(livingWageRow).min(1) }).optional(),
    'national-minimum-wage': z.strictObject({ rows: z.array(minimumRow).min(1) }).optional(),
  })
  .catchall(z.strictObject({ rows: z.array(amountRow).min(1) }));
