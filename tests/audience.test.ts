// Who a report is for: an employer's page says nothing of the client, and a client's page has no levels and no notes.

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ClientView, clientView } from '../src/assess/client-view.ts';
import { type EmployerView, employerView } from '../src/assess/employer-view.ts';
import { withoutClient } from '../src/assess/redacted.ts';
import { PLAIN_LAYOUT } from '../src/page/layout.ts';
import { FORMATS, type FormatName, type Report } from '../src/report/formats.ts';
import { type Approach, BUILT_IN_APPROACH } from '../src/rubric/approach.ts';
import { questionsOf } from '../src/rubric/rubric.ts';
import { isStopped, LEVELS, REASONS } from '../src/rubric/scale.ts';
import { GIVERS, GIVES } from '../src/vacancy/answer.ts';
import type { Vacancy } from '../src/vacancy/vacancy.ts';
import { draftOf } from './support/adverts.ts';
import { assessmentOf, RATES, RUBRIC, readProjectFile, TODAY, vacancyFrom } from './support/shipped.ts';
import { run } from './support/world.ts';

const MORE = Number(process.env.GOODWORK_RUNS ?? 1);
const RUNS = { seed: Number(process.env.GOODWORK_SEED ?? 20261121), numRuns: 40 * MORE };
const YARDSTICK = { rubric: RUBRIC, rates: RATES, on: TODAY };
const QUESTIONS = questionsOf(RUBRIC);
const OF_EMPLOYER = QUESTIONS.filter(({ who }) => who === 'employer');
/** A measured question is answered by figures. */
const ANSWERED = OF_EMPLOYER.filter(({ measure }) => measure === undefined);
const OF_OTHERS = QUESTIONS.filter(({ who }) => who !== 'employer');
const NAMES = Object.keys(FORMATS) as FormatName[];
const formats = new Map(await Promise.all(NAMES.map(async (name) => [name, await FORMATS[name]()] as const)));

function printed(page: Report, name: FormatName, width = 80): string {
  const format = formats.get(name);
  if (format === undefined) throw new Error(`no format ${name}`);
  return format(page, { ...PLAIN_LAYOUT, width });
}

const inEveryFormat = (page: Report) => NAMES.map((name) => [name, printed(page, name)]);

// ---------------------------------------------------------------- An offer, and everything that is not the employer's

const words = fc.string({ unit: 'grapheme', maxLength: 12 });
const answerTo = (questions: typeof QUESTIONS, givers: readonly string[]) =>
  fc.constantFrom(...questions).chain(({ id, options }) =>
    fc
      .oneof(
        fc.record({
          is: fc.constantFrom(...options.map(({ is }) => is)),
          by: fc.constantFrom(...givers),
          says: words,
        }),
        fc.record({ unknown: fc.constantFrom(...REASONS), by: fc.constantFrom(...givers), says: words }),
      )
      .map((answer) => [id, answer] as const),
  );
const answersOf = (questions: typeof QUESTIONS, givers: readonly string[], maxLength: number) =>
  fc.array(answerTo(questions, givers), { maxLength }).map((pairs) => Object.fromEntries(pairs));

const job = fc.record(
  {
    title: fc.constantFrom('Cook', 'Care assistant'),
    workplace: fc.record({
      nation: fc.constantFrom('england', 'northern-ireland'),
      london: fc.constant(false),
    }),
    pay: fc.record({
      is: fc.constantFrom(7.9, 8, 9.5, 10.85, 12.3, 12.71, 13, 13.45, 15),
      per: fc.constant('hour'),
    }),
    hours: fc.record({
      paid: fc.constantFrom(8, 16, 30, 42, 50),
      guaranteed: fc.constantFrom(0, 8),
      unpaid: fc.constantFrom(0, 4),
    }),
    answers: answersOf(ANSWERED, ['advert', 'employer'], 14),
  },
  { requiredKeys: ['answers'] },
);

