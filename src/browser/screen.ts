// What is on the page: one screen at a time, with its heading in focus, what was just said above it, and what can be kept below.

import { toHtml } from '../page/html.ts';
import type { Page } from '../page/page.ts';
import type { PageHistory } from './page-history.ts';
import { paintedLines } from './painted.ts';
import { button, type Inside, tag } from './tag.ts';

/** One screen: what stands in it, with a heading in it. */
export interface ScreenView {
  /** The style sheet goes by it. */
  readonly style: Page['style'] | 'screen';
  /** What can be done with a page, right under its title. */
  readonly tools?: readonly HTMLElement[];
  readonly inside: readonly Inside[];
  /** Whose focus it has: its first heading where it is left out. */
  readonly focus?: HTMLElement;
}

export interface Screen {
  /** Is read out, and stands above the next screen. */
  say(lines: readonly string[]): void;
  /** Is read out at once; null where there is nothing to say. */
  tell(words: string | null): void;
  show(view: ScreenView): void;
}

/** `kept` stands at the foot of every screen. */
export function screenIn(body: HTMLElement, kept: () => readonly HTMLElement[]): Screen {
  // It stays where it is, for whoever listens: only what is in it changes.
  const said = tag('div', { role: 'status', class: 'said' });
  let waiting: string[] = [];
  let standing: HTMLElement[] = [];
  body.append(said);
  return {
    say: (lines) => {
      waiting.push(...paintedLines(lines).map(({ text }) => text));
    },
    tell: (words) => {
      if (words !== null) said.replaceChildren(tag('p', {}, words));
    },
    show: ({ style, tools = [], inside, focus }) => {
      const told = waiting;
      waiting = [];
      for (const one of standing) one.remove();
      const main = tag('main', {}, ...inside);
      const foot = kept();
      main.append(...(foot.length === 0 ? [] : [tag('div', { class: 'keep' }, ...foot)]));
      standing = [main];
      // Whoever goes on from the title comes to what can be done with the page.
      if (tools.length > 0)
        main
          .querySelector('header')
          ?.after(tag('nav', { class: 'tools', 'aria-label': 'This page' }, ...tools));
      body.className = style;
      said.replaceChildren(...told.map((text) => tag('p', {}, text)));
      said.after(...standing);
      const heading = focus ?? main.querySelector<HTMLElement>('h1, h2');
      document.title = titleOf(heading);
      scrollTo(0, 0);
      heading?.setAttribute('tabindex', '-1');
      heading?.focus({ preventScroll: focus === undefined });
    },
  };
}

function titleOf(heading: HTMLElement | null): string {
  const words = heading?.textContent?.trim() ?? '';
  return words === '' ? 'Look at a job offer together' : `${words} · goodwork`;
}

/** What stands in a page that is handed over, as it is in its file: the words of it are made harmless where it is written. */
export function insideOf(page: Page): Node[] {
  const written = new DOMParser().parseFromString(toHtml(page), 'text/html');
  // A page without sections has its lists right under its title.
  if (written.querySelector('h2') === null)
    for (const name of written.querySelectorAll('h3'))
      name.replaceWith(tag('h2', { class: 'name' }, name.textContent ?? ''));
  // Whoever follows a link would leave the interview.
  for (const link of written.querySelectorAll('a[href^=http]')) link.setAttribute('target', '_blank');
  const footer = written.querySelector('body > footer');
  const main = written.querySelector('body > main');
  return [...(main?.childNodes ?? []), ...(footer === null ? [] : [footer])].map((node) =>
    document.importNode(node, true),
  );
}

/** Shows a page until somebody goes back from it. */
export function showPage(
  screen: Screen,
  history: PageHistory,
  page: Page,
  savePage: () => void,
): Promise<void> {
  return new Promise((resolve) => {
    history.enter(() => {
      resolve();
      return true;
    });
    screen.show({
      style: page.style,
      tools: [
        button('Back', () => history.back(), 'main'),
        button('Print', () => print()),
        button('Save this page', savePage),
      ],
      inside: insideOf(page),
    });
  });
}
