// Runs tests/interview/typed.yaml: what people type, and what it is read as.
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { withPossibleOptions } from '../../src/interview/implied-answers.ts';
import { parseReply } from '../../src/interview/parse-reply.ts';
import { replyInWords, replyOf, withWords } from '../../src/interview/reply.ts';
import { replied } from '../../src/interview/session.ts';
import { emptyVacancy, type Vacancy } from '../../src/vacancy/vacancy.ts';
import { planOf, STEPS, stepAt } from '../support/guide.ts';
import { RUBRIC, readProjectFile } from '../support/shipped.ts';

const CASES = parse(readProjectFile('tests/interview/typed.yaml')) as Record<
  string,
  [typed: unknown, read: string, told?: string][]
>;
const PLAN = planOf('full');

describe.each(Object.keys(CASES))('%s', (id) => {
  const step = stepAt(id);
  const before = id.startsWith('pay.')
    ? {
        ...emptyVacancy(''),
        pay: { from: 1, to: 1, per: null, basis: 'actual' as const, fullTimeHours: null, weeks: null },
      }
    : emptyVacancy('');

  const cases = (CASES[id] ?? []).map(([typed, wanted, told]) => [typed, wanted, told] as const);
  test.each(cases)('%s: %s', (typed, wanted, told = '') => {
    const said = parseReply(String(typed), step);
    if (!('is' in said || 'not' in said)) throw new Error(`not a reply: ${JSON.stringify(said)}`);
    const plain = 'not' in said ? said : replied(step, { is: said.is }, before, PLAN, said.by);
    const read =
      'value' in plain && 'is' in said && said.words !== null
        ? { value: withWords(step, said.words, said.by, plain.value) }
        : plain;
    if (wanted === 'no') {
      expect(read).toHaveProperty('not');
      // Kind, whole, and without the words that blame.
      const { not } = read as { not: string };
      expect(not).toMatch(/^[A-Z].*\.$/);
      expect(not).toContain(told);
      expect(not).not.toMatch(/\b(?:please|sorry|valid|invalid|forbidden|illegal|oops|forgot|error)\b/i);
      return;
    }
    if ('not' in read) throw new Error(read.not);
    expect(replyInWords(step, read.value, RUBRIC)).toBe(wanted);
    // Typing what is read back changes nothing.
    const reply = replyOf(step, read.value, RUBRIC) as { is: string };
    expect(replied(step, reply, read.value, PLAN)).toEqual({ value: read.value });
  });
});

test('who said it can be typed before their words', () => {
  const step = stepAt('shift-notice');
  expect(parseReply('2 advert: a week ahead', step)).toEqual({
    is: 'one-or-two-weeks',
    words: 'a week ahead',
    by: 'advert',
  });
  expect(parseReply('2 employer:', step)).toEqual({ is: 'one-or-two-weeks', words: null, by: 'employer' });
  expect(parseReply('2: a week ahead', step)).toEqual({
    is: 'one-or-two-weeks',
    words: 'a week ahead',
    by: null,
  });
  const read = replied(step, { is: 'one-or-two-weeks' }, emptyVacancy(''), PLAN, 'advert');
  expect('value' in read && read.value.answers['shift-notice']).toEqual({
    is: 'one-or-two-weeks',
    by: 'advert',
    says: null,
  });
});

test('"not sure" is a reason of the client; of others it is asked why', () => {
  expect(parseReply('Not sure', stepAt('client.work-search'))).toMatchObject({ unknown: 'client-unsure' });
  for (const id of ['shift-notice', 'hours.paid', 'title'])
    expect(parseReply("I'm not sure", stepAt(id))).toEqual({ command: 'unknown' });
});

