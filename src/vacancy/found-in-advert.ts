// What was read in an advert, as it stands under `found` of a vacancy: written by `draft`, carried through by everything.
import type { Vacancy } from './vacancy.ts';

export interface FoundInAdvert {
  readonly subject: string;
  readonly value: unknown;
  readonly quote: string;
}

/** Whatever wrote the file: what does not look like a finding is none. */
export function foundInAdvert({ found }: Vacancy): FoundInAdvert[] {
  if (!Array.isArray(found)) return [];
  return found.flatMap((one: unknown) => {
    if (typeof one !== 'object' || one === null) return [];
    const { subject, value, quote } = one as Record<string, unknown>;
    return typeof subject === 'string'
      ? [{ subject, value, quote: typeof quote === 'string' ? quote : '' }]
      : [];
  });
}
