// How a person is asked: one question at a time, one line back.

/** One of the things to choose from. It is picked by its number, from 1, or by its highlight. */
export interface Choice {
  readonly label: string;
  /** An empty line means it, too. */
  readonly isEnter?: true;
  /** It is none of the answers: nothing is known. */
  readonly isOpen?: true;
  /** It is for what few have to say: among buttons it stands apart. */
  readonly isRare?: true;
}

export interface Prompt {
  /** The question with what belongs to it. */
  readonly lines: readonly string[];
  /** What there is to choose from, below the lines; the reply is the number of the one that was chosen. */
  readonly choices?: readonly Choice[];
  /** So many can be marked; the reply is their numbers in the order marked, with commas. One where it is left out. */
  readonly most?: number;
  /** After the number of a choice there is a place for words it rests on. */
  readonly takesWords?: true;
  /** As many as are wanted, each with one of these words after its number: 3 good, 10 fair. */
  readonly grades?: readonly string[];
  /** Nothing is entered: what can be chosen, or picked from a list, is a way to go on. */
  readonly areSteps?: true;
  /** The letters that can be typed, shown where the screen is drawn anew. */
  readonly footer: readonly string[];
  /** What to type instead, where a line cannot be read; null where it can. */
  check(line: string): string | null;
}

/** `input`: nothing more can be typed (Ctrl-D). `signal`: the machine or the person asks to stop (Ctrl-C). */
export type Ending = 'input' | 'signal';

/** `pasted`: a page that was pasted at once, of more than two lines or 200 characters; nobody checked it. */
export type PromptReply =
  | { readonly line: string }
  | { readonly pasted: string }
  | { readonly ended: Ending };

/** What was typed, or pasted, in one line. */
export function lineOf(reply: Exclude<PromptReply, { ended: unknown }>): string {
  return 'line' in reply ? reply.line : reply.pasted.replace(/\s+/g, ' ').trim();
}

export interface Prompter {
  /** Lines that stay on the screen. */
  say(lines: readonly string[]): void;
  ask(prompt: Prompt): Promise<PromptReply>;
  /** How many lines can be seen at once. */
  rows(): number;
  close(): void;
}
