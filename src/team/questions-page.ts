// The questions of a session as a list to print and write on, for the team or for clients.

import { listOf, type Page } from '../page/page.ts';
import type { ApproachGuide, GuideVersion } from '../rubric/approach-guide.ts';
import { HOLDS } from '../rubric/scale.ts';
import { creditLines } from './credit-lines.ts';

export function questionsPage(guide: ApproachGuide, version: GuideVersion): Page {
  const words = guide.versions[version];
  return {
    style: 'team',
    title: words.title,
    sections: [
      { heading: null, blocks: [{ text: words.about }, { write: [words.who.ask] }] },
      ...guide.dimensions.map((dimension) => {
        const { title, about, steps } = dimension[version];
        return {
          heading: title,
          blocks: [
            { text: about },
            listOf(steps, { mark: 'step' }),
            { write: [`${words.now.ask} (1 to 5)`] },
            { text: words.talk, tone: 'strong' as const },
            { write: dimension.questions.map((question) => question[version]) },
            { write: [`${words.want.ask} (1 to 5)`] },
          ],
        };
      }),
      {
        heading: words.parts.constraints,
        blocks: [
          { text: words.constraints.about },
          {
            text: `For each: ${HOLDS.map((holds) => guide.scale[holds].toLowerCase()).join(', ')}, or not known.`,
          },
          { write: guide.constraints.map((one) => one[version].ask) },
        ],
      },
    ],
    footer: creditLines(guide),
  };
}
