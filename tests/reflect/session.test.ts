// A session as pure functions: any replies and changes come to the same file as typing the last ones straight.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Prompter } from '../../src/interview/prompter.ts';
import { runQuestionnaire } from '../../src/interview/run-questionnaire.ts';
import { PLAIN_LAYOUT } from '../../src/page/layout.ts';
import { type ApproachFile, BUILT_IN_APPROACH } from '../../src/rubric/approach.ts';
import { approachOf } from '../../src/rubric/approach-file.ts';
import { HOLDS } from '../../src/rubric/scale.ts';
import { unplaced } from '../../src/source/document.ts';
import { type SessionItem, sessionItems } from '../../src/team/item.ts';
import { teamFileText } from '../../src/team/team-file-text.ts';
import { type TeamState, teamQuestionnaire, teamStateOf } from '../../src/team/team-questionnaire.ts';
import {
  hasBegun,
  parseTeamReply,
  replyOf,
  type SessionReply,
  withReply,
} from '../../src/team/team-reply.ts';
import { approachFileIn, APPROACH_GUIDE as GUIDE } from '../support/reflect.ts';
import { assessmentOf, documentOf, RUBRIC, readProjectFile, unwrap } from '../support/shipped.ts';

const MORE = Number(process.env.GOODWORK_RUNS ?? 1);
fc.configureGlobal({ seed: Number(process.env.GOODWORK_SEED ?? 20261121), numRuns: 60 * MORE });

const ITEMS = sessionItems(GUIDE, 'team', 'full');
const EMPTY: ApproachFile = { approach: 1 };

/** Words as they come out of a line: trimmed, one line, something in them. */
const words = fc
  .oneof(
    fc.string({ minLength: 1, maxLength: 40 }),
    fc.constantFrom('yes', 'null', '2', '# a', 'a: b', '- x', '"', '{', '~', '2026-11-21'),
  )
  .map((text) => text.replace(/[^\x20-\x7e£é]/g, '').trim())
  .filter((text) => text !== '');

function replyTo(item: SessionItem): fc.Arbitrary<SessionReply> {
  const known: fc.Arbitrary<SessionReply> =
    item.kind === 'step'
      ? fc.integer({ min: 1, max: 5 }).map((step) => ({ step }))
      : item.kind === 'holds'
        ? fc.record({ holds: fc.constantFrom(...HOLDS), words: fc.option<string>(words) })
        : words.map((text) => ({ words: text }));
  return fc.oneof({ weight: 4, arbitrary: known }, { weight: 1, arbitrary: fc.constant(null) });
}

const doing = fc
  .constantFrom(...ITEMS)
  .chain((item) => replyTo(item).map((reply): readonly [SessionItem, SessionReply] => [item, reply]));
const doings = fc.array(doing, { maxLength: 40 });

const done = (list: readonly (readonly [SessionItem, SessionReply])[], from = EMPTY) =>
  list.reduce((file, [item, reply]) => withReply(item, reply, file), from);

describe('replies', () => {
  test('any replies and changes come to what typing the last of each straight comes to', () => {
    fc.assert(
      fc.property(doings, (list) => {
        const last = new Map(list);
        const straight = ITEMS.flatMap((item) =>
          last.has(item) ? [[item, last.get(item) ?? null] as const] : [],
        );
        expect(done(list)).toEqual(done(straight));
      }),
    );
  });

  test('a reply is there as it was given, and changes no other', () => {
    fc.assert(
      fc.property(doings, doing, (list, [item, reply]) => {
        const before = done(list);
        const after = withReply(item, reply, before);
        expect(replyOf(item, after)).toEqual(reply);
        for (const other of ITEMS)
          if (other !== item) expect(replyOf(other, after)).toEqual(replyOf(other, before));
      }),
    );
  });

  test('what was written is read back as the same', () => {
    fc.assert(
      fc.property(doings, (list) => {
        const file = done(list);
        expect(approachFileIn(teamFileText(file, null))).toEqual(file);
      }),
    );
  });

  test('written into a file that was there, all else stays: comments, conditions and practice', () => {
    const text = readProjectFile('examples/approaches/our.approach.yaml');
    const origin = { text, file: approachFileIn(text) };
    fc.assert(
      fc.property(doings, (list) => {
        const file = done(list, origin.file);
        const written = teamFileText(file, origin);
        expect(approachFileIn(written)).toEqual(file);
        for (const line of text.split('\n').slice(0, 3)) expect(written).toContain(line);
        expect(approachFileIn(written).conditions).toEqual(origin.file.conditions);
      }),
    );
    expect(teamFileText(origin.file, origin)).toBe(text);
  });

  test('with nothing known there is nothing in the file', () => {
    const all = ITEMS.map((item): readonly [SessionItem, SessionReply] => [item, null]);
    expect(done(all)).toEqual(EMPTY);
    expect(hasBegun(done(all, { ...EMPTY, on: '2026-11-21', for: 'client' }))).toBe(false);
  });

  test('what is wanted without what is now says that now is not known', () => {
    const want = ITEMS.find(({ id }) => id === 'framing.want') as SessionItem;
    expect(withReply(want, { step: 4 }, EMPTY).framing).toEqual({ now: 'unknown', want: 4 });
  });
});

