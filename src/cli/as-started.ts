// Commands that goodwork tells people to type, as they work where it was started: by its name, by npx, or as a file of node.

export const COMMAND_NAMES = [
  'ask',
  'check',
  'batch',
  'merge',
  'compare',
  'agree',
  'draft',
  'review',
  'page',
  'forget',
  'reflect',
  'rubric',
  'rates',
  'completion',
] as const;
export type CommandName = (typeof COMMAND_NAMES)[number];

/** Its name where a command follows, or what is said of it; not where that begins a message: "goodwork ask: There is no terminal". */
const COMMAND = new RegExp(
  `\\bgoodwork(?= {2,}| (?:--[a-z]|\\[options|(?:${COMMAND_NAMES.join('|')})\\b(?!:)))`,
  'g',
);

/** The program as it was started, in the place of its name. */
export function asStarted(words: string, program: string): string {
  return program === 'goodwork' ? words : words.replace(COMMAND, program);
}
