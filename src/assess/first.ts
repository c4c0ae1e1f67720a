// What is said of an offer before everything else: what cannot wait, the pay, what stands out, what the advert says, what to ask.
import { type FigureLookup, fill } from '../rubric/fill.ts';
import { FIGURE_SUBJECTS, type Option, type Rubric } from '../rubric/rubric.ts';
import { isStopped } from '../rubric/scale.ts';
import { wordsShown } from '../source/words-shown.ts';
import { aboutIn, foundInAdvert } from '../vacancy/found-in-advert.ts';
import { advertAlarms, quotedIn } from './advert-alarms.ts';
import type { Ask, AssessedFeature, Assessment } from './assessment.ts';
import type { Context } from './context.ts';
import { isLow } from './feature-points.ts';
import { type Figures, offerFigures } from './figures.ts';
import type { RaisedCheck, RaisedChecks } from './legal.ts';
import type { QuestionStatus } from './question-status.ts';

type First = Assessment['first'][number];

/** A screen has room for these, and nobody takes in more at once. */
const MOST = 6;
const MOST_URGENT = 3;
const MOST_ALARMS = 2;
const MOST_SAYS = 2;
/** Quotations in a headline, which is one line. */
const MOST_LEADING = 3;
const MOST_QUESTIONS = 3;

/** What a headline begins with: the gravest check, what alarms in the advert, or the pay; then the advert's own words, where none are in that. */
export function leadOf(context: Context, raised: readonly RaisedCheck[], on: string): string {
  const lead = leadAlone(context, raised, on);
  return lead.includes('“') ? lead : [lead, firstQuotes(context)].filter((part) => part !== '').join(' ');
}

function leadAlone(context: Context, raised: readonly RaisedCheck[], on: string): string {
  const [gravest] = raised;
  if (gravest !== undefined && (gravest.strength !== 'ask' || gravest.check.first !== undefined))
    return sayOf(gravest.check, offerFigures(context));
  return advertAlarms(context, on)[0]?.say ?? payInWords(context) ?? '';
}

/** What the advert says of the job: the first words of each thing it speaks of. Figures only where there is nothing else. */
function firstQuotes({ vacancy, rubric, rubricIndex }: Context): string {
  const words = rubric.talk.first?.says;
  if (words === undefined || vacancy.found === null) return '';
  const bears = (about: string) =>
    isSaidFirst(about, rubric) &&
    rubricIndex.features.some(({ subjects }) => subjects.some((subject) => subject.has(about)));
  // The title stands above it.
  const title = (vacancy.title ?? '').toLowerCase();
  const isInTitle = (quote: string) => title.includes(quote.toLowerCase());
  const of = (which: (about: string) => boolean) => {
    const said = new Map<string, string>();
    for (const one of foundInAdvert(vacancy)) {
      if (said.size === MOST_LEADING) break;
      const about = aboutIn(one);
      const isNew = one.quote !== '' && !isInTitle(one.quote) && !said.has(about) && which(about);
      if (isNew && ![...said.values()].some((other) => isSameSaid(one.quote, other)))
        said.set(about, one.quote);
    }
    return [...said.values()];
  };
  const said = of(bears);
  return quotedIn(words, said.length > 0 ? said : of((about) => FIGURE_SUBJECTS.includes(about)));
}

/** "Nights" and "working nights" are one thing that was said, whatever it is said of. */
function isSameSaid(one: string, other: string): boolean {
  const [a, b] = [one.toLowerCase(), other.toLowerCase()];
  return a.includes(b) || b.includes(a);
}

/** At most six, in the order in which they are read. */
export function firstOf(
  context: Context,
  features: readonly AssessedFeature[],
  legal: readonly RaisedChecks[],
  ask: readonly Ask[],
  figures: Figures,
  on: string,
): First[] {
  const { rubric } = context;
  const urgent = legal.slice(0, MOST_URGENT).map(
    ({ check, finding }): First => ({
      kind: finding.strength === 'stop' ? 'stop' : 'legal',
      feature: check.feature,
      say: sayOf(check, figures),
      because: finding.because,
      urgent: true,
    }),
  );
  const alarms = advertAlarms(context, on)
    .slice(0, MOST_ALARMS)
    .map((alarm): First => ({ kind: 'concern', ...alarm, urgent: true }));
  const pay = payFirst(context, urgent, figures);
  const outstanding = standOut(features, [...urgent, ...pay, ...alarms], context, figures);
  const says = advertSays(features, rubric);
  const questions = isStopped(legal.map(({ finding }) => finding)) ? [] : toPutFirst(ask).map(questionFirst);
  // Whatever stands out, something of the advert and one question have their place. An alarm is of the advert, too.
  const most = MOST - (alarms.length > 0 ? 0 : Math.min(1, says.length)) - Math.min(1, questions.length);
  const others = [...pay, ...outstanding].slice(0, most - urgent.length - alarms.length);
  const before = [
    ...urgent,
    ...others.filter(({ kind }) => kind !== 'concern'),
    ...alarms,
    ...others.filter(({ kind }) => kind === 'concern'),
  ];
  const room = MOST - before.length;
  const kept = says.slice(0, Math.max(0, Math.min(MOST_SAYS, room - Math.min(1, questions.length))));
  return [...before, ...kept, ...questions.slice(0, Math.min(MOST_QUESTIONS, room - kept.length))];
}

