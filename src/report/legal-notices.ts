// The legal checks of an assessment in words, as every format shows them.
import type { LegalFinding } from '../assess/assessment.ts';
import type { Notice } from '../page/page.ts';
import { withFullStop } from '../page/punctuation.ts';
import { dateInWords } from '../pay/format.ts';
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
