// The features of an assessment in words: where each stands, and the answers it rests on.

import type { AssessedAnswer, AssessedFeature } from '../assess/assessment.ts';
import type { LevelRow } from '../page/picture.ts';
import { withFullStop } from '../page/punctuation.ts';
import type { Evidence, Ground, GroundAnswer } from '../page/quotation.ts';
import { REASONS_IN_WORDS } from '../rubric/scale.ts';
import { briefCitation } from './citation.ts';
import { advertQuotes, clashInWords, quotationBy } from './evidence.ts';

/** A feature as a page shows it: its line of the table, and what it rests on. */
export interface FeatureRow extends LevelRow, Ground {
  readonly id: string;
  readonly answers: readonly AnswerRow[];
}

interface AnswerRow extends GroundAnswer {
  /** Whether it was read in an advert, and by nobody else. */
  readonly isAdvert: boolean;
  readonly caps: boolean;
}

/** One feature, with the answers that were given and the reasons for those that were not. */
export function featureRow(feature: AssessedFeature): FeatureRow {
  const { level, atLeast, atMost, wish, view } = feature;
  return {
    id: feature.id,
    title: feature.title,
    level,
    atLeast,
    atMost,
    soFar: level ?? (feature.questions === 0 ? 'does not apply' : 'not known yet'),
    couldBe: couldBe(feature),
    answered: `${feature.answered} of ${feature.questions}`,
    wish: wish === null ? null : `wish ${wish}`,
    view: view === null ? null : `the client sees it as ${view}`,
    isOpen: wish !== null || level === 'poor',
    answers: feature.answers.filter((answer) => isGiven(answer) || isTold(answer)).map(answerRow),
  };
}

/** That it could be anything is what not known means. */
function couldBe({ level, atLeast, atMost }: AssessedFeature): string | null {
  if (atLeast === null || atMost === null || atLeast === atMost) return null;
  return level === null && atLeast === 'poor' && atMost === 'good' ? null : `${atLeast} to ${atMost}`;
}

function isGiven({ is, level, could, quote }: AssessedAnswer): boolean {
  return (is !== null && (level !== null || quote !== null)) || could !== undefined;
}

/** Not known, but somebody said why: that is worth keeping in sight. */
function isTold({ unknown, quote, by }: AssessedAnswer): boolean {
  // The words are of a figure that is known, and something else is missing to judge it.
  if (unknown === 'not-asked' && by === 'advert') return false;
  return unknown !== undefined && (quote !== null || !SAYS_NOTHING.includes(unknown));
}

/** Reasons that nobody gave: nobody was asked, or it was left for another day. */
const SAYS_NOTHING: readonly AssessedAnswer['unknown'][] = ['not-asked', 'advert-silent', 'skipped'];

const BY: Record<NonNullable<AssessedAnswer['by']>, string> = {
  advert: 'from the advert',
  employer: 'from the employer',
  client: 'from the client',
  adviser: 'noted by the adviser',
  data: 'from the figures',
};

function answerRow(answer: AssessedAnswer): AnswerRow {
  const { label, level, ask, source, could, caps, unknown } = answer;
  const ends =
    could === undefined
      ? ''
      : could.atLeast === could.atMost
        ? could.atLeast
        : `${could.atLeast} to ${could.atMost}`;
  const range = ends === '' ? '' : ` (could be ${ends})`;
  const told = isTold(answer) && unknown !== undefined;
  return {
    level,
    ask,
    label:
      label === null ? (told ? ask : `Not settled yet by the figures given${range}`) : `${label}${range}`,
    by: [evidenceOf(answer, told), ...othersOf(answer)].filter(
      ({ said, quotes }) => said !== '' || quotes.length > 0,
    ),
    isAdvert: answer.by === 'advert',
    source: source.says === null ? source.title : `${source.title}. ${withFullStop(source.says)}`,
    against: `${briefCitation(source.title)}${source.verified === 'memory' ? ' (from memory)' : ''}`,
    caps,
  };
}

/** A reason why it is not known, a figure or who said it; and the words, where there are any. */
function evidenceOf({ by, quote, quotes, rests, unknown }: AssessedAnswer, told: boolean): Evidence {
  const words =
    quotes !== undefined && by === 'advert'
      ? advertQuotes(quotes)
      : quote === null
        ? []
        : [quotationBy(quote, by)];
  if (told && unknown !== undefined) {
    const isClash = unknown === 'contradictory' && by === 'advert';
    return { said: isClash ? clashInWords(words) : REASONS_IN_WORDS[unknown], quotes: words };
  }
  if (words.length > 0) return { said: rests ?? '', quotes: words };
  return {
    said: [by === null ? '' : BY[by], rests ?? ''].filter((part) => part !== '').join(': '),
    quotes: [],
  };
}

function othersOf({ others, quotes, unknown, by }: AssessedAnswer): Evidence[] {
  // A person was told nothing; the advert still says two things.
  if (quotes !== undefined && unknown !== undefined && by !== 'advert')
    return [{ said: clashInWords(quotes), quotes: advertQuotes(quotes) }];
  return others.flatMap(({ by, quote }) =>
    by === 'advert' && quote !== null
      ? [{ said: 'the advert says otherwise', quotes: advertQuotes([quote]) }]
      : [],
  );
}
