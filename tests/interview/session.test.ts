// Any sequence of answers, changes and skips gives the same vacancy as typing the final answers straight.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { withImplied, withoutImplied } from '../../src/interview/implied-answers.ts';
import { progressOf, withProgress } from '../../src/interview/progress.ts';
import { type Reply, replyOf } from '../../src/interview/reply.ts';
import { finished, replied, skipped, stepBefore } from '../../src/interview/session.ts';
import type { Step } from '../../src/interview/step.ts';
import { reasonsFor } from '../../src/interview/unknown-reasons.ts';
import { emptyVacancy, type Vacancy } from '../../src/vacancy/vacancy.ts';
import { vacancyText } from '../../src/vacancy/vacancy-text.ts';
import { openOf, planOf, STEPS, stepAt } from '../support/guide.ts';
import { RUBRIC, readProjectFile, vacancyFrom } from '../support/shipped.ts';

const MORE = Number(process.env.GOODWORK_RUNS ?? 1);
fc.configureGlobal({ seed: Number(process.env.GOODWORK_SEED ?? 20261122), numRuns: 100 * MORE });

const TYPED = parse(readProjectFile('tests/interview/typed.yaml')) as Record<string, [unknown, string][]>;
const WAY = 'full' as const;
const PLAN = planOf(WAY);

/** Both say how a feature looks. */
const SAYS_VIEWS = ['client.wishes', 'client.view'];

/** Replies that a step takes: its choices, what people type there, and reasons for not knowing. */
function repliesTo(step: Step): fc.Arbitrary<Reply> {
  const typed =
    step.choices.length > 0
      ? []
      : (TYPED[step.id] ?? []).filter(([, said]) => said !== 'no').map(([text]) => String(text));
  const several = step.fact?.several === 'choices' ? ['confidence,people'] : [];
  const hours = ['hours.unpaid', 'client.hours', 'pay.full-time-hours'].includes(step.id)
    ? ['2', '37.5']
    : [];
  const days = ['closes', 'posted', 'purpose.review'].includes(step.id) ? ['1/2/2027', '3 May 2026'] : [];
  const texts = ['title', 'employer', 'workplace.town', 'url', 'purpose.towards', 'hours.times'].includes(
    step.id,
  )
    ? ['Night: care "worker"', '# yes', "O'Brien & Sons", '- 5', 'no', '12:30', '{a: b}', '&x', 'Łódź café']
    : [];
  const costs = step.id === 'costs.start' ? ['49.50', '0'] : [];
  const said = [
    ...step.choices.map(({ is }) => is),
    ...typed,
    ...several,
    ...hours,
    ...days,
    ...texts,
    ...costs,
  ];
  return fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...said).map((is): Reply => ({ is })) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(...reasonsFor(step)).map(({ reason }): Reply => ({ unknown: reason })),
    },
  );
}

/** One thing done: a reply to some step, or what is left of a part skipped. */
const doings = fc.array(
  fc.nat(STEPS.length - 1).chain((at) => {
    const step = STEPS[at] as Step;
    return fc.record({
      step: fc.constant(step),
      reply: repliesTo(step),
      skip: fc.integer({ min: 0, max: 9 }),
    });
  }),
  { minLength: 1, maxLength: 40 },
);

function put(step: Step, reply: Reply, vacancy: Vacancy): Vacancy {
  const read = replied(step, reply, vacancy, PLAN);
  // What cannot be, such as more promised hours than paid ones, is asked again and changes nothing.
  return 'value' in read ? read.value : vacancy;
}

/** As one does it: only what is open is asked or left out, and only what was asked is changed. */
function doing({ step, reply, skip }: { step: Step; reply: Reply; skip: number }, vacancy: Vacancy): Vacancy {
  const open = openOf(vacancy, WAY);
  if (open.includes(step)) return skip === 0 ? skipped(step, open, vacancy, PLAN) : put(step, reply, vacancy);
  return progressOf(vacancy).asked.includes(step.id) ? put(step, reply, vacancy) : vacancy;
}

