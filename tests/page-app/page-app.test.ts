// The page that is the interview, as somebody uses it: in a real browser, with what it saves held to what a terminal saves.

import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { openBrowser } from '../support/browser.ts';
import { has } from '../support/needs.ts';
import { type PageAtWork, pageAtWork, type WorkOptions } from '../support/page-at-work.ts';
import { ADVERT, HELD, SESSIONS, SHORT_WAY } from '../support/sessions.ts';
import { run } from '../support/world.ts';

/** Interviews at a terminal that have no like on the page, and why. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  'second-call': 'a call is led at a terminal',
  withheld: 'nothing is entered and nothing saved; it has a test of its own',
  'cannot-be-saved': 'it saves nothing by itself',
  'end-of-input': 'no input ends there',
};
/** Lines that a terminal refuses and asks again, and that nobody can enter where there are choices. */
const NOT_TO_BE_ENTERED = ['maybe', '12', '1, 2, 3, 4', 'money', '0'];

let browser: Browser;
const FOLDER = mkdtempSync(join(tmpdir(), 'goodwork-page-'));
afterAll(() => rmSync(FOLDER, { recursive: true, force: true }));

/** One page at work, which has to do its work without a fault and without a request. */
async function atWork(work: (page: PageAtWork) => Promise<void>, options: WorkOptions = {}): Promise<void> {
  const page = await pageAtWork(browser, options);
  try {
    await work(page);
    expect(page.faults).toEqual([]);
  } finally {
    await page.closes();
  }
}

async function entersAll(page: PageAtWork, lines: readonly string[]): Promise<void> {
  for (const line of lines) await page.enters(line);
}

/** Without the file it came from, of which a page knows nothing. */
function withoutFile(text: string): unknown {
  const value = parse(text) as { meta?: { interview?: { file?: unknown } } };
  if (value.meta?.interview !== undefined) delete value.meta.interview.file;
  return value;
}

