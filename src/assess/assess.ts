// The assessment: one vacancy, a rubric, rates, an approach and a day in; one plain document out. Pure.
import { THRESHOLD_OF } from '../pay/earnings-threshold.ts';
import { inForce, type RateRow, type RateSeries } from '../pay/rates.ts';
import { levelOf, type Question } from '../rubric/rubric.ts';
import { isTextCut, warningsOf } from '../vacancy/found-in-advert.ts';
import type { Vacancy } from '../vacancy/vacancy.ts';
import {
  claimOf,
  factsInAdvert,
  othersInAdvert,
  outrankedInAdvert,
  quotesOf,
  saidInAdvert,
  spokenOf,
} from './advert-evidence.ts';
import { assessedEarnings, assessedPay } from './assessed-pay.ts';
import type { AdvertFact, AssessedAnswer, AssessedFeature, Assessment } from './assessment.ts';
import { answerTo, type Context } from './context.ts';
import { type Figures, figuresOf } from './figures.ts';
import { firstOf } from './first.ts';
import { type Criteria, type Judgement, judge } from './judgement.ts';
import { findingsOf } from './legal.ts';
import type { FeatureRating } from './levels.ts';
import { movesUp } from './move-up.ts';
import { pointsOf } from './points.ts';
import type { QuestionStatus } from './question-status.ts';
import { questionsToAsk } from './questions-to-ask.ts';
import type { FeatureIndex } from './rubric-index.ts';

/** Judges one vacancy and puts it into words. The same input gives the same document, to the byte. */
export function assess(vacancy: Vacancy, criteria: Criteria): Assessment {
  return explain(judge(vacancy, criteria));
}

/** The whole document: what was decided, with its reasons, in words. */
export function explain(judgement: Judgement): Assessment {
  const { on, approach, context, rated } = judgement;
  const { vacancy, rubric } = context;
  const pay = assessedPay(context, assessedEarnings(context));
  const figures = figuresOf(context, pay);
  const advert = factsInAdvert(vacancy);
  const outranked = outrankedInAdvert(vacancy, advert);
  const features = context.rubricIndex.features.map((featureIndex, index) =>
    assessedFeature(featureIndex, context, rated[index] as FeatureRating, figures, advert),
  );
  const legal = findingsOf(judgement.legal, context, figures, on);
  const ask = questionsToAsk(context, rated, judgement.legal);
  const conditions = judgement.conditions.map(({ id, say, met }) => ({ id, say, met }));
  const { framing, choices, employers, from, builtIn } = approach;
  return {
    goodwork: 1,
    on,
    vacancy: {
      id: vacancy.id,
      title: vacancy.title,
      employer: vacancy.employer,
      workplace: vacancy.workplace,
      posted: vacancy.posted,
      closes: vacancy.closes,
      starts: vacancy.starts,
      url: vacancy.url,
      ...(vacancy.hours.times === null ? {} : { times: vacancy.hours.times }),
      meta: vacancy.meta,
    },
    rubric: {
      id: rubric.id,
      version: rubric.version,
      sha256: rubric.sha256,
      checked: rubric.checked,
      dropped: [...rubric.dropped],
      changed: [...rubric.changed],
    },
    rates: ratesUsed(context, pay),
    approach: {
      framing,
      choices,
      employers,
      from,
      ...(builtIn === undefined ? {} : { builtIn: [...builtIn] }),
    },
    headline: judgement.headline,
    first: firstOf(context, features, legal, ask, figures, on),
    pay,
    legal: legal.map(({ finding }) => finding),
    conditions,
    advert,
    ...(outranked.length === 0 ? {} : { outranked }),
    warnings: warningsOf(vacancy, rubric),
    gives: [...vacancy.gives],
    purpose: purposeOf(vacancy),
    features,
    points: pointsOf(context, features, legal, conditions, approach, figures, on),
    ask,
  };
}

function assessedFeature(
  featureIndex: FeatureIndex,
  context: Context,
  rated: FeatureRating,
  figures: Figures,
  advert: readonly AdvertFact[],
): AssessedFeature {
  const { feature, first, end } = featureIndex;
  const { client } = context.vacancy;
  const wish = client.wishes.indexOf(feature.id);
  return {
    id: feature.id,
    title: feature.title,
    short: feature.short,
    level: rated.level,
    atLeast: rated.atLeast,
    atMost: rated.atMost,
    wish: wish < 0 ? null : wish + 1,
    view: Object.hasOwn(client.view, feature.id) ? (client.view[feature.id] ?? null) : null,
    answered: rated.answered,
    questions: rated.questions,
    answers: context.statuses
      .slice(first, end)
      .map((placed) => assessedAnswer(placed, context, figures, advert)),
    ...saidInAdvert(featureIndex, context),
    toMoveUp: movesUp(context, featureIndex, rated.level),
  };
}

