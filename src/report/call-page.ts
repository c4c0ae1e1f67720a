// The questions for the call to the employer, on a sheet with room to write.
import type { Page } from '../page/page.ts';
import { dateInWords } from '../source/read-aloud.ts';
import { writeSection } from './reader-page.ts';

/** `first` are asked first, `more` where there is time; each as it is put to them. `on` is a day as year-month-day. */
export function callPage(
  { title, about }: { readonly title: string | null; readonly about: readonly (string | null)[] },
  first: readonly string[],
  more: readonly string[],
  on: string,
): Page {
  return {
    style: 'sheet',
    kind: 'Questions for the employer',
    title: title ?? 'A job',
    about: about.filter((one) => one !== null).join(' · '),
    dates: [`Made on ${dateInWords(on)}. Asked on:`],
    sections: [{ heading: 'First', blocks: [{ write: first }] }, ...writeSection('If there is time', more)],
    footer: [],
  };
}