/** Everything that an employer's page must not depend on. */
const personal = fc.record({
  client: fc.record(
    {
      age: fc.constantFrom(16, 17, 19, 20, 24, 60),
      apprentice: fc.boolean(),
      hours: fc.constantFrom(4, 8, 16, 35),
      'work-search': fc.constantFrom('yes', 'no', 'unknown'),
      household: fc.constantFrom('single', 'couple', 'unknown'),
      wishes: fc.uniqueArray(fc.constantFrom(...RUBRIC.features.map(({ id }) => id)), { maxLength: 3 }),
      view: fc.dictionary(
        fc.constantFrom(...RUBRIC.features.map(({ id }) => id)),
        fc.constantFrom(...LEVELS),
      ),
    },
    { requiredKeys: [] },
  ),
  gives: fc.uniqueArray(fc.constantFrom(...GIVES)),
  purpose: fc.record({ step: fc.boolean(), towards: words }),
  meta: fc.dictionary(words, words),
  others: answersOf(OF_OTHERS, GIVERS, 6),
  told: answersOf(ANSWERED, ['client', 'adviser'], 6),
  approach: fc.record({
    framing: fc.integer({ min: 1, max: 5 }),
    choices: fc.integer({ min: 1, max: 5 }),
    from: fc.constantFrom('built-in', 'ours.yaml'),
  }),
});

type Job = typeof job extends fc.Arbitrary<infer T> ? T : never;
type Personal = typeof personal extends fc.Arbitrary<infer T> ? T : never;

/** The offer as one person's file has it: what others said goes where the employer and the advert said nothing. */
function fileOf(offer: Job, { others, told, approach: _, ...rest }: Personal): Vacancy {
  return vacancyFrom({ ...offer, ...rest, id: 'offer', answers: { ...others, ...told, ...offer.answers } });
}

function pageFor(vacancy: Vacancy, stance: Partial<Approach> = {}): EmployerView {
  return employerView(vacancy, { ...YARDSTICK, approach: { ...BUILT_IN_APPROACH, ...stance } });
}

const OF_THE_JOB = ['coming-minimum', 'fair-work-first', 'fair-work-wales'].map((id) => `${id}-employer`);

test.each(['client', 'employer'])(
  'the page for the %s is no longer, however long the names are',
  async (reader) => {
    const offer = {
      ...{
        title: 'Cook '.repeat(4000),
        employer: 'x'.repeat(4000),
        workplace: { town: 'Leeds '.repeat(900) },
      },
      hours: { paid: 20, times: 'Mondays '.repeat(2000) },
    };
    const { out } = await run(`check offer.json --for ${reader} --on 2026-11-21`, {
      files: { 'offer.json': JSON.stringify(offer) },
    });
    expect(out.split('\n').length).toBeLessThan(120);
  },
);

