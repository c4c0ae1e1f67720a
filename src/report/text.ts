// A case note to paste: plain text, 80 columns, no tables, the essentials only.

import type { Assessment } from '../assess/assessment.ts';
import { inert } from '../document/inert.ts';
import { wrapped } from './layout.ts';
import { HEADINGS, outlineOf } from './outline.ts';
import { evidenceInWords, quotesInWords } from './quotation.ts';
import { capital, ended } from './sentence.ts';

const WIDTH = 80;
const MOST_ASKS = 5;

export function text(assessment: Assessment): string {
  const { title, about, checked, cautions, headline, before, pay, warnings, features, ask, footer, close } =
    outlineOf(assessment);
  const lines: string[] = [];
  const say = (sentence: string, indent = '') =>
    lines.push(...wrapped(inert(sentence), WIDTH, indent, indent));
  const item = (sentence: string) => lines.push(...wrapped(inert(sentence), WIDTH, '- ', '  '));
  say(about === '' ? title : `${title} · ${about}`);
  say(checked);
  lines.push('');
  for (const caution of cautions) {
    say(caution);
    lines.push('');
  }
  for (const sentence of headline) say(sentence);
  if (before.length > 0) lines.push('', `${HEADINGS.before.toUpperCase()}`);
  for (const { title: name, say: words, who } of before) {
    item(`${ended(name)} ${words}${who === null ? '' : ` ${ended(who)}`}`);
  }
  lines.push('', HEADINGS.pay.toUpperCase());
  for (const { label, text: words, notes, quotes } of pay.filter((row) => row.label !== 'Worked out')) {
    const said = quotes.length === 0 ? '' : `, ${quotesInWords(quotes)}`;
    item(`${label}: ${words}${said}${notes.map((note) => `. ${note}`).join('')}`);
  }
  if (warnings.length > 0) lines.push('', HEADINGS.warnings.toUpperCase());
  for (const { say: words, quotes } of warnings) item(`${words} ${quotesInWords(quotes)}`);
  lines.push('', HEADINGS.features.toUpperCase());
  for (const { title: name, soFar, couldBe, answered, wish } of features) {
    const range = couldBe === null ? '' : `, could be ${couldBe}`;
    item(`${name}: ${soFar}${range} (${answered} answered${wish === null ? '' : `, ${wish}`})`);
  }
  const read = features.flatMap(({ answers }) => answers.filter(({ isAdvert }) => isAdvert));
  if (read.length > 0) lines.push('', HEADINGS.read.toUpperCase());
  for (const { ask: question, label, by } of read) {
    const answer = label === question ? '' : ` ${ended(label)}`;
    item(`${question}${answer} ${capital(by.map((one) => evidenceInWords(one)).join('; '))}`);
  }
  lines.push('', HEADINGS.ask.toUpperCase());
  for (const { who, say: words } of ask.slice(0, MOST_ASKS)) item(`${who}: ${words}`);
  if (ask.length > MOST_ASKS) item(`${ask.length - MOST_ASKS} more questions are open.`);
  lines.push('');
  say(footer[0] ?? '');
  say(close);
  return `${lines.join('\n')}\n`;
}
