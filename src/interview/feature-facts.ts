// What the client says of the features: which matter most, and how each looks so far.

import { MOST_WISHES } from '../pay/limits.ts';
import type { Level } from '../rubric/scale.ts';
import { ownValue } from '../source/own-value.ts';
import type { Fact } from './fact.ts';
import { featureNames } from './feature-names.ts';
import { parseRanks } from './ranked-list.ts';

const NONE =
  /^(?:no|none|nothing|nil|neither|none of (?:them|these|it)|nothing (?:really|yet)|no preference|any(?:thing)?|all(?: of (?:them|these|it))?|everything|all the same|i don'?t mind)[.!]?$/i;

/** Wishes, each with the word that was typed with it. What was said of how a feature looks stays, until it is said anew. */
export const wishes: Fact = {
  several: 'features',
  most: MOST_WISHES,
  withIds: featureNames,
  read: (typed, vacancy, features) => {
    if (NONE.test(typed.trim()))
      return { not: 'If none of them matters more to you than the others, press Enter.' };
    const read = parseRanks(typed, features);
    if ('not' in read) return read;
    if (read.marked.length > MOST_WISHES)
      return { not: 'Choose three at the most, the most important first.' };
    const chosen = read.marked.map(({ feature }) => feature);
    const said = read.marked.flatMap(({ feature, level }) =>
      level === null ? [] : [[feature, level] as const],
    );
    const view = inOrder({ ...vacancy.client.view, ...Object.fromEntries(said) }, features);
    return { value: { ...vacancy, client: { ...vacancy.client, wishes: chosen, view } } };
  },
  typed: ({ client }) => {
    const { wishes, view } = client;
    const marked = wishes.map((feature) =>
      [feature, ownValue(view, feature)].filter((word) => word !== undefined).join(' '),
    );
    return marked.length === 0 ? null : marked.join(', ');
  },
  without: (vacancy) => ({ ...vacancy, client: { ...vacancy.client, wishes: [] } }),
};

export const view: Fact = {
  several: 'features',
  withIds: featureNames,
  read: (typed, vacancy, features) => {
    if (NONE.test(typed.trim())) return { not: 'If you cannot say how it looks to you yet, press Enter.' };
    const read = parseRanks(typed, features);
    if ('not' in read) return read;
    if (read.marked.some(({ level }) => level === null))
      return { not: 'Type poor, weak, fair or good after each number, such as 3 good, 10 fair.' };
    const levels = Object.fromEntries(read.marked.map(({ feature, level }) => [feature, level as Level]));
    return { value: { ...vacancy, client: { ...vacancy.client, view: inOrder(levels, features) } } };
  },
  typed: ({ client }, features) => {
    const seen = features.filter((feature) => ownValue(client.view, feature) !== undefined);
    return seen.length === 0
      ? null
      : seen.map((feature) => `${feature} ${ownValue(client.view, feature)}`).join(', ');
  },
  without: (vacancy) => ({ ...vacancy, client: { ...vacancy.client, view: {} } }),
};

/** In the order of the features, however they were typed. */
function inOrder(view: Readonly<Record<string, Level>>, features: readonly string[]): Record<string, Level> {
  return Object.fromEntries(
    Object.entries(view).toSorted(([a], [b]) => features.indexOf(a) - features.indexOf(b)),
  );
}
