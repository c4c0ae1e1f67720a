// A fact of the offer or the client as the interview asks it: how it is read when typed, kept, and said back in words.
import type { Vacancy } from '../vacancy/vacancy.ts';
import type { FeatureName } from './feature-names.ts';

/** What was typed as a new vacancy, or what to type instead: a whole sentence. */
export type FactRead = { readonly value: Vacancy } | { readonly not: string };

export interface Fact {
  /** Values to choose from, where it is chosen and not typed. */
  readonly choices?: readonly string[];
  /** More than one may be chosen; or numbers of features are typed. */
  readonly several?: 'choices' | 'features';
  /** So many of them at the most. */
  readonly most?: number;
  /** Another way of typing one of the choices, as its value; null where it is none. */
  understands?(typed: string): string | null;
  /** The same line with ids in the place of the features' words on the screen, where it is features that are typed. */
  withIds?(typed: string, features: readonly FeatureName[]): string;
  /** `features` are the short names that numbers stand for. */
  read(typed: string, vacancy: Vacancy, features: readonly string[]): FactRead;
  /** The value as it would be typed; null where it is not known. Typing it again changes nothing. */
  typed(vacancy: Vacancy, features: readonly string[]): string | null;
  /** As it is read aloud. For a choice, see the words of the guide. */
  said?(vacancy: Vacancy): string | null;
  /** What "yes" stands for, where the question is put so that it can be said. */
  readonly yes?: string;
  /** The choice that a name stands for, such as the nation of a town; the name is kept with it. */
  named?(typed: string): string | null;
  /** What is typed after the number of a choice has a place too, such as the town of a workplace. */
  withWords?(vacancy: Vacancy, words: string): Vacancy;
  /** What is known of it where the value is not, such as the town alone. */
  partly?(vacancy: Vacancy): string | null;
  /** Without the value. */
  without(vacancy: Vacancy): Vacancy;
}

/** A part of a vacancy that one fact is kept in. */
export interface FactPlace<T> {
  get(vacancy: Vacancy): T | null;
  put(vacancy: Vacancy, value: T | null): Vacancy;
}
