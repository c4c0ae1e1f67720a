// What can be asked in a talk, whatever it is about: the offer, its review, or how a team works.

import type { Layout } from '../page/layout.ts';
import type { Choice } from './prompter.ts';
import type { Command } from './typed-commands.ts';

/** What can be asked of a state, which is never changed, only followed by another. Questions go by their ids. */
export interface Questionnaire<State> {
  /** Asked strictly in order: a question picked from the list leads back to it, and the rest cannot be left out at once. */
  readonly isInOrder: boolean;
  /** Once nothing is open, the answers are looked over. */
  readonly endsWithList: boolean;
  /** What is still to ask, in order. */
  open(state: State): readonly string[];
  /** The question asked before this one, or the last that was asked; null at the first. */
  before(id: string | null, state: State): { readonly id: string; readonly state: State } | null;
  /** `isPicked`: from the list of answers. */
  question(id: string, state: State, open: readonly string[], isPicked: boolean): OpenQuestion<State>;
  /** A list of answers, with what is open besides. */
  answers(state: State, open: readonly string[], place: ListPlace, layout: Layout): AnswersList;
  /** What it is once the list at the beginning was said to be right. */
  accepted?(state: State): State;
}

/** What was read before anything is asked; what was answered so far; or all of it. */
export type ListPlace = 'begin' | 'midway' | 'end';

/** One question as things stand. */
export interface OpenQuestion<State> {
  readonly why: string;
  /** `isExplained`: somebody asked why; `rows`: what a screen has room for. */
  page(isExplained: boolean, rows: number, layout: Layout): readonly string[];
  /** What there is to choose from below the page, and how many at once. */
  choices(isExplained: boolean): ChoicesOf;
  footer(layout: Layout): readonly string[];
  help(layout: Layout): readonly string[];
  /** What a line means here. */
  parse(line: string): ParsedLine<State>;
  /** What stays on the screen once a reply is taken. */
  confirm(next: State, layout: Layout): readonly string[];
  /** It is left out; null where there is nothing to leave out. */
  skip(layout: Layout): { readonly state: State; readonly say: readonly string[] } | null;
  /** Asked in its place once somebody says that it is not known. */
  readonly reasons: ReasonQuestion<State> | null;
}

export interface ChoicesOf {
  readonly choices: readonly Choice[];
  readonly most?: number;
  readonly takesWords?: true;
  readonly grades?: readonly string[];
}

/** Why something is not known. */
export type ReasonQuestion<State> = Pick<OpenQuestion<State>, 'page' | 'choices' | 'footer' | 'parse'>;

export type ParsedLine<State> =
  | { readonly command: Command }
  /** It says something grave of another question, which is asked next. */
  | { readonly heard: Heard; readonly state: State }
  | { readonly state: State }
  /** What to type instead. */
  | { readonly not: string };

/** A question that cannot wait, by its id, and what is said before it. */
export interface Heard {
  readonly ask: string;
  readonly say: string;
}

export interface AnswersList {
  /** What the numbers on the page stand for, from 1. */
  readonly ids: readonly string[];
  readonly lines: readonly string[];
  /** What to type instead of a line that cannot be read. */
  readonly again: string;
  /** A line that says something grave of a question; left out where none is listened for. */
  heard?(line: string): Heard | null;
}
