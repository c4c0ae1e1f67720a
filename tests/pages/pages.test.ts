// The pages in a real browser: on a screen of 320 pixels, on paper, and with an offer that means harm.
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PAGE_READERS } from '../../src/rubric/scale.ts';
import { openBrowser } from '../support/browser.ts';
import { has } from '../support/needs.ts';
import { TODAY } from '../support/shipped.ts';
import { run } from '../support/world.ts';

const EXAMPLES = [
  ...[
    'agency-warehouse.yaml',
    'parcel-driver.yaml',
    'shop.yaml',
    'union-warehouse.yaml',
    'zero-hours-care.yaml',
  ],
  ...['school-hours-office.json', 'care-advert.md', 'kitchen-advert.html', 'blank.yaml'],
];
/** Sides of A4. */
const MOST_SIDES = { client: 2, adviser: 2, employer: 2 } as const;

interface Kind {
  readonly words: string;
  /** Sides of A4 at most. */
  readonly sides: number;
}

const OFFERS = ['zero-hours-care', 'shop', 'union-warehouse', 'agency-warehouse'].map(
  (name) => `examples/${name}.yaml`,
);
const APPROACHES = ['our', 'manager', 'clients'].map((name) => `examples/approaches/${name}.approach.yaml`);
/** Every kind of page there is. An offer and an advert have every kind of part of a profile between them. */
const KINDS: Readonly<Record<string, Kind>> = {
  ...Object.fromEntries(
    ['zero-hours-care.yaml', 'care-advert.md'].flatMap((example) =>
      PAGE_READERS.map((reader) => [
        `${example} for the ${reader}`,
        { words: `check examples/${example} --for ${reader} --on ${TODAY}`, sides: 2 },
      ]),
    ),
  ),
  'the comparison of two': { words: `compare ${OFFERS.slice(0, 2).join(' ')} --on ${TODAY}`, sides: 4 },
  'the comparison of four': { words: `compare ${OFFERS.join(' ')} --keep-looking --on ${TODAY}`, sides: 8 },
  'the summary of a batch': { words: `batch ${OFFERS.join(' ')} --summary --quiet --on ${TODAY}`, sides: 3 },
  'the summary for a funder': {
    words: `batch ${OFFERS.join(' ')} --summary --for funder --quiet --on ${TODAY}`,
    sides: 3,
  },
  'the review': {
    words: 'review examples/shop.yaml examples/reviews/shop.review-4.yaml --on 2027-01-05',
    sides: 2,
  },
  'one approach': { words: `reflect ${APPROACHES[0]}`, sides: 2 },
  'several approaches': { words: `reflect ${APPROACHES.join(' ')}`, sides: 2 },
  'the questions for a team': { words: 'reflect --for team', sides: 3 },
  'the ratings of two': {
    words: `agree ${OFFERS[0]} examples/practice/key/01-care-round.yaml --on ${TODAY}`,
    sides: 2,
  },
  'the rubric': { words: 'rubric show', sides: 2 },
};

let browser: Browser;
let context: BrowserContext;
let page: Page;
/** Everything the pages asked for, and everything a script of theirs said. */
const asked: string[] = [];
const said: string[] = [];