/** Without the order in which things were asked: the one thing that going back and forth may change. */
function unordered(vacancy: Vacancy): Vacancy {
  const notes = progressOf(vacancy);
  return withProgress(vacancy, { ...notes, asked: notes.asked.toSorted() });
}

/** The replies a vacancy holds, typed in the order of the long way into an empty one. */
function typedStraight(vacancy: Vacancy): Vacancy {
  const { asked } = progressOf(vacancy);
  let straight = emptyVacancy('');
  for (const step of STEPS) {
    const reply = replyOf(step, vacancy, RUBRIC);
    if (reply !== null && (asked.includes(step.id) || 'is' in reply)) straight = put(step, reply, straight);
  }
  return straight;
}

describe('any sequence', () => {
  test('of answers, changes and skips is the same as typing the final answers straight', () => {
    fc.assert(
      fc.property(doings, (done) => {
        let vacancy = emptyVacancy('');
        for (const one of done) vacancy = doing(one, vacancy);
        expect(finished(withImplied(typedStraight(vacancy), PLAN), STEPS)).toEqual(
          finished(withImplied(vacancy, PLAN), STEPS),
        );
      }),
    );
  });

  test('changes nothing but what was changed', () => {
    fc.assert(
      fc.property(doings, fc.nat(STEPS.length - 1), (done, at) => {
        let vacancy = emptyVacancy('');
        for (const { step, reply } of done) vacancy = put(step, reply, vacancy);
        const changed = STEPS[at] as Step;
        const [reply] = fc.sample(repliesTo(changed), { numRuns: 1, seed: at });
        const after = put(changed, reply as Reply, vacancy);
        for (const step of STEPS) {
          // What was said of one figure is not said of another: its details are asked again.
          const hangs = /^pay\b/.test(changed.id) && /^pay\b/.test(step.id);
          const beside = SAYS_VIEWS.includes(step.id) && SAYS_VIEWS.includes(changed.id);
          if (step === changed || hangs || beside) continue;
          expect(replyOf(step, after, RUBRIC), step.id).toEqual(replyOf(step, vacancy, RUBRIC));
        }
      }),
    );
  });

  test('can be written, read again, and gone on with', () => {
    fc.assert(
      fc.property(doings, (done) => {
        let vacancy = emptyVacancy('offer');
        for (const { step, reply } of done) {
          vacancy = put(step, reply, vacancy);
          const text = vacancyText(vacancy, RUBRIC, null);
          const again = vacancyFrom(parse(text));
          expect(unordered({ ...again, id: 'offer' })).toEqual(unordered(vacancy));
        }
      }),
      { numRuns: 30 * MORE },
    );
  });

  test('written into a file that was there changes what was changed, and keeps its comments', () => {
    const text = readProjectFile('examples/zero-hours-care.yaml');
    const comments = text.split('\n').filter((line) => line.trim().startsWith('#'));
    const before = vacancyFrom(parse(text));
    fc.assert(
      fc.property(doings, (done) => {
        let vacancy = before;
        for (const { step, reply } of done) vacancy = put(step, reply, vacancy);
        const written = vacancyText(vacancy, RUBRIC, { vacancy: before, yaml: text });
        expect(unordered(vacancyFrom(parse(written)))).toEqual(unordered(vacancy));
        for (const comment of comments.slice(0, 4)) expect(written).toContain(comment.trim());
      }),
    );
    expect(vacancyText(before, RUBRIC, { vacancy: before, yaml: text })).toBe(text);
  });
});

