// One of the offers that are laid side by side, with the name it goes by there.
import type { Assessment } from '../assess/assessment.ts';
import type { Vacancy } from '../vacancy/vacancy.ts';

export interface OfferColumn {
  readonly kind: 'offer' | 'present';
  readonly name: string;
  /** As it was named by the person; no two are the same. */
  readonly file: string;
  readonly vacancy: Vacancy;
  readonly assessment: Assessment;
}

const PRESENT = 'Present job';
const NAMELESS = 'A job offer';

/** Gives each a name: its title, and where titles are the same, as much more as tells them apart. */
export function columnName(sides: readonly Omit<OfferColumn, 'name'>[]): OfferColumn[] {
  const ways = [withTitle, withEmployer, withFile];
  return sides.map((side) => {
    const mine = ways.find((name) => sides.filter((other) => name(other) === name(side)).length === 1);
    return { ...side, name: (mine ?? withFile)(side) };
  });
}

function withTitle({ kind, vacancy: { title } }: Omit<OfferColumn, 'name'>): string {
  if (kind === 'present') return title === null ? PRESENT : `${PRESENT} (${title})`;
  return title ?? NAMELESS;
}

function withEmployer(side: Omit<OfferColumn, 'name'>): string {
  return [withTitle(side), side.vacancy.employer].filter((part) => part !== null).join(', ');
}

function withFile(side: Omit<OfferColumn, 'name'>): string {
  return `${withEmployer(side)} (${side.file})`;
}
