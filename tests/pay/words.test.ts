import { expect, test } from 'vitest';
import { bandInWords, hoursInWords, pounds } from '../../src/pay/format.ts';
import { dateInWords } from '../../src/source/read-aloud.ts';

test.each<[number, string]>([
  [12.71, '£12.71'],
  [12.7, '£12.70'],
  [427, '£427.00'],
  [0, '£0.00'],
  [0.05, '£0.05'],
  [999, '£999.00'],
  [999.99, '£999.99'],
  [1000, '£1,000'],
  [1154.4, '£1,154.40'],
  [24500, '£24,500'],
  [24784.5, '£24,784.50'],
  [1234567, '£1,234,567'],
  [1234567.89, '£1,234,567.89'],
  [-3, '-£3.00'],
  [-0.74, '-£0.74'],
  [-1154.4, '-£1,154.40'],
  [-24500, '-£24,500'],
])('%s pounds are %s', (amount, words) => {
  expect(pounds(amount)).toBe(words);
});

test.each<[number, string]>([
  [1, '1 hour'],
  [0, '0 hours'],
  [0.5, '0.5 hours'],
  [16, '16 hours'],
  [37.5, '37.5 hours'],
])('%s is %s', (hours, words) => {
  expect(hoursInWords(hours)).toBe(words);
});

test.each<[string, string]>([
  ['2026-04-01', '1 April 2026'],
  ['2025-10-22', '22 October 2025'],
  ['2026-12-31', '31 December 2026'],
  ['2028-02-29', '29 February 2028'],
  ['1999-01-09', '9 January 1999'],
])('%s is %s', (date, words) => {
  expect(dateInWords(date)).toBe(words);
});

test.each<[string, string]>([
  ['under-18', 'under 18'],
  ['18-20', '18 to 20'],
  ['21-24', '21 to 24'],
  ['21-and-over', '21 and over'],
  ['apprentice', 'apprentice'],
])('the band %s is %s', (band, words) => {
  expect(bandInWords(band)).toBe(words);
});
