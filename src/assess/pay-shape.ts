// The pay of an assessment: what was stated, what it comes to, and how it stands to the two floors.
import * as z from 'zod';
import { HOUSEHOLDS } from '../pay/earnings-threshold.ts';
import { BASES, PERIODS } from '../pay/pay-terms.ts';
import { WAGE_MARKS } from '../pay/wage-floors.ts';
import { verifiedShape } from '../rubric/scale-shape.ts';

const text = z.string();
const maybe = text.nullable();
const money = z.number().describe('Pounds');
const day = z.string().describe('A day, year-month-day');
const range = z.strictObject({ from: money.nullable(), to: money.nullable() });
const hours = z.strictObject({ from: z.number().nullable(), to: z.number().nullable() });
const mark = z.enum(WAGE_MARKS);

export const payShape = z.strictObject({
  on: day.describe('The day its rates were taken at'),
  stated: range
    .extend({
      per: z.enum(PERIODS).nullable(),
      basis: z.enum(BASES),
      perImplied: z
        .boolean()
        .describe('Nobody said what time it is for: no other fits a figure of this size'),
      includesHoliday: z.boolean().describe('Holiday pay is counted in it: it is compared with nothing'),
      weeks: z
        .union([z.number(), z.literal('unknown')])
        .nullable()
        .describe('Paid weeks of a year'),
    })
    .nullable(),
  paidHours: hours.nullable(),
  guaranteedHours: hours.nullable(),
  neededHours: z.number().optional().describe('How many a week the client needs'),
  hourly: range.nullable().describe('Rounded down to the penny'),
  effective: range.nullable().describe('After unpaid time and costs'),
  week: z.strictObject({ guaranteed: money.nullable(), usual: money.nullable() }),
  unpaidHours: z.number().nullable().describe('A week'),
  weekCosts: money.nullable(),
  startCosts: money.nullable(),
  working: z.array(text),
  legalMinimum: z.strictObject({
    rate: money.nullable(),
    band: maybe,
    since: maybe,
    meets: mark,
    stale: z.boolean(),
    coming: z
      .strictObject({ rate: money, from: text, confirmed: z.literal(false) })
      .optional()
      .describe('The next rate that nobody has confirmed, where the stated pay is below it'),
    possible: z.array(z.strictObject({ band: text, rate: money })),
  }),
  realLivingWage: z.strictObject({
    rate: money.nullable(),
    area: z.enum(['uk', 'london']).nullable(),
    rates: z.strictObject({ uk: money.nullable(), london: money.nullable() }),
    since: maybe,
    meets: mark,
    stale: z.boolean(),
    gap: z.strictObject({ hour: money, week: money.nullable(), year: money.nullable() }).nullable(),
  }),
  earningsThreshold: z
    .strictObject({
      month: range.describe('Before tax, at the promised hours alone'),
      say: text,
      lines: z.array(
        z.strictObject({
          household: z.enum(HOUSEHOLDS),
          amount: money.describe('Pounds a month'),
          since: day,
          verified: verifiedShape,
          stale: z.boolean(),
          meets: z.enum(['yes', 'no', 'depends']),
          say: text,
        }),
      ),
      notes: z.array(text),
    })
    .nullable()
    .describe('Pay beside the earnings threshold; it says nothing of what will be asked of anybody'),
  signpost: maybe.describe('That other benefits have limits of their own'),
});
