// The kind of contract. Its words are said of other people, of duties, of hopes and of what an agency does in general, too:
// each mention is weighed by where it stands, and the strong ones decide.
import type { Finding } from './finding.ts';
import { type Frame, isNear } from './frames.ts';
import { isInTitle, type LineKind, type Lines, lineKindOf } from './lines.ts';
import type { ContractFrames, PhraseLexicon } from './phrase-lexicon.ts';
import { findingFrom, isSaidOfJob, type Mention, mentionsOf } from './phrase-reader.ts';
import type { Hit } from './phrases.ts';
import type { Tokens } from './tokens.ts';

/** Every mention that may be of this job, with what it weighs. */
export function readContract(
  { contract, contractInTitle, contractFrames: frames }: PhraseLexicon,
  lines: Lines,
): Finding<string>[] {
  const { passage } = lines;
  const weigh = ({ value, hit }: Mention): Finding<string>[] => {
    const evidence = isSaidOfJob(lines, hit)
      ? evidenceOf(frames, passage, hit, lineKindOf(lines, hit))
      : null;
    return evidence === null ? [] : [{ ...findingFrom(passage, 'contract', value, hit), evidence }];
  };
  const inTitle = mentionsOf(contractInTitle, passage).filter(({ hit }) => isInTitle(lines, hit));
  return [...inTitle, ...mentionsOf(contract, passage)].flatMap(weigh);
}

/** How many words a hope may stand before what is hoped for, and what one does before those it is done with. */
const [HOPE, DEALING, RECRUITING, TIMES] = [6, 7, 9, 6];

/** Null where it is said of a hope, of other people or of a duty. */
export function evidenceOf(
  frames: ContractFrames,
  passage: Tokens,
  hit: Hit,
  kind: LineKind,
): 'strong' | 'weak' | null {
  const isAfter = (frame: Frame, words: number) => isNear(passage, hit, frame, -words);
  const isBefore = (frame: Frame, words: number) => isNear(passage, hit, frame, words);
  const isMadeOf = (frame: Frame) => isNear(passage, hit, frame, 0);
  if (isAfter(frames.hope, HOPE) || isBefore(frames.later, 4)) return null;
  if (kind === 'labelled' || kind === 'title') return 'strong';
  // "Stores are topped up as and when needed" is a duty; "shifts as and when needed" are hours.
  if (isMadeOf(frames.onDemand)) return isAfter(frames.times, TIMES) ? 'weak' : null;
  const isOfPeople = isMadeOf(frames.people) || (isBefore(frames.people, 3) && kind !== 'facts');
  if (isOfPeople && !isAfter(frames.recruits, RECRUITING)) return null;
  const isOfJob = isBefore(frames.job, 2) || isMadeOf(frames.job) || isAfter(frames.leadsIn, 3);
  if (isOfJob && !isOfPeople) return 'strong';
  if (isAfter(frames.dealsWith, DEALING)) return null;
  return kind === 'facts' ? 'strong' : 'weak';
}

/** A strong mention of a contract outranks the weak ones of another kind: they speak of something else. */
export function withoutOverruled(found: readonly Finding[]): readonly Finding[] {
  const strong = new Set(
    found.flatMap(({ subject, evidence, value }) =>
      subject === 'contract' && evidence === 'strong' ? [value] : [],
    ),
  );
  return strong.size === 0
    ? found
    : found.filter(({ subject, value }) => subject !== 'contract' || strong.has(value));
}
