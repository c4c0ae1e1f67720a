// The legal checks of an assessment in words, as every format shows them.
import type { Assessment, LegalFinding } from '../assess/assessment.ts';
import type { Alarm, Notice } from '../page/page.ts';
import { withFullStop } from '../page/punctuation.ts';
import { dateInWords } from '../source/day.ts';
import { briefCitation, verifiedInWords } from './citation.ts';

const STRENGTH_TITLES: Record<LegalFinding['strength'], string> = {
  stop: 'Do this first',
  'may-be-unlawful': 'May not be lawful',
  ask: 'A question to ask',
};

/** One check with its rule, its source and whom to ask. */
export function legalNotice({
  strength,
  title,
  say,
  because,
  who,
  source,
  since,
  verified,
  checked,
}: Omit<LegalFinding, 'verified'> & Partial<Pick<LegalFinding, 'verified'>>): Notice {
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

/** What cannot wait, the gravest first. */
export function alarmsOf({ first, legal }: Pick<Assessment, 'first' | 'legal'>): Alarm[] {
  const urgent = first.filter(({ kind }) => kind === 'stop' || kind === 'legal');
  return urgent.slice(0, MOST_ALARMS).map(({ say, kind }, index) => {
    const who = legal[index]?.who ?? '';
    // The same people are named once, after the last that is theirs.
    const isNamed = who !== '' && legal[index + 1]?.who !== who;
    const isLast = index === Math.min(urgent.length, MOST_ALARMS) - 1;
    const verb = kind === 'stop' ? 'Speak to' : 'Free advice';
    return {
      say,
      who: who !== '' && (isNamed || isLast) ? `${verb}: ${who}` : null,
      isStop: kind === 'stop',
    };
  });
}
