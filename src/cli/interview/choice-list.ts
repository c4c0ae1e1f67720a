// Choices as they are drawn: the one that is highlighted always in view, however few rows there are.

import type { Choice } from '../../interview/prompter.ts';
import { choiceWords, numberLead } from '../../interview/talk-page.ts';
import { type Layout, wrapped } from '../../page/layout.ts';

export interface ChoiceView {
  readonly choices: readonly Choice[];
  /** Index of the one that is highlighted; null where none is, as at first. */
  readonly at: number | null;
  /** Indexes in the order marked; null where one alone can be chosen. */
  readonly marked: readonly number[] | null;
}

const LOOKS = {
  unicode: { here: '❯', above: '↑', below: '↓' },
  ascii: { here: '>', above: '^', below: 'v' },
  none: { here: '>', above: '', below: '' },
} as const;

/** All of them where they fit in so many rows, else those around the highlighted one, with how many more there are. */
export function choiceList(view: ChoiceView, rows: number, layout: Layout): string[] {
  const drawn = view.choices.map((_choice, index) => choiceRow(index, view, layout));
  const height = (from: number, to: number) => drawn.slice(from, to).flat().length;
  const last = drawn.length;
  if (height(0, last) <= rows) return drawn.flat();
  const look = LOOKS[layout.marks];
  const more = (many: number, where: 'above' | 'below') =>
    many === 0
      ? []
      : [
          layout.paint(
            'quiet',
            `     ${look[where]} ${many} more ${where}`.replace(/ {2,}(?=\d)/, ' '.repeat(5)),
          ),
        ];
  let from = view.at ?? 0;
  let to = from + 1;
  const takes = (start: number, end: number) =>
    height(start, end) + (start > 0 ? 1 : 0) + (end < last ? 1 : 0) <= rows;
  // One more on either side in turn, as long as there is room.
  for (;;) {
    if (to < last && takes(from, to + 1)) to += 1;
    else if (from > 0 && takes(from - 1, to)) from -= 1;
    else break;
    if (from > 0 && takes(from - 1, to)) from -= 1;
  }
  return [...more(from, 'above'), ...drawn.slice(from, to).flat(), ...more(last - to, 'below')];
}

function choiceRow(index: number, { choices, at, marked }: ChoiceView, layout: Layout): string[] {
  const isHere = index === at;
  const place = marked === null ? '' : `[${marked.includes(index) ? marked.indexOf(index) + 1 : ' '}] `;
  const lead = `${isHere ? LOOKS[layout.marks].here : ' '}${numberLead(index + 1)}${place}`;
  const choice = choices[index];
  const lines = wrapped(
    choice === undefined ? '' : choiceWords(choice),
    layout.width - 1,
    lead,
    ' '.repeat(lead.length),
  );
  return isHere ? lines.map((line) => layout.paint('ask', line)) : lines;
}
