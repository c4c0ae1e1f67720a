// The rates in force on a day, and what is out of date, for a person.
import type { Block, Page, Section } from '../page/page.ts';
import { bandInWords, pounds } from '../pay/format.ts';
import { allSeries, inForce, type RateRow, type RateSeries, type Rates } from '../pay/rates.ts';
import { ownValue } from '../source/own-value.ts';
import { dateInWords } from '../source/read-aloud.ts';
import { verifiedInWords } from './citation.ts';
import { confirmHere, ratesToConfirm } from './to-confirm.ts';

/** One rate in force, as `rates show --format json` prints it. */
interface RateInForce {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly from: string;
  readonly amounts: Readonly<Record<string, number>>;
  readonly source: readonly string[];
  readonly verified: RateRow['verified'];
  readonly nextDue: string | null;
  readonly stale: boolean;
  readonly lookUp: string;
  /** Newer rows that nobody has confirmed: in force for nothing. */
  readonly unconfirmed?: readonly {
    readonly from: string;
    readonly amounts: Readonly<Record<string, number>>;
    readonly source: readonly string[];
  }[];
}

/** Every series with a row in force on the day. */
export function ratesInForce(rates: Rates, on: string): RateInForce[] {
  return allSeries(rates).flatMap((series) => {
    const held = inForce(series.rows, on);
    if (held === null) return [];
    const { row, nextDue, stale } = held;
    const { id, title, unit, lookUp } = series;
    const titles = (keys: readonly string[]) => keys.map((key) => ownValue(rates.sources, key)?.title ?? key);
    const source = titles(row.source);
    const unconfirmed = series.unconfirmed.map((one) => ({
      from: one.from,
      amounts: amountsOf(one),
      source: titles(one.source),
    }));
    return [
      {
        id,
        title,
        unit,
        from: row.from,
        amounts: amountsOf(row),
        source,
        verified: row.verified,
        nextDue,
        stale,
        lookUp,
        ...(unconfirmed.length === 0 ? {} : { unconfirmed }),
      },
    ];
  });
}

/** The amounts of a row by what they are for: an area, a band of ages, or the one amount. */
function amountsOf(row: RateRow): Record<string, number> {
  if ('bands' in row) {
    const { bands, apprentice } = row as Rates['minimum']['rows'][number];
    const byAge = Object.fromEntries(bands.map(({ id, value }) => [id, value]));
    return apprentice === null ? byAge : { ...byAge, apprentice };
  }
  const { uk, london, value } = row as { uk?: number; london?: number; value?: number };
  return {
    ...(uk === undefined ? {} : { uk }),
    ...(london === undefined ? {} : { london }),
    ...(value === undefined ? {} : { value }),
  };
}

const AREAS: Record<string, string> = { uk: 'UK', london: 'London', value: '' };

export function ratesPage(rates: Rates, on: string): Page {
  return {
    style: 'sheet',
    title: `Pay rates in force on ${dateInWords(on)}`,
    dates: [`Checked ${dateInWords(rates.checked)}. A rate holds until the next one starts.`],
    sections: ratesInForce(rates, on).map((rate) => ({ heading: rate.title, blocks: rateBlocks(rate) })),
    footer: [],
  };
}

function rateBlocks(rate: RateInForce): Block[] {
  const { unit, from, amounts, source, verified, nextDue, stale, lookUp, unconfirmed = [] } = rate;
  const how = verified === 'seen' ? '' : ` (${verifiedInWords(verified)})`;
  const blocks: Block[] = Object.entries(amounts).map(([name, amount]) => {
    const label = ownValue(AREAS, name) ?? bandInWords(name);
    return { text: `${label === '' ? '' : `${label}: `}${pounds(amount)} ${unit.replace('pound ', '')}` };
  });
  blocks.push({ text: `Since ${dateInWords(from)}. Source: ${source.join('; ')}${how}.`, tone: 'quiet' });
  for (const next of unconfirmed)
    blocks.push({
      text: `${amountsInWords(next)}, not confirmed: ${next.source.join('; ')}.`,
      tone: 'quiet',
    });
  if (nextDue === null) return blocks;
  const due = dateInWords(nextDue);
  blocks.push(
    stale
      ? { text: `A newer rate was due by ${due} and is not in this tool. Look at ${lookUp}`, tone: 'stop' }
      : { text: `Next due ${due}.`, tone: 'quiet' },
  );
  return blocks;
}

