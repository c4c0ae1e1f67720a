// What the client's page says is known of a job, what its advert says, and what nobody knows yet.
import type { ClientAnswer, ClientFeature, ClientView } from '../assess/client-view.ts';
import type { Item } from '../page/page.ts';
import { withFullStop } from '../page/punctuation.ts';
import type { Quotation } from '../page/quotation.ts';
import { cut } from '../page/text.ts';
import { advertQuotes, quotationBy, quoted } from './evidence.ts';

/** Longer, it is no longer read. */
const LONGEST_TIMES = 160;

/** When the work is. */
export function timesOf({ times: said }: ClientView['vacancy']): Item[] {
  return said === undefined
    ? []
    : [{ text: withFullStop(cut(said, LONGEST_TIMES)), label: 'Days and times:' }];
}

/** What is known, of wished features first and then what decides most. */
export function knownIn(features: readonly ClientFeature[], brought: ClientView['brings']): Item[] {
  const isNew = ({ question }: ClientAnswer) => !brought.some((one) => one.question === question);
  const order = (feature: ClientFeature) => feature.wish ?? 4;
  return features
    .flatMap((feature) =>
      feature.answers
        .filter((answer) => isKnown(answer) && isNew(answer))
        .map((answer) => ({
          feature,
          answer,
          rank: order(feature) + (answer.decisive ? 0 : 10),
        })),
    )
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ answer }) => ({
      text: withFullStop(answer.label ?? ''),
      label: answer.ask,
      quotes: quotesOf(answer),
    }));
}

/** The figures of the pay stand in their own part. */
function isKnown({ label, applies, rests }: ClientAnswer): boolean {
  return label !== null && applies && rests === null;
}

function quotesOf({ quote, quotes, by }: ClientAnswer): Quotation[] {
  if (quotes !== undefined && by === 'advert') return advertQuotes(quotes);
  return quote === null ? [] : [quotationBy(quote, by)];
}

/** What the advert says of each feature, of wished ones first: it settles nothing, and it is there to be asked about. */
export function saidIn(features: readonly ClientFeature[]): Item[] {
  return features
    .filter(({ says }) => says.length > 0)
    .toSorted((a, b) => (a.wish ?? 4) - (b.wish ?? 4))
    .map(({ title, says }) => ({
      text: withFullStop(quoted(says.slice(0, MOST_SAID).map(({ quote }) => quote))),
      label: `${title}:`,
    }));
}

/** Of one feature. */
const MOST_SAID = 2;

/** Features of which most is open, by name: those of which nothing, something, or no more was said apart. */
export function unknownIn(features: readonly ClientFeature[]): Item[] {
  const open = features.filter(
    ({ answers, questions }) =>
      questions > 0 &&
      answers.some(
        ({ decisive, label, dropped, applies }) => decisive && label === null && !dropped && applies,
      ),
  );
  const named = (which: (feature: ClientFeature) => boolean, say: string) => {
    const names = open.filter(which).map(({ title }) => title);
    return names.length === 0 ? [] : [{ text: `${names.join('; ')}. ${say}` }];
  };
  return [
    ...named((one) => !isSpokenOf(one) && !isDeclined(one), 'Nobody has said yet.'),
    ...named((one) => isSpokenOf(one) && !isDeclined(one), 'We know only a part of it.'),
    ...named(isDeclined, 'We asked, and they would not say.'),
  ];
}

function isSpokenOf({ answers, says }: ClientFeature): boolean {
  return (
    says.length > 0 ||
    answers.some(
      ({ label, applies, quote, rests }) => applies && (label !== null || quote !== null || rests !== null),
    )
  );
}

function isDeclined({ answers }: ClientFeature): boolean {
  return answers.some(({ decisive, unknown: why }) => decisive && why === 'employer-declined');
}
