// The copy of an advert that is read, and the way back to its words.
import { expect, test } from 'vitest';
import { readingCopyOf } from '../../src/advert/reading-copy.ts';

test.each([
  [
    'Pay: **£13.10** per hourStart: MondayHours: 30 per week',
    'Pay: £13.10 per hour\nStart: Monday\nHours: 30 per week',
  ],
  ['Site CleanerSalary: £12.71', 'Site Cleaner\nSalary: £12.71'],
  ['a 12 month contractWe are a small team', 'a 12 month contract\nWe are a small team'],
  ['paid weekly.Hours are 30', 'paid weekly. Hours are 30'],
  ['Work **at least 16 hours** a week', 'Work at least 16 hours a week'],
  ['Salary UPTO £23,400', 'Salary up to £23,400'],
  ['Â£12.50 â€“ Â£13', '£12.50 – £13'],
  ['37.5\u00a0hours a\u00adweek', '37.5 hours aweek'],
  ['£5\\-6 \\& more', '£5-6 & more'],
  // Names of firms and places keep their capitals, lists their stars, files their underscores.
  ['* eBay and McDonalds, iPhone, DfE, 9am', '* eBay and McDonalds, iPhone, DfE, 9am'],
  ['www.example.org/Jobs and my_file', 'www.example.org/Jobs and my_file'],
])('%j is read as %j', (original, text) => {
  expect(readingCopyOf(original).text).toBe(text);
});

test('every stretch of the copy leads back to the words it was made from', () => {
  const original = 'Hours:** 38** a\u00a0weekPay: Â£12.71 UPTO £14__ an hour.We are\u200b hiring â€“ now';
  const { text, startIn, endIn } = readingCopyOf(original);
  const letters = (words: string) => words.toLowerCase().replaceAll(/[^\w£]|_/g, '');
  const words = [...text.matchAll(/up to|[\w£.]+/g)].map(({ index, 0: word }) => [
    index,
    index + word.length,
  ]);
  for (const [first, [start = 0]] of words.entries())
    for (const [, end = 0] of words.slice(first)) {
      const there = original.slice(startIn(start), endIn(end));
      expect(letters(there)).toBe(letters(text.slice(start, end)));
    }
  const at = text.indexOf('38');
  expect(original.slice(startIn(at), endIn(at + '38 a week'.length))).toBe('38** a\u00a0week');
});