describe.runIf(has('browser'))('in a browser', () => {
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  test.each(
    SESSIONS.filter(({ page }) => ELSEWHERE[page] === undefined).map((one) => [one.page, one] as const),
  )('an interview saves what a terminal saves: %s', async (_page, { words, typed, options = {} }) => {
    const { written } = await run(words, { ...options, typed });
    const { files = {}, saved = {} } = options;
    const texts = Object.entries(written).filter(([name]) => name.endsWith('.yaml'));
    // What lay there before, and was not gone on with, is as it was.
    const [, expected = ''] =
      texts.find(([, text]) => !Object.values(saved).some((one) => one.text === text)) ?? [];
    await atWork(async (page) => {
      const [[name, text] = []] = [...Object.entries(files), ...Object.entries(saved)];
      const lines = [...typed];
      // goodwork alone asks first what to begin from.
      if (!words.includes('ask')) lines.shift();
      if (name !== undefined)
        await page.opens(name, typeof text === 'string' ? text : (text as { text: string }).text);
      else if (words.includes('ask')) await page.enters('2');
      let last = '';
      for (const line of lines) {
        if (line === 'q') break;
        if (NOT_TO_BE_ENTERED.includes(line) && !(await page.isTyped())) continue;
        if ((await page.isMenu()) && ['', '4'].includes(line)) {
          last = await page.saves('Save the offer');
          break;
        }
        await page.enters(line);
        if (await page.isDocument()) await page.enters('b');
      }
      const so = last === '' ? await page.saves('Save so far') : last;
      if (name === undefined) expect(so).toBe(expected);
      else expect(withoutFile(so)).toEqual(withoutFile(expected));
    });
  });

  test('its pages are what the command line makes of the same offer, to the byte', () =>
    atWork(async (page) => {
      await entersAll(page, ['2', ...SHORT_WAY]);
      const made: Record<string, string> = {};
      for (const name of [
        'A page for the client',
        'A page for the employer',
        'Everything: the whole profile',
      ]) {
        await page.presses(name);
        // A link leads elsewhere, and not away from the interview.
        expect(await page.page.locator('a[href^=http]:not([target=_blank])').count()).toBe(0);
        made[name] = await page.saves('Save this page');
        await page.enters('b');
      }
      const files = { 'offer.yaml': await page.saves('Save the offer') };
      const html = async (words: string) =>
        (await run(`check offer.yaml --format html ${words}`, { files })).out;
      expect(made['Everything: the whole profile']).toBe(await html(''));
      expect(made['A page for the client']).toBe(await html('--for client'));
      expect(made['A page for the employer']).toBe(await html('--for employer'));
    }));

  test('the summary comes first, with what the desk has in it', () =>
    atWork(async (page) => {
      await entersAll(page, [ADVERT, '', '2', '3', '20', '10', '']);
      const { out } = await run('check advert.txt --plain', { files: { 'advert.txt': ADVERT } });
      const words = await page.words();
      for (const heading of [
        'What stands out',
        'The advert says',
        'It does not say',
        'Ask first',
        'Pay',
        'Contract',
      ])
        if (out.includes(heading)) expect(words).toContain(heading);
      expect(words.indexOf('Pay')).toBeLessThan(words.indexOf('What next?'));
    }));

  test('a sign of exploitation: no call and no page for the employer, and it is said first and last', () =>
    atWork(async (page) => {
      await page.opens('held.yaml', HELD);
      await page.enters('d');
      const names = await page.buttons();
      expect(names).toContain('A page for the client');
      expect(names.filter((name) => /employer/.test(name))).toEqual([]);
      const words = await page.words();
      expect(words.slice(0, 300)).toMatch(/safeguarding/);
      expect(words.slice(words.indexOf('What next?') - 500)).toMatch(/safeguarding/);
    }));

  test('each screen is readable by everybody, wide and narrow, and in the dark', async () => {
    for (const [width, dark] of [
      [900, false],
      [320, true],
    ] as const)
      await atWork(
        async (page) => {
          const looked = new Set<string>();
          const look = async () => {
            const heading = await page.heading();
            const wide = await page.page.evaluate<number>('document.documentElement.scrollWidth');
            expect(wide, `${heading} at ${width}`).toBeLessThanOrEqual(width);
            // Wide and light, the first few have every kind of part.
            if (looked.has(heading) || (!dark && looked.size > 4)) return;
            looked.add(heading);
            const { violations } = await new AxeBuilder({ page: page.page }).analyze();
            expect(
              violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
              heading,
            ).toEqual([]);
          };
          const looks = async (...lines: readonly string[]) => {
            for (const line of lines) {
              await page.enters(line);
              await look();
            }
          };
          await look();
          // The advert looked over and a line of it; choices and reasons; what to type instead; marks, explained.
          await looks(ADVERT, '1', '', '', '3', '', '3', 'many', '20', 'w', '10, 1');
          // The end, with a page, all of it, and the answers.
          await looks('', '1', 'b', '3', 'b', '5');
          if (dark) expect(looked.size).toBeGreaterThan(8);
        },
        { width, dark, isLookedThrough: true },
      );
  });

  test('by the keyboard alone, with the heading in focus on each screen', () =>
    atWork(async ({ page, heading }) => {
      const press = async (...keys: string[]) => {
        for (const key of keys) await page.keyboard.press(key);
      };
      const at = async (words: string) => {
        await page.getByText(words).first().waitFor();
        expect(await heading()).toContain(words);
      };
      await press('Tab');
      await page.keyboard.type('Cleaner');
      await press('Tab', 'Tab', 'Enter');
      await at('What is the job title?');
      await press('Tab');
      await page.keyboard.type('Cleaner');
      await press('Enter');
      await at('Who is the job with?');
      await press('Tab', 'Enter');
      await at('What kind of contract is it?');
      await press('Tab', 'Space', 'ArrowDown', 'Enter');
      await at('What is the basic pay?');
      expect(await page.locator('.said').textContent()).toContain('Zero hours');
      await press('Tab');
      await page.keyboard.type('lots');
      await press('Enter');
      await page.locator('[role=alert] .again').waitFor();
      expect(await page.evaluate<string>('document.activeElement.id')).toBe('line');
    }));

  test('wishes keep the order they were marked in, and are three at the most', () =>
    atWork(async (page) => {
      await entersAll(page, [ADVERT, '', '2', '3', '20']);
      const boxes = page.page.locator('fieldset input[type=checkbox]');
      for (const index of [8, 1, 4]) await boxes.nth(index).check();
      await boxes.nth(5).click();
      expect(await boxes.nth(5).isChecked()).toBe(false);
      expect(await page.words()).toContain('3 at the most');
      await page.presses('Continue');
      expect(await page.saves('Save so far')).toContain('wishes: [autonomy, pay, voice]');
    }));

  test('the browser’s Back goes back, and to the start where nothing would be lost', () =>
    atWork(async ({ page, enters }) => {
      const isAt = (name: string) => page.getByRole('heading', { name, exact: true }).waitFor();
      await enters('2');
      await page.goBack();
      await isAt('Look at a job offer together');
      for (const line of ['2', 'Cleaner', 'Acme']) await enters(line);
      await page.goBack();
      await isAt('Who is the job with?');
      await page.goBack();
      await isAt('What is the job title?');
      await page.getByText('So far: Cleaner').waitFor();
      await page.goBack();
      await page.getByText('This is the first question.').waitFor();
      await enters('Cook');
      await isAt('What kind of contract is it?');
    }));

  test('it asks before it is closed with answers that are in no file', () =>
    atWork(async (page) => {
      const isHeld = () =>
        page.page.evaluate<boolean>("!dispatchEvent(new Event('beforeunload', { cancelable: true }))");
      await page.enters('2');
      expect(await isHeld()).toBe(false);
      await page.enters('Cleaner');
      expect(await isHeld()).toBe(true);
      await page.saves('Save so far');
      expect(await isHeld()).toBe(false);
      expect(await page.page.evaluate<number>('localStorage.length + document.cookie.length')).toBe(0);
    }));

  test('another offer for the same client keeps what is theirs, in a file of its own', () =>
    atWork(async (page) => {
      await entersAll(page, [ADVERT, '', '2', '3', '20', '10', '']);
      const first = await page.saves('Save, then another offer for the same client');
      await page.page.locator('main section li').first().waitFor();
      expect(await page.words()).toContain('21 or over');
      await page.enters(ADVERT.replace('Bright', 'Oak Lane'));
      await page.enters('');
      // Of the client, only what is of the job is asked.
      expect(await page.heading()).toBe('Do the days and times fit your life?');
      const second = await page.saves('Save so far');
      expect(first).toContain('Bright Offices');
      expect(second).toContain('Oak Lane Offices');
      expect(parse(second).client).toEqual(parse(first).client);
    }));

  test('where the browser lets it, it is saved in the file that was chosen once', () =>
    atWork(async (page) => {
      await page.page.evaluate(
        `window.asked = 0; window.kept = []; window.showSaveFilePicker = async ({ suggestedName }) => { window.asked += 1; return { name: suggestedName, createWritable: async () => ({ write: async (text) => window.kept.push(text), close: async () => {} }) }; };`,
      );
      await entersAll(page, ['2', 'Cleaner']);
      await page.page.getByRole('button', { name: 'Save so far' }).click();
      await page.page.getByText('Saved in cleaner.yaml.').waitFor();
      await page.enters('Acme');
      await page.page.getByRole('button', { name: 'Save so far' }).click();
      await page.page.getByText('Saved in cleaner.yaml.').waitFor();
      expect(await page.page.evaluate<number>('window.asked')).toBe(1);
      expect(await page.page.evaluate<string>('window.kept[1]')).toContain('employer: Acme');
    }));

  test('the foot of each screen says which offer it is, and whether it is saved as it stands', () =>
    atWork(async (page) => {
      const foot = () => page.page.locator('.keep').innerText();
      await page.enters('2');
      expect(await foot()).toContain('Nothing is saved by itself.');
      await page.page.evaluate(
        `window.isGivenUp = true; window.showSaveFilePicker = async () => { if (window.isGivenUp) throw new DOMException('', 'AbortError'); return { name: 'mine.yaml', createWritable: async () => ({ write: async () => {}, close: async () => {} }) }; };`,
      );
      await page.enters('Cleaner');
      await page.page.getByRole('button', { name: 'Save so far' }).click();
      await page.page.getByText('Not saved. Nothing is saved by itself.').waitFor();
      await page.page.evaluate('window.isGivenUp = false');
      await page.page.getByRole('button', { name: 'Save so far' }).click();
      await page.page.getByText('Saved in mine.yaml.').waitFor();
      await page.enters('Acme');
      expect(await foot()).toContain('This offer: Cleaner, Acme');
      expect(await foot()).toContain('What you entered since it was saved is in no file yet.');
    }));

  test('an answer that is not entered yet is not lost by pressing the button beside it', () =>
    atWork(async (page) => {
      await page.enters('2');
      await page.page.fill('#line', 'Cleaner');
      await page.presses('Finish for now');
      expect(await page.page.locator('.again').textContent()).toBe(
        'This answer is not entered yet. To keep it, press “Continue”. To leave it out, press “Finish for now” again.',
      );
      expect(await page.page.inputValue('#line')).toBe('Cleaner');
      await page.presses('Continue');
      expect(await page.heading()).toBe('Who is the job with?');
    }));

  test('a page is printed as its file is: without what is pressed, on as many sides', () =>
    atWork(async (page) => {
      await entersAll(page, ['2', ...SHORT_WAY]);
      await page.presses('A page for the client');
      const sides = async () =>
        [
          ...(await page.page.pdf({ preferCSSPageSize: true }))
            .toString('latin1')
            .matchAll(/\/Type\s*\/Page\b/g),
        ].length;
      const here = await sides();
      const saved = await page.saves('Save this page');
      await page.page.emulateMedia({ media: 'print' });
      expect(await page.page.locator('.tools').isVisible()).toBe(false);
      expect(await page.page.locator('.keep').isVisible()).toBe(false);
      await page.page.setContent(saved);
      expect(here).toBe(await sides());
    }));

  test('words without a choice are not lost: one is asked for', () =>
    atWork(async (page) => {
      await entersAll(page, ['2', 'Cleaner', 'Acme']);
      await page.page.locator('.words summary').click();
      await page.page.fill('#words', 'she would look into it');
      await page.presses('Continue');
      const again = page.page.locator('[role=alert] .again');
      expect(await again.textContent()).toBe(
        'Choose one of the answers. If it is not known yet, press Continue.',
      );
      expect(await page.page.inputValue('#words')).toBe('she would look into it');
      await page.page.locator('fieldset input[type=radio]').nth(1).check();
      await page.presses('Continue');
      expect(await page.saves('Save so far')).toContain('says: she would look into it');
    }));

  test('words that settle nothing are kept with what is not known', () =>
    atWork(async (page) => {
      await entersAll(page, ['2', 'Cleaner', 'Acme']);
      await page.page.locator('.words summary').click();
      await page.page.fill('#words', 'she would look into it');
      await page.page.locator('fieldset input[type=radio]').last().check();
      await page.presses('Continue');
      const kept = await page.saves('Save so far');
      expect(kept).toContain('unknown: no-answer');
      expect(kept).toContain('says: she would look into it');
    }));

  test('a file that is dropped on the box is opened', () =>
    atWork(async (page) => {
      await page.page.evaluate(
        `{ const data = new DataTransfer(); data.items.add(new File(['goodwork: 1\\ntitle: Night baker\\n'], 'mine.yaml')); document.querySelector('#advert').dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true })); }`,
      );
      await page.page.locator('#advert').waitFor({ state: 'detached' });
      expect(await page.words()).toContain('This offer: Night baker');
    }));

  test('a telephone number can be tapped, and the next thing to press is under the title', () =>
    atWork(async (page) => {
      await entersAll(page, ['Cleaner\nOak Lane Offices, Leeds\n£11.00 an hour', '', 'Acme']);
      await page.presses('Finish for now');
      await page.enters('');
      await page.presses('A page for the client');
      let asked = 0;
      page.page.on('dialog', async (dialog) => {
        asked += 1;
        await dialog.accept();
      });
      await page.page.keyboard.press('Tab');
      expect(await page.heading()).toBe('Back');
      await page.page.locator('a[href^="tel:"]').first().click();
      await page.page.waitForTimeout(200);
      expect(asked).toBe(0);
    }));

  test('a PDF says what to do instead', () =>
    atWork(async (page) => {
      await page.page.setInputFiles('#file', {
        name: 'a.pdf',
        mimeType: 'application/pdf',
        buffer: Buffer.from('%PDF-1.7\n'),
      });
      const again = page.page.locator('[role=alert] .again');
      await again.waitFor();
      expect(await again.textContent()).toMatch(
        /PDF .*copy the words of the advert into the box on this page/,
      );
    }));

  test('an offer that means harm does none', () =>
    atWork(async (page) => {
      const harm = `</script><script>document.title = 'harm'</script><img src="https://x.example/p.png" onerror="document.title = 'harm'">`;
      await page.opens(
        'offer.json',
        JSON.stringify({ title: harm, employer: harm, workplace: { town: harm } }),
      );
      await page.enters('d');
      await page.presses('A page for the client');
      expect(await page.page.title()).not.toBe('harm');
      expect(await page.page.locator('main img, main script').count()).toBe(0);
      expect(await page.words()).toContain('onerror=');
    }));

  test('a file that cannot be used says so, and leaves the rest as it was', () =>
    atWork(async (page) => {
      await page.page.setInputFiles('#file', {
        name: 'offer.yaml',
        mimeType: 'text/yaml',
        buffer: Buffer.from('goodwork: 1\ntilte: Cook\n'),
      });
      const again = page.page.locator('[role=alert] .again');
      await again.waitFor();
      expect(await again.textContent()).toMatch(/^offer\.yaml:2:1: .*title/);
      await page.enters('2');
      expect(await page.heading()).toBe('What is the job title?');
    }));

  test('a team’s own page: its rubric and rates are asked by, and its own points are for it alone', async () => {
    const files = {
      'own.yaml': 'extends: good-jobs\nrubric: ours\ndrop: [journey]\n',
      'ours.approach.yaml':
        'approach: 1\nframing: {now: 5}\nchoices: {now: 3}\nemployers: {now: 3}\npractice:\n  - {feature: security, say: "</script> Say it in the team."}\n',
    };
    const { out, code } = await run('page --rubric own.yaml --approach ours.approach.yaml', {
      files,
      stdin: '',
    });
    expect(code).toBe(0);
    const file = join(FOLDER, 'own.html');
    writeFileSync(file, out);
    await atWork(
      async (page) => {
        await entersAll(page, ['2', ...SHORT_WAY]);
        const all: string[] = [await page.words()];
        for (const name of [
          'A page for the client',
          'A page for the employer',
          'Everything: the whole profile',
        ]) {
          await page.presses(name);
          all.push(await page.words());
          if (name.startsWith('Everything'))
            expect(await page.saves('Save this page')).toContain('In your team');
          await page.enters('b');
        }
        for (const words of all) expect(words).not.toContain('In your team');
        all.push(await page.saves('Save the offer'));
        expect(all.join(' ')).not.toContain('Say it in the team.');
      },
      { file },
    );
  });

  test('the first screen names the day the rates were checked, and what is past its day', async () => {
    await atWork(async (page) =>
      expect(await page.words()).toContain('They were checked on 21 November 2026'),
    );
    await atWork(async (page) => expect(await page.words()).toMatch(/minimum.*a newer figure may be out/i), {
      today: '2028-06-01',
    });
  });
});

