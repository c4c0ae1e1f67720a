// One question as it is drawn, and drawn anew.
import { render } from '@inquirer/testing';
import { describe, expect, test } from 'vitest';
import { question } from '../../src/cli/interview/screen-prompter.ts';

const CONFIG = {
  message: 'How far ahead would you know your shifts?\n  1  Less than a week\n  2  Four weeks or more',
  below: ['w why we ask, b back'],
  check: (line: string) => (['', '1', '2', 'b'].includes(line) ? null : 'Type a number from 1 to 2.'),
  wrong: (text: string) => text,
  refused: (text: string) => `You typed: ${text}`,
  pasted: new Promise<string>(() => undefined),
};

describe('one question', () => {
  test('stands with its choices, nothing chosen, and the letters below', async () => {
    const { getScreen, events, answer } = await render(question, CONFIG);
    expect(getScreen()).toBe([CONFIG.message, '>', ...CONFIG.below].join('\n'));
    events.keypress('enter');
    await answer;
  });

  test('takes what is typed', async () => {
    const { answer, events, getScreen } = await render(question, CONFIG);
    events.type('2');
    expect(getScreen()).toContain('> 2');
    events.keypress('enter');
    expect(await answer).toEqual({ line: '2' });
  });

  test('takes an empty line', async () => {
    const { answer, events } = await render(question, CONFIG);
    events.keypress('enter');
    expect(await answer).toEqual({ line: '' });
  });

  test('says what to type instead, clears the line, and takes the next one', async () => {
    const { answer, events, getScreen } = await render(question, CONFIG);
    events.type('17');
    events.keypress('enter');
    expect(getScreen()).toContain('Type a number from 1 to 2.');
    expect(getScreen()).toContain('You typed: 17');
    expect(getScreen()).toMatch(/^>$/m);
    events.type('1');
    expect(getScreen()).not.toContain('Type a number');
    expect(getScreen()).toContain('w why we ask');
    events.keypress('enter');
    expect(await answer).toEqual({ line: '1' });
  });

  test('mends what was typed', async () => {
    const { answer, events } = await render(question, CONFIG);
    events.type('17');
    events.keypress('backspace');
    events.keypress('enter');
    expect(await answer).toEqual({ line: '1' });
  });

  test('gives way to a page that is pasted', async () => {
    const { answer } = await render(question, { ...CONFIG, pasted: Promise.resolve('one\ntwo\nthree') });
    expect(await answer).toEqual({ pasted: 'one\ntwo\nthree' });
  });
});
