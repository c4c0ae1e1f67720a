// The first screen: an advert, a file, or nothing; what becomes of what is entered; and how old the figures are.

import type { Rates } from '../pay/rates.ts';
import { ratesInForce } from '../report/rates-page.ts';
import { dateInWords } from '../source/read-aloud.ts';
import type { Screen } from './screen.ts';
import { button, type Inside, tag } from './tag.ts';

/** What somebody begins from. */
export type Begun =
  | { readonly advert: string }
  | { readonly name: string; readonly bytes: Uint8Array }
  | { readonly isBare: true };

/** `wrong` is why what was given before cannot be used, `advert` what was pasted then. */
export function startScreen(
  screen: Screen,
  rates: Rates,
  today: string,
  { wrong, advert }: { readonly wrong: readonly string[]; readonly advert: string },
): Promise<Begun> {
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
    file.addEventListener('change', async () => {
      const chosen = file.files?.[0];
      if (chosen === undefined) return;
      try {
        resolve({ name: chosen.name, bytes: new Uint8Array(await chosen.arrayBuffer()) });
      } catch {
        saysAgain('This file cannot be read. Close it elsewhere, or choose another.');
      }
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
      ],
    });
    if (wrong.length > 0) saysAgain(...wrong);
  });
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
