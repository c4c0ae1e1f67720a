// The legal checks of an assessment in words, as every format shows them.
import type { Assessment, LegalFinding } from '../assess/assessment.ts';
import type { Alarm, Notice } from '../page/page.ts';
import { capitalise, withFullStop } from '../page/punctuation.ts';
import { dateInWords } from '../source/read-aloud.ts';
import { briefCitation, verifiedInWords } from './citation.ts';

const STRENGTH_TITLES: Record<LegalFinding['strength'], string> = {
  stop: 'Do this first',
  'may-be-unlawful': 'May not be lawful',
  ask: 'A question to ask',
};

/** A finding, or what a reader may see of it. */
type ToldFinding = Omit<LegalFinding, 'verified' | 'by'> &
  Partial<Pick<LegalFinding, 'verified'>> & { readonly by?: readonly ToldDeadline[] | undefined };
type ToldDeadline = { readonly say: string } & Partial<Pick<LegalFinding, 'verified'>>;

/** Checks with their rules, their sources and whom to ask. How long a person has is said once, with the first it goes for. */
export function legalNotices(findings: readonly ToldFinding[]): Notice[] {
  const said = new Set<string>();
  return findings.map((finding) => {
    const by = (finding.by ?? []).filter(({ say }) => !said.has(say));
    for (const { say } of by) said.add(say);
    return { ...legalNotice(finding), by: by.length === 0 ? null : by.map(deadlineInWords).join(' ') };
  });
}

function deadlineInWords({ say, verified }: ToldDeadline): string {
  const how = verified === undefined ? '' : verifiedInWords(verified);
  return how === '' || verified === 'convention' ? say : `${say} (${capitalise(how)}.)`;
}

function legalNotice({
  strength,
  title,
  say,
  because,
  who,
  source,
  since,
  verified,
  checked,
}: ToldFinding): Omit<Notice, 'by'> {
  const memory = verified === undefined || verified === 'seen' ? '' : `, ${verifiedInWords(verified)}`;
  const dates = `Since ${dateInWords(since)}. Checked ${dateInWords(checked)}${memory}.`;
  return {
    title: `${STRENGTH_TITLES[strength]}: ${title.charAt(0).toLowerCase()}${title.slice(1)}`,
    tone: strength === 'ask' ? 'strong' : 'stop',
    say,
    because: because === '' || say.includes(because) ? null : because,
    who: who === '' ? null : `${strength === 'stop' ? 'Speak to' : 'Ask'}: ${who}`,
    rule: `${briefCitation(source)}. ${dates}`,
    source: `${withFullStop(source)} ${dates}`,
  };
}

/** More than these push everything else off the screen. */
const MOST_ALARMS = 2;

/** What cannot wait: the gravest, what alarms in the advert, then the next. */
export function alarmsOf({ first, legal }: Pick<Assessment, 'first' | 'legal'>): Alarm[] {
  const checks = first
    .filter(({ kind }) => kind === 'stop' || kind === 'legal')
    .slice(0, MOST_ALARMS)
    .map(({ say, kind }, index) => ({ say, isStop: kind === 'stop', who: legal[index]?.who ?? '' }));
  const ofAdvert = first
    .filter(({ kind, urgent }) => kind === 'concern' && urgent)
    .map(({ say }) => ({ say, isStop: false, who: null }));
  const [gravest, ...others] = checks;
  const isStopFirst = gravest?.isStop === true;
  const inOrder = [
    ...(gravest === undefined ? [] : [gravest]),
    ...(isStopFirst ? [...others, ...ofAdvert] : [...ofAdvert, ...others]),
  ];
  // Nobody is named for what the advert says, but whoever is for the point before it.
  const named = inOrder.map(({ who }) => who ?? (isStopFirst ? '' : (gravest?.who ?? '')));
  return inOrder.map(({ say, isStop }, index) => {
    const who = named[index] ?? '';
    // The same people are named once, after the last that is theirs.
    const isNamed = who !== '' && !named.includes(who, index + 1);
    return { say, who: isNamed ? `${isStop ? 'Speak to' : 'Free advice'}: ${who}` : null, isStop };
  });
}