describe('the file', () => {
  const text = readFileSync(new URL('../../dist/goodwork.html', import.meta.url), 'utf8');

  test('is what goodwork page gives, and smaller than a megabyte', async () => {
    const { out } = await run('page', { stdin: '' });
    expect(out).toBe(text);
    expect(statSync(new URL('../../dist/goodwork.html', import.meta.url)).size).toBeLessThan(1_000_000);
  });

  test('makes elements and texts, and nothing of a text', () => {
    const [, script = ''] = /<script>(.*)<\/script>\n<script type="text\/plain"/s.exec(text) ?? [];
    expect(script.length).toBeGreaterThan(100_000);
    expect(script).not.toMatch(
      /innerHTML|outerHTML|insertAdjacentHTML|document\.write|localStorage|sessionStorage|fetch\(|XMLHttpRequest|WebSocket|sendBeacon/,
    );
    expect(text).toMatch(
      /default-src 'none'; script-src 'sha256-[^']+'; style-src 'sha256-[^']+' 'sha256-[^']+'; form-action 'none'; base-uri 'none'"/,
    );
  });

  test('carries the licences of what is in it', () => {
    const [, notices = ''] = /id="notices">(.*?)<.script>/s.exec(text) ?? [];
    for (const name of ['yaml', 'zod', 'htmlparser2', 'entities', 'fflate', 'postal-mime'])
      expect(notices).toMatch(new RegExp(`^${name} \\d`, 'm'));
    expect(notices.split('Licence: ').length).toBeGreaterThan(6);
  });

  test('is written to a name at a terminal, and replaces nothing', async () => {
    const there = await run('page', { terminal: true });
    expect(Object.keys(there.written)).toEqual(['goodwork.html']);
    expect(there.out).toBe('');
    const again = await run('page', { terminal: true, files: { 'goodwork.html': 'mine' } });
    expect({ code: again.code, written: again.written }).toEqual({ code: 2, written: {} });
    expect(again.err).toContain('--force');
  });
});
