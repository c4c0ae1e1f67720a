// Quoted words are shown without the marks of Markdown, and with every other character.
import { expect, test } from 'vitest';
import { offerSummaryText } from '../../src/report/offer-summary.ts';
import { wordsShown } from '../../src/source/words-shown.ts';
import { SCREEN } from '../support/screens.ts';
import { assessmentOf } from '../support/shipped.ts';

test.each([
  ['Hours:** 38', 'Hours: 38'],
  ['**Zero hours** contract', 'Zero hours contract'],
  ['***Permanent***', 'Permanent'],
  ['__init__', '__init__'],
  ['*from the first day*', 'from the first day'],
  ['* Company pension', 'Company pension'],
  ['## Our benefits', 'Our benefits'],
  ['zero\\-hours contract', 'zero-hours contract'],
  ['a 4* hotel', 'a 4* hotel'],
  ['£12.71* an hour *16 to 20: less', '£12.71* an hour *16 to 20: less'],
  ['9 * 4 * 2', '9 * 4 * 2'],
  ['snake_case and file__name', 'snake_case and file__name'],
  ['16-20 hours, £12.71-£13', '16-20 hours, £12.71-£13'],
  ['***', '***'],
])('%s is shown as %s', (words, shown) => {
  expect(wordsShown(words)).toBe(shown);
});

test('the screen has them without, and the data with', () => {
  const quote = 'Opportunities** for training';
  const found = [{ subject: 'training', value: true, quote, start: 0, end: 28 }];
  const assessment = assessmentOf({ title: 'Porter', found });
  expect(JSON.stringify(assessment.features)).toContain(quote);
  expect(offerSummaryText(assessment, SCREEN, [])).toMatch(/“Opportunities for\s/);
});
