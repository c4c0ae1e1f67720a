// What stands beside the facts of a drafted file: the advert's words, and what is still to ask about each.

import { fill } from '../rubric/fill.ts';
import { type Question, questionsOf, type Rubric } from '../rubric/rubric.ts';
import { neutralise } from '../source/neutralise.ts';
import { foundInAdvert } from '../vacancy/found-in-advert.ts';
import type { Vacancy } from '../vacancy/vacancy.ts';

export interface FactNotes {
  /** On lines above it. */
  readonly above: readonly string[];
  /** Behind it. Nothing stands behind an empty value: when it is filled in, that would be lost. */
  readonly beside?: string;
}

/** By key of the file. */
export function factNotes(vacancy: Vacancy, rubric: Rubric): Map<string, FactNotes> {
  const { pay, hours, workplace, client } = vacancy;
  const ask = (fact: string) => rubric.facts.find(({ id }) => id === fact)?.ask;
  const askOf = (measure: Question['measure']) => questionsOf(rubric).find((one) => one.measure === measure);
  const words = (subject: string) => {
    const quotes = foundInAdvert(vacancy).filter((one) => one.subject === subject);
    return [...new Set(quotes.map(({ quote }) => quoted(quote)))].slice(0, MOST_QUOTES).join(', ');
  };
  const notes = (
    subject: string,
    isKnown: boolean,
    question: string | undefined,
    example: string,
  ): FactNotes => {
    const said = words(subject);
    const open = [question ?? '', example].filter((part) => part !== '').join(' ');
    if (isKnown) return said === '' ? { above: [] } : { above: [], beside: `the advert: ${said}` };
    return { above: said === '' ? [open] : [`The advert says different things: ${said}`, open] };
  };
  const add = (fact: string, key: string) => {
    const question = ask(fact);
    return question === undefined ? [] : [`${question} Add ${key}`];
  };
  const guaranteed = askOf('guaranteed');
  const paid = hours.paid !== null && hours.paid.from === hours.paid.to ? hours.paid.from : null;
  const promised =
    paid === null ? '' : fill(guaranteed?.['of-advert']?.ask ?? '', { 'paid-hours': String(paid) });
  const isPlaced = workplace.town !== null || workplace.nation !== null || workplace.london !== null;
  const place = notes(
    'place',
    isPlaced,
    undefined,
    'For example {town: Leeds, nation: england, london: false}',
  );
  const payNotes = notes('pay', pay !== null, askOf('hourly')?.ask, 'For example {is: 12.71, per: hour}');
  const hoursNotes = notes(
    'hours',
    hours.paid !== null,
    ask('hours.paid'),
    'For example {paid: 37.5, guaranteed: 16}',
  );
  const morePay = [
    ...(pay !== null && pay.per === null ? add('pay.per', 'per: hour, day, week, month or year.') : []),
    ...(pay !== null && pay.from === null ? add('pay.from', 'from: with the figure.') : []),
    ...(pay?.basis === 'full-time' && pay.fullTimeHours === null
      ? add('pay.full-time-hours', 'full-time-hours: with the figure.')
      : []),
  ];
  const isGuaranteeOpen = guaranteed !== undefined && hours.paid !== null && hours.guaranteed === null;
  const moreHours = isGuaranteeOpen
    ? [`${promised === '' ? guaranteed.ask : promised} Add guaranteed: with the figure, 0 where none are.`]
    : [];
  const person = 'The person it is for, without a name. For example {age: 34, hours: 20, work-search: yes}';
  return new Map<string, FactNotes>([
    ['workplace', place],
    ['pay', { ...payNotes, above: [...payNotes.above, ...morePay] }],
    ['hours', { ...hoursNotes, above: [...hoursNotes.above, ...moreHours] }],
    ['client', { above: client.age === null && client.hours === null ? [person] : [] }],
  ]);
}

const MOST_QUOTES = 3;

export function quoted(words: string): string {
  return `"${neutralise(words).replace(/\s+/g, ' ').trim()}"`;
}