describe('what one answer settles', () => {
  const zeroHours = put(stepAt('contract-type'), { is: 'zero-hours' }, emptyVacancy(''));

  test('is known without being asked, and asked once the answer is another', () => {
    expect(withImplied(zeroHours, PLAN).hours.guaranteed).toEqual({ from: 0, to: 0 });
    const permanent = put(stepAt('contract-type'), { is: 'permanent' }, zeroHours);
    expect(withImplied(permanent, PLAN)).toEqual(permanent);
    expect(openOf(permanent, WAY).map(({ id }) => id)).toContain('hours.guaranteed');
  });

  test('does not take the place of what somebody said', () => {
    const hours = stepAt('hours.guaranteed');
    for (const reply of [{ is: '5' }, { unknown: 'employer-declined' }] as const) {
      const said = put(hours, reply, zeroHours);
      expect(withImplied(said, PLAN)).toEqual(said);
    }
    expect(withImplied(put(hours, { unknown: 'not-asked' }, zeroHours), PLAN).hours.guaranteed?.to).toBe(0);
  });

  test('goes again when the file is gone on with, unless somebody changed it', () => {
    const whole = withImplied(zeroHours, PLAN);
    expect(withoutImplied(whole, PLAN.steps, RUBRIC).hours.guaranteed).toBeNull();
    const edited = { ...whole, hours: { ...whole.hours, guaranteed: { from: 16, to: 16 } } };
    expect(withoutImplied(edited, PLAN.steps, RUBRIC).hours.guaranteed).toEqual({ from: 16, to: 16 });
  });

  test('is nothing that an advert was read as', () => {
    const answer = { is: 'zero-hours', by: 'advert', says: 'bank' } as const;
    const vacancy = { ...emptyVacancy(''), answers: { 'contract-type': answer } };
    expect(withImplied(vacancy, PLAN)).toEqual(vacancy);
  });

  test('puts no words in the mouth of an employer, who said the one and not the other', () => {
    const answer = { is: 'legal-only', by: 'employer', says: 'just the basics' } as const;
    const vacancy = { ...emptyVacancy(''), answers: { 'above-the-floor': answer } };
    expect(withImplied(vacancy, PLAN).answers['sick-pay']).toEqual({
      is: 'statutory-only',
      by: 'adviser',
      says: null,
    });
  });

  test('is made of questions and options that there are', () => {
    for (const { answer, says } of PLAN.settles) {
      for (const [id, is] of Object.entries({ ...answer, ...says })) {
        const step = stepAt(id);
        if (step.fact === null)
          expect(step.choices.map((choice) => choice.is)).toEqual(expect.arrayContaining([is].flat()));
        else expect(put(step, { is: String(is) }, emptyVacancy('')), id).not.toEqual(emptyVacancy(''));
      }
    }
  });
});

test('full-time hours outlast a pay that is taken back', () => {
  const [pay, hours] = [stepAt('pay'), stepAt('pay.full-time-hours')];
  let vacancy = put(pay, { is: '24k a year FTE' }, emptyVacancy(''));
  vacancy = put(hours, { is: '37' }, vacancy);
  vacancy = put(pay, { unknown: 'no-answer' }, vacancy);
  expect(vacancy.pay).toBeNull();
  vacancy = put(pay, { is: '24500 a year FTE' }, vacancy);
  expect(vacancy.pay?.fullTimeHours).toBe(37);
  expect(progressOf(vacancy).aside).toEqual({});
});

test('what an advert says stays said when the employer would not say', () => {
  const says = 'bank staff / Permanent';
  const before = {
    ...emptyVacancy(''),
    answers: { 'contract-type': { unknown: 'contradictory', by: 'advert', says } as const },
  };
  const after = put(stepAt('contract-type'), { unknown: 'employer-declined' }, before);
  expect(after.answers['contract-type']).toEqual({ unknown: 'employer-declined', by: 'advert', says });
});

test('what is known in part stays when the rest is not known', () => {
  for (const workplace of [
    { town: 'Leeds', nation: 'england', london: null },
    { town: null, nation: null, london: false },
  ] as const) {
    const vacancy = { ...emptyVacancy(''), workplace };
    expect(put(stepAt('workplace'), { unknown: 'not-asked' }, vacancy).workplace).toEqual(workplace);
  }
});

test('one goes back through every step that was asked, to the first', () => {
  let vacancy = emptyVacancy('');
  const asked: Step[] = [];
  for (let step = openOf(vacancy, 'short')[0]; step !== undefined; step = openOf(vacancy, 'short')[0]) {
    asked.push(step);
    vacancy = put(step, { unknown: 'not-asked' }, vacancy);
  }
  const back: string[] = [];
  for (let step = asked.at(-1) ?? null; step !== null; step = stepBefore(step, vacancy, planOf('short')))
    back.push(step.id);
  expect(back.toReversed()).toEqual(asked.map(({ id }) => id));
});