function sayOf({ first, title }: RaisedCheck['check'], figures: Figures | FigureLookup): string {
  const said = first === undefined ? '' : fill(first, figures);
  return said !== '' ? said : /[.?!]$/.test(title) ? title : `${title}.`;
}

/** How the pay stands to the floors, else what it is; null where nothing was stated. */
function payInWords(context: Context): string | null {
  const { option = null, measured = null } = payStatus(context) ?? {};
  const figures = offerFigures(context);
  if (option !== null && measured !== null) return firstWords(option, figures) || `${option.label}.`;
  const { first } = context.rubric.talk;
  if (option !== null || first === undefined) return null;
  return (
    fill(first.hourly, figures) || fill(first.stated, figures) || fill(first.rates ?? '', figures) || null
  );
}

function payStatus({ statuses, rubricIndex }: Context): QuestionStatus | undefined {
  return rubricIndex.measured
    .map((index) => statuses[index])
    .find((status) => status?.question.measure === 'hourly');
}

function firstWords(option: Option | null, figures: Figures | FigureLookup): string {
  const guaranteed = typeof figures === 'function' ? figures('guaranteed') : figures.guaranteed;
  // Somebody was told of promised hours after all: both stand, and neither is said of the other.
  const isAtOdds = option?.promises === 'no-hours' && guaranteed !== undefined && guaranteed !== '0';
  return option?.first === undefined || isAtOdds ? '' : fill(option.first, figures);
}

/** Not where a legal check says the same of the same figure. */
function payFirst(context: Context, urgent: readonly First[], { hourly }: Figures): First[] {
  const status = payStatus(context);
  const say = payInWords(context);
  const feature = featureOf(context, status);
  if (say === null || feature === null) return [];
  const isLess = status?.option === null || status?.option?.is === 'below-minimum';
  const isSaid = urgent.some((one) => one.say === say || (isLess && one.feature === feature));
  const because = hourly === undefined ? '' : `${hourly} an hour`;
  return isSaid ? [] : [{ kind: 'pay', feature, say, because, urgent: false }];
}

function featureOf({ rubric }: Context, status: QuestionStatus | undefined): string | null {
  return (
    rubric.features.find(({ questions }) => questions.some((one) => one === status?.question))?.id ?? null
  );
}

/** Wishes that so far look poor or weak, by wish; then other features that are poor. */
function standOut(
  features: readonly AssessedFeature[],
  said: readonly First[],
  { rubric }: Context,
  figures: Figures,
): First[] {
  const words = rubric.talk.first;
  if (words === undefined) return [];
  const isSaid = ({ id }: AssessedFeature) => said.some(({ feature }) => feature === id);
  const wished = features
    .filter(({ wish, level }) => wish !== null && isLow(level))
    .toSorted((a, b) => (a.wish ?? 0) - (b.wish ?? 0));
  const poor = features.filter((one) => one.wish === null && one.level === 'poor' && !isSaid(one));
  const holding = (feature: AssessedFeature) =>
    feature.answers.filter(({ level }) => level !== null && level === feature.level);
  return [
    ...wished.map((feature): First => {
      const [answer] = holding(feature);
      const named = { ...figures, feature: feature.title, level: feature.level ?? '' };
      const because = firstWords(optionOf(answer, rubric), figures) || (answer?.label ?? '');
      return { kind: 'wish', feature: feature.id, say: fill(words.wish, named), because, urgent: false };
    }),
    ...poor.map((feature): First => {
      const [answer] = holding(feature);
      const option = optionOf(answer, rubric);
      const named = { ...figures, feature: feature.title, answer: answer?.label ?? '' };
      return {
        kind: 'concern',
        feature: feature.id,
        say: firstWords(option, figures) || fill(words.concern, named),
        because: answer?.quote ?? '',
        urgent: false,
      };
    }),
  ];
}

function optionOf(
  answer: AssessedFeature['answers'][number] | undefined,
  { features }: Rubric,
): Option | null {
  const question = features.flatMap(({ questions }) => questions).find(({ id }) => id === answer?.question);
  return question?.options.find(({ is }) => is === answer?.is) ?? null;
}

/** The first words of each feature that the advert speaks of, but for figures and for what has words of its own. */
function advertSays(features: readonly AssessedFeature[], rubric: Rubric): First[] {
  const { first } = rubric.talk;
  if (first === undefined) return [];
  return features.flatMap(({ id, says }): First[] => {
    const quote = says.find(({ subject }) => isSaidFirst(subject, rubric))?.quote;
    return quote === undefined
      ? []
      : [
          {
            kind: 'says',
            feature: id,
            say: fill(first.says, { quote: wordsShown(quote) }),
            because: '',
            urgent: false,
          },
        ];
  });
}

/** Figures have rows of their own, and warnings words of their own. */
function isSaidFirst(subject: string, { warnings = {} }: Rubric): boolean {
  return !FIGURE_SUBJECTS.includes(subject) && !Object.hasOwn(warnings, subject);
}

/** What only the client can say is asked of them at the desk, and on their page: here it is what is put to others. */
function toPutFirst(ask: readonly Ask[]): readonly Ask[] {
  const toOthers = ask.filter(({ who }) => who !== 'client');
  return toOthers.length === 0 ? ask : toOthers;
}

function questionFirst({ feature, ask }: Ask): First {
  return { kind: 'question', feature, say: ask, because: '', urgent: false };
}
