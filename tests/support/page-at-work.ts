// The page that is the interview, in a real browser: lines that are typed at a terminal are entered in it, and what it saves is read.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { TODAY } from './shipped.ts';

const MADE = new URL('../../dist/goodwork.html', import.meta.url);

export interface PageAtWork {
  readonly page: Page;
  /** What went wrong in it, and what it asked the network for. */
  readonly faults: string[];
  /** Enters one line as somebody would who has a mouse: by the field, the choice or the button that means it. */
  enters(line: string): Promise<void>;
  /** Opens a file on the first screen. */
  opens(name: string, text: string): Promise<void>;
  /** Presses a button that gives a file, and resolves to its text. */
  saves(button: string): Promise<string>;
  /** What has the focus. */
  heading(): Promise<string>;
  /** All that can be read. */
  words(): Promise<string>;
  buttons(): Promise<string[]>;
  presses(button: string): Promise<void>;
  isTyped(): Promise<boolean>;
  isMenu(): Promise<boolean>;
  /** A page that is handed over is shown. */
  isDocument(): Promise<boolean>;
  closes(): Promise<void>;
}

export interface WorkOptions {
  readonly width?: number;
  readonly dark?: boolean;
  /** Another page than the shipped one. */
  readonly file?: string;
  readonly today?: string;
  /** Scripts of the test's own are let in. */
  readonly isLookedThrough?: boolean;
}

/** What is pressed in the place of a letter. */
const BUTTONS: Readonly<Record<string, string>> = {
  ...{ b: 'Back', w: 'Why we ask this', s: 'Skip this part', a: 'All answers', d: 'Finish for now' },
};

export async function pageAtWork(browser: Browser, options: WorkOptions = {}): Promise<PageAtWork> {
  const { width = 900, dark = false, file = MADE.pathname, today = TODAY, isLookedThrough = false } = options;
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    colorScheme: dark ? 'dark' : 'light',
    acceptDownloads: true,
    bypassCSP: isLookedThrough,
  });
  const page = await context.newPage();
  const faults: string[] = [];
  const address = pathToFileURL(file).href;
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('console', (message) => faults.push(message.text()));
  page.on('request', (request) => {
    const url = request.url();
    // A number that is rung goes to the telephone and not to the network.
    if (!['blob:', 'tel:', address].some((start) => url.startsWith(start))) faults.push(url);
  });
  await page.clock.setFixedTime(new Date(`${today}T12:00:00`));
  // Nobody is there to choose a file: what is saved is a download.
  await page.addInitScript('delete window.showSaveFilePicker');
  await page.goto(address);
  await page.locator('h1').waitFor();
  return {
    page,
    faults,
    enters: (line) => changes(page, () => send(page, line)),
    opens: async (name, text) => {
      await page.setInputFiles('#file', { name, mimeType: 'text/plain', buffer: Buffer.from(text) });
      await page.locator('#advert').waitFor({ state: 'detached' });
    },
    saves: async (name) => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name, exact: true }).click(),
      ]);
      return readFileSync(await download.path(), 'utf8');
    },
    words: () => page.locator('body').innerText(),
    buttons: () => page.getByRole('button').allTextContents(),
    presses: (name) => changes(page, () => page.getByRole('button', { name, exact: true }).click()),
    isTyped: async () => (await page.locator('#line').count()) > 0,
    isMenu: async () => (await page.locator('.steps').count()) > 0,
    isDocument: async () => (await page.locator('nav.tools').count()) > 0,
    heading: () => page.evaluate<string>("document.activeElement?.textContent ?? ''"),
    closes: () => context.close(),
  };
}

/** Resolves once another screen is there, or what to enter instead. */
async function changes(page: Page, doing: () => Promise<void>): Promise<void> {
  await page.evaluate(
    "document.querySelector('main').dataset.before = 'yes'; document.querySelector('.again')?.remove()",
  );
  await doing();
  await page.locator('main:not([data-before]), .again').first().waitFor();
}

async function send(page: Page, line: string): Promise<void> {
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  const is = async (selector: string) => (await page.locator(selector).count()) > 0;
  if (await is('#advert')) {
    if (line === '2') return press('Start without an advert');
    await page.fill('#advert', `${line}\n`);
    return press('Read the advert');
  }
  if (await is('#line')) {
    // A page of words is no answer: it arrives as it is pasted.
    if (line.includes('\n'))
      return page.evaluate(
        `{ const data = new DataTransfer(); data.setData('text', ${JSON.stringify(`${line}\n`)}); document.querySelector('#line').dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })); }`,
      );
    await page.fill('#line', line);
    return page.press('#line', 'Enter');
  }
  const letter = BUTTONS[line];
  if (letter !== undefined) return press(letter);
  if (await is('.steps')) {
    // At a terminal there is no page for the employer in the menu.
    const names = (await page.locator('.steps button').allTextContents()).filter(
      (name) => name !== 'A page for the employer',
    );
    const name = line === '' ? 'Save the offer' : names[Number(line) - 1];
    if (name === undefined) throw new Error(`no ${line} in ${names.join(', ')}`);
    return press(name);
  }
  if (await is('ul.read')) {
    if (line === '') return press('Continue');
    return page
      .locator('ul.read button')
      .nth(Number(line) - 1)
      .click();
  }
  const [, number = '', words] = /^(\d+)(?:: (.*))?$/.exec(line) ?? [];
  if (await is('fieldset input[type=checkbox]')) {
    for (const one of line.split(',').filter((part) => part.trim() !== ''))
      await page
        .locator('fieldset input[type=checkbox]')
        .nth(Number(one) - 1)
        .check();
    return press('Continue');
  }
  if (line !== '' && number === '') throw new Error(`no way to enter "${line}"`);
  if (number !== '')
    await page
      .locator('fieldset input[type=radio]')
      .nth(Number(number) - 1)
      .check();
  if (words !== undefined) {
    await page.locator('.words summary').click();
    await page.fill('#words', words);
  }
  return press('Continue');
}
