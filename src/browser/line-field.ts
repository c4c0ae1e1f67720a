// Where an answer is given: a line to type in, or choices. Each comes to the line that would be typed at a terminal.

import type { Choice, Prompt } from '../interview/prompter.ts';
import { GIVERS } from '../vacancy/answer.ts';
import { tag } from './tag.ts';

export interface LineField {
  readonly element: HTMLElement;
  readonly isTyped: boolean;
  /** Empty where nothing was entered or chosen. */
  line(): string;
  /** Enters what another field of the same question had in it. */
  fill(line: string): void;
  /** What to enter instead stands in the element of this id. */
  refused(id: string): void;
}

/** `asked` is the question. Null where nothing is entered. */
export function fieldFor(
  { choices = [], most, takesWords, grades, areSteps }: Prompt,
  asked: string,
): LineField | null {
  if (areSteps === true) return null;
  if (choices.length === 0) return typedField(asked);
  if (grades !== undefined) return gradedField(choices, grades, asked);
  if (most !== undefined) return markedField(choices, most, asked);
  return chosenField(choices, takesWords === true, asked);
}

function typedField(asked: string): LineField {
  const input = tag('input', {
    type: 'text',
    id: 'line',
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
    'aria-label': asked,
  });
  return {
    element: input,
    isTyped: true,
    line: () => input.value,
    fill: (line) => {
      input.value = line;
    },
    refused: (id) => {
      input.setAttribute('aria-invalid', 'true');
      input.setAttribute('aria-describedby', id);
      input.focus();
    },
  };
}

function group(asked: string, ...inside: readonly HTMLElement[]): HTMLFieldSetElement {
  return tag('fieldset', {}, tag('legend', {}, asked), ...inside);
}

/** One of them. */
function chosenField(choices: readonly Choice[], takesWords: boolean, asked: string): LineField {
  const inputs = choices.map((_choice, index) =>
    tag('input', { type: 'radio', name: 'line', value: String(index + 1) }),
  );
  const words = takesWords ? wordsField() : null;
  const element = group(
    asked,
    ...inputs.map((input, index) =>
      tag(
        'label',
        { class: choices[index]?.isOpen === true ? 'choice apart' : 'choice' },
        input,
        tag('span', {}, choices[index]?.label ?? ''),
      ),
    ),
    ...(words === null ? [] : [words.element]),
  );
  return {
    element,
    isTyped: false,
    line: () => {
      const number = inputs.find(({ checked }) => checked)?.value ?? '';
      // Words alone are read as words: nobody loses them without being told.
      return number === '' ? (words?.alone() ?? '') : `${number}${words?.after() ?? ''}`;
    },
    fill: (line) => {
      const [, number = '', giver = '', said = ''] = /^(\d+)(?: ([a-z]+))?(?:: (.*))?$/.exec(line) ?? [];
      for (const input of inputs) input.checked = input.value === number;
      words?.fill(said, giver);
    },
    refused: (id) => {
      element.setAttribute('aria-describedby', id);
      (inputs.find(({ checked }) => checked) ?? inputs[0])?.focus();
    },
  };
}

/** The words an answer rests on, and who said them: folded, for most answers have none. */
function wordsField(): {
  readonly element: HTMLElement;
  after(): string;
  alone(): string;
  fill(said: string, giver: string): void;
} {
  const input = tag('input', { type: 'text', id: 'words', autocomplete: 'off' });
  const by = tag('select', { id: 'by' }, tag('option', { value: '' }, 'not said'));
  for (const giver of GIVERS)
    by.append(tag('option', { value: giver }, giver === 'advert' ? 'the advert' : `the ${giver}`));
  const element = tag(
    'details',
    { class: 'words' },
    tag('summary', {}, 'Add their words'),
    tag('label', { class: 'field', for: 'words' }, 'In their own words'),
    input,
    tag('label', { class: 'field', for: 'by' }, 'Who said it'),
    by,
  );
  return {
    element,
    after: () => {
      const [words, giver] = [input.value.trim(), by.value];
      if (words === '' && giver === '') return '';
      return giver === '' ? `: ${words}` : ` ${giver}${words === '' ? '' : `: ${words}`}`;
    },
    alone: () => input.value.trim(),
    fill: (said, giver) => {
      [input.value, by.value] = [said, giver];
      element.open = said !== '' || giver !== '';
    },
  };
}

/** Several, in the order they were marked. */
function markedField(choices: readonly Choice[], most: number, asked: string): LineField {
  const marked: number[] = [];
  const isRanked = most < choices.length;
  const rows = choices.map(({ label }, index) => {
    const input = tag('input', { type: 'checkbox', value: String(index + 1) });
    const place = tag('span', { class: 'place' });
    input.addEventListener('change', () => {
      const at = marked.indexOf(index);
      if (at >= 0) marked.splice(at, 1);
      else if (marked.length < most) marked.push(index);
      const isTooMany = at < 0 && !marked.includes(index);
      full.textContent = isTooMany ? `${most} at the most. To mark this one, take a mark away first.` : '';
      draw();
    });
    return { input, place, element: tag('label', { class: 'choice' }, input, tag('span', {}, label), place) };
  });
  const draw = () => {
    for (const [index, { input, place }] of rows.entries()) {
      input.checked = marked.includes(index);
      place.textContent = input.checked && isRanked ? String(marked.indexOf(index) + 1) : '';
    }
  };
  const full = tag('p', { role: 'alert', class: 'quiet' });
  const how = isRanked ? 'The order you mark them in counts.' : 'Mark all that fit.';
  const element = group(asked, tag('p', {}, how), ...rows.map((row) => row.element), full);
  return {
    element,
    isTyped: false,
    line: () => marked.map((index) => index + 1).join(','),
    fill: (line) => {
      marked.push(
        ...line
          .split(',')
          .filter((one) => one !== '')
          .map((one) => Number(one) - 1),
      );
      draw();
    },
    refused: (id) => {
      element.setAttribute('aria-describedby', id);
      rows[0]?.input.focus();
    },
  };
}

/** A word for as many of them as somebody wants. */
function gradedField(choices: readonly Choice[], grades: readonly string[], asked: string): LineField {
  const rows = choices.map(({ label }, index) => {
    const select = tag('select', { id: `grade-${index + 1}` }, tag('option', { value: '' }, 'not said'));
    for (const grade of grades) select.append(tag('option', { value: grade }, grade));
    const element = tag('div', { class: 'graded' }, tag('label', { for: select.id }, label), select);
    return { select, element };
  });
  const element = group(asked, ...rows.map((row) => row.element));
  return {
    element,
    isTyped: false,
    line: () =>
      rows
        .flatMap(({ select }, index) => (select.value === '' ? [] : [`${index + 1} ${select.value}`]))
        .join(', '),
    fill: (line) => {
      for (const [, number, grade = ''] of line.matchAll(/(\d+) ([a-z]+)/g)) {
        const row = rows[Number(number) - 1];
        if (row !== undefined) row.select.value = grade;
      }
    },
    refused: (id) => {
      element.setAttribute('aria-describedby', id);
      rows[0]?.select.focus();
    },
  };
}
