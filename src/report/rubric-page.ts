// What good looks like, with no offer at all: pages for learning in a team or with a client.

import { type Block, type Entry, listOf, type Page, type Section } from '../page/page.ts';
import { FACTS } from '../rubric/condition.ts';
import { fill } from '../rubric/fill.ts';
import { type Feature, levelOf, type Option, questionsOf, type Rubric, type Talk } from '../rubric/rubric.ts';
import type { RubricDifference } from '../rubric/rubric-differences.ts';
import { LEVELS } from '../rubric/scale.ts';
import { ownValue } from '../source/own-value.ts';
import { dateInWords } from '../source/read-aloud.ts';
import { verifiedInWords } from './citation.ts';
import { confirmHere, rubricToConfirm } from './to-confirm.ts';

/** All features in a page: what each means, and the question that decides it. */
export function rubricPage(rubric: Rubric): Page {
  const { title, id, version, sha256, checked, about, features, dropped, changed } = rubric;
  const entries = features.map((feature) => ({
    title: feature.title,
    aside: feature.id,
    lines: [
      { text: feature.means },
      ...feature.questions
        .filter(({ decisive }) => decisive)
        .map(({ ask }) => ({ label: 'Asked first: ', text: ask })),
    ],
  }));
  return {
    style: 'sheet',
    title,
    dates: [`${id} ${version} (${sha256.slice(0, 6)}), checked ${dateInWords(checked)}`],
    sections: [
      ...(about === undefined ? [] : [apart({ text: about, isFlush: true })]),
      apart({ entries, isFlush: true }),
      ...named('Left out', dropped),
      ...named('Changed or added', changed),
    ],
    footer: ['For one feature: goodwork rubric show security'],
  };
}

function apart(...blocks: readonly Block[]): Section {
  return { heading: null, blocks };
}

function named(label: string, ids: readonly string[]): Section[] {
  return ids.length === 0 ? [] : [apart({ text: `${label}: ${ids.join(', ')}.`, isFlush: true })];
}

/** One feature: what it means, why it matters, what good looks like, what makes it hard, and what to talk about. */
export function featurePage(feature: Feature, rubric: Rubric): Page {
  const { title, means, matters, hard, questions } = feature;
  return {
    style: 'sheet',
    title,
    sections: [
      apart({ text: means }),
      { heading: 'Why it matters', blocks: [{ text: matters }] },
      {
        heading: 'What good looks like',
        blocks: [
          { entries: questions.map(({ ask, options }) => ({ title: ask, lines: bestFirst(options) })) },
        ],
      },
      { heading: 'What makes it hard for employers', blocks: [{ text: hard }] },
      ...employersDo(feature, rubric),
      ...(feature.story === undefined ? [] : [{ heading: 'One story', blocks: [{ text: feature.story }] }]),
      { heading: 'Not about you', blocks: [{ text: feature['not-about-you'] }] },
      { heading: 'To talk about', blocks: [{ entries: talkEntries(feature) }] },
      {
        heading: 'Where the steps come from',
        blocks: [
          listOf(
            questions.map(({ source }) => {
              const how = source.verified === 'seen' ? '' : ` (${verifiedInWords(source.verified)})`;
              const says = source.says === undefined ? '' : `: ${source.says}`;
              return `${titleOf(rubric, source.from)}${how}${says}`;
            }),
            { isQuiet: true },
          ),
        ],
      },
    ],
    footer: [],
  };
}

/** The steps that lead to a fair or good answer, with what each costs and brings. */
function employersDo({ questions }: Feature, { opening }: Rubric): Section[] {
  const entries = questions.flatMap(({ id }): Entry[] => {
    const step = ownValue(opening?.steps ?? {}, id);
    if (step === undefined) return [];
    const { name, costs, brings } = step;
    const said = [...new Set(Object.values(step.do).map(({ say }) => say))];
    // A sum of money is known for one offer only.
    return [
      {
        title: name,
        lines: [...said, fill(costs, {}), brings].filter((text) => text !== '').map((text) => ({ text })),
      },
    ];
  });
  return entries.length === 0 ? [] : [{ heading: 'What employers do', blocks: [{ entries }] }];
}

function bestFirst(options: readonly Option[]): Entry['lines'] {
  return LEVELS.toReversed().flatMap((level) =>
    options
      .filter((option) => levelOf(option) === level)
      .map((option) => ({ label: `${level}  `, tone: level, text: labelOf(option) })),
  );
}

function labelOf({ label, caps }: Option): string {
  return caps ? `${label} (serious: nothing else outweighs it)` : label;
}

