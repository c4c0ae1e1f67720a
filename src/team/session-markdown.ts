// A sheet as Markdown, with the untrusted parts made inert.
import { markdownText as safe } from '../source/escape.ts';
import { lineInWords, type ScaleMark, STEPS } from './scale-line.ts';
import type { DrawnLine, Part, Sheet } from './team-sheet.ts';

export function markdown({ title, parts, footer }: Sheet): string {
  const lines = [`# ${safe(title)}`, '', ...parts.flatMap((part) => [...linesOf(part), ''])];
  lines.push('---', '', ...footer.map((line) => `${safe(line)}  `));
  return `${lines
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')}\n`;
}

function linesOf(part: Part): string[] {
  if ('heading' in part) return [`## ${safe(part.heading)}`];
  if ('text' in part) return [part.tone === 'strong' ? `**${safe(part.text)}**` : safe(part.text)];
  if ('items' in part) return part.items.map((item) => `- ${safe(item)}`);
  if ('steps' in part) return part.steps.map((step, index) => `${index + 1}. ${safe(step)}`);
  if ('write' in part) return part.write.flatMap((ask) => [safe(ask), '', RULE, '']);
  return table(part.lines, part.from, part.to);
}

/** A place to write in, on paper. */
const RULE = '\\_'.repeat(40);

const MARKS: Record<ScaleMark, string> = { none: '', now: 'now', want: 'wanted', both: 'now, wanted' };

function table(lines: readonly DrawnLine[], from: string, to: string): string[] {
  const [first, ...rest] = STEPS.map(String);
  const last = rest.pop();
  return [
    `| | ${[`${first} ${safe(from)}`, ...rest, `${last} ${safe(to)}`].join(' | ')} | In words |`,
    `|---|${STEPS.map(() => '---|').join('')}---|`,
    ...lines.map(
      ({ label, line }) =>
        `| ${safe(label)} | ${line.marks.map((mark) => MARKS[mark]).join(' | ')} | ${lineInWords(line)} |`,
    ),
  ];
}
