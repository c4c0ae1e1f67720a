// A sign that somebody is at risk, typed at any prompt in the words people use: its question comes next, and nothing else answers it.
import { describe, expect, test } from 'vitest';
import { loadSignIn } from '../../src/desk/grave-signs.ts';
import { heardIn, worriesIn } from '../../src/interview/heard-sign.ts';
import { offerQuestionnaire } from '../../src/interview/offer-questionnaire.ts';
import type { Way } from '../../src/interview/progress.ts';
import type { Prompter } from '../../src/interview/prompter.ts';
import { runQuestionnaire } from '../../src/interview/run-questionnaire.ts';
import { PLAIN_LAYOUT } from '../../src/page/layout.ts';
import { BUILT_IN_APPROACH } from '../../src/rubric/approach.ts';
import { emptyVacancy, type Vacancy } from '../../src/vacancy/vacancy.ts';
import { planOf } from '../support/guide.ts';
import { RATES, RUBRIC, TODAY } from '../support/shipped.ts';

const CRITERIA = { rubric: RUBRIC, rates: RATES, on: TODAY, approach: BUILT_IN_APPROACH };
const signIn = await loadSignIn(RUBRIC);
const plan = (way: Way = 'short') => ({ ...planOf(way), signIn });

/** What is shown and said while these lines are typed, one at each prompt, and the offer it comes to. */
async function talked(lines: readonly string[], way: Way = 'short', begin = emptyVacancy('')) {
  const shown: string[] = [];
  const typed = [...lines];
  const prompter: Prompter = {
    say: (said) => void shown.push(...said),
    rows: () => 24,
    close: () => undefined,
    ask: async ({ lines: page, check }) => {
      shown.push(...page);
      for (;;) {
        const line = typed.shift();
        if (line === undefined) return { ended: 'input' };
        const wrong = check(line);
        if (wrong === null) return { line };
        shown.push(wrong);
      }
    },
  };
  const talk = { prompter, layout: { ...PLAIN_LAYOUT, width: 1000 }, save: async () => undefined };
  const { state } = await runQuestionnaire(offerQuestionnaire(plan(way), CRITERIA, TODAY), talk, begin);
  return { shown, state };
}

const ASKED = 'How free would you be to stop if the job did not work out?';
const answers = ({ answers: all }: Vacancy) => Object.keys(all);

describe('is heard', () => {
  test.each([
    'the boss wants to keep the passport',
    'They said they would hold our passports until the contract ends.',
    'he has my passport',
    'she owes them £800 for finding the job',
    'he would lose his room if he stopped',
    'he threatened her family',
    'the workers are locked in at night',
    "they won't let her leave",
  ])('%s', (line) => expect(signIn(line)).toBe('free-to-leave'));

  test.each(['paid in cash, no payslip', 'it is cash in hand'])('%s', (line) =>
    expect(signIn(line)).toBe('how-paid'),
  );

  test.each([
    ...[
      'Passport control officer',
      'bring your passport to the interview',
      '12.71 an hour',
      'Leicester',
      'permanent',
    ],
    ...[
      '2: they write it down',
      'they lock up at ten',
      'I owe rent',
      'paid every four weeks',
      "I can't leave before 3",
    ],
  ])('and this is not: %s', (line) => expect(signIn(line)).toBeNull());
});

describe('at a prompt', () => {
  test('its question comes next, and then the one that was asked before it', async () => {
    const { shown, state } = await talked([
      'Cleaner',
      'Acme',
      'the boss wants to keep the passport',
      '',
      '8',
    ]);
    const at = (words: string) => shown.indexOf(words);
    expect(at('That sounds important. One question about it comes first.')).toBeGreaterThan(
      at('What kind of contract is it?'),
    );
    expect(at(ASKED)).toBeGreaterThan(at('That sounds important. One question about it comes first.'));
    expect(shown.filter((line) => line === 'What kind of contract is it?')).toHaveLength(2);
    // Nobody chose, so nothing is known of it.
    expect(state.answers['free-to-leave']).toEqual({ unknown: 'not-asked', by: null, says: null });
    expect(state.answers['contract-type']).toMatchObject({ is: 'permanent' });
    expect(shown.join()).not.toContain('Type a number');
  });

  test('words after a number are kept as an answer, and are heard too', async () => {
    const { shown, state } = await talked(['Cleaner', 'Acme', '8: they keep my passport', '1']);
    expect(state.answers['contract-type']).toEqual({
      is: 'permanent',
      by: 'adviser',
      says: 'they keep my passport',
    });
    expect(state.answers['free-to-leave']).toMatchObject({ is: 'papers-held' });
    expect(shown).toContain(ASKED);
  });

  test('it is no job title, unless it is typed once more', async () => {
    const once = await talked(['threats analyst', '']);
    expect(once.state.title).toBeNull();
    const twice = await talked(['threats analyst', '', 'threats analyst']);
    expect(twice.state.title).toBe('threats analyst');
  });

  test('in the list of answers', async () => {
    const { state } = await talked(['Cleaner', 'a', 'they took his passport', '1']);
    expect(state.answers['free-to-leave']).toMatchObject({ is: 'papers-held' });
  });

  test('on the phone it is asked of the client alone, and once it is known nothing more of the employer', async () => {
    const offer = { ...emptyVacancy(''), title: 'Cleaner', pay: null };
    const { shown, state } = await talked(
      ['we keep the passports safe', '1', '12.71 an hour'],
      'employer',
      offer,
    );
    expect(shown).toContain(
      'That sounds important. Ask the client about it in private, with nobody else on the line.',
    );
    expect(shown).toContain(ASKED);
    expect(answers(state)).toEqual(['free-to-leave']);
    expect(state.pay).toBeNull();
  });

  test('what is known already is not asked again, and the menu offers it until then', () => {
    const offer = emptyVacancy('');
    const known: Vacancy = {
      ...offer,
      answers: { 'free-to-leave': { is: 'debt-owed', by: 'client', says: null } },
    };
    expect(heardIn('he owes them', offer, plan())).toMatchObject({ ask: 'free-to-leave' });
    expect(heardIn('he owes them', known, plan())).toBeNull();
    const asked = (vacancy: Vacancy) => worriesIn(vacancy, plan()).map(({ go: { ask } }) => ask);
    expect(asked(offer)).toEqual(['free-to-leave', 'costs-to-work']);
    expect(asked(known)).toEqual(['costs-to-work']);
  });
});

test('every option that people are listened for is one that cannot wait', () => {
  const stops = RUBRIC.checks.filter(({ strength }) => strength === 'stop');
  for (const { id, options } of RUBRIC.features.flatMap(({ questions }) => questions))
    for (const { is, heard } of options)
      if (heard !== undefined)
        expect(
          stops.some(({ when }) => when[id] === is),
          `${id}: ${is}`,
        ).toBe(true);
});
