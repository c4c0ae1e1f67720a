// What holds of every review, tried on random offers.

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assess } from '../../src/assess/assess.ts';
import { replyOf } from '../../src/interview/reply.ts';
import { replied } from '../../src/interview/session.ts';
import { PLAIN_LAYOUT } from '../../src/page/layout.ts';
import { PAGE_FORMATS, type PageFormatName } from '../../src/page/page-formats.ts';
import type { Change } from '../../src/review/change.ts';
import { type Review, reviewOf } from '../../src/review/review.ts';
import { reviewPage } from '../../src/review/review-page.ts';
import { beginReview, reviewSteps } from '../../src/review/review-steps.ts';
import { BUILT_IN_APPROACH } from '../../src/rubric/approach.ts';
import { questionsOf } from '../../src/rubric/rubric.ts';
import { LEVELS } from '../../src/rubric/scale.ts';
import { safeJson } from '../../src/source/escape.ts';
import { GIVERS, GIVES } from '../../src/vacancy/answer.ts';
import type { Vacancy } from '../../src/vacancy/vacancy.ts';
import { planOf, STEPS } from '../support/guide.ts';
import { activeInMarkdown, HARMFUL, tagsOf } from '../support/reading.ts';
import { deepFreeze, RATES, RUBRIC, TODAY, vacancyFrom } from '../support/shipped.ts';

fc.configureGlobal({ seed: 20261121, numRuns: 25 });

const YARDSTICK = { rubric: RUBRIC, rates: RATES, on: TODAY };
const reviewed = (offer: Vacancy, actual: Vacancy) => reviewOf(offer, actual, STEPS, YARDSTICK);

/** As the command prints it. */
function laidOut(format: PageFormatName | 'json', review: Review): string {
  return format === 'json' ? safeJson(review, 2) : PAGE_FORMATS[format](reviewPage(review), PLAIN_LAYOUT);
}

const hours = fc.integer({ min: 0, max: 40 });
const paidHours = fc.integer({ min: 1, max: 40 });
const range = fc.tuple(paidHours, paidHours).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }));
const pay = fc.integer({ min: 800, max: 2000 }).map((pence) => ({ is: pence / 100, per: 'hour' }));
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

function offersWith(words: fc.Arbitrary<string>): fc.Arbitrary<Vacancy> {
  const answers = fc.tuple(
    ...questionsOf(RUBRIC)
      .filter(({ measure }) => measure === undefined)
      .map(({ id, options }) =>
        maybe(
          fc.record({
            id: fc.constant(id),
            is: fc.constantFrom(...options.map(({ is }) => is)),
            by: fc.constantFrom(...GIVERS),
            says: words,
          }),
        ),
      ),
  );
  const feature = fc.constantFrom(...RUBRIC.features.map(({ id }) => id));
  return fc
    .record({
      title: words,
      employer: words,
      pay: maybe(pay),
      paid: maybe(range),
      unpaid: maybe(hours),
      week: maybe(hours),
      answers,
      view: fc.dictionary(feature, fc.constantFrom(...LEVELS), { maxKeys: 3 }),
      gives: fc.uniqueArray(fc.constantFrom(...GIVES), { maxLength: 2 }),
      towards: words,
      news: words,
    })
    .map(({ title, employer, paid, unpaid, week, view, gives, towards, news, ...more }) =>
      deepFreeze(
        vacancyFrom({
          title,
          employer,
          ...(more.pay === undefined ? {} : { pay: more.pay }),
          hours: { ...(paid === undefined ? {} : { paid }), ...(unpaid === undefined ? {} : { unpaid }) },
          costs: week === undefined ? {} : { week },
          client: { view },
          gives,
          purpose: { step: true, towards },
          meta: { review: { weeks: 12, news } },
          answers: Object.fromEntries(
            more.answers.flatMap((one) =>
              one === undefined ? [] : [[one.id, { is: one.is, by: one.by, says: one.says }]],
            ),
          ),
        }),
      ),
    );
}

const offers = offersWith(fc.string({ minLength: 1, maxLength: 12 }));

