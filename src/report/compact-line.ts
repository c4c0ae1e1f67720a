// One vacancy on one line, as `batch` prints it: an object of JSON with the keys of an assessment in judgement.
import type { Judgement } from '../assess/judgement.ts';
import type { Rubric } from '../rubric/rubric.ts';

/** Where the vacancy came from, and the one it repeats. */
export interface LinePlace {
  readonly file: string;
  readonly row: number;
  /** Tells lines apart that were made with other rates, options or versions. */
  readonly settings?: string;
  readonly duplicateOf: { readonly file: string; readonly row: number } | null;
}

/** The line, without its end. */
export function compactLine(judgement: Judgement, { file, row, settings, duplicateOf }: LinePlace): string {
  const { context, rated, pay, stale, legal, conditions } = judgement;
  const { vacancy } = context;
  const { start, features } = wordsOf(context.rubric, judgement.on);
  const idsOf = (met: string) => list(conditions.filter((one) => one.met === met).map(({ id }) => id));
  let levels = '';
  let atLeast = '';
  let atMost = '';
  for (let index = 0; index < rated.length; index += 1) {
    const feature = features[index] as FeatureWords;
    const one = rated[index] as Judgement['rated'][number];
    levels += feature[one.level ?? 'unknown'];
    atLeast += feature[one.atLeast ?? 'unknown'];
    atMost += feature[one.atMost ?? 'unknown'];
  }
  const { hourly } = pay;
  return `${start}${settings === undefined ? '' : `,"settings":${text(settings)}`},"file":${text(file)},"row":${row},"id":${text(vacancy.id)},"title":${text(
    vacancy.title,
  )},"employer":${text(vacancy.employer)},"levels":{${levels}},"atLeast":{${atLeast}},"atMost":{${atMost}},"answered":${
    judgement.answered
  },"questions":${judgement.questions},"pay":{"hourly":${
    hourly === null ? 'null' : `{"from":${hourly.from},"to":${hourly.to}}`
  },"legalMinimum":"${pay.legalMinimum}","realLivingWage":"${pay.realLivingWage}"},"stale":${list(
    stale,
  )},"legal":${list(legal.map(({ id }) => id))},"conditions":{"met":${idsOf('yes')},"notMet":${idsOf('no')},"unknown":${idsOf('unknown')}},"duplicateOf":${
    duplicateOf === null ? 'null' : JSON.stringify(duplicateOf)
  },"headline":${text(judgement.headline)},"meta":${vacancy.meta === null ? 'null' : JSON.stringify(vacancy.meta)}}`;
}

/** The parts of the line that are the same for every vacancy. */
interface Words {
  readonly on: string;
  readonly start: string;
  readonly features: readonly FeatureWords[];
}
/** How a feature is written at each level, with the comma before it but for the first. */
type FeatureWords = Readonly<Record<'poor' | 'weak' | 'fair' | 'good' | 'unknown', string>>;

const written = new WeakMap<Rubric, Words>();

function wordsOf(rubric: Rubric, on: string): Words {
  const known = written.get(rubric);
  if (known?.on === on) return known;
  const version = `${rubric.id}@${rubric.version}+${rubric.sha256.slice(0, 6)}`;
  const words: Words = {
    on,
    start: `{"goodwork":1,"on":${text(on)},"rubric":${text(version)}`,
    features: rubric.features.map(({ id }, index) => {
      const key = `${index === 0 ? '' : ','}${text(id)}:`;
      const at = (level: string) => `${key}"${level}"`;
      return {
        poor: at('poor'),
        weak: at('weak'),
        fair: at('fair'),
        good: at('good'),
        unknown: `${key}null`,
      };
    }),
  };
  written.set(rubric, words);
  return words;
}

function list(words: readonly string[]): string {
  // Ids: letters, figures and dashes alone.
  return words.length === 0 ? '[]' : `["${words.join('","')}"]`;
}

function text(value: string | null): string {
  return value === null ? 'null' : JSON.stringify(value);
}
