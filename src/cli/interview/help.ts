// What can be typed at a question, in full.
import { type Layout, wrapped } from '../../page/layout.ts';

export function help({ width, paint }: Layout, chosen: boolean): string[] {
  const letters: readonly (readonly [string, string])[] = [
    ['Enter', 'I do not know yet; where there is an answer already, it stays'],
    ['?', 'I do not know yet, and why'],
    ['w', 'why we ask this'],
    ['b', 'back to the question before'],
    ['s', 'skip this, and what is left of its feature'],
    ['a', 'all answers so far; any of them can be changed'],
    ['d', 'done for now: look over the answers and see the profile, without the rest'],
    ['q', 'stop here; everything is saved, and you can go on another day'],
  ];
  return [
    ...wrapped(
      chosen ? 'Type the number of an answer, then press Enter.' : 'Type your answer, then press Enter.',
      width,
    ).map((line) => paint('strong', line)),
    ...(chosen
      ? wrapped(
          'You can add their words after a colon, and who said them: 2: the rota comes on Sundays, or 2 advert: a week ahead',
          width,
        )
      : []),
    'Or type:',
    ...letters.flatMap(([letter, what]) => wrapped(what, width, `  ${letter.padEnd(7)}`, ' '.repeat(9))),
  ];
}
