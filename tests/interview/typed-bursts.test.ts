// What arrives at once: keys somebody typed, or a page that was pasted, in whatever parts it comes.
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type Arrival, pasteOf, TypedBursts } from '../../src/host/typed-bursts.ts';

// A clock of its own: on a busy machine two waits may be over at once.
beforeAll(() => void vi.useFakeTimers());
afterAll(() => void vi.useRealTimers());

const ADVERT = 'Night cleaner\rLeeds\r\r£12.71 an hour\rPermanent';

/** All that was handed on once these parts came, with a wait before a number of milliseconds. */
async function gathered(...parts: readonly (string | number)[]): Promise<Arrival[]> {
  const all: Arrival[] = [];
  const bursts = new TypedBursts((typed) => all.push(typed));
  for (const part of parts) {
    if (typeof part === 'number') await vi.advanceTimersByTimeAsync(part);
    else bursts.add(part);
  }
  await vi.advanceTimersByTimeAsync(600);
  return all;
}

const keysOf = (all: readonly Arrival[]) => all.map((typed) => ('keys' in typed ? typed.keys : '')).join('');

test('a page in one part, and in parts that come one after the other, is whole', async () => {
  const pasted = ADVERT.replaceAll('\r', '\n');
  expect(await gathered(ADVERT)).toEqual([{ pasted, shown: 0 }]);
  const inParts = ADVERT.match(/.{1,7}/gs) ?? [];
  const all = await gathered(...inParts);
  expect(all.filter((typed) => 'pasted' in typed)).toEqual([{ pasted, shown: 7 }]);
  expect(await gathered(ADVERT.slice(0, 20), 80, ADVERT.slice(20))).toEqual([{ pasted, shown: 0 }]);
});

test('one long line is a page', async () => {
  const line = 'An advert in one line. '.repeat(20);
  expect((await gathered(line)).at(-1)).toEqual({ pasted: line, shown: line.length });
});

test('two lines are one reply', async () => {
  expect(keysOf(await gathered('Bright\rOffices\r'))).toBe('Bright Offices\r');
  expect(keysOf(await gathered('Bri', 'ght\rOffices'))).toBe('Bright Offices');
});

test('a line, numbers typed ahead, arrows and an Enter that is held down are keys', async () => {
  for (const keys of ['Cook\r', '6\r\r24\r2\rb\r', '\u001b[B\r\u001b[B\r', '\r'.repeat(30)])
    expect(keysOf(await gathered(keys)), JSON.stringify(keys)).toBe(keys);
  expect(keysOf(await gathered('Cook\r', 60, 'Hotel\r'))).toBe('Cook\rHotel\r');
});

test('what a terminal brackets needs no waiting', () => {
  expect(pasteOf('Bright\r\nOffices')).toEqual({ keys: 'Bright Offices' });
  expect(pasteOf('a\r\nb\r\nc')).toEqual({ pasted: 'a\nb\nc', shown: 0 });
});