function assessedAnswer(
  { question, option, measured, standing }: QuestionStatus,
  { rubric, vacancy }: Context,
  figures: Figures,
  advert: readonly AdvertFact[],
): AssessedAnswer {
  const answer = answerTo(vacancy, question.id);
  const level = option === null ? null : levelOf(option);
  const source = option?.source ?? question.source;
  const given = option !== null || measured !== null;
  const person = measured === null && answer !== null && 'is' in answer ? answer : null;
  const noFloor = standing.state === 'answered' && option === null;
  const could =
    standing.state === 'answered' &&
    standing.level !== null &&
    standing.best !== null &&
    standing.best !== standing.level
      ? { atLeast: standing.level, atMost: standing.best }
      : standing.state === 'open' && (standing.worst !== 'poor' || standing.best !== 'good')
        ? { atLeast: standing.worst, atMost: standing.best }
        : undefined;
  const isUnknown = standing.state === 'open';
  const fact = question.measure === 'hourly' ? advert.find((one) => one.fact === 'pay') : undefined;
  const isClash = fact?.unknown !== undefined && answer === null;
  const said = answer === null && (measured !== null || isClash) ? (fact?.quotes ?? []) : [];
  const quotes = said.length > 0 ? said : quotesOf(question, answer, vacancy);
  // An advert that gives the pay is not silent about it, though something else is missing to judge it.
  const isStated = question.measure === 'hourly' && vacancy.pay !== null;
  const silence =
    vacancy.found === null || isStated || isTextCut(vacancy)
      ? 'not-asked'
      : isClash
        ? 'contradictory'
        : 'advert-silent';
  const isOpenRow = isUnknown && question.row === true && quotes.length < 2;
  const spoken = isOpenRow ? spokenOf(question, vacancy) : [];
  const claim = isUnknown ? claimOf(question, vacancy) : null;
  const reason = answer !== null && 'unknown' in answer ? answer.unknown : silence;
  return {
    question: question.id,
    ask: question.ask,
    ...(question.measure === undefined ? {} : { measure: question.measure }),
    ...(question.row === true && question.topic !== undefined ? { row: question.topic } : {}),
    is: option?.is ?? null,
    label: option?.label ?? null,
    level,
    ...(could === undefined ? {} : { could }),
    ...(isUnknown ? { unknown: reason } : {}),
    by: person?.by ?? (said.length > 0 ? 'advert' : given || noFloor ? 'data' : (answer?.by ?? null)),
    quote: answer?.says ?? (said.length > 0 ? said.join(' / ') : null),
    ...(quotes.length > 1 ? { quotes } : {}),
    ...(spoken.length > 0 ? { spoken } : {}),
    ...(claim === null ? {} : { claim }),
    ...(option?.promises === undefined ? {} : { promises: option.promises }),
    rests: measured === null ? null : measuredOn(question, figures),
    decisive: question.decisive === true,
    caps: option?.caps === true,
    dropped: standing.state === 'dropped',
    applies: !(standing.state === 'answered' && standing.level === null),
    source: {
      title: rubric.sources[source.from]?.title ?? source.from,
      says: source.says ?? null,
      verified: source.verified,
    },
    others: person === null ? [] : othersInAdvert(question, person, vacancy),
  };
}

/** The figure a measured question was measured on. */
function measuredOn({ measure }: Question, figures: Figures): string | null {
  if (measure === 'guaranteed')
    return figures.guaranteed === undefined ? null : `${figures.guaranteed} hours a week`;
  const { hourly, effective } = figures;
  if (effective !== undefined && effective !== hourly)
    return `${effective} an hour after costs and unpaid time`;
  return hourly === undefined ? null : `${hourly} an hour`;
}

/** Null where nothing is said of it, however empty its lines stand in a file. */
function purposeOf({ purpose }: Vacancy): Assessment['purpose'] {
  return purpose !== null && Object.values(purpose).some((part) => part !== null) ? purpose : null;
}

/** The rates this assessment rests on: the two floors, and the earnings threshold where pay is held against it. */
function ratesUsed(
  { rates, figures }: Context,
  { earningsThreshold }: Assessment['pay'],
): Assessment['rates'] {
  const thresholds = (earningsThreshold?.lines ?? []).map(({ household }) => THRESHOLD_OF[household]);
  const used: readonly RateSeries<RateRow>[] = [
    rates.livingWage,
    rates.minimum,
    ...rates.amounts.filter(({ id }) => thresholds.includes(id)),
  ];
  return used.flatMap(({ id, title, rows, lookUp }) => {
    const held = inForce(rows, figures.on);
    if (held === null) return [];
    const source = held.row.source.map((key) => rates.sources[key]?.title ?? key).join('; ');
    const { nextDue, stale, row } = held;
    return [{ id, title, from: row.from, source, checked: rates.checked, nextDue, stale, lookUp }];
  });
}
