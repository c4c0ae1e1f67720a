// What an interview asks and by which rules, made of the guide and the way it is led.
import type { Rubric } from '../rubric/rubric.ts';
import type { Implication, OptionCondition } from './implied-answers.ts';
import type { PartTime } from './pay-basis.ts';
import type { Way } from './progress.ts';
import type { Script } from './script.ts';
import type { Step } from './step.ts';

interface FollowUp {
  readonly question: string;
  readonly ask: string;
  readonly say: string;
}

export interface InterviewPlan {
  readonly steps: readonly Step[];
  readonly way: Way;
  readonly rubric: Rubric;
  /** The most questions of the short way: with nothing read, and with an advert. */
  readonly most: number;
  readonly mostWithAdvert: number;
  /** The most questions of a call, until more are wanted. */
  readonly mostInCall: number;
  /** Ids of steps and parts, in the order in which a call goes through those it has chosen. */
  readonly gentle: readonly string[];
  /** Facts that a call asks whatever else it has room for, while they are not known. */
  readonly needed: readonly string[];
  /** By the id of a step, what the profile asks that its reply answers: in a call it is asked in those words. */
  readonly put: Readonly<Record<string, readonly string[]>>;
  /** Ids of what is shown first of all where an advert was read. */
  readonly read: readonly string[];
  /** What one answer says of other questions. */
  readonly settles: readonly Implication[];
  /** Which hours are part time, where a year's pay may be for full time. */
  readonly partTime: PartTime;
  /** Options that only one answer makes possible. */
  readonly only: readonly OptionCondition[];
  /** What is asked once a fact, by its path, is more than nothing: the id of a question, in words of its own. */
  readonly followed: Readonly<Record<string, FollowUp>>;
  /** What the menu at the end calls questions that cannot wait, by their ids. */
  readonly worries: Readonly<Record<string, string>>;
  /** The id of a question that a line bears on, whatever was asked: a sign that somebody is at risk. */
  readonly signIn: (line: string) => string | null;
}

/** Prompts before the first question: the choice at the start; with an advert, the advert and what was read of it. */
const BEFORE = { nothing: 1, advert: 3 } as const;

export function interviewPlan(
  guide: Script,
  steps: readonly Step[],
  way: Way,
  rubric: Rubric,
  signIn: InterviewPlan['signIn'] = () => null,
): InterviewPlan {
  return {
    steps,
    way,
    rubric,
    most: guide.short - BEFORE.nothing,
    mostWithAdvert: guide['with-advert'] - BEFORE.advert,
    mostInCall: guide.call,
    gentle: guide.gentle ?? [],
    needed: guide.needed ?? [],
    put: guide.put ?? {},
    read: guide.read ?? [],
    settles: guide.settled ?? [],
    partTime: guide['part-time'],
    only: guide.only ?? [],
    followed: guide.followed ?? {},
    worries: guide.worries ?? {},
    signIn,
  };
}