describe('a review', () => {
  test('of an offer beside itself finds everything kept', () => {
    fc.assert(
      fc.property(offers, (offer) => {
        const changes = reviewed(offer, offer).items.map(({ change }) => change);
        expect(new Set(changes).size).toBeLessThanOrEqual(1);
        for (const change of changes) expect(change).toBe('kept');
      }),
    );
  });

  test('turned round finds worse where it found better, and new where it found not known', () => {
    const other: Record<Change, readonly Change[]> = {
      kept: ['kept', 'better', 'worse', 'changed'],
      better: ['worse', 'kept'],
      worse: ['better', 'kept'],
      changed: ['changed', 'kept'],
      'not-known': ['new'],
      new: ['not-known'],
    };
    fc.assert(
      fc.property(offers, offers, (offer, actual) => {
        const there = reviewed(offer, actual).items;
        const back = new Map(reviewed(actual, offer).items.map(({ id, change }) => [id, change]));
        for (const { id, change } of there) expect(other[change], id).toContain(back.get(id));
      }),
    );
  });

  test('leaves the profile of the offer, and of how it turned out, as they are', () => {
    fc.assert(
      fc.property(offers, offers, (offer, actual) => {
        const before = [assess(offer, YARDSTICK), assess(actual, YARDSTICK)];
        reviewed(offer, actual);
        expect([assess(offer, YARDSTICK), assess(actual, YARDSTICK)]).toEqual(before);
      }),
      { numRuns: 8 },
    );
  });

  test('wishes, views, what it gives and the approach change nothing that is compared', () => {
    const feature = fc.constantFrom(...RUBRIC.features.map(({ id }) => id));
    const stance = fc.integer({ min: 1, max: 5 });
    const approaches = fc.record({ framing: stance, choices: stance, employers: stance });
    fc.assert(
      fc.property(
        offers,
        offers,
        fc.uniqueArray(feature, { maxLength: 3 }),
        approaches,
        (offer, actual, wishes, now) => {
          const otherwise = (vacancy: Vacancy): Vacancy => ({
            ...vacancy,
            client: { ...vacancy.client, wishes, view: {} },
            gives: [],
          });
          const approach = { ...BUILT_IN_APPROACH, ...now };
          const other = reviewOf(otherwise(offer), otherwise(actual), STEPS, { ...YARDSTICK, approach });
          expect(other.items).toEqual(reviewed(offer, actual).items);
          expect(other.legal).toEqual(reviewed(offer, actual).legal);
        },
      ),
      { numRuns: 10 },
    );
  });

  test('tells the employer no word that anybody said, and nothing that is not the employer’s to say', () => {
    const secret = offersWith(fc.constant('zq0secret'));
    const theirs = STEPS.filter(({ who }) => who === 'employer').map(({ id }) => id);
    fc.assert(
      fc.property(secret, secret, (offer, actual) => {
        const told = reviewed(offer, actual).points.filter((point) => point.for === 'employer');
        for (const { say, about } of told) {
          expect(say).not.toContain('zq0secret');
          if (about !== null) expect(theirs).toContain(about);
        }
      }),
    );
  });

  test('asked with "as at the offer" to everything finds everything kept', () => {
    fc.assert(
      fc.property(offers, (offer) => {
        const steps = reviewSteps(STEPS, offer, RUBRIC, false);
        const plan = { ...planOf('full'), steps };
        let actual = beginReview(offer, 4);
        for (const step of steps) {
          const said = replyOf(step, offer, RUBRIC);
          if (said === null || !('is' in said)) continue;
          const is =
            step.fact !== null && step.choices.length === 0 && step.fact.several === undefined
              ? 'y'
              : said.is;
          const read = replied(step, { is: step.id === 'review.news' ? said.is : is }, actual, plan);
          expect(read, step.id).toHaveProperty('value');
          if ('value' in read) actual = read.value;
        }
        const { items, views, gives } = reviewed(offer, actual);
        for (const { id, change } of items) expect(change, id).toBe('kept');
        for (const { said, now } of views) expect(now).toBe(said);
        expect(new Set(gives.now)).toEqual(new Set(gives.said));
      }),
    );
  });

  const hostile = fc.constantFrom(
    '\u001b[31mred\u001b]0;title\u0007',
    '<script>alert(1)</script>&"\'',
    '[link](http://example.org) ![x](y) `code` **bold** | cell',
    '\u202eback\u2066 \u200b\ufeff',
    '# heading',
  );

  test.each(['json', ...Object.keys(PAGE_FORMATS)] as (PageFormatName | 'json')[])(
    '%s makes every text from outside harmless',
    (name) => {
      const blank = laidOut('html', reviewed(vacancyFrom({}), vacancyFrom({})));
      const tags = new Set(tagsOf(blank).map((tag) => tag.replace(/ .*>/, '>')));
      fc.assert(
        fc.property(offersWith(hostile), offersWith(hostile), (offer, actual) => {
          const out = laidOut(name, reviewed(offer, actual));
          expect(out).not.toMatch(HARMFUL);
          if (name === 'markdown') expect(activeInMarkdown(out)).toEqual([]);
          if (name === 'html')
            for (const tag of tagsOf(out.replace(/<a href="tel:0\d{9,10}">([\d ]+)<\/a>/g, '$1')).map((one) =>
              one.replace(/ .*>/, '>'),
            ))
              expect([
                ...tags,
                '<ul>',
                '</ul>',
                '<li>',
                '</li>',
                '<h2>',
                '</h2>',
                '<h3>',
                '</h3>',
                '<div>',
                '</div>',
                '<br>',
                '<span>',
                '</span>',
                ...[
                  'table',
                  'caption',
                  'thead',
                  'tbody',
                  'tr',
                  'th',
                  'td',
                  'b',
                  'svg',
                  'path',
                  'circle',
                  'rect',
                ].flatMap((one) => [`<${one}>`, `</${one}>`]),
              ]).toContain(tag);
          if (name === 'json') expect(JSON.parse(out)).toMatchObject({ goodwork: 1, review: 1 });
        }),
        { numRuns: 8 },
      );
    },
  );

  test('the case note is short, whatever is compared', () => {
    fc.assert(
      fc.property(offers, offers, (offer, actual) => {
        const note = laidOut('text', reviewed(offer, actual));
        for (const line of note.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
        expect(note.length).toBeLessThan(2000);
      }),
      { numRuns: 15 },
    );
  });

  test.each(['terminal', 'markdown', 'text', 'html'] as const)(
    '%s has the caution before anything that was compared, unless it is known not to apply',
    (name) => {
      const caution = 'Asking questions is fine';
      const file = (state: string) => ({
        client: { 'work-search': state },
        answers: { 'shift-notice': 'four-weeks' },
      });
      for (const state of ['yes', 'unknown', 'no']) {
        const actual = { ...file(state), answers: { 'shift-notice': 'under-a-week' } };
        const out = laidOut(name, reviewed(vacancyFrom(file(state)), vacancyFrom(actual)));
        const words = out.replace(/\s+/g, ' ');
        const at = words.indexOf(caution);
        if (state === 'no') expect(at).toBe(-1);
        else {
          expect(at).toBeGreaterThan(0);
          expect(at).toBeLessThan(words.search(/less good|Less good/));
        }
      }
    },
  );
});
