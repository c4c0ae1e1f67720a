// Whether several files seem to be about the same job.
import { joined } from '../source/joined.ts';
import type { AgreeWords } from './agreement-words.ts';
import type { Rating } from './rating.ts';

/** A sentence where they do not; what one file leaves out says nothing. */
export function otherJobNote(ratings: readonly Rating[], words: AgreeWords): string[] {
  const facts: Readonly<Record<string, (rating: Rating) => string | null>> = {
    'the job titles': ({ assessment }) => plain(assessment.vacancy.title),
    'the employers': ({ assessment }) => plain(assessment.vacancy.employer),
    'the pay': ({ assessment }) => {
      const { stated } = assessment.pay;
      return stated === null ? null : `${stated.from} ${stated.to} ${stated.per}`;
    },
  };
  const differing = Object.entries(facts).flatMap(([name, of]) => {
    const said = ratings.map(of).filter((one) => one !== null);
    return new Set(said).size > 1 ? [name] : [];
  });
  if (differing.length === 0) return [];
  return [words['another-job'].replace('{facts}', joined(differing))];
}

/** Capitals, spaces and full stops make no other job. */
function plain(text: string | null): string | null {
  return text === null
    ? null
    : text
        .toLowerCase()
        .replace(/[^\p{L}\d]+/gu, ' ')
        .trim();
}
