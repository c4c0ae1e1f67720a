// The questions of a session as a list to print and write on, for the team or for clients.
import { HOLDS } from '../rubric/approach.ts';
import type { ApproachGuide, GuideVersion } from '../rubric/approach-guide.ts';
import { creditLines, type Sheet } from './team-sheet.ts';

export function questionsSheet(guide: ApproachGuide, version: GuideVersion): Sheet {
  const words = guide.versions[version];
  return {
    title: words.title,
    parts: [
      { text: words.about },
      { write: [words.who.ask] },
      ...guide.dimensions.flatMap((dimension) => {
        const { title, about, steps } = dimension[version];
        return [
          { heading: title },
          { text: about },
          { steps },
          { write: [`${words.now.ask} (1 to 5)`] },
          { text: words.talk, tone: 'strong' as const },
          { write: dimension.questions.map((question) => question[version]) },
          { write: [`${words.want.ask} (1 to 5)`] },
        ];
      }),
      { heading: words.parts.constraints },
      { text: words.constraints.about },
      {
        text: `For each: ${HOLDS.map((holds) => guide.scale[holds].toLowerCase()).join(', ')}, or not known.`,
      },
      { write: guide.constraints.map((one) => one[version].ask) },
    ],
    footer: creditLines(guide),
  };
}
