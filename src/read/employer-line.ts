// The employer an advert names in its first lines: right, or nothing.

const LABEL =
  /^(?:employer|company(?: name)?|organi[sz]ation|hiring (?:company|organi[sz]ation)|who we are) ?[:–-] ?(.+)$/i;
/** Words of a line that says something of the job, and not whose it is. */
const OF_THE_JOB =
  /[£€?!:;@/]|\d|\b(?:(?:full|part)[- ]?time|permanent|temp(?:orary)?|contract|hours?|salary|pay|wages?|rates?|locations?|based|remote|hybrid|shifts?|nights?|days|evenings?|weekends?|jobs?|role|vacanc(?:y|ies)|position|opportunit(?:y|ies)|description|about|apply|appl(?:ication|icant)s?|references?|posted|ago|new|urgent|immediate|start|recruiting|hiring|seeking|looking|join|wanted|required|we|our|you|your|is|are|the client|a client|per|uk)\b/i;
const LONGEST = 60;
/** A name stands in a short line; longer ones are not looked at. */
const LONGEST_LINE = 120;

function shortLines(text: string, most: number): string[] {
  return text
    .split('\n', most)
    .filter((line) => line.length <= LONGEST_LINE)
    .map(tidied)
    .filter((line) => line !== '');
}

/** One space between words, and no marks of a heading, a list or bold letters. */
function tidied(line: string): string {
  return line
    .replace(/[\s#*_>]+/g, ' ')
    .replace(/^ ?- /, '')
    .trim();
}

/** `isPlace` tells a place by its name. Null where it is not clear. */
export function employerNamed(text: string, isPlace: (name: string) => boolean): string | null {
  const lines = shortLines(text, 40);
  for (const line of lines.slice(0, 15)) {
    const [, named = ''] = LABEL.exec(line) ?? [];
    if (named !== '' && named.length <= LONGEST) return named;
  }
  const [, second = '', third = ''] = lines;
  return nameIn(second, isPlace) ?? (isPosted(second, third, isPlace) ? namePosted(second, isPlace) : null);
}

/** One board puts the employer between the title and such a place; elsewhere the name says itself that it is one. */
function isPosted(line: string, below: string, isPlace: (name: string) => boolean): boolean {
  if (/, (?:ENG|WLS|SCT|NIR), GB$/.test(below)) return true;
  const [first = '', ...rest] = below.split(', ');
  const isWhere = isPlace(withoutCode(first)) && (rest.length > 0 || withoutCode(below) !== below);
  return isWhere && /\b(?:ltd|limited|plc|llp|cic|trust)(?: \([A-Z]+\))?$/i.test(line);
}

/** As somebody typed it: "1st Choice cars ltd". */
function namePosted(line: string, isPlace: (name: string) => boolean): string | null {
  const isName = /^[A-Z\d]/.test(line) && /[A-Za-z]{2}/.test(line) && line.length <= LONGEST;
  // A figure in a word, or between letters, is part of a name; any other may be a sum or a time of day.
  const inLetters = line.replace(/\d{1,4}(?=[A-Z]{3})|(?<=[A-Z])\d(?=[A-Z])|(?<=[a-z] )\d(?= [a-z])/gi, '');
  if (!isName || line.split(' ').length > 9 || /[.]$| [|·•–—-] |, /.test(line)) return null;
  return OF_THE_JOB.test(inLetters) || isPlace(line) ? null : line;
}

/** "City Facilities, Preston": what stands before a place. */
function nameIn(line: string, isPlace: (name: string) => boolean): string | null {
  const [name = '', ...rest] = line.split(/ [|·•–—-] |, /);
  const isName = /^[A-Z\d]/.test(name) && name.length >= 3 && name.length <= LONGEST && !/[.]$/.test(name);
  if (!isName || OF_THE_JOB.test(name) || isPlace(name)) return null;
  // Small words apart, a name has capitals.
  const words = name.split(' ').filter((word) => !/^(?:of|and|for|in|at|the|to|&|\(.*|.*\))$/i.test(word));
  if (words.length > 6 || words.some((word) => !/^[A-Z&(]/.test(word))) return null;
  return rest.every((part) => isPlace(withoutCode(part))) ? name : null;
}

/** A postcode after a town says no more of where it is. */
export function withoutCode(place: string): string {
  return place.replace(/,? ?\b[A-Z]{1,2}\d[A-Z\d]?(?: ?\d[A-Z]{2})?[.)]?$/i, '').trim() || place.trim();
}

/** The town in the first lines, or in words that say where the job is. Null where it is not clear. */
export function townIn(
  text: string,
  quotes: readonly string[],
  isPlace: (name: string) => boolean,
): string | null {
  const short = quotes.filter(({ length }) => length <= LONGEST_LINE).map(tidied);
  const parts = [...short, ...shortLines(text, 12)].flatMap((line) =>
    line
      .replace(/^(?:location|place(?: of work)?|where|based(?: in)?) ?[:–-]? ?/i, '')
      .split(/,| [|·•–—-] /)
      .map((part) => withoutCode(part.trim())),
  );
  const places = parts.filter((part) => /^[A-Z]/.test(part) && !NATION.test(part) && isPlace(part));
  // A name says more to a person than a postcode.
  return places.find((part) => !/\d/.test(part)) ?? places[0] ?? null;
}

const NATION = /^(?:england|scotland|wales|northern ireland|uk|united kingdom|gb)$/i;
