// Asks on the page: a question is a form, and what is sent is the line that would be typed at a terminal.

import { pasteOf } from '../host/typed-bursts.ts';
import type { Choice, Prompt, Prompter, PromptReply } from '../interview/prompter.ts';
import type { Page } from '../page/page.ts';
import { fieldFor } from './line-field.ts';
import type { PageHistory } from './page-history.ts';
import { onPage, type PaintedLine, paintedLines } from './painted.ts';
import { insideOf, type Screen } from './screen.ts';
import { button, tag } from './tag.ts';

/** What can be pressed beside the answer, where its letter would be understood. */
const LETTERS: readonly (readonly [letter: string, label: string])[] = [
  ['b', 'Back'],
  ['w', 'Why we ask this'],
  ['s', 'Skip this part'],
  ['a', 'All answers'],
  ['d', 'Finish for now'],
];

export interface PagePrompter extends Prompter {
  /** What it comes to stands above the next thing that is asked. */
  above(page: Page | null): void;
}

/** `mayLeave`: nothing would be lost by going back to the start. */
export function pagePrompter(screen: Screen, history: PageHistory, mayLeave: () => boolean): PagePrompter {
  let above: Page | null = null;
  /** What was entered and not sent, where somebody only asked why. */
  let entered: { readonly asked: string; readonly line: string } | null = null;
  const ask = (prompt: Prompt): Promise<PromptReply> =>
    new Promise((resolve) => {
      const page = above;
      above = null;
      const reply = (line: string) => resolve({ line });
      const understands = (letter: string) => prompt.check(letter) === null;
      history.enter(() => {
        if (history.isFirst() && mayLeave()) resolve({ ended: 'input' });
        else if (understands('b')) reply('b');
        else return false;
        return true;
      });
      const lines = paintedLines(prompt.lines);
      const asked = lines.find(({ tone }) => tone === 'strong')?.text ?? '';
      const field = fieldFor(prompt, asked);
      if (entered?.asked === asked) field?.fill(entered.line);
      entered = null;
      const again = tag('div', { role: 'alert' });
      const send = (line: string) => {
        const instead = prompt.check(line);
        if (instead === null) return reply(line);
        // At a terminal the line that was refused is gone; here it still stands in its box.
        const said =
          field?.isTyped === true
            ? instead.replaceAll('press Enter', 'empty the box and press Enter')
            : instead;
        again.replaceChildren(tag('p', { class: 'again', id: 'again' }, onPage(said)));
        field?.refused('again');
      };
      let isWarned = false;
      const press = (letter: string, label: string) => {
        if (letter === 'b') return history.back();
        const line = field?.line() ?? '';
        if (letter === 'w') entered = { asked, line };
        else if (line !== '' && !isWarned) {
          isWarned = true;
          again.replaceChildren(tag('p', { class: 'again', id: 'again' }, notEntered(label)));
          return;
        }
        reply(letter);
      };
      const ways = prompt.areSteps === true ? (prompt.choices ?? []) : [];
      // A menu has a way to each place already.
      const letters = ways.length > 0 ? [] : LETTERS.filter(([letter]) => understands(letter));
      const form = tag(
        'form',
        { novalidate: '' },
        ...(field === null ? [] : [field.element]),
        again,
        ...(ways.length === 0
          ? [tag('div', { class: 'buttons' }, tag('button', { class: 'main' }, 'Continue'), ...unknown())]
          : steps(ways, reply)),
        tag(
          'div',
          { class: 'buttons more' },
          ...letters.map(([letter, label]) => letterButton(letter, label)),
        ),
      );
      function unknown(): HTMLElement[] {
        return field?.isTyped === true && understands('?')
          ? [button('Not known: say why', () => reply('?'))]
          : [];
      }
      function letterButton(letter: string, label: string): HTMLElement {
        const made = button(label, () => press(letter, label));
        made.className = 'plain';
        return made;
      }
      form.addEventListener('submit', (event) => {
        event.preventDefault();
        send(field?.line() ?? '');
      });
      form.addEventListener('paste', (event) => {
        const arrival = pasteOf(event.clipboardData?.getData('text') ?? '');
        if (!('pasted' in arrival)) return;
        event.preventDefault();
        resolve({ pasted: arrival.pasted });
      });
      const standing = [...linesTags(lines, page !== null, (number) => reply(String(number))), form];
      const next = page === null ? null : tag('section', { class: 'next' }, ...standing);
      screen.show({
        style: page?.style ?? 'screen',
        inside: page === null || next === null ? standing : [...insideOf(page), next],
      });
    });
  return {
    say: screen.say,
    ask,
    rows: () => Number.POSITIVE_INFINITY,
    close: () => undefined,
    above: (page) => {
      above = page;
    },
  };
}

/** Nobody loses an answer by pressing the button beside it. */
function notEntered(label: string): string {
  return `This answer is not entered yet. To keep it, press “Continue”. To leave it out, press “${label}” again.`;
}

function steps(choices: readonly Choice[], reply: (line: string) => void): HTMLElement[] {
  const made = choices.map(({ label, isRare = false }, index) => {
    const step = button(label, () => reply(String(index + 1)));
    if (isRare) step.className = 'plain';
    return { step, isRare };
  });
  const [usual, rare] = [false, true].map((is) =>
    made.filter((one) => one.isRare === is).map(({ step }) => step),
  );
  return [
    tag('div', { class: 'buttons steps' }, ...(usual ?? [])),
    ...(rare === undefined || rare.length === 0 ? [] : [tag('div', { class: 'buttons more' }, ...rare)]),
  ];
}

/** The lines of a prompt: its heading, what it stands under, and what can be picked by its number. */
function linesTags(
  lines: readonly PaintedLine[],
  isBelow: boolean,
  pick: (number: number) => void,
): HTMLElement[] {
  const tags: HTMLElement[] = [];
  let list: HTMLUListElement | null = null;
  let hasHeading = false;
  for (const { text, tone, number } of lines) {
    if (number !== null) {
      if (list === null) {
        list = tag('ul', { class: 'read' });
        tags.push(list);
      }
      const change = button('Change', () => pick(number), 'small');
      change.setAttribute('aria-label', `Change: ${text}`);
      list.append(tag('li', {}, tag('span', {}, text), change));
      continue;
    }
    list = null;
    const alarm = /^! (.*)$/s.exec(text)?.[1];
    if (alarm !== undefined && (tone === 'stop' || tone === 'strong'))
      tags.push(tag('div', { class: 'notice alarm' }, tag('p', {}, tag('strong', {}, alarm))));
    else if (tone === 'strong' && !hasHeading) {
      hasHeading = true;
      tags.push(tag(isBelow ? 'h2' : 'h1', {}, text));
    } else if (tone === 'heading') tags.push(tag('h2', {}, text));
    else if (tone === 'quiet' && !hasHeading) tags.push(tag('p', { class: 'kind' }, text));
    else tags.push(tag('p', {}, onPage(text)));
  }
  return tags;
}
