// The whole profile as Markdown, with the untrusted parts made inert.

import type { Assessment } from '../assess/assessment.ts';
import { capitalise, withFullStop } from '../page/punctuation.ts';
import { evidenceInWords, quotesInWords } from '../page/quotation.ts';
import { markdownText as safe } from '../source/escape.ts';
import { HEADINGS, outlineOf } from './outline.ts';

export function markdown(assessment: Assessment): string {
  const outline = outlineOf(assessment);
  const lines: string[] = [`# ${safe(outline.title)}`, ''];
  if (outline.about !== '') lines.push(`${safe(outline.about)}  `);
  lines.push(safe(outline.checked), '');
  for (const caution of outline.cautions) lines.push(`> ${safe(caution)}`, '');
  lines.push(...outline.headline.map((sentence) => `**${safe(sentence)}**  `), '');
  if (outline.before.length > 0) lines.push(`## ${HEADINGS.before}`, '');
  for (const { title, say, because, who, source } of outline.before) {
    lines.push(`- **${safe(withFullStop(title))}** ${safe(say)}`);
    if (because !== null) lines.push(`  Because: ${safe(withFullStop(because))}`);
    if (who !== null) lines.push(`  ${safe(withFullStop(who))}`);
    lines.push(`  ${safe(source)}`);
  }
  lines.push('', `## ${HEADINGS.pay}`, '', '| | |', '|---|---|');
  for (const { label, text, notes, quotes } of outline.pay) {
    const words = quotes.length === 0 ? [] : [quotesInWords(quotes)];
    lines.push(`| ${safe(label)} | ${[text, ...words, ...notes].map(safe).join('<br>')} |`);
  }
  if (outline.warnings.length > 0) lines.push('', `## ${HEADINGS.warnings}`, '');
  for (const { say, quotes } of outline.warnings)
    lines.push(
      `- ${[say, quotesInWords(quotes)]
        .filter((part) => part !== '')
        .map(safe)
        .join(' ')}`,
    );
  lines.push(
    '',
    `## ${HEADINGS.features}`,
    '',
    '| Feature | So far | Could be | Answered | Wish |',
    '|---|---|---|---|---|',
  );
  for (const { title, soFar, couldBe, answered, wish } of outline.features) {
    lines.push(`| ${safe(title)} | ${soFar} | ${couldBe ?? ''} | ${answered} | ${wish ?? ''} |`);
  }
  for (const { title, soFar, view, answers, moves } of outline.features) {
    if (answers.length === 0 && view === null) continue;
    lines.push('', `### ${safe(title)}: ${soFar}`, '');
    if (view !== null) lines.push(`- ${safe(capitalise(view))}.`);
    for (const { level, ask, label, by, source } of answers) {
      const evidence = [capitalise(by.map((one) => evidenceInWords(one)).join('; ')), source]
        .filter((part) => part !== '')
        .map(safe);
      const question = label === ask ? '' : `${safe(ask)} `;
      lines.push(`- ${question}**${safe(label)}** (${level ?? 'open'}). ${evidence.join('. ')}`);
    }
    for (const move of moves) lines.push(`- ${safe(move)}.`);
  }
  if (outline.conditions.length > 0) lines.push('', `## ${HEADINGS.conditions}`, '');
  for (const { met, say } of outline.conditions) lines.push(`- ${safe(say)}: ${met}.`);
  if (outline.gives !== null)
    lines.push('', '## What this job may still give', '', `The client sees in it: ${safe(outline.gives)}.`);
  lines.push('', `## ${HEADINGS.talk}`);
  for (const { heading, points } of outline.talk) {
    lines.push('', `### ${heading}`, '');
    for (const { say, because } of points)
      lines.push(`- ${safe(say)}${because === '' ? '' : ` *(${safe(because)})*`}`);
  }
  lines.push('', `## ${HEADINGS.ask}`, '');
  for (const [index, { who, say }] of outline.ask.entries())
    lines.push(`${index + 1}. ${safe(who)}: ${safe(say)}`);
  lines.push('', '---', '', ...[...outline.footer, outline.close].map((line) => `${safe(line)}  `));
  return `${lines
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')}\n`;
}
