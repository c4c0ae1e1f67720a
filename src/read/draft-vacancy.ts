// An advert as a vacancy: what was read becomes facts and answers, each with its words. A person's answer is never replaced.

import { type Lexicon, readAdvert } from '../advert/advert.ts';
import type { AdvertConclusion } from '../advert/conclusion.ts';
import type { Finding } from '../advert/finding.ts';
import { locationNamed } from '../advert/location-named.ts';
import { impliedPeriod, type Pay, type Range } from '../pay/pay-terms.ts';
import type { Rubric } from '../rubric/rubric.ts';
import { NATIONS } from '../rubric/scale.ts';
import type { Vacancy } from '../vacancy/vacancy.ts';
import { type AdvertHead, headOf, NO_HEAD } from './advert-head.ts';
import { cutIn } from './cut-text.ts';
import { answersFrom } from './drafted-answers.ts';
import { townIn } from './place-line.ts';
import { type PostingFields, postedWords } from './posting-fields.ts';

/** What an advert was read as, and what a person should know about it. */
interface DraftVacancy {
  readonly vacancy: Vacancy;
  readonly notes: readonly string[];
}

/** Reads the advert of a vacancy, unless that was done before. `posted` is what data fields beside it state. */
export function draftVacancy(
  vacancy: Vacancy,
  rubric: Rubric,
  lexicon: Lexicon,
  posted: PostingFields | null = null,
): DraftVacancy {
  if ((vacancy.text === null && posted === null) || vacancy.found !== null) return { vacancy, notes: [] };
  const text = vacancy.text ?? '';
  const read = readAdvert(text, lexicon);
  const words = read.conclusion;
  const { workplace } = vacancy;
  const place = placeIn(posted, lexicon) ?? words.workplace;
  const nation = NATIONS.find((one) => one === place?.nation) ?? null;
  // A course that costs money is no job, whatever the board says of pay and contract.
  const course = paidCourseIn(read.findings);
  const isPaidFor = course.length > 0;
  const said = timedByField(payOf(words), posted) ?? (isPaidFor ? null : payInWords(posted, lexicon));
  const isSilent = !read.findings.some(({ subject }) => subject === 'pay');
  const pay = vacancy.pay ?? said ?? (isSilent && !isPaidFor ? (posted?.pay ?? null) : null);
  const inFields = posted === null ? null : postedWords(posted, lexicon);
  const stated = [...(posted?.findings ?? []), ...(inFields?.findings ?? [])].filter(
    ({ subject }) => !isPaidFor || subject === 'warning',
  );
  const cut = cutIn(text);
  const isSaid = pay !== null || posted?.isPayLeftOut === true || (posted !== null && cut.length > 0);
  // Where data fields say it all, nobody looks for it in the words.
  const isNamed =
    vacancy.title !== null && vacancy.employer !== null && (posted?.place ?? workplace.town) !== null;
  const head = isNamed ? NO_HEAD : headOf(text, vacancy.title, posted !== null, lexicon.gazetteer);
  const isFree = workplace.nation === null || workplace.nation === 'england';
  return {
    vacancy: {
      ...vacancy,
      title: vacancy.title ?? head.title,
      employer: vacancy.employer ?? head.employer,
      closes: vacancy.closes ?? words.closes ?? null,
      starts: vacancy.starts ?? words.starts ?? null,
      pay,
      hours: {
        ...vacancy.hours,
        paid: vacancy.hours.paid ?? hoursOf(words) ?? posted?.hours ?? inFields?.hours ?? null,
      },
      workplace: {
        ...workplace,
        town: workplace.town ?? townOf(posted, head, place, lexicon),
        nation: workplace.nation ?? (workplace.london === null ? nation : null),
        london: workplace.london ?? (isFree ? (place?.london ?? null) : null),
      },
      answers: {
        ...answersFrom([...read.findings, ...course, ...unsaid(stated, read.findings)], rubric, pay),
        ...vacancy.answers,
      },
      found: [...withoutSilence(read.findings, isSaid), ...course, ...warned(stated, read.findings), ...cut],
    },
    notes: [...clash(said, posted), ...(posted?.notes ?? [])],
  };
}