describe('the employer', () => {
  test('two offers that differ only in what is the client’s or the adviser’s give the same page, to the byte', () => {
    fc.assert(
      fc.property(job, personal, personal, fc.integer({ min: 1, max: 5 }), (offer, one, other, employers) => {
        const [a, b] = [one, other].map((each) =>
          inEveryFormat(pageFor(fileOf(offer, each), { ...each.approach, employers })),
        );
        expect(a).toEqual(b);
      }),
      RUNS,
    );
  });

  test('every step holds: with its changes, the feature of the page stands where it says', () => {
    fc.assert(
      fc.property(job, personal, (offer, more) => {
        const vacancy = fileOf(offer, more);
        for (const { id, toMoveUp } of pageFor(vacancy).features) {
          for (const { changes, would } of toMoveUp) {
            if (changes.some(({ question }) => QUESTIONS.find((one) => one.id === question)?.measure))
              continue;
            const answers = { ...withoutClient(vacancy, RUBRIC).answers };
            for (const { question, to } of changes)
              answers[question] = { is: to, by: 'employer', says: null };
            const then = pageFor({ ...vacancy, answers }).features.find((feature) => feature.id === id);
            expect(then?.level).toBe(would);
          }
        }
      }),
      RUNS,
    );
  });

  test('nothing is asked of, said to or said about anybody else', () => {
    fc.assert(
      fc.property(job, personal, (offer, more) => {
        const page = pageFor(fileOf(offer, more));
        expect(page.points.every((point) => point.for === 'employer')).toBe(true);
        expect(page.ask.every(({ who }) => who === 'employer')).toBe(true);
        const kinds = new Set(page.points.map(({ kind }) => kind));
        for (const kind of ['wish', 'view', 'gives', 'structure'] as const)
          expect(kinds.has(kind)).toBe(false);
        // About the place of work and the pay of the job, and nothing of a benefit.
        for (const { id, kind } of page.points) if (kind === 'context') expect(OF_THE_JOB).toContain(id);
        for (const { question, by } of page.features.flatMap(({ answers }) => answers)) {
          expect(OF_EMPLOYER.some(({ id }) => id === question)).toBe(true);
          expect(['client', 'adviser']).not.toContain(by);
        }
      }),
      RUNS,
    );
  });

  test('has no key that was not decided on', () => {
    const page = pageFor(vacancyFrom({ title: 'Cook' }));
    expect(Object.keys(page).toSorted()).toEqual(
      [
        ...['goodwork', 'for', 'on', 'vacancy', 'rubric', 'rates', 'approach', 'headline', 'pay', 'legal'],
        ...['conditions', 'advert', 'features', 'points', 'ask', 'opening'],
      ].toSorted(),
    );
    expect(Object.keys(page.vacancy)).not.toContain('meta');
    expect(page.approach).toEqual({ employers: 3 });
  });

  test('the least that the law allows is given for every age, whoever the client is', () => {
    const shop = (age: number) => vacancyFrom({ pay: { is: 11, per: 'hour' }, client: { age } });
    for (const age of [17, 19, 40]) {
      const out = printed(pageFor(shop(age)), 'markdown').replace(/\s+/g, ' ');
      expect(out).toContain('£10.85 (18 to 20), £12.71 (21 and over)');
      expect(out).toContain('it depends on age');
    }
  });

  test('an advert says to the employer what it says, whatever a client said of it', async () => {
    const text = 'Cook\nEly\n\nPay: £13 an hour. 30 hours a week. A permanent job.\n';
    const told = (answers: string) => `text: |\n${text.replace(/^/gm, '  ')}\nanswers: {${answers}}\n`;
    const outs = await Promise.all(
      ['', 'contract-type: {is: zero-hours, by: client}', 'contract-type: zero-hours'].map(
        async (answers) => {
          const { code, out } = await run(`check offer.yaml --for employer --format json --on ${TODAY}`, {
            files: { 'offer.yaml': told(answers) },
          });
          expect(code).toBe(0);
          return out;
        },
      ),
    );
    expect(new Set(outs).size).toBe(1);
    expect(outs[0]).toContain('"is": "permanent"');
  });

  test('a list with a client’s columns is read without them, too', async () => {
    const row = (age: string) => `title,text,client.age\nCook,A permanent job at £13 an hour,${age}\n`;
    const [a, b] = await Promise.all(
      ['17', '40'].map((age) =>
        run(`check offer.csv --for employer --format json --on ${TODAY}`, {
          files: { 'offer.csv': row(age) },
        }),
      ),
    );
    expect(a?.code).toBe(0);
    expect(a?.out).toBe(b?.out);
  });

  test.each(['client', 'adviser', 'employer', 'advert'])(
    'a sign of exploitation, said by the %s: no page at all, and a word for the adviser',
    async (by) => {
      for (const name of NAMES) {
        const ran = await run(`check offer.yaml --for employer --format ${name}`, {
          files: { 'offer.yaml': `title: Packer\nanswers: {free-to-leave: {is: papers-held, by: ${by}}}\n` },
        });
        expect(ran).toMatchObject({ code: 2, out: '' });
        expect(ran.err).toMatch(
          /^offer\.yaml: No page for the employer is made of this offer\. .*safeguarding lead/,
        );
        expect(ran.err).not.toMatch(/papers|passport|cash|payslip/i);
      }
    },
  );

  test('opening the job to more people is on the page at every stance, and steps from the middle on', () => {
    const offer = vacancyFrom({ answers: { 'being-heard': { is: 'put-up-or-leave', by: 'employer' } } });
    expect(isStopped(pageFor(offer).legal)).toBe(false);
    for (const employers of [1, 2, 3, 4, 5]) {
      for (const name of ['terminal', 'markdown', 'html', 'text'] as const) {
        const out = printed(pageFor(offer, { employers }), name);
        expect(out).toMatch(/opening this job to more people/i);
        expect(/small step would help/i.test(out), `${name} at ${employers}`).toBe(employers >= 3);
      }
    }
  });

  test('good practice of the team is shared where it is wanted', () => {
    const offer = vacancyFrom({ answers: { 'being-heard': { is: 'put-up-or-leave', by: 'employer' } } });
    const practice = [{ feature: 'voice', say: 'A bakery near here meets every Monday.' }];
    expect(printed(pageFor(offer, { employers: 4, practice }), 'markdown')).toContain('A bakery near here');
  });

  test('the gap to the real Living Wage is what a step costs, where pay and hours are known', () => {
    const offer = vacancyFrom({
      pay: { is: 9, per: 'hour' },
      hours: { paid: 20 },
      workplace: { london: false },
      answers: { 'pay-clarity': { is: 'rate-and-hours', by: 'employer' } },
    });
    const low = pageFor({ ...offer, pay: offer.pay && { ...offer.pay, from: 7, to: 7 } });
    const [step] = low.features.find(({ id }) => id === 'pay')?.toMoveUp ?? [];
    expect(step?.changes[0]?.cost).toContain('£6.45 an hour more');
    expect(step?.changes[0]?.cost).toContain('£129.00 a week for each person');
  });

  test('every question for an employer has a step of its own', () => {
    expect(Object.keys(RUBRIC.opening?.steps ?? {}).toSorted()).toEqual(
      OF_EMPLOYER.map(({ id }) => id).toSorted(),
    );
  });

  test.each(OF_EMPLOYER.map((question) => [question.id, question] as const))(
    '%s: each poor or weak option has something to do first, and it leads to fair or good',
    (id, { options }) => {
      const first = RUBRIC.opening?.steps[id]?.do ?? {};
      const low = options.filter(({ level }) => level === 'poor' || level === 'weak').map(({ is }) => is);
      expect(Object.keys(first).toSorted()).toEqual(low.toSorted());
      for (const { to, say } of Object.values(first)) {
        const end = options.find(({ is }) => is === to);
        expect(['fair', 'good'], `${to} of ${id}`).toContain(end?.level);
        // A step is a thing to do, not the name of an option, and never one that is itself poor or weak.
        expect(say).toMatch(/^[A-Z].*\.$/);
        expect(options.map(({ label }) => label)).not.toContain(say.replace(/\.$/, ''));
        expect(say).not.toMatch(/\bumbrella\b|\bagency\b|statutory only/i);
      }
    },
  );

  test('the hours people usually work are what is proposed for zero hours, and never an agency', async () => {
    for (const name of ['markdown', 'html', 'terminal', 'text'] as const) {
      const { out } = await run(
        `check examples/zero-hours-care.yaml --for employer --format ${name} --on ${TODAY}`,
      );
      const words = out.replace(/\s+/g, ' ');
      expect(words).not.toMatch(/umbrella|agency/i);
      if (name !== 'text') expect(words).toContain('ut the hours people usually work in the contract');
    }
  });

  test('a feature whose question has no step is asked about, and nothing is proposed', () => {
    const { opening } = RUBRIC;
    const bare = { ...RUBRIC, ...(opening === undefined ? {} : { opening: { ...opening, steps: {} } }) };
    const offer = vacancyFrom({ answers: { 'being-heard': { is: 'put-up-or-leave', by: 'employer' } } });
    const page = employerView(offer, { ...YARDSTICK, rubric: bare });
    expect(page.features.flatMap(({ steps }) => steps)).toEqual([]);
    const out = printed(page, 'markdown');
    expect(out).toMatch(/### Voice and representation\n\nCould you keep ten minutes of a team meeting/);
    expect(out).not.toContain('A first step');
  });

  test('nothing on the page is about the tool, its versions or rates that are due', () => {
    const out = printed(pageFor(vacancyFrom({ pay: { is: 13, per: 'hour' } })), 'markdown');
    expect(out).not.toMatch(/good-jobs|rates checked|newer|in this tool|--format/i);
  });

  test('no option that may be quoted to an employer says you or they', () => {
    for (const { id, options } of OF_EMPLOYER) {
      for (const { is, label, level } of options) {
        if (level === 'poor' || level === 'does-not-apply') continue;
        const said = RUBRIC.opening?.steps[id]?.words?.[is] ?? label;
        expect(`${id}: ${said}`).not.toMatch(/\byou(?:r|rs)?\b|\bthey promise\b|\bthey say\b/i);
      }
    }
  });
});

// ---------------------------------------------------------------- The client

/** A level beside what it is of. Good and fair are ordinary words, too: "it is fair to ask". */
const AS_A_LEVEL = /\b(?:[Pp]oor|[Ww]eak)\b|[:(>] ?(?:fair|good)\b(?!-)/;

/** Every text in a value, but for what the client said of a feature and the names of sources. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inside]) =>
    key === 'view' || key === 'source' ? [] : textsIn(inside),
  );
}

function clientsPage(file: object): ClientView {
  return clientView(vacancyFrom({ id: 'offer', ...file }), YARDSTICK);
}

describe('the client', () => {
  const EXAMPLES = [
    'agency-warehouse',
    'parcel-driver',
    'shop',
    'union-warehouse',
    'zero-hours-care',
    'blank',
  ];

  test.each(EXAMPLES)('%s: no level, no word for the team and no note, in any format', async (example) => {
    for (const name of NAMES) {
      const { code, out } = await run(
        `check examples/${example}.yaml --for client --format ${name} --on ${TODAY}`,
      );
      expect(code).toBe(0);
      if (name === 'json') {
        for (const text of textsIn(JSON.parse(out))) expect(LEVELS).not.toContain(text);
      } else {
        const own = out.replace(/<style>.*<\/style>/s, '').replace(/<q>.*?<\/q>|".*?"/gs, '');
        expect(own.match(AS_A_LEVEL)?.[0], name).toBeUndefined();
      }
      expect(out).not.toMatch(/"(?:level|atLeast|atMost|toMoveUp|conditions|approach|meta)"|In your team/);
    }
  });

  test('is the same whether or not they must look for work, and with or without an adviser’s notes', () => {
    fc.assert(
      fc.property(
        job,
        personal,
        fc.constantFrom('yes', 'no', 'unknown'),
        words,
        (offer, more, search, note) => {
          const noted = (says: string, workSearch: string) =>
            clientsPage({
              ...offer,
              client: { ...more.client, 'work-search': workSearch },
              meta: { note: says },
              answers: {
                ...offer.answers,
                'line-manager': { is: 'named-manager', by: 'adviser', says },
                'being-heard': { unknown: 'client-unsure', says },
              },
            });
          expect(inEveryFormat(noted(note, search))).toEqual(inEveryFormat(noted('', 'unknown')));
        },
      ),
      RUNS,
    );
  });

  test('wishes, views and what the job may still give are there, in words', () => {
    const page = clientsPage({
      client: { wishes: ['balance', 'pay'], view: { balance: 'good', voice: 'poor' } },
      gives: ['people'],
    });
    const out = printed(page, 'markdown');
    expect(out).toMatch(/First: Work-life balance\.\*\* I like this as it is\./);
    expect(out).toMatch(/Voice and representation\.\*\* This worries me\./);
    expect(out).toContain('being with people');
  });

  test('has what the job gives, room to write each answer, and a line for the adviser’s number', () => {
    const page = clientsPage({ answers: { 'being-heard': 'changes-made', 'shift-notice': 'under-a-week' } });
    expect(page.brings.map(({ question }) => question)).toContain('being-heard');
    const out = printed(page, 'markdown');
    expect(out).toMatch(/## What this job gives\n\n- [^\n]*Regular meetings or talks/);
    expect(out.match(/(?:\\_){40}/g)?.length, 'six questions and a number').toBe(7);
    expect(out).toContain('My adviser, and their number');
    for (const name of ['terminal', 'markdown', 'text', 'html'] as const)
      expect(printed(page, name)).not.toMatch(/, on the screen|good-jobs|Rates checked/);
  });

  test('with a stop, it is the first and the last thing, and nothing is asked of the employer', () => {
    const page = clientsPage({ answers: { 'free-to-leave': 'papers-held' } });
    const out = printed(page, 'terminal').replace(/\s+/g, ' ');
    const stop = 'Your adviser will get help today';
    expect(out.indexOf(stop)).toBeGreaterThan(0);
    expect(out.indexOf(stop)).toBeLessThan(out.indexOf('If you get Universal Credit'));
    // What is said of other offers would set somebody at risk on to talk to the employer.
    expect(out).not.toMatch(/keep saying that you want|asking questions is fine|answer by the day/i);
    expect(out).not.toMatch(/safeguarding lead/i);
    expect(out).toContain(
      'your adviser, today; or the Modern Slavery Helpline, free at any hour: 08000 121 700',
    );
    expect(out.lastIndexOf(stop)).toBeGreaterThan(out.indexOf('The decision is mine'));
    for (const { say } of page.ask.filter(({ who }) => who === 'employer')) expect(out).not.toContain(say);
  });

  test('the caution stands first', () => {
    for (const name of ['terminal', 'markdown', 'text', 'html'] as const) {
      const out = printed(clientsPage({ pay: { is: 13, per: 'hour' } }), name);
      expect(out.replace(/\s+/g, ' ').indexOf('Asking questions is fine')).toBeLessThan(
        out.search(/the pay/i),
      );
    }
  });

  test('a check of the law is on the page', () => {
    const page = clientsPage({ pay: { is: 10, per: 'hour' }, client: { age: 30 } });
    for (const name of ['terminal', 'markdown', 'text', 'html'] as const)
      expect(printed(page, name).replace(/\s+/g, ' ')).toMatch(/may not be lawful/i);
  });
});

// ---------------------------------------------------------------- Both

describe('case notes', () => {
  test('of a page are under 2,000 characters and 80 columns, whatever is typed', () => {
    fc.assert(
      fc.property(job, personal, fc.string({ unit: 'binary', maxLength: 4000 }), (offer, more, text) => {
        const vacancy: Vacancy = { ...fileOf(offer, more), title: text, employer: text };
        for (const page of [pageFor(vacancy), clientView(vacancy, YARDSTICK)]) {
          const out = printed(page, 'text');
          expect(out.length).toBeLessThan(2000);
        }
      }),
      RUNS,
    );
  });
});

test('the adviser is whom a report is for when nobody says', async () => {
  const [said, unsaid] = await Promise.all(
    ['--for adviser', ''].map((words_) => run(`check examples/shop.yaml ${words_} --on ${TODAY}`)),
  );
  expect(said?.out).toBe(unsaid?.out);
});

test('what --fail-on looks for is in the offer, whoever the page is for', async () => {
  const files = { 'offer.yaml': 'answers: {sick-pay: {is: nothing, by: client}}\n' };
  for (const reader of ['client', 'adviser', 'employer'])
    expect(await run(`check offer.yaml --fail-on legal --for ${reader}`, { files })).toMatchObject({
      code: 1,
    });
});

test('an unknown reader is an error that lists the choices', async () => {
  const { code, out, err } = await run('check examples/shop.yaml --for boss');
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toMatch(/client, adviser, employer/);
});

test('quotations of an advert about the job stay on the employer’s page', () => {
  const { vacancy } = draftOf({ text: readProjectFile('examples/care-advert.md') });
  expect(printed(pageFor(vacancy), 'markdown')).toMatch(/\(advert\)/);
  expect(assessmentOf({}).goodwork).toBe(1);
});
