// What is asked before everything else: what a legal check needs, and what follows on from poor answers.
import { fill } from '../rubric/fill.ts';
import { ratesInAdvert } from './advert-rates.ts';
import type { Ask } from './assessment.ts';
import type { Context } from './context.ts';
import { offerFigures } from './figures.ts';
import type { RaisedCheck } from './legal.ts';
import type { QuestionStatus } from './question-status.ts';
import type { FeatureIndex } from './rubric-index.ts';

type AskedBefore = Omit<Ask, 'settles'>;

/** What goes before everything else: what the checks that were raised have to ask, and what follows on from poor answers. */
export function askedBefore(context: Context, raised: readonly RaisedCheck[]): AskedBefore[] {
  return [
    ...timeAsked(context, raised),
    ...ratesAsked(context),
    ...checksAsked(context, raised),
    ...nextAsked(context),
  ];
}

const TIME = 'pay.per';

/** A check that rests on what time an advert's figure can only be for: that is asked before anything else. */
function timeAsked({ vacancy, rubric }: Context, raised: readonly RaisedCheck[]): AskedBefore[] {
  const fact = rubric.facts.find(({ id }) => id === TIME);
  if (fact === undefined || !vacancy.pay?.perImplied) return [];
  const { feature, who, ask, say } = fact;
  return raised.some(({ check }) => check.feature === feature)
    ? [{ question: TIME, feature, who, ask, say }]
    : [];
}

const RATES = 'pay.rates';

/** Which of several rates of an advert it is: the question of the pay, in other words. */
function ratesAsked(context: Context): AskedBefore[] {
  const { rubric, rubricIndex, statuses, vacancy } = context;
  const fact = rubric.facts.find(({ id }) => id === RATES);
  if (fact === undefined || ratesInAdvert(vacancy) === null) return [];
  return rubricIndex.measured.flatMap((index) => {
    const { question, standing } = statuses[index] as QuestionStatus;
    if (question.measure !== 'hourly' || standing.state !== 'open') return [];
    const { feature, who, ask, say } = fact;
    const figures = offerFigures(context);
    return [{ question: question.id, feature, who, ask: fill(ask, figures), say: fill(say, figures) }];
  });
}

function checksAsked(context: Context, raised: readonly RaisedCheck[]): AskedBefore[] {
  return raised.flatMap(({ check: { id, feature, ask } }) => {
    if (ask === undefined) return [];
    const figures = offerFigures(context);
    return [
      { question: id, feature, who: ask.who, ask: fill(ask.ask, figures), say: fill(ask.say, figures) },
    ];
  });
}

const NEXT = '-next';

/** What a question that follows on from a poor answer to this one is called. */
export function nextOf(question: string): string {
  return `${question}${NEXT}`;
}

/** Whether it follows on from an answer that is known: it settles nothing. */
export function followsOn({ question }: Pick<Ask, 'question'>): boolean {
  return question.endsWith(NEXT);
}

/** What follows on from poor answers that decide a feature, of wished features first: it is the next thing a person would ask. */
function nextAsked({ vacancy, statuses, rubricIndex }: Context): AskedBefore[] {
  const { wishes } = vacancy.client;
  const asked = rubricIndex.followed.flatMap((index) => {
    const { question, option } = statuses[index] as QuestionStatus;
    if (option?.next === undefined) return [];
    const { id } = (rubricIndex.features.find(({ end }) => index < end) as FeatureIndex).feature;
    const at = wishes.indexOf(id);
    const words = { feature: id, who: question.who, ...option.next };
    return [{ question: nextOf(question.id), ...words, rank: at < 0 ? wishes.length : at }];
  });
  return asked
    .toSorted((a, b) => a.rank - b.rank)
    .filter(({ say }, index, all) => all.findIndex((one) => one.say === say) === index)
    .map(({ rank: _, ...words }) => words);
}
