// The first screen: an advert, a file, or nothing; what becomes of what is entered; and how old the figures are.

import type { Rates } from '../pay/rates.ts';
import { ratesInForce } from '../report/rates-page.ts';
import { dateInWords } from '../source/read-aloud.ts';
import type { Screen } from './screen.ts';
import { button, type Inside, tag } from './tag.ts';

/** What somebody begins from. */
export type BegunOffer =
  | { readonly advert: string }
  | { readonly name: string; readonly bytes: Uint8Array }
  | { readonly isBare: true };

/** Or it is about somebody else than before. */
type Begun = BegunOffer | { readonly isOther: true };

interface Start {
  readonly rates: Rates;
  readonly today: string;
  /** Why what was given before cannot be used, and what was pasted then. */
  readonly wrong: readonly string[];
  readonly advert: string;
  /** What stays of the client of the offer before; null where there was none. */
  readonly kept: readonly string[] | null;
}

export function startScreen(screen: Screen, { rates, today, wrong, advert, kept }: Start): Promise<Begun> {
  return new Promise((resolve) => {
    const words = tag('textarea', { id: 'advert', rows: '8', spellcheck: 'false' });
    words.value = advert;
    const file = tag('input', { type: 'file', id: 'file' });
    const again = tag('div', { role: 'alert' });
    const saysAgain = (...lines: readonly string[]) =>
      again.replaceChildren(...lines.map((line) => tag('p', { class: 'again' }, line)));
    const read = tag(
      'form',
      { novalidate: '' },
      tag('label', { class: 'field', for: 'advert' }, 'Paste the words of the advert'),
      words,
      tag(
        'div',
        { class: 'buttons' },
        tag('button', { class: 'main' }, 'Read the advert'),
        button('Start without an advert', () => resolve({ isBare: true })),
      ),
    );
    read.addEventListener('submit', (event) => {
      event.preventDefault();
      if (words.value.trim() !== '') return resolve({ advert: words.value });
      saysAgain('There are no words yet. Paste the advert, or press “Start without an advert”.');
      words.focus();
    });
    const open = async (chosen: File | undefined) => {
      if (chosen === undefined) return;
      try {
        resolve({ name: chosen.name, bytes: new Uint8Array(await chosen.arrayBuffer()) });
      } catch {
        saysAgain('This file cannot be read. Close it elsewhere, or choose another.');
      }
    };
    file.addEventListener('change', () => open(file.files?.[0]));
    // A file that is dropped on the box is opened, and does not take the place of this page.
    words.addEventListener('dragover', (event) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
    });
    words.addEventListener('drop', (event) => {
      const dropped = event.dataTransfer?.files[0];
      if (dropped === undefined) return;
      event.preventDefault();
      open(dropped);
    });
    screen.show({
      style: 'screen',
      inside: [
        tag('h1', {}, 'Look at a job offer together'),
        tag('p', {}, 'One question at a time, with the client beside you. Not knowing is an answer too.'),
        tag(
          'div',
          { class: 'notice' },
          tag(
            'p',
            {},
            'Nothing leaves this computer. What you enter is gone when you close this page, unless you save it.',
          ),
          tag('p', {}, 'Leave out clients’ names, and anything about their health.'),
        ),
        ...(kept === null ? [] : [sameClient(kept, () => resolve({ isOther: true }))]),
        again,
        tag('h2', {}, 'From an advert'),
        read,
        tag('h2', {}, 'From a file'),
        tag(
          'label',
          { class: 'field', for: 'file' },
          'An offer you saved here (.yaml), or an advert (Word, web page, mail or text)',
        ),
        file,
        ...ageOf(rates, today),
        licences(),
      ],
    });
    if (wrong.length > 0) saysAgain(...wrong);
  });
}

/** Whoever sits there sees whether it is theirs. */
function sameClient(kept: readonly string[], forget: () => void): HTMLElement {
  return tag(
    'section',
    {},
    tag('h2', {}, 'Another offer for the same client'),
    kept.length === 0
      ? tag('p', {}, 'Nothing was said of the client so far.')
      : tag('ul', {}, ...kept.map((words) => tag('li', {}, words))),
    tag('p', {}, 'This is kept until you close the page. It is not asked again.'),
    button('Another client: forget this', forget, 'small'),
  );
}

/** Of what is in this page: it is handed out alone. */
function licences(): HTMLElement {
  const notices = document.querySelector('#notices')?.textContent?.trim() ?? '';
  return tag(
    'details',
    { class: 'licences' },
    tag('summary', {}, 'Licences of this page and what is in it'),
    tag('pre', { tabindex: '0' }, notices),
  );
}

/** When the figures were checked, and which of them may be out of date. */
function ageOf(rates: Rates, today: string): Inside[] {
  const late = ratesInForce(rates, today).filter(({ stale }) => stale);
  return [
    tag('h2', {}, 'Pay rates'),
    tag('p', {}, `They were checked on ${dateInWords(rates.checked)}.`),
    ...late.map(({ title, nextDue }) =>
      tag(
        'div',
        { class: 'notice' },
        tag(
          'p',
          {},
          tag('strong', {}, `${title}: a newer figure may be out.`),
          ` It was due by ${dateInWords(nextDue ?? today)}. Ask for a newer copy of this page.`,
        ),
      ),
    ),
  ];
}
