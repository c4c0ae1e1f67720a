// What the client says of the features: which matter most, and how each looks so far.
import type { Level } from '../rubric/rubric.ts';
import type { Fact } from './fact.ts';
import { readMarked } from './typed-list.ts';

/** At most this many wishes. */
const MOST_WISHES = 3;

export const wishes: Fact = {
  several: 'features',
  read: (typed, vacancy, features) => {
    const read = readMarked(typed, features);
    if ('not' in read) return read;
    if (read.marked.length > MOST_WISHES)
      return { not: 'Choose three at the most, the most important first.' };
    const view = { ...vacancy.client.view };
    for (const { feature, level } of read.marked) if (level !== null) view[feature] = level;
    const chosen = read.marked.map(({ feature }) => feature);
    return { value: { ...vacancy, client: { ...vacancy.client, wishes: chosen, view } } };
  },
  typed: ({ client }) => (client.wishes.length === 0 ? null : client.wishes.join(', ')),
  without: (vacancy) => ({ ...vacancy, client: { ...vacancy.client, wishes: [] } }),
};

export const view: Fact = {
  several: 'features',
  read: (typed, vacancy, features) => {
    const read = readMarked(typed, features);
    if ('not' in read) return read;
    if (read.marked.some(({ level }) => level === null))
      return { not: 'Type poor, weak, fair or good after each number, such as 3 good, 10 fair.' };
    const levels = Object.fromEntries(read.marked.map(({ feature, level }) => [feature, level as Level]));
    return { value: { ...vacancy, client: { ...vacancy.client, view: levels } } };
  },
  typed: ({ client }, features) => {
    const seen = features.filter((feature) => client.view[feature] !== undefined);
    return seen.length === 0 ? null : seen.map((feature) => `${feature} ${client.view[feature]}`).join(', ');
  },
  without: (vacancy) => ({ ...vacancy, client: { ...vacancy.client, view: {} } }),
};
