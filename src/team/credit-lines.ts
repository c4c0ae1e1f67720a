// Whose idea a session is, at the foot of each of its pages.
import type { ApproachGuide } from '../rubric/approach-guide.ts';

export function creditLines({ credit }: ApproachGuide): string[] {
  return [`After: ${credit.title}. ${credit.authors}, ${credit.from}. ${credit.year}`, credit.say];
}
