// The rates in force on a day, and what is out of date, for a person.

import { newCanvas } from '../page/canvas.ts';
import type { Layout } from '../page/layout.ts';
import { bandInWords, dateInWords, pounds } from '../pay/format.ts';
import { allSeries, inForce, type RateRow, type RateSeries, type Rates } from '../pay/rates.ts';
import { ownValue } from '../source/own-value.ts';
import { verifiedInWords } from './citation.ts';

/** One rate in force, as `rates show --format json` prints it. */
export interface RateInForce {
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
}

/** Every series with a row in force on the day. */
export function ratesInForce(rates: Rates, on: string): RateInForce[] {
  return allSeries(rates).flatMap((series) => {
    const held = inForce(series.rows, on);
    if (held === null) return [];
    const { row, nextDue, stale } = held;
    const { id, title, unit, lookUp } = series;
    const source = row.source.map((key) => ownValue(rates.sources, key)?.title ?? key);
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

export function ratesPage(rates: Rates, on: string, layout: Layout): string {
  const page = newCanvas(layout);
  page.text(`Pay rates in force on ${dateInWords(on)}`, { tone: 'strong' });
  page.text(`Checked ${dateInWords(rates.checked)}. A rate holds until the next one starts.`, {
    tone: 'quiet',
  });
  for (const { title, unit, from, amounts, source, verified, nextDue, stale, lookUp } of ratesInForce(
    rates,
    on,
  )) {
    page.heading(title);
    for (const [name, amount] of Object.entries(amounts)) {
      const label = ownValue(AREAS, name) ?? bandInWords(name);
      page.text(`${label === '' ? '' : `${label}: `}${pounds(amount)} ${unit.replace('pound ', '')}`, {
        indent: 2,
      });
    }
    page.text(
      `Since ${dateInWords(from)}. Source: ${source.join('; ')}${verified === 'seen' ? '' : ` (${verifiedInWords(verified)})`}.`,
      { indent: 2, tone: 'quiet' },
    );
    if (stale && nextDue !== null) {
      page.text(
        `A newer rate was due by ${dateInWords(nextDue)} and is not in this tool. Look at ${lookUp}`,
        { indent: 2, tone: 'stop' },
      );
    } else if (nextDue !== null) {
      page.text(`Next due ${dateInWords(nextDue)}.`, { indent: 2, tone: 'quiet' });
    }
  }
  return page.toString();
}

/** What `rates check` finds to say of a series. */
interface Finding {
  readonly stale: boolean;
  readonly lines: readonly string[];
}

/** What is stale on the day, what could not be found, what rests on memory, and how to put it right. */
export function ratesCheckPage(rates: Rates, on: string, layout: Layout): string {
  const page = newCanvas(layout);
  page.text(`Rates held on ${dateInWords(on)}`, { tone: 'strong' });
  const found = allSeries(rates).map((series) => ({ series, finding: findingOf(series, on) }));
  for (const { series, finding } of found) {
    page.heading(series.title);
    page.text(finding.stale ? 'Out of date.' : 'Up to date.', {
      indent: 2,
      tone: finding.stale ? 'stop' : 'good',
    });
    for (const line of finding.lines) page.text(line, { indent: 2 });
  }
  page.gap();
  const stale = found.filter(({ finding }) => finding.stale);
  if (stale.length === 0) {
    page.text('Nothing is out of date.', { tone: 'strong' });
  } else {
    page.text(`Out of date: ${stale.map(({ series }) => series.title).join(', ')}.`, { tone: 'strong' });
    page.text(
      'To put it right, look the rate up and add one line under its rows in rubrics/rates.yaml. Or keep rows of your own in a file and pass it: --rates my-rates.yaml',
    );
  }
  return page.toString();
}

function findingOf(series: RateSeries<RateRow>, on: string): Finding {
  const held = inForce(series.rows, on);
  if (held === null)
    return { stale: true, lines: [`No rate is held for ${dateInWords(on)}: the first starts later.`] };
  const { row, nextDue, stale } = held;
  const lines = [
    `The rate used is that of ${dateInWords(row.from)}${nextDue === null ? '; no next-due date is given.' : '.'}`,
  ];
  if (nextDue !== null) {
    lines.push(
      stale
        ? `A newer rate was due by ${dateInWords(nextDue)} and is not here. Look at ${series.lookUp}`
        : `The next is due by ${dateInWords(nextDue)}.`,
    );
  }
  for (const { due, note } of series.missing) {
    if (stale && due <= on) lines.push(note);
  }
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
