// What the pages of the client and of the employer share: their sections, and what a case note has room for.
import type { ClientView } from '../assess/client-view.ts';
import type { Block, Item, List, Page, Section } from '../page/page.ts';
import { cut } from '../page/text.ts';
import { dateInWords } from '../source/read-aloud.ts';
import { payBars } from './pay-bars.ts';

/** A day that is past is said as one: what is read may be gone. */
export function closesInWords(closes: string, on: string): string {
  return closes < on
    ? `It closed on ${dateInWords(closes)}: check that the job is still there.`
    : `It closes on ${dateInWords(closes)}.`;
}

export function startsInWords(starts: string, on: string): string {
  return `${starts < on ? 'The job was to start' : 'The job starts'} on ${dateInWords(starts)}.`;
}

/** Longer names are nobody's: a page that is handed over has two sides. */
const LONGEST_NAME = 160;

/** What a page is called, and whose job it is about. `unnamed` stands for a title that nobody said. */
export function headingOf(
  { title, employer, workplace }: Pick<ClientView['vacancy'], 'title' | 'employer' | 'workplace'>,
  unnamed: string,
): Pick<Page, 'title'> & { readonly about: string } {
  const about = [employer, workplace.town].filter((one) => one !== null).map((one) => cut(one, LONGEST_NAME));
  return { title: title === null ? unnamed : cut(title, LONGEST_NAME), about: about.join(' · ') };
}

interface SectionOptions {
  /** A page shows no more items than this; Markdown and JSON have them all. */
  readonly most?: number;
  /** What an item is called where some are left out. */
  readonly noun?: string;
  /** Whether items that are left out are named by their labels: they matter too much to be a number. */
  readonly namesRest?: boolean;
  /** What a case note has of it, beside the others; none for what belongs on a page alone. */
  readonly share?: number;
}

type Kind = 'figures' | 'list' | 'numbered' | 'pieces';

/** A section with something in it, or none at all. */
export function sectionOf(
  heading: string,
  kind: Kind,
  items: readonly Item[],
  { share, most = 6, noun = 'point', namesRest = false }: SectionOptions = {},
): Section[] {
  if (items.length === 0) return [];
  const list = { items, most, onPaper: most, noun, namesRest, style: 'beside' } as const;
  return [{ heading, blocks: [blockOf(heading, kind, list)], ...(share === undefined ? {} : { share }) }];
}

/** The pay of an hour as bars, and all that is known of it as figures. */
export function paySection(
  heading: string,
  pay: Parameters<typeof payBars>[0][number]['pay'],
  items: readonly Item[],
  options: SectionOptions,
): Section[] {
  const bars = payBars([{ name: null, pay }]);
  const sections = sectionOf(heading, 'figures', items, options);
  return bars === null
    ? sections
    : sections.map((section) => ({ ...section, blocks: [{ bars }, ...section.blocks] }));
}

/** Whom to turn to, and by when. */
export function contactOf(...parts: readonly (string | null)[]): Pick<Item, 'contact'> {
  const contact = parts.filter((part) => part !== null).join(' ');
  return contact === '' ? {} : { contact };
}

/** Questions with room to write under each. A page shows no more than there is room for; Markdown and JSON have them all. */
export function writeSection(
  heading: string,
  asks: readonly string[],
  { share, most = 6, noun = 'question' }: SectionOptions = {},
): Section[] {
  if (asks.length === 0) return [];
  const write = asks.slice(0, most);
  const rest = asks.slice(most).map((text) => ({ text }));
  const more = { items: rest, most: 0, onPaper: 0, noun, mark: 'number', style: 'beside' } as const;
  const blocks: Block[] = rest.length === 0 ? [{ write }] : [{ write }, { list: more }];
  return [{ heading, blocks, ...(share === undefined ? {} : { share }) }];
}

function blockOf(
  caption: string,
  kind: Kind,
  list: List & { readonly most: number; readonly noun: string },
): Block {
  if (kind === 'pieces') return { pieces: list };
  if (kind !== 'figures') return { list: kind === 'numbered' ? { ...list, mark: 'number' } : list };
  const { items, most, noun } = list;
  const named = items.map((item) => ({ label: '', ...item }));
  return { figures: { caption, items: named, asList: { most, noun } } };
}

/** A page with its case note. */
export function withNote(page: Page): Page {
  const { title, about = '', cautions = [], sections, footer } = page;
  const [first, ...more] = cautions;
  return {
    ...page,
    note: () => ({
      ...page,
      title: cut(title, 75),
      about: cut(about, 75),
      cautions: first === undefined ? [] : [first],
      sections: [
        ...sectionOf(
          'Please note',
          'list',
          more.map((text) => ({ text })),
          { noun: 'note', share: 150 },
        ),
        ...sections.filter(({ share }) => share !== undefined),
      ],
      footer: footer.map((line) => cut(line, 260)),
      whole: 'What is left out here stands on the whole page: --format markdown.',
    }),
  };
}