function talkEntries({ points }: Feature): Entry[] {
  const states = [
    ['Where it is poor or weak', 'low'],
    ['Where it is good', 'good'],
    ['Where it is not known', 'unknown'],
  ] as const;
  return states.map(([title, state]) => {
    const { client, employer, team } = points[state];
    return {
      title,
      lines: [
        { label: 'Client: ', text: sayOf(client) },
        { label: 'Employer: ', text: sayOf(employer) },
        { label: 'Team: ', text: sayOf(team) },
      ],
    };
  });
}

function sayOf(talk: Talk): string {
  return typeof talk === 'string' ? talk : talk.say;
}

function titleOf({ sources }: Rubric, from: string): string {
  return ownValue(sources, from)?.title ?? from;
}

/** What a person still has to confirm: everything that was not seen in its source. */
export function rubricCheckPage(rubric: Rubric): Page {
  const questions = questionsOf(rubric);
  const known = new Set<string>([...questions.map(({ id }) => id), ...FACTS]);
  const silent = rubric.checks.filter(({ when }) => Object.keys(when).some((left) => !known.has(left)));
  const facts = [
    ...questions.map(({ id, source }) => ({ id, source })),
    ...rubric.checks.map(({ id, source }) => ({ id: `${id} (legal check)`, source })),
  ];
  const contacts = Object.entries(rubric.who)
    .filter(([, { verified }]) => verified !== 'seen')
    .map(([id]) => `${id} (who to ask)`);
  const toConfirm = (verified: string, heading: string): Section[] => {
    const these = facts.filter(({ source }) => source.verified === verified);
    const sentences = these.map(
      ({ id, source: { from, says } }) =>
        `${id}: ${titleOf(rubric, from)}${says === undefined ? '' : `. ${says}`}`,
    );
    return these.length === 0
      ? []
      : [{ heading: `${heading} (${these.length})`, blocks: [listOf(sentences)] }];
  };
  const ours = facts.filter(({ source }) => source.verified === 'convention').map(({ id }) => id);
  return {
    style: 'sheet',
    title: `${rubric.id} ${rubric.version} is in order`,
    about: `${rubric.features.length} features, ${questions.length} questions, ${rubric.checks.length} legal checks. Checked ${dateInWords(rubric.checked)}.`,
    sections: [
      ...idsUnder(
        'Legal checks that can no longer be raised',
        [...new Set(silent.map(({ id }) => id))],
        'They ask about questions that this rubric leaves out:',
      ),
      ...toConfirm('memory', 'From memory: a person must confirm'),
      ...toConfirm('weak', 'From an old or second-hand source: worth a second look'),
      ...toConfirm('triangulated', 'Pieced together from several sources'),
      ...toConfirm('derived', 'Worked out'),
      ...idsUnder('Our own choice, no outside standard', ours),
      ...idsUnder('Names and numbers to confirm', contacts),
      ...confirmHere(rubricToConfirm(rubric)),
    ],
    footer: [],
  };
}

function idsUnder(heading: string, ids: readonly string[], intro?: string): Section[] {
  if (ids.length === 0) return [];
  const before = intro === undefined ? [] : [{ text: intro }];
  return [{ heading, blocks: [...before, { text: ids.join(', ') }] }];
}

/** What a second rubric does differently. */
export function rubricDiffPage(from: Rubric, to: Rubric, differences: readonly RubricDifference[]): Page {
  const under = (what: RubricDifference['what'], heading: string): Section[] => {
    const these = differences.filter((difference) => difference.what === what);
    const entries = these.map(({ question, changes }) => ({
      title: question,
      lines: changes.map((text) => ({ text })),
    }));
    return these.length === 0
      ? []
      : [{ heading: `${heading} (${these.length})`, blocks: [{ entries, areClose: true }] }];
  };
  return {
    style: 'sheet',
    title: `${to.id} ${to.version} beside ${from.id} ${from.version}`,
    ...(differences.length === 0 ? { about: 'They ask and judge the same.' } : {}),
    sections: [...under('dropped', 'Left out'), ...under('added', 'Added'), ...under('changed', 'Changed')],
    footer: [],
  };
}

/** The rubric as loaded, for scripts: `rubric show --format json`. */
export function rubricAsJson(rubric: Rubric): object {
  return {
    id: rubric.id,
    version: rubric.version,
    sha256: rubric.sha256,
    dropped: rubric.dropped,
    changed: rubric.changed,
    features: rubric.features.map(({ id, title, questions }) => ({
      id,
      title,
      questions: questions.map(({ id: question, ask, measure, decisive, when, unless, options }) => ({
        id: question,
        ask,
        kind: measure === undefined ? 'choice' : 'measured',
        decisive: decisive === true,
        when: when ?? (unless === undefined ? null : {}),
        ...(unless === undefined ? {} : { unless }),
        options: options.map((option) => ({
          is: option.is,
          label: option.label,
          level: levelOf(option),
          caps: option.caps === true,
        })),
      })),
    })),
  };
}