/** Amounts of a row with what each is for. */
function amountsInWords({ from, amounts }: Pick<RateInForce, 'from' | 'amounts'>): string {
  const each = Object.entries(amounts).map(([name, amount]) => {
    const label = ownValue(AREAS, name) ?? bandInWords(name);
    return label === '' ? pounds(amount) : `${pounds(amount)} (${label})`;
  });
  return `From ${dateInWords(from)} perhaps ${each.join(', ')}`;
}

/** What `rates check` finds to say of a series. */
interface Finding {
  readonly stale: boolean;
  readonly lines: readonly string[];
}

/** What is stale on the day, what could not be found, what rests on memory, and how to put it right. */
export function ratesCheckPage(rates: Rates, on: string): Page {
  const found = allSeries(rates).map((series) => ({ series, ...findingOf(series, on) }));
  const stale = found.filter((one) => one.stale).map(({ series }) => series.title);
  const sections: Section[] = found.map(({ series, stale: isStale, lines }) => ({
    heading: series.title,
    blocks: [
      isStale ? { text: 'Out of date.', tone: 'stop' } : { text: 'Up to date.', tone: 'good' },
      ...lines.map((text) => ({ text })),
    ],
  }));
  const page = { style: 'sheet', title: `Rates held on ${dateInWords(on)}`, footer: [] } as const;
  const toConfirm = confirmHere(ratesToConfirm(rates, on));
  if (stale.length === 0)
    return { ...page, sections: [...sections, ...toConfirm], close: 'Nothing is out of date.' };
  const mend: Section = {
    heading: null,
    blocks: [
      { text: `Out of date: ${stale.join(', ')}.`, tone: 'strong', isFlush: true },
      {
        text: 'To put it right, look the rate up and add one line under its rows in rubrics/rates.yaml. Or keep rows of your own in a file and pass it: --rates my-rates.yaml',
        isFlush: true,
      },
    ],
  };
  return { ...page, sections: [...sections, mend, ...toConfirm] };
}

function findingOf(series: RateSeries<RateRow>, on: string): Finding {
  const held = inForce(series.rows, on);
  if (held === null)
    return { stale: true, lines: [`No rate is held for ${dateInWords(on)}: the first starts later.`] };
  const { row, nextDue, isNextHeld, stale } = held;
  const lines = [
    `The rate used is that of ${dateInWords(row.from)}${nextDue === null ? '; no next-due date is given.' : '.'}`,
  ];
  if (nextDue !== null) {
    lines.push(
      stale
        ? `A newer rate was due by ${dateInWords(nextDue)} and is not here. Look at ${series.lookUp}`
        : isNextHeld
          ? `The next is here, and starts on ${dateInWords(nextDue)}.`
          : `The next is due by ${dateInWords(nextDue)}.`,
    );
  }
  for (const { due, note } of series.missing) {
    if (stale && due <= on) lines.push(note);
  }
  for (const next of series.unconfirmed)
    lines.push(
      `${amountsInWords({ from: next.from, amounts: amountsOf(next) })}: not confirmed, and used for nothing.`,
    );
  for (const gap of gapsIn(series)) lines.push(gap);
  const memory = series.rows
    .filter(({ verified }) => verified === 'memory')
    .map(({ from }) => dateInWords(from));
  if (memory.length > 0)
    lines.push(`From memory, for a person to confirm: the rows of ${memory.join(', ')}.`);
  return { stale, lines };
}

/** Days. Rates change about once a year: a longer silence between two rows may be a row somebody forgot. */
const LONGEST_SILENCE = 600;

function gapsIn({ rows }: RateSeries<RateRow>): string[] {
  const days = (from: string) => Date.parse(from) / 86_400_000;
  return rows.flatMap(({ from }, index) => {
    const before = rows[index - 1];
    if (before === undefined || days(from) - days(before.from) <= LONGEST_SILENCE) return [];
    return [`No row between ${dateInWords(before.from)} and ${dateInWords(from)}: is one missing?`];
  });
}
