// How a person is asked: one question at a time, one line back.

export interface Prompt {
  /** The question with its choices. */
  readonly lines: readonly string[];
  /** The letters that can be typed, shown where the screen is drawn anew. */
  readonly footer: readonly string[];
  /** What to type instead, where a line cannot be read; null where it can. */
  check(line: string): string | null;
}

/** `input`: nothing more can be typed (Ctrl-D). `signal`: the machine or the person asks to stop (Ctrl-C). */
export type Ending = 'input' | 'signal';

/** The line that was typed, or why there is none. */
export type PromptReply = { readonly line: string } | { readonly ended: Ending };

export interface Prompter {
  /** Lines that stay on the screen. */
  say(lines: readonly string[]): void;
  ask(prompt: Prompt): Promise<PromptReply>;
  /** How many lines can be seen at once. */
  rows(): number;
  close(): void;
}