describe('a session that is led', () => {
  /** Types these lines, then nothing but Enter; what cannot be read is typed in vain. */
  async function led(lines: readonly string[]) {
    const typed = [...lines];
    const taken: (readonly [SessionItem, SessionReply])[] = [];
    let item: SessionItem | undefined;
    const whole = teamQuestionnaire(ITEMS, GUIDE);
    const watched: typeof whole = {
      ...whole,
      question: (id, ...rest) => {
        item = ITEMS.find((one) => one.id === id);
        return whole.question(id, ...rest);
      },
      answers: (...all) => {
        item = undefined;
        return whole.answers(...all);
      },
    };
    const ask: Prompter['ask'] = async ({ check }) => {
      let line = typed.shift() ?? '';
      while (check(line) !== null) line = typed.shift() ?? '';
      const said = item === undefined ? null : parseTeamReply(line, item);
      if (item !== undefined && said !== null && 'reply' in said) taken.push([item, said.reply]);
      return { line };
    };
    const prompter: Prompter = { ask, say: () => undefined, rows: () => 24, close: () => undefined };
    let saved = EMPTY;
    const save = async ({ file }: TeamState) => {
      saved = file;
    };
    const talk = { prompter, layout: PLAIN_LAYOUT, save };
    const { how, state } = await runQuestionnaire(watched, talk, teamStateOf(EMPTY, ITEMS));
    return { how, file: state.file, saved, taken };
  }

  test('back and forth, by the list or not, comes to the last reply of each question, and all of it is saved', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('1', '2', '5 so', 'words', '?', '', 'b', 'b', 's', 'a', 'w', '9'), {
          maxLength: 60,
        }),
        async (lines) => {
          const { how, file, saved, taken } = await led(lines);
          expect(how).toBe('done');
          expect(file).toEqual(done(taken));
          expect(saved).toEqual(file);
        },
      ),
    ));

  test('one that is picked from the list leads back to it, and what was gone back to is asked once more', async () => {
    const { taken } = await led(['Ann', '2', 'b', 'b', 'a', '2', '4', '', 'Bo', '3', 'q']);
    expect(taken.slice(0, 5).map(([{ id }, reply]) => [id, reply])).toEqual([
      ['who', { words: 'Ann' }],
      ['framing.now', { step: 2 }],
      ['framing.now', { step: 4 }],
      ['who', { words: 'Bo' }],
      ['framing.now', { step: 3 }],
    ]);
  });
});

describe('no file changes a level', () => {
  const OFFER = documentOf(readProjectFile('examples/zero-hours-care.yaml'), 'offer.yaml').value;
  const judged = (file: ApproachFile) => {
    const approach = unwrap(approachOf(unplaced('team.yaml', file), RUBRIC, 'team.yaml', GUIDE));
    const { features, pay, legal, headline } = assessmentOf(OFFER, { approach });
    return { approach, judgement: { features, pay, legal, headline } };
  };

  test('whatever a session comes to', () => {
    const plain = judged(EMPTY).judgement;
    fc.assert(
      fc.property(doings, (list) => {
        const { approach, judgement } = judged(done(list));
        expect(judgement).toEqual(plain);
        // What nobody said is the built-in step, and is named.
        for (const dimension of ['framing', 'choices', 'employers'] as const) {
          const said = done(list)[dimension]?.now;
          expect(approach[dimension]).toBe(typeof said === 'number' ? said : BUILT_IN_APPROACH[dimension]);
          expect(approach.builtIn?.includes(dimension) ?? false).toBe(typeof said !== 'number');
        }
      }),
      { numRuns: 20 * MORE },
    );
  });
});

describe('what is asked', () => {
  test('the short way comes to seventeen questions, the full way asks every question of the toolkit', () => {
    expect(sessionItems(GUIDE, 'team', 'short')).toHaveLength(17);
    expect(ITEMS).toHaveLength(17 + GUIDE.dimensions.flatMap(({ questions }) => questions).length);
  });

  test('clients are asked the same, in other words', () => {
    const theirs = sessionItems(GUIDE, 'client', 'full');
    expect(theirs.map(({ id }) => id)).toEqual(ITEMS.map(({ id }) => id));
    for (const [index, { ask }] of theirs.entries()) expect(ask).not.toBe(ITEMS[index]?.ask);
  });

  test('in the short way what there is to talk about stands before what to remember', () => {
    const talks = sessionItems(GUIDE, 'team', 'short').filter(({ talk }) => talk !== null);
    expect(talks.map(({ id }) => id)).toEqual(['framing.notes', 'choices.notes', 'employers.notes']);
  });
});

describe('what a typed line means', () => {
  const at = (id: string) => ITEMS.find((item) => item.id === id) as SessionItem;
  test.each([
    ['framing.now', '2', { reply: { step: 2 } }],
    ['framing.now', ' 5. ', { reply: { step: 5 } }],
    ['framing.now', '6', { reply: null }],
    ['framing.now', '?', { reply: null }],
    ['framing.now', '', { keep: true }],
    ['framing.now', 'w', { command: 'why' }],
    ['constraints.size', '3', { reply: { holds: 'a-lot', words: null } }],
    ['constraints.size', '3 we are two people', { reply: { holds: 'a-lot', words: 'we are two people' } }],
    ['constraints.size', '4', { reply: null }],
    ['framing.notes', 'one list', { reply: { words: 'one list' } }],
    ['framing.notes', '2', { reply: { words: '2' } }],
    ['who', 'b', { command: 'back' }],
  ])('%s: %j', (id, line, meant) => {
    expect(parseTeamReply(line, at(id))).toEqual(meant);
  });

  test.each([
    ['framing.now', '0'],
    ['framing.now', '7'],
    ['framing.now', '2 or 3'],
    ['framing.now', 'expansive'],
    ['constraints.size', '2.5'],
    ['constraints.size', '-1'],
  ])('%s: %j is said once and asked again', (id, line) => {
    expect(parseTeamReply(line, at(id))).toMatchObject({ not: expect.stringMatching(/number/) });
  });
});