/** A course, and something to pay at the start: that it costs money follows from both. */
function paidCourseIn(findings: readonly Finding[]): Finding[] {
  const [course, cost] = ['training-course', 'upfront-cost'].map((code) =>
    findings.find(({ subject, value }) => subject === 'warning' && value === code),
  );
  return course === undefined || cost === undefined ? [] : [{ ...cost, value: 'paid-course' }];
}

/** Fields speak of a subject only where the words do not. */
function unsaid(stated: PostingFields['findings'], findings: readonly Finding[]): Finding[] {
  const said = new Set(findings.map(({ subject }) => subject));
  return stated.filter(({ subject }) => !said.has(subject)).map((one) => ({ ...one, start: 0, end: 0 }));
}

/** What fields warn of. It is in no words of the advert. */
function warned(stated: PostingFields['findings'], findings: readonly Finding[]): Finding[] {
  const said = new Set(findings.map(({ value }) => value));
  return stated
    .filter(({ subject, value }) => subject === 'warning' && !said.has(value))
    .map((one) => ({ ...one, quote: '', start: 0, end: 0 }));
}

const SILENT = ['pay-not-stated', 'pay-not-in-pounds'];

/** Pay that a field states is stated. */
function withoutSilence(findings: readonly Finding[], isStated: boolean): readonly Finding[] {
  return !isStated ? findings : findings.filter(({ value }) => !SILENT.includes(String(value)));
}

function payInWords(posted: PostingFields | null, lexicon: Lexicon): Pay | null {
  const words = posted?.payWords ?? null;
  return words === null ? null : payOf(readAdvert(words, lexicon).conclusion);
}

function placeIn(posted: PostingFields | null, lexicon: Lexicon): AdvertConclusion['workplace'] {
  const place = posted?.place ?? null;
  return place === null ? undefined : readAdvert(`Location: ${place}`, lexicon).conclusion.workplace;
}

/** What time the words do not say, a field beside them may. */
function timedByField(said: Pay | null, posted: PostingFields | null): Pay | null {
  const per = posted?.pay?.per ?? null;
  if (said === null || !said.perImplied || per === null) return said;
  const { perImplied: _, ...pay } = said;
  return { ...pay, per };
}

/** The town that a field names, else the first lines. One that is elsewhere than the job was read to be is not the one that is meant. */
function townOf(
  posted: PostingFields | null,
  head: AdvertHead,
  place: AdvertConclusion['workplace'],
  { gazetteer }: Lexicon,
): string | null {
  const field = posted?.place ?? null;
  const town = field === null ? head.town : townIn(field, gazetteer, true);
  const there = town === null ? null : locationNamed(town, gazetteer);
  return there === null || place === undefined || there.london === place.london ? town : null;
}

/** The words win, and where the fields say something else that is said. */
function clash(said: Pay | null, posted: PostingFields | null): string[] {
  const field = posted?.pay ?? null;
  if (said === null || field === null) return [];
  const same = (a: number | null, b: number | null) => a === null || b === null || Math.abs(a - b) < 0.005;
  const agree =
    same(said.from, field.from) &&
    same(said.to, field.to) &&
    (said.per === field.per || field.per === null || said.per === null);
  return agree
    ? []
    : [
        'The pay in the data fields is not the pay in the words of the advert. The words were taken: check them.',
      ];
}

function payOf({ pay }: AdvertConclusion): Pay | null {
  if (pay === undefined) return null;
  const { from = null, to = null, basis = 'actual', fullTimeHours = null, weeks = null } = pay;
  const implied = pay.per === undefined ? impliedPeriod({ from, to }) : null;
  return {
    ...{ from, to, per: pay.per ?? implied, basis, fullTimeHours, weeks },
    ...(pay.includesHoliday ? { includesHoliday: true } : {}),
    ...(implied === null ? {} : { perImplied: true }),
  };
}

function hoursOf({ hours }: AdvertConclusion): Range | null {
  if (hours === undefined) return null;
  const { from = null, to = null } = hours.paid;
  return { from, to };
}
