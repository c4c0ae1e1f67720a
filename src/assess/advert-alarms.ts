// What an advert itself says that nobody should have to look for: a poor answer that decides a feature, and what the rubric calls an alarm.

import { fill } from '../rubric/fill.ts';
import type { Rubric } from '../rubric/rubric.ts';
import { joined } from '../source/read-aloud.ts';
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

/** A poor answer first, then in one sentence everything else. */
export function advertAlarms(context: Context): AdvertAlarm[] {
  const { vacancy, rubric } = context;
  if (vacancy.found === null || rubric.talk.first === undefined) return [];
  const poor = poorByAdvert(context);
  const said = new Set(poor.flatMap(({ subjects }) => [...subjects]));
  const alarming = warningsOf(vacancy, rubric).filter(
    ({ code, quote }) =>
      quote !== '' && quote.length <= LONGEST_QUOTE && isAlarm(code, rubric) && !said.has(code),
  );
  return [...poor.map(({ alarm }) => alarm), ...inOneSentence(alarming, context)];
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
  const quoted = joined(shown.map((quote) => `“${wordsShown(quote)}”`));
  const bears = rubricIndex.features.find(({ subjects }) => subjects.some((one) => one.has(gravest.code)));
  // The sentence of the rubric has marks around what is quoted.
  const say = fill(words, { quote: quoted.slice(1, -1) });
  return [{ feature: bears?.feature.id ?? null, say, because: shown.join(' / ') }];
}

function isAlarm(code: string, { warnings = {} }: Rubric): boolean {
  return Object.hasOwn(warnings, code) && warnings[code]?.alarm === true;
}
