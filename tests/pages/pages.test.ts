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

  // An offer and an advert have every kind of part between them, and axe takes a second or two for each page.
  test.each(['zero-hours-care.yaml', 'care-advert.md'])('%s: readable by everybody', async (example) => {
    await page.setViewportSize({ width: 640, height: 900 });
    for (const reader of PAGE_READERS) {
      await page.setContent(await htmlOf(`examples/${example}`, reader));
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(
        violations.map(({ id, help }) => `${id}: ${help}`),
        reader,
      ).toEqual([]);
    }
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
