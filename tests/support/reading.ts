// Readers for what goodwork prints, strict enough to notice anything that came in from a vacancy's text.
import { unzipSync } from 'fflate';
import { DomUtils, parseDocument } from 'htmlparser2';

/** Characters that act on a terminal, hide or turn text round: none may be printed as it is. */
export const HARMFUL =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]/u;

export const LONE_SURROGATE = /\p{Surrogate}/u;

const VOID = ['meta', 'br'];
const TAG = /^<(\/?)([a-z][a-z0-9]*)((?: (?:[a-z-]+|viewBox|preserveAspectRatio)(?:="[^"<>]*")?)*)(\/?)>/;
const ENTITY = /^&(?:amp|lt|gt|quot|#39);/;

/** Every tag of a page in its order, with its attributes; throws where the page is not well formed. */
export function tagsOf(page: string): string[] {
  const tags: string[] = [];
  const open: string[] = [];
  let rest = page.replace(/^<!doctype html>\n/, '');
  for (let at = rest.search(/[<&]/); at >= 0; at = rest.search(/[<&]/)) {
    rest = rest.slice(at);
    if (rest.startsWith('&')) {
      if (!ENTITY.test(rest)) throw new Error(`a bare & before ${rest.slice(0, 40)}`);
      rest = rest.slice(1);
      continue;
    }
    const [whole, closing, name = '', , shut] = TAG.exec(rest) ?? [];
    if (whole === undefined) throw new Error(`a bare < before ${rest.slice(0, 40)}`);
    tags.push(whole);
    rest = rest.slice(whole.length);
    if (name === 'style' && closing === '') rest = rest.slice(rest.indexOf('</style>'));
    if (closing === '/' && open.pop() !== name) throw new Error(`</${name}> closes nothing`);
    if (closing === '' && shut === '' && !VOID.includes(name)) open.push(name);
  }
  if (open.length > 0) throw new Error(`${open.join(', ')} not closed`);
  return tags;
}

/** The words of a page, without its tags and its style sheet. */
export function wordsOf(page: string): string {
  return page
    .replace(/<style>.*?<\/style>/gs, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => CHARACTERS[name] ?? '')
    .replace(/\s+/g, ' ');
}

const CHARACTERS: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** The words of a Markdown text whose own marks are few. */
export function plainMarkdown(text: string): string {
  return text
    .replace(/&#8203;/g, '')
    .replace(/&(amp|lt|gt);/g, (_, name: string) => CHARACTERS[name] ?? '')
    .replace(/\\([^\w\s])/g, '$1')
    .replace(/\s+/g, ' ');
}

const BLOCKS: readonly (readonly [RegExp, string])[] = [
  [/^$/, 'blank'],
  [/^(?: {4}|\t)/, 'code'],
  [/^#{1,6}(?: |$)/, 'heading'],
  [/^(?:```|~~~)/, 'fence'],
  [/^(?:(?:- *){3,}|(?:\* *){3,}|(?:_ *){3,})$/, 'rule'],
  [/^=+ *$/, 'underline'],
  [/^>/, 'quotation'],
  [/^\[[^\]]*\]:/, 'link target'],
  [/^[-+*](?: |$)/, 'item'],
  [/^\d+[.)](?: |$)/, 'numbered item'],
  [/^\|/, 'row'],
];

/** What each line of a Markdown text is, with its cells, line breaks and bold marks; escapes count for nothing. */
export function linesOfMarkdown(text: string): string[] {
  return text.split('\n').map((line) => {
    const marks = line.replace(/\\[^\w\s]/g, '');
    const kind = BLOCKS.find(([pattern]) => pattern.test(line))?.[1] ?? 'words';
    const level = kind === 'heading' ? (/^#+/.exec(line)?.[0].length ?? 0) : 0;
    const count = (pattern: RegExp) => [...marks.matchAll(pattern)].length;
    return `${kind} ${level} |${count(/\|/g)} br${count(/<br>/g)} *${count(/\*/g)}`;
  });
}

/** What would still act in a Markdown text: tags, links, pictures, code other than marks, and addresses that become links on their own. */
export function activeInMarkdown(text: string): string[] {
  const marks = text
    .replace(/\\[^\w\s]/g, '')
    .replaceAll('<br>', '')
    .replace(/`[●○·]{4}`/g, '');
  return [...marks.matchAll(/[<`[\]]|!\[|\b(?:https?|ftp):\/\/|\bwww\./gi)].map(([found]) => found);
}

/** The records of a CSV text by RFC 4180; throws where it is not one. */
export function readCsv(text: string): { value: string; quoted: boolean }[][] {
  const records: { value: string; quoted: boolean }[][] = [[]];
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/y;
  const source = text.replace(/^\ufeff/, '');
  while (field.lastIndex < source.length) {
    const [whole, quoted, bare = '', end] = field.exec(source) ?? [];
    if (whole === undefined) throw new Error(`no CSV from ${source.slice(0, 40)}`);
    records.at(-1)?.push({ value: quoted?.replaceAll('""', '"') ?? bare, quoted: quoted !== undefined });
    if (end === '\r\n' && field.lastIndex < source.length) records.push([]);
  }
  return records;
}

const { getElementsByTagName, textContent } = DomUtils;
type Document = ReturnType<typeof parseDocument>;
type Element = ReturnType<typeof getElementsByTagName>[number];

/** A cell of a spreadsheet: its text, or its number, with the format and the ground it stands on. */
export interface ReadCell {
  readonly text: string | null;
  readonly number: number | null;
  readonly format: string;
  readonly ground: string | null;
}

/** The only sheet of an .xlsx file, from its parts, by the places of its cells: `B2`. Throws where a part is not there. */
export function readSheet(bytes: Uint8Array): {
  readonly cells: ReadonlyMap<string, ReadCell>;
  readonly tags: readonly { readonly name: string; readonly attributes: Readonly<Record<string, string>> }[];
} {
  const parts = unzipSync(bytes);
  const part = (name: string) => {
    const found = parts[name];
    if (found === undefined) throw new Error(`${name} is not in it`);
    return parseDocument(new TextDecoder('utf-8', { fatal: true }).decode(found), { xmlMode: true });
  };
  const all = (name: string, within: Document | Element) =>
    getElementsByTagName(name, within.children, true) as Element[];
  const types = all('Override', part('[Content_Types].xml')).map(
    ({ attribs }) => attribs.PartName?.slice(1) ?? '',
  );
  for (const name of types) part(name);
  const styles = part('xl/styles.xml');
  const formats = new Map(all('numFmt', styles).map(({ attribs }) => [attribs.numFmtId, attribs.formatCode]));
  const grounds = all('fill', styles).map((fill) => all('fgColor', fill)[0]?.attribs.rgb ?? null);
  const looks = all('xf', all('cellXfs', styles)[0] as Element);
  const sheet = part('xl/worksheets/sheet1.xml');
  const cells = all('c', sheet).map(({ attribs, children }) => {
    const { numFmtId = '', fillId } = looks[Number(attribs.s)]?.attribs ?? {};
    const text = textContent(children).replace(/_x([\dA-F]{4})_/g, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    );
    const isText = attribs.t === 'inlineStr';
    return [
      attribs.r ?? '',
      {
        text: isText ? text : null,
        number: isText ? null : Number(text),
        format: formats.get(numFmtId) ?? numFmtId,
        ground: grounds[Number(fillId)] ?? null,
      },
    ] as const;
  });
  const tags = getElementsByTagName('*', sheet.children, true).map(({ name, attribs }) => ({
    name,
    attributes: attribs,
  }));
  return { cells: new Map(cells), tags };
}

export interface ReadEvent {
  readonly start: string;
  readonly end: string;
  readonly summary: string;
  readonly description: string | undefined;
  readonly uid: string;
  readonly stamp: string;
}

/** What an event has in this order, each at most once; the others must be there. */
const EVENT =
  /^BEGIN:VEVENT\nUID:(?<uid>\S+)\nDTSTAMP:(?<stamp>\d{8}T\d{6}Z)\nDTSTART;VALUE=DATE:(?<start>\d{8})\nDTEND;VALUE=DATE:(?<end>\d{8})\nSUMMARY:(?<summary>.+)\n(?:DESCRIPTION:(?<description>.+)\n)?TRANSP:TRANSPARENT\nEND:VEVENT\n/;
const CALENDAR =
  /^BEGIN:VCALENDAR\nVERSION:2\.0\nPRODID:\S+\nCALSCALE:GREGORIAN\n(?<events>(?:.+\n)+)END:VCALENDAR\n$/;

/** The events of an iCalendar file; throws where it is not one, or a line is too long, cut inside a character or not escaped. */
export function readCalendar(file: string): readonly ReadEvent[] {
  const lines = file.split('\r\n');
  if (/[\r\n]/.test(lines.join(''))) throw new Error('a line does not end with CR and LF');
  for (const line of lines) {
    if (Buffer.byteLength(line) > 75) throw new Error(`more than 75 bytes: ${line}`);
    if (LONE_SURROGATE.test(line)) throw new Error(`half a character: ${line}`);
    if (/[\u0000-\u001f\u007f]/.test(line)) throw new Error(`a control: ${line}`);
  }
  const unfolded = file.replaceAll('\r\n ', '').replaceAll('\r\n', '\n');
  let rest = CALENDAR.exec(unfolded)?.groups?.events ?? '';
  const events: ReadEvent[] = [];
  const text = (written: string) => {
    if (/(?<!\\)(?:\\\\)*[;,]/.test(written)) throw new Error(`not escaped: ${written}`);
    return written.replace(/\\(.)/g, (_, character: string) => {
      if (!'\\;,'.includes(character)) throw new Error(`an unknown escape: ${written}`);
      return character;
    });
  };
  while (rest !== '') {
    const found = EVENT.exec(rest);
    if (found?.groups === undefined) throw new Error(`no event: ${rest}`);
    const { summary = '', description, uid = '', stamp = '', start = '', end = '' } = found.groups;
    const more = description === undefined ? undefined : text(description);
    events.push({ start, end, summary: text(summary), description: more, uid, stamp });
    rest = rest.slice(found[0].length);
  }
  if (events.length === 0) throw new Error('there is no event in it');
  return events;
}
