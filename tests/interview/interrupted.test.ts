// Ctrl-C at each step of an interview, from the first menu to the name of the file: it ends, and everything so far is saved.
// That it ends at once, also where the screen is drawn anew, is tried at a real terminal in terminal.test.ts.
import { describe, expect, test } from 'vitest';
import { CTRL_C, run } from '../support/world.ts';

const ADVERT = `Evening cleaner
Bright Offices
Location: Leeds LS1 4AP

Pay: £12.90 per hour
20 hours per week. Permanent.
`;

/** What is typed at each prompt, and the line of the saved file that shows it, where it gives one. */
type Step = readonly [typed: string, saved?: string];

const WITHOUT_ADVERT: readonly Step[] = [
  ['2'],
  ['Night care assistant', 'title: Night care assistant'],
  ['Fennimarsh Care', 'employer: Fennimarsh Care'],
  ['2', 'zero-hours'],
  ['12.80 an hour', 'pay: {is: 12.8, per: hour}'],
  ['24', 'paid: 24'],
  ['2', 'unpaid: 2'],
  ['10', 'week: 10'],
  ['Leicester', 'town: Leicester'],
  ['1', 'told: advert'],
  ['2', 'work-search: "no"'],
];

const WITH_ADVERT: readonly Step[] = [
  ['1'],
  [ADVERT.trimEnd(), 'title: Evening cleaner'],
  ['4'],
  ['£13.10 an hour', 'pay: {is: 13.1, per: hour}'],
  ['', 'employer: Bright Offices'],
  ['2', 'work-search: "no"'],
  ['3', 'age: 21-and-over'],
  ['20', 'hours: 20'],
  ['10, 1', 'wishes: [balance, security]'],
  ['3', 'hours-fit'],
  // The menu at the end: a page for the client, then the name of the file.
  ['1'],
  ['4'],
];

describe.each([
  ['without an advert', WITHOUT_ADVERT],
  ['with an advert, to the menu at the end', WITH_ADVERT],
])('%s', (_name, steps) => {
  test.each(Array.from({ length: steps.length + 1 }, (_, at) => at))('after %i replies', async (at) => {
    const before = steps.slice(0, at);
    const { code, err, written } = await run('--plain', {
      typed: [...before.map(([typed]) => typed), CTRL_C, 'never typed'],
    });
    expect(code).toBe(130);
    const [draft = '', ...others] = Object.entries(written).flatMap(([name, text]) =>
      name.includes('/interviews/') ? [text] : [],
    );
    expect(others).toEqual([]);
    for (const [, saved] of before) if (saved !== undefined) expect(draft).toContain(saved);
    expect(draft).not.toContain('never typed');
    // Either it says how to go on, or there was nothing yet that could be lost.
    if (at > 1) expect(err).toMatch(/Interrupted\.[\s\S]*goodwork ask \S+/);
    else expect(draft).toBe('');
  });
});
