// Text for a terminal: headings, wrapped text and rows, made inert as it comes in and coloured as it goes out.
import { neutralise } from '../source/neutralise.ts';
import { type Layout, type Tone, wrapped } from './layout.ts';

export interface TextOptions {
  readonly indent?: number;
  /** Where the second and further lines start. */
  readonly hanging?: number;
  readonly tone?: Tone;
  /** Goes before the first line, in a tone of its own. */
  readonly lead?: string;
  readonly leadTone?: Tone;
}

export interface Canvas {
  /** Columns in use: between 40 and 100, for long lines are hard to read. */
  readonly width: number;
  readonly marks: Layout['marks'];
  /** An empty line, unless there is one. */
  gap(): void;
  heading(text: string): void;
  text(text: string, options?: TextOptions): void;
  /** Parts side by side on one line, each in its tone or in none. */
  row(parts: readonly (readonly [Tone | null, string])[]): void;
  toString(): string;
}

export function newCanvas({ width: columns, paint, marks }: Layout): Canvas {
  const width = Math.max(40, Math.min(columns, 100));
  const lines: string[] = [];
  const gap = (): void => {
    if (lines.length > 0 && lines.at(-1) !== '') lines.push('');
  };
  return {
    width,
    marks,
    gap,
    heading(text) {
      gap();
      lines.push(paint('heading', neutralise(text).toUpperCase()));
    },
    row(parts) {
      const whole = parts.map(([tone, text], index) => {
        const part = neutralise(index === parts.length - 1 ? text.trimEnd() : text);
        return tone === null ? part : paint(tone, part);
      });
      lines.push(whole.join(''));
    },
    text(text, { indent = 0, hanging = indent, tone, lead, leadTone } = {}) {
      const first = lead ?? ' '.repeat(indent);
      for (const [index, line] of wrapped(neutralise(text), width, first, ' '.repeat(hanging)).entries()) {
        const split = index === 0 && leadTone !== undefined ? first.length : 0;
        const head = split === 0 ? '' : paint(leadTone ?? 'quiet', line.slice(0, split));
        const body = line.slice(split);
        lines.push(head + (tone === undefined ? body : paint(tone, body)));
      }
    },
    toString: () => `${lines.join('\n').trimEnd()}\n`,
  };
}