describe.runIf(has('browser'))('in a browser', () => {
  beforeAll(async () => {
    browser = await openBrowser();
    // axe is a script of the test's own; the page's rule would keep it out, too.
    context = await browser.newContext({ bypassCSP: true });
    page = await context.newPage();
    page.on('request', (request) => asked.push(request.url()));
    page.on('dialog', (dialog) => {
      said.push(dialog.message());
      void dialog.dismiss();
    });
    page.on('console', (message) => said.push(message.text()));
  });
  afterAll(() => browser?.close());

  test('a word has a width: with no font found, every page would be narrow enough', async () => {
    await page.setContent('<span>width</span>');
    expect(await page.evaluate<number>("document.querySelector('span').offsetWidth")).toBeGreaterThan(20);
  });

  test.each(EXAMPLES)('%s: at 320 pixels and on paper', async (example) => {
    // Money is asked for before the job starts: no page is made for that employer.
    const readers = PAGE_READERS.filter((one) => one !== 'employer' || example !== 'parcel-driver.yaml');
    for (const reader of readers) {
      const html = await htmlOf(`examples/${example}`, reader);
      const where = `${example} for the ${reader}`;
      await page.setViewportSize({ width: 320, height: 640 });
      await page.setContent(html);
      const wide = await page.evaluate<number>('document.documentElement.scrollWidth');
      expect(wide, `${where}: no scrolling sideways`).toBeLessThanOrEqual(320);
      const sides = await sidesOf(page);
      expect(sides, `${where}: sides of A4`).toBeLessThanOrEqual(MOST_SIDES[reader]);
    }
    expect(asked, 'nothing is fetched').toEqual([]);
    expect(said).toEqual([]);
  });

  // axe takes a second or two for each page.
  test.each(Object.keys(KINDS))(
    '%s: readable by everybody, light and dark, at 320 pixels and on paper',
    async (kind) => {
      const { words, sides } = KINDS[kind] as Kind;
      const { code, out } = await run(`${words} --format html`);
      expect(code).toBe(0);
      await page.setContent(out);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width: 640, height: 900 });
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(
          violations.map(({ id, help }) => `${id}: ${help}`),
          colorScheme,
        ).toEqual([]);
      }
      await page.emulateMedia({ colorScheme: null });
      await page.setViewportSize({ width: 320, height: 640 });
      expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
      expect(await sidesOf(page), 'sides of A4').toBeLessThanOrEqual(sides);
      // Nothing small is larger than what it belongs to.
      await page.emulateMedia({ media: 'print' });
      const larger = await page.evaluate<string[]>(
        "[...document.querySelectorAll('.quiet:not(:is(h1, h2, h3) *), td, li, .legend')].filter((one) => parseFloat(getComputedStyle(one).fontSize) > parseFloat(getComputedStyle(document.body).fontSize) && !one.closest('.about')).map((one) => one.outerHTML.slice(0, 80))",
      );
      expect(larger).toEqual([]);
      await page.emulateMedia({ media: null });
    },
  );

  test.each([
    ['client', 16],
    ['employer', 14],
    ['adviser', 12],
  ] as const)('the page of the %s is printed in a size that can be read', async (reader, pixels) => {
    await page.setContent(await htmlOf('examples/zero-hours-care.yaml', reader));
    await page.emulateMedia({ media: 'print' });
    expect(await page.evaluate<string>('getComputedStyle(document.body).fontSize')).toBe(`${pixels}px`);
    await page.emulateMedia({ media: null });
  });

  test('the first feature is on the first screen, and printing leaves folded what is folded', async () => {
    await page.setContent(await htmlOf('examples/zero-hours-care.yaml', 'adviser'));
    for (const [width, height] of [
      [900, 800],
      [390, 844],
    ] as const) {
      await page.setViewportSize({ width, height });
      const box = await page.locator('table.levels tbody tr').first().boundingBox();
      expect((box?.y ?? height) + (box?.height ?? 0)).toBeLessThanOrEqual(height);
    }
    await page.emulateMedia({ media: 'print' });
    const shown = await page
      .locator('.ground')
      .evaluateAll((all) => all.map((one) => [one.hasAttribute('open'), one.getClientRects().length > 0]));
    expect(shown.length).toBeGreaterThan(3);
    for (const [isOpen, isPrinted] of shown) expect(isPrinted).toBe(isOpen);
    await page.emulateMedia({ media: null });
  });

  test('a number in our own words can be rung; one in the words of an offer cannot', async () => {
    const says = {
      'contract-type': {
        is: 'zero-hours',
        by: 'advert',
        says: 'ring 0300 123 9999 or https://x.example/now',
      },
    };
    const offer = {
      title: 'Call 0300 123 9999',
      pay: { is: 12.71, per: 'hour' },
      client: { age: 30 },
      answers: says,
    };
    const files = { 'offer.json': JSON.stringify(offer) };
    const { out } = await run(`check offer.json --format html --on ${TODAY}`, { files });
    await page.setContent(out);
    const links = await page.locator('a').evaluateAll((all) => all.map((one) => one.getAttribute('href')));
    expect(links).toContain('tel:03001231100');
    expect(
      links.filter((link) => !/^(?:tel:03001231100|https:\/\/www\.livingwage\.org\.uk)$/.test(link ?? '')),
    ).toEqual([]);
  });

  test('the bars of pay are as long as the sums, from nothing', async () => {
    await page.setViewportSize({ width: 900, height: 800 });
    await page.setContent(await htmlOf('examples/zero-hours-care.yaml', 'adviser'));
    const ends = await page.evaluate<number[][]>(
      "[...document.querySelectorAll('svg.bar')].map((bar) => ['.here', '.could', '.solid', '.dashed'].map((part) => { const { left, right } = bar.querySelector(part).getBoundingClientRect(); const start = bar.getBoundingClientRect().left; return part.length > 6 || part === '.solid' ? (left + right) / 2 - start : right - start; }))",
    );
    expect(ends).toHaveLength(2);
    const sums = [
      [12.71, 13.2, 12.71, 13.45],
      [9.76, 10.16, 12.71, 13.45],
    ];
    const scale = (ends[0]?.[0] ?? 0) / 12.71;
    for (const [row, these] of sums.entries())
      for (const [at, sum] of these.entries())
        expect(Math.abs((ends[row]?.[at] ?? 0) - sum * scale)).toBeLessThan(1.5);
  });

  test('text grows to twice its size and still needs no scrolling sideways', async () => {
    await page.setViewportSize({ width: 640, height: 640 });
    for (const reader of PAGE_READERS) {
      await page.setContent(await htmlOf('examples/zero-hours-care.yaml', reader));
      await page.addStyleTag({ content: 'html { font-size: 200%; }' });
      expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(640);
    }
  });

  test('on paper the colours are black and greys, and what is left out is said', async () => {
    await page.setViewportSize({ width: 700, height: 1000 });
    await page.setContent(await htmlOf('examples/zero-hours-care.yaml', 'adviser'));
    await page.emulateMedia({ media: 'print' });
    const colours = await page.evaluate<string[]>(
      "[...document.querySelectorAll('body *')].map((one) => getComputedStyle(one).color)",
    );
    for (const colour of new Set(colours)) {
      const [red, green, blue] = [...colour.matchAll(/\d+/g)].map(Number);
      expect([red, green]).toEqual([green, blue]);
    }
    expect(await page.locator('.beyond').first().isVisible()).toBe(false);
    expect(await page.locator('.paper').first().isVisible()).toBe(true);
    await page.emulateMedia({ media: 'screen' });
    expect(await page.locator('.beyond').first().isVisible()).toBe(true);
    expect(await page.locator('.paper').first().isVisible()).toBe(false);
    await page.emulateMedia({ media: null });
  });

  test('an offer that means harm does none, under the page’s own rule', async () => {
    const harm = `</title></style><script>alert(1)</script><img src="https://x.example/p.png" onerror="alert(2)"><base href="https://x.example/">" onmouseover="alert(3)`;
    const files = {
      'offer.json': JSON.stringify({
        title: harm,
        employer: harm,
        workplace: { town: harm },
        answers: {
          'line-manager': { is: 'named-manager', by: 'employer', says: harm },
          'being-heard': { is: 'put-up-or-leave', by: 'advert', says: harm },
        },
        found: [{ subject: 'warning', value: harm, quote: harm }],
      }),
    };
    const own = await browser.newPage();
    own.on('request', (request) => asked.push(request.url()));
    own.on('dialog', (dialog) => {
      said.push(dialog.message());
      void dialog.dismiss();
    });
    own.on('console', (message) => said.push(message.text()));
    for (const reader of PAGE_READERS) {
      const { out } = await run(`check offer.json --format html --for ${reader} --on ${TODAY}`, { files });
      await own.setContent(out, { waitUntil: 'load' });
      expect(await own.locator('script, img, base, iframe, link, form').count()).toBe(0);
      expect(await own.locator('h1').textContent()).toContain('<script>alert(1)</script>');
      // The rule lets the page's own style in, or the margin would be the browser's.
      expect(await own.evaluate('getComputedStyle(document.body).margin')).toBe('0px');
    }
    await own.evaluate(`
      const script = document.createElement('script');
      script.textContent = 'alert(4)';
      document.body.append(script);
    `);
    await own.close();
    expect(asked).toEqual([]);
    expect(said.filter((one) => !/Content Security Policy/.test(one))).toEqual([]);
    expect(said.length, 'the rule kept out the script that was put in by force').toBeGreaterThan(0);
  });
});

async function htmlOf(file: string, reader: string): Promise<string> {
  const { code, out } = await run(`check ${file} --format html --for ${reader} --on ${TODAY}`);
  expect(code).toBe(0);
  return out;
}

/** Pages of the PDF that the browser would print. */
async function sidesOf(shown: Page): Promise<number> {
  const pdf = await shown.pdf({ preferCSSPageSize: true });
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}
