// One run of goodwork as a page that a person can read: what was typed, what came out, how it ended.
import type { Ran } from './world.ts';

export interface Told {
  /** A sentence that says what this run shows. */
  readonly shows: string;
  /** The words after `goodwork`. */
  readonly argv: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Files that the run read, with their text. */
  readonly files?: Readonly<Record<string, string>>;
  /** The name of the file that was sent to standard input. */
  readonly from?: string;
  readonly ran: Ran;
}

export function transcript({ shows, argv, env = {}, files = {}, from, ran }: Told): string {
  const before = Object.entries(env).map(([name, value]) => `${name}=${quoted(value)} `);
  const after = from === undefined ? '' : ` < ${quoted(from)}`;
  return [
    shows,
    '',
    ...Object.entries(files).flatMap(([name, text]) => [`\`${visible(name)}\`:`, '', ...fenced(text), '']),
    `    $ ${before.join('')}goodwork${argv.map((word) => ` ${quoted(word)}`).join('')}${after}`,
    '',
    ...(ran.out === '' ? [] : [...fenced(ran.out), '']),
    ...(ran.err === '' ? [] : ['On standard error:', '', ...fenced(ran.err), '']),
    ...Object.entries(ran.written).flatMap(([name, text]) => [
      `Written to \`${name}\`: ${text.split('\n').length - 1} lines.`,
      '',
    ]),
    `Exit code: ${ran.code}`,
    '',
  ].join('\n');
}

/** A text in a fence that nothing in it can close. */
function fenced(text: string): string[] {
  const longest = Math.max(2, ...[...text.matchAll(/^ *(`+)/gm)].map(([, ticks = '']) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  const end = text.endsWith('\n') ? '' : '\n[no line end]\n';
  return [`${fence}text`, `${visible(text)}${end}${fence}`];
}

/** Characters that cannot be seen, as they are written in a program. */
export function visible(text: string): string {
  return text
    .replaceAll('\u001b', '\\e')
    .replace(
      /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]|\p{Surrogate}/gu,
      (character) => NAMED[character] ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
}

const NAMED: Record<string, string> = { '\t': '\\t', '\r': '\\r', '\u0007': '\\a' };

function quoted(word: string): string {
  return /^[\w./:=,+@-]+$/.test(word) ? word : `'${visible(word)}'`;
}
