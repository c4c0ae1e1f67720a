// What an advert itself says that nobody should have to look for: a poor answer that decides a feature, and what the rubric calls an alarm.

import { fill } from '../rubric/fill.ts';
import type { Rubric } from '../rubric/rubric.ts';
import { dateInWords, joined } from '../source/read-aloud.ts';
import { wordsShown } from '../source/words-shown.ts';
import { warningsOf } from '../vacancy/found-in-advert.ts';
import { answerTo, type Context } from './context.ts';
import { offerFigures } from './figures.ts';

export interface AdvertAlarm {
  readonly feature: string | null;
  readonly say: string;
  /** The words of the advert. */
  readonly because: string;
}

/** More words than these are read by nobody; "What stands out" has the rest. */
const MOST_QUOTED = 4;
const LONGEST_QUOTE = 60;

/** A day that is past, then a poor answer, then in one sentence everything else. `on` is the day it is looked at. */
export function advertAlarms(context: Context, on: string): AdvertAlarm[] {
  const { vacancy, rubric } = context;
  const past = pastDays(context, on);
  if (vacancy.found === null || rubric.talk.first === undefined) return past;
  const poor = poorByAdvert(context);
  const said = new Set(poor.flatMap(({ subjects }) => [...subjects]));
  const alarming = warningsOf(vacancy, rubric).filter(
    ({ code, quote }) =>
      quote !== '' && quote.length <= LONGEST_QUOTE && isAlarm(code, rubric) && !said.has(code),
  );
  return [...past, ...poor.map(({ alarm }) => alarm), ...inOneSentence(alarming, context)];
}

/** What was to be done by a day that is past may be gone, and its pay a rate of that time. */
function pastDays({ vacancy, rubric }: Context, on: string): AdvertAlarm[] {
  const { closed, started } = rubric.talk.first ?? {};
  const { closes, starts, found } = vacancy;
  const say = (words: string | undefined, day: string | null): AdvertAlarm[] =>
    words === undefined || day === null || day >= on
      ? []
      : [{ feature: null, say: fill(words, { day: dateInWords(day) }), because: '' }];
  const isOver = say(closed, closes);
  // Somebody may have begun; an advert for work that began is an old one.
  return isOver.length > 0 || found === null ? isOver : say(started, starts);
}

function poorByAdvert(context: Context): { alarm: AdvertAlarm; subjects: ReadonlySet<string> }[] {
  const { vacancy, rubric, statuses, rubricIndex } = context;
  return rubricIndex.features.flatMap(({ feature, first, end, subjects }) => {
    for (let at = first; at < end; at += 1) {
      const { question, option = null } = statuses[at] ?? {};
      if (question?.decisive !== true || option?.level !== 'poor') continue;
      const answer = answerTo(vacancy, question.id);
      if (answer === null || !('is' in answer) || answer.by !== 'advert' || answer.is !== option.is) continue;
      const said = option.first === undefined ? '' : fill(option.first, offerFigures(context));
      const named = { feature: feature.title, answer: option.label };
      const say = said === '' ? fill(rubric.talk.first?.concern ?? '', named) : said;
      const alarm = { feature: feature.id, say, because: answer.says ?? '' };
      return [{ alarm, subjects: subjects[at - first] ?? new Set<string>() }];
    }
    return [];
  });
}

function inOneSentence(
  alarming: readonly { readonly code: string; readonly quote: string }[],
  { rubric, rubricIndex }: Context,
): AdvertAlarm[] {
  const [gravest] = alarming;
  const words = rubric.talk.first?.says;
  if (gravest === undefined || words === undefined) return [];
  const shown = alarming.slice(0, MOST_QUOTED).map(({ quote }) => quote.trim());
  const bears = rubricIndex.features.find(({ subjects }) => subjects.some((one) => one.has(gravest.code)));
  return [{ feature: bears?.feature.id ?? null, say: quotedIn(words, shown), because: shown.join(' / ') }];
}

/** A sentence of the rubric that has marks around its {quote}, with one or more in it; nothing where there are none. */
export function quotedIn(words: string, quotes: readonly string[]): string {
  const quoted = joined(quotes.map((quote) => `“${wordsShown(quote)}”`));
  return quotes.length === 0 ? '' : fill(words, { quote: quoted.slice(1, -1) });
}

function isAlarm(code: string, { warnings = {} }: Rubric): boolean {
  return Object.hasOwn(warnings, code) && warnings[code]?.alarm === true;
}
