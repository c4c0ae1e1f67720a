// The shape of `rubrics/columns.yaml`: what the columns and fields of other people's lists are called.
import * as z from 'zod/mini';
import type { Document } from '../source/document.ts';
import { shaped, type Validated } from '../source/shape.ts';

export const FIELDS = [
  ...(['id', 'title', 'employer', 'place', 'posted', 'closes', 'starts', 'url', 'text', 'heading'] as const),
  ...(['pay', 'pay-from', 'pay-to', 'pay-from-pence', 'pay-to-pence', 'pay-per', 'currency'] as const),
  ...(['pay-estimated', 'hours', 'hours-from', 'hours-to', 'contract', 'working-time'] as const),
] as const;

const names = z.array(z.string());
const fields = z.strictObject(
  Object.fromEntries(FIELDS.map((field) => [field, names])) as Record<Field, typeof names>,
);

const columnsShape = z.strictObject({
  columns: z.literal(1),
  fields,
  boards: z.array(
    z.strictObject({
      has: names,
      fields: z.optional(z.partial(fields)),
      says: z.optional(z.record(z.string(), z.string())),
    }),
  ),
  records: names,
  lists: names,
  around: names,
  'passed-over': z.record(z.string(), names),
  codes: z.record(z.string(), z.record(z.string(), z.string())),
});

/** What a foreign column may hold. */
export type Field = (typeof FIELDS)[number];

export type ColumnsFile = z.infer<typeof columnsShape>;

export function columnsFileOf(document: Document): Validated<ColumnsFile> {
  return shaped(document, columnsShape);
}