test.each(["I don't know", 'i dont know', 'dunno', 'no idea', 'n/a', 'does not apply', 'idk', '-'])(
  '"%s" is never taken for an answer',
  (typed) => {
    // Where it can be that a question does not apply, that is a choice of its own.
    for (const id of [
      'title',
      'employer',
      'workplace.town',
      'pay',
      'shift-notice',
      'contract-type',
      'purpose.towards',
    ])
      if (!(typed.startsWith('n/a') && stepAt(id).choices.some(({ apart }) => apart)))
        expect(parseReply(typed, stepAt(id))).toEqual({ command: 'unknown' });
  },
);

test('"all of them" are the paid hours', () => {
  const paid = { ...emptyVacancy(''), hours: { ...emptyVacancy('').hours, paid: { from: 16, to: 20 } } };
  const read = replied(stepAt('hours.guaranteed'), { is: 'all of them' }, paid, PLAN);
  expect('value' in read && read.value.hours.guaranteed).toEqual({ from: 16, to: 20 });
  expect(replied(stepAt('hours.guaranteed'), { is: 'all of them' }, emptyVacancy(''), PLAN)).toHaveProperty(
    'not',
  );
});

test('an option that another answer rules out is not offered', () => {
  const options = (contract: string | null) => {
    const answers = contract === null ? {} : { 'contract-type': { is: contract, by: 'adviser', says: null } };
    const vacancy = { ...emptyVacancy(''), answers } as Vacancy;
    return withPossibleOptions(stepAt('how-paid'), vacancy, PLAN).choices.map(({ is }) => is);
  };
  expect(options(null)).toContain('own-customers');
  expect(options('self-employed-by-choice')).toContain('own-customers');
  expect(options('permanent')).not.toContain('own-customers');
});

test('a reason can be said in words', () => {
  const at = (typed: string, id: string) => parseReply(typed, stepAt(id));
  expect(at('not stated', 'employer')).toEqual({ command: 'unknown' });
  expect(at("doesn't say", 'shift-notice')).toMatchObject({ unknown: 'advert-silent' });
  expect(at('The advert does not say.', 'pay')).toMatchObject({ unknown: 'advert-silent' });
  expect(at('they would not say', 'shift-notice')).toMatchObject({ unknown: 'employer-declined' });
  expect(at('nobody has asked', 'shift-notice')).toMatchObject({ unknown: 'not-asked' });
  expect(at('rather not say', 'client.age')).toMatchObject({ unknown: 'skipped' });
  expect(at('prefer not to say', 'hours-fit')).toMatchObject({ unknown: 'skipped' });
});

test('a reason has words and a giver, too', () => {
  const words = 'there is always plenty';
  // The reasons have a list of their own, and their numbers there.
  expect(parseReply('9 employer: there is always plenty', stepAt('shift-notice'))).toHaveProperty('not');
  const plain = replied(stepAt('shift-notice'), { unknown: 'employer-declined' }, emptyVacancy(''), PLAN);
  if ('not' in plain) throw new Error(plain.not);
  const said = withWords(stepAt('shift-notice'), words, 'employer', plain.value);
  expect(said.answers['shift-notice']).toEqual({
    unknown: 'employer-declined',
    by: 'employer',
    says: 'there is always plenty',
  });
  expect(replyInWords(stepAt('shift-notice'), said, RUBRIC)).toBe(
    'Not known yet: the employer would not say "there is always plenty" (employer)',
  );
});

test('a word that could be more than one choice is asked again', () => {
  expect(parseReply('self-employed', stepAt('contract-type'))).toHaveProperty('not');
  expect(parseReply('fix', stepAt('contract-type'))).toHaveProperty('not');
});

test('every step is worded, says why it is asked, and ends its hint without a full stop', () => {
  expect(STEPS.length).toBeGreaterThan(60);
  for (const { id, ask, say, why, hint } of STEPS) {
    expect(ask, id).toMatch(/[.?]$/);
    expect(say, id).toMatch(/[.?]$/);
    expect(why, id).toMatch(/^[A-Z].{20,}\.$/s);
    if (hint !== null) expect(hint, id).not.toMatch(/\.$/);
  }
});
