// One question as it is drawn, and drawn anew.
import { setTimeout } from 'node:timers/promises';
import { render } from '@inquirer/testing';
import { describe, expect, test } from 'vitest';
import { question } from '../../src/cli/interview/screen-prompter.ts';
import { PLAIN_LAYOUT } from '../../src/page/layout.ts';

const LABELS = ['Less than a week', 'A week', 'Two weeks', 'Four weeks or more', 'Not known yet'];

const CONFIG = {
  message: '' as const,
  lines: ['? How far ahead would you know your shifts?', '  as a rule'],
  options: LABELS.map((label) => ({ label })),
  most: null,
  footer: ['h: all keys'],
  check: (line: string) =>
    /^(?:[1-5](?:,[1-5])*|b|2: .*|)$/.test(line) ? null : 'Type a number from 1 to 5.',
  layout: { ...PLAIN_LAYOUT, marks: 'unicode' as const },
  rows: () => 24,
  pasted: new Promise<string>(() => undefined),
};

const asking = (changed: Partial<typeof CONFIG> = {}) => render(question, { ...CONFIG, ...changed });
const wishes = () => render(question, { ...CONFIG, most: 2, check: () => null });
const highlighted = (screen: string) => screen.split('\n').filter((line) => line.startsWith('❯'));

describe('one question', () => {
  test('stands with its choices, nothing highlighted, and the keys below', async () => {
    const { getScreen, events, answer } = await asking();
    expect(getScreen()).toBe(
      [
        ...CONFIG.lines,
        ...LABELS.map((label, index) => `   ${index + 1}  ${label}`),
        '>',
        ...CONFIG.footer,
      ].join('\n'),
    );
    events.keypress('enter');
    expect(await answer).toEqual({ line: '' });
  });

  test('takes what is typed: a number, which highlights its choice, or words', async () => {
    const { answer, events, getScreen } = await asking();
    events.type('2');
    expect(getScreen()).toContain('> 2');
    expect(highlighted(getScreen())).toEqual(['❯  2  A week']);
    events.type(': the rota comes on Sundays');
    events.keypress('enter');
    expect(await answer).toEqual({ line: '2: the rota comes on Sundays' });
  });

  test('takes what the arrows go to', async () => {
    const { answer, events, getScreen } = await asking();
    events.keypress('down');
    events.keypress('down');
    events.keypress('down');
    events.keypress('up');
    expect(highlighted(getScreen())).toEqual(['❯  2  A week']);
    events.keypress('enter');
    expect(await answer).toEqual({ line: '2' });
  });

  test('goes up from nothing to the last one, and up from the first one to nothing', async () => {
    const { answer, events, getScreen } = await asking();
    events.keypress('up');
    expect(highlighted(getScreen())).toEqual(['❯  5  Not known yet']);
    for (let many = 0; many < 5; many += 1) events.keypress('up');
    expect(highlighted(getScreen())).toEqual([]);
    events.keypress('enter');
    expect(await answer).toEqual({ line: '' });
  });

  test('goes on from a number that is typed; a letter takes the highlight away', async () => {
    const { answer, events, getScreen } = await asking();
    events.type('3');
    events.keypress('down');
    expect(highlighted(getScreen())).toEqual(['❯  4  Four weeks or more']);
    expect(getScreen()).toMatch(/^>$/m);
    events.type('b');
    expect(highlighted(getScreen())).toEqual([]);
    events.keypress('enter');
    expect(await answer).toEqual({ line: 'b' });
  });

  test('says what to type instead, clears the line, and takes the next one', async () => {
    const { answer, events, getScreen } = await asking();
    events.type('17');
    events.keypress('enter');
    expect(getScreen()).toContain('Type a number from 1 to 5.');
    expect(getScreen()).toContain('You typed: 17');
    expect(getScreen()).toMatch(/^>$/m);
    events.type('1');
    expect(getScreen()).not.toContain('Type a number');
    expect(getScreen()).toContain('h: all keys');
    events.keypress('enter');
    expect(await answer).toEqual({ line: '1' });
  });

  test('mends what was typed', async () => {
    const { answer, events } = await asking();
    events.type('17');
    events.keypress('backspace');
    events.keypress('enter');
    expect(await answer).toEqual({ line: '1' });
  });

  test('gives way to a page that is pasted', async () => {
    const { answer } = await asking({ pasted: Promise.resolve('one\ntwo\nthree') });
    expect(await answer).toEqual({ pasted: 'one\ntwo\nthree' });
  });
});

describe('several to choose', () => {
  test('are sent in the order they were marked, and one that was marked in error is taken out', async () => {
    const { answer, events, getScreen } = await wishes();
    events.keypress('up');
    events.keypress('space');
    for (let many = 0; many < 3; many += 1) events.keypress('up');
    events.keypress('space');
    expect(getScreen()).toContain('❯  2  [2] A week');
    expect(getScreen()).toContain('   5  [1] Not known yet');
    events.keypress('space');
    events.keypress('down');
    events.keypress('space');
    expect(getScreen()).toContain('   2  [ ] A week');
    events.keypress('enter');
    expect(await answer).toEqual({ line: '5,3' });
  });

  test('are no more than may be', async () => {
    const { answer, events, getScreen } = await wishes();
    for (let many = 0; many < 3; many += 1) {
      events.keypress('down');
      events.keypress('space');
    }
    expect(getScreen()).toContain('2 at the most.');
    expect(getScreen()).toContain('[ ] Two weeks');
    events.keypress('enter');
    expect(await answer).toEqual({ line: '1,2' });
  });

  test('can be typed, and none is an empty line', async () => {
    const typed = await wishes();
    typed.events.type('4,1');
    typed.events.keypress('enter');
    expect(await typed.answer).toEqual({ line: '4,1' });
    const none = await wishes();
    none.events.keypress('enter');
    expect(await none.answer).toEqual({ line: '' });
  });
});

describe('in a window of few rows', () => {
  const MANY = { options: Array.from({ length: 30 }, (_, index) => ({ label: `Choice ${index + 1}` })) };

  test.each([9, 10, 15])('%i: the question and the highlighted choice are always in view', async (rows) => {
    const { answer, events, getScreen } = await asking({ ...MANY, rows: () => rows, check: () => null });
    expect(getScreen()).toContain('Choice 1\n');
    expect(getScreen()).toMatch(/↓ \d+ more below/);
    for (let at = 1; at <= 30; at += 1) {
      events.keypress('down');
      expect(getScreen()).toContain(CONFIG.lines[0]);
      expect(highlighted(getScreen())[0]).toContain(`Choice ${at}`);
      expect(getScreen().split('\n').length).toBeLessThan(rows);
    }
    expect(getScreen()).toMatch(/↑ \d+ more above/);
    expect(getScreen()).not.toContain('more below');
    events.keypress('enter');
    expect(await answer).toEqual({ line: '30' });
  });

  test('a number goes to what is out of sight', async () => {
    const { answer, events, getScreen } = await asking({ ...MANY, rows: () => 12, check: () => null });
    events.type('25');
    // Keys that come at once are drawn together.
    await setTimeout(50);
    expect(highlighted(getScreen())[0]).toContain('Choice 25');
    events.keypress('enter');
    expect(await answer).toEqual({ line: '25' });
  });
});
