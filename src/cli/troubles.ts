// Records that could not be read: each is named, up to a number nobody reads beyond; then they are counted by their reason.
import { inert } from '../document/inert.ts';
import { type Problem, sayFile, sayTogether } from '../document/problem.ts';
import type { World } from './world.ts';

/** Each on a line of its own, up to here. */
const MOST_NAMED = 20;

export interface Trouble {
  readonly file: string;
  /** Null where the whole file cannot be read. */
  readonly row: number | null;
  readonly problems: readonly Problem[];
}

export class Troubles {
  count = 0;
  readonly #world: World;
  readonly #more = new Map<string, number>();

  constructor(world: World) {
    this.#world = world;
  }

  add(trouble: Trouble): void {
    this.count += 1;
    if (this.count <= MOST_NAMED)
      this.#world.stderr.write(`${placeOf(trouble)}: ${sayTogether(trouble.problems)}\n`);
    else {
      const reason = firstOf(trouble);
      this.#more.set(reason, (this.#more.get(reason) ?? 0) + 1);
    }
  }

  /** The rest of them, most frequent reason first. */
  sayMore(): void {
    const reasons = [...this.#more].toSorted(([, a], [, b]) => b - a);
    for (const [reason, times] of reasons) this.#world.stderr.write(`${times} more: ${reason}\n`);
  }
}

export function firstOf({ problems }: Pick<Trouble, 'problems'>): string {
  return inert(`${problems[0]?.what ?? 'This cannot be read'}.`);
}

function placeOf({ file, row, problems }: Trouble): string {
  const { line, column } = problems[0] ?? {};
  const parts = [
    row === null ? '' : `row ${row}`,
    line === undefined || line === row || row === null ? '' : `line ${line}`,
    column === undefined || column === 1 ? '' : `column ${column}`,
  ];
  return inert([sayFile(file), ...parts.filter((part) => part !== '')].join(', '));
}
