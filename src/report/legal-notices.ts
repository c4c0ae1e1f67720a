// The legal checks of an assessment in words, as every format shows them.
import type { LegalFinding } from '../assess/assessment.ts';
import { withFullStop } from '../page/punctuation.ts';
import { dateInWords } from '../pay/format.ts';
import { briefCitation, verifiedInWords } from './citation.ts';

/** A legal check, as it is shown. */
export interface Notice {
  readonly strength: LegalFinding['strength'];
  readonly title: string;
  readonly say: string;
  readonly because: string | null;
  readonly who: string | null;
  /** The source by its short name, the source with what it says, and the dates of the rule. */
  readonly rule: string;
  readonly source: string;
  readonly dates: string;
}

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
  return {
    strength,
    title: `${STRENGTH_TITLES[strength]}: ${title.charAt(0).toLowerCase()}${title.slice(1)}`,
    say,
    because: because === '' ? null : because,
    who: who === '' ? null : `${strength === 'stop' ? 'Speak to' : 'Ask'}: ${who}`,
    rule: briefCitation(source),
    source: withFullStop(source),
    dates: `Since ${dateInWords(since)}. Checked ${dateInWords(checked)}${memory}.`,
  };
}
