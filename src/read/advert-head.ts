// What stands in the first lines of an advert: the title of the job, whose it is, and where. Right, or nothing.
import type { Gazetteer } from '../advert/gazetteer.ts';
import { isPlaceName } from '../advert/location-named.ts';
import { isFurniture, linesOf } from './first-lines.ts';
import { namesWork } from './kind-of-work.ts';
import { isPlaceLine, knownTown, NO_TOWN, townIn, withoutCode } from './place-line.ts';

export interface AdvertHead {
  readonly title: string | null;
  readonly employer: string | null;
  readonly town: string | null;
}

export const NO_HEAD: AdvertHead = { title: null, employer: null, town: null };

/** Lines that may stand above an advert. */
const MOST_ABOVE = 8;
const LONGEST_LABEL = 26;
const [LONGEST_TITLE, LONGEST_NAME] = [100, 110];

/** `title`: what data fields say it is: then the first lines begin there. `isPage`: what stands first may be the site's. */
export function headOf(text: string, title: string | null, isPage: boolean, places: Gazetteer): AdvertHead {
  const all = linesOf(text);
  const facts = all.filter(hasLabel);
  const found = title === null ? null : placeOf(title, all);
  const lines = all.slice(found ?? 0).filter((line, index) => index >= MOST_ABOVE || !isFurniture(line));
  const [first = '', ...rest] = lines;
  // A page says its title more than once.
  const below = found === null ? rest : rest.filter((line) => line.toLowerCase() !== first.toLowerCase());
  // Title, employer and place, each in a line: that is how boards begin.
  const place = below
    .slice(0, 3)
    .findIndex((line) => isPlaceLine(line, places) || (hasLabel(line) && PLACE_LABEL.test(line)));
  const isAgain = isSaidAgain(first, below[1] ?? '');
  const own =
    found === null && (title === null || !isPage) ? titleIn(lines, isPage, place === 1, places) : null;
  const isFirst = found !== null || (own !== null && own.line === first);
  return {
    title: own?.words ?? null,
    employer: employerIn(facts, places) ?? (isFirst ? nameUnder(below, place, isAgain, places) : null),
    town:
      (isFirst && place >= 0 ? townIn(below[place] ?? '', places) : null) ??
      firstOf(labelled(facts, PLACE_LABEL, LONGEST_NAME), (line) => knownTown(line, places)) ??
      (isFirst ? (knownTown(below[0] ?? '', places, true) ?? knownTown(first, places, true)) : null),
  };
}

/** The name in the line under the title. `place`: which of the lines there says where. */
function nameUnder(
  [line = '', next = '']: readonly string[],
  place: number,
  isAgain: boolean,
  places: Gazetteer,
): string | null {
  const beside = place === 1 || isAgain ? nameBeside(line, places) : null;
  if (beside !== null || (place === 0 && NO_TOWN.test(line))) return beside;
  return nameBefore(line, OTHER_LABEL.test(next) || /^£\d/.test(next), places);
}

function placeOf(title: string, lines: readonly string[]): number | null {
  const at = lines.findIndex((line) => line.toLowerCase() === title.toLowerCase());
  return at < 0 ? null : at;
}

const TITLE_LABEL =
  /^(?:job title|title|position(?: title)?|role(?: title)?|job role|post(?: title)?|vacancy(?: title)?|job)(?:\s?:|\s[–—-])\s?(.{2,100})$/i;
/** A line that begins so says something else of the job. */
const OTHER_LABEL = /^[A-Z][A-Za-z /&()'’]{1,32}:/;
const PROSE =
  /\b(?:we|we're|we’re|our|us|you|your|you're|you’re|is|are|was|has|have|will|this|who|which|they|their|my|i'm|i am|it's|it’s)\b/i;
const STARTS =
  /^(?:are|do|does|if|join|looking|please|an? (?:exciting|fantastic|great|new|rare|unique|brilliant|amazing|wonderful|excellent|opportunity|vacancy)|exciting|fantastic|as an?|at|here|due|want|wanted|would|come|could|can|can't|there|due|following|working|based|located|start|immediate|about|the company|previous|own|apprentice trained|salary|pay|hours|location|closing|ref(?:erence)?)\b/i;

interface TitleFound {
  readonly words: string;
  /** The line it stands in. */
  readonly line: string;
}

/** `isSure`: what stands below it says that it is one. Else it names a kind of work. */
function titleIn(
  lines: readonly string[],
  isPage: boolean,
  isSure: boolean,
  places: Gazetteer,
): TitleFound | null {
  const [first = ''] = lines;
  for (const line of lines.slice(0, 12)) {
    const [, words = ''] = (hasLabel(line) ? TITLE_LABEL.exec(line) : null) ?? [];
    if (words !== '' && isTitle(words)) return { words: bare(words), line };
    if ((isPage && !isSure) || line !== first || isPlaceName(line, places)) continue;
    // Above an employer and a place it is one however it is written.
    const isOne = isSure ? line.length <= LONGEST_TITLE || isTitle(line) : isTitle(line) && namesWork(line);
    if (isOne && (isSure || !isAddress(line, places))) return { words: bare(line), line };
  }
  return null;
}

/** "Adviser, Sunderland" begins with the work. */
function isAddress(line: string, places: Gazetteer): boolean {
  const [first = ''] = line.split(',', 1);
  return isPlaceLine(line, places) && (isPlaceName(first, places) || !namesWork(first));
}

/** "Job title: Cleaner" two lines under "Cleaner": what stands between is whose job it is. */
function isSaidAgain(first: string, line: string): boolean {
  const said = (TITLE_LABEL.exec(line)?.[1] ?? line).toLowerCase();
  return first !== '' && said.startsWith(first.toLowerCase()) && said.length < first.length + 40;
}

function isTitle(words: string): boolean {
  return (
    words.length <= LONGEST_TITLE &&
    /\p{L}{3}/u.test(words) &&
    !/[<=]/.test(words) &&
    !/[?.…]$|[.!?] [A-Z]|^\W{0,2}[£$€]|https?:|@/.test(bare(words)) &&
    !OTHER_LABEL.test(words) &&
    !STARTS.test(words) &&
    !PROSE.test(words) &&
    words.split(' ').length <= 14
  );
}

function bare(words: string): string {
  let end = words.length;
  while (end > 0 && ' :.!–—-'.includes(words[end - 1] ?? '')) end -= 1;
  return words.slice(0, end).replace(/^[^\p{L}\d(£]+/u, '');
}

const EMPLOYER_LABEL =
  /^(?:employer|company(?: name)?|organi[sz]ation|hiring (?:company|organi[sz]ation)|recruiter|advertiser)(?:\s?:|\s[–—-])\s?(.{2,80})$/i;

function employerIn(lines: readonly string[], places: Gazetteer): string | null {
  const named = labelled(lines, EMPLOYER_LABEL, LONGEST_NAME);
  return (
    named.find(
      (name) => isName(name) && !PROSE.test(name) && !OF_THE_JOB.test(name) && !isPlaceName(name, places),
    ) ?? null
  );
}

/** Words of a line that says something of the job, and not whose it is. */
const OF_THE_JOB =
  /[£€?!:;@/]|\d|\b(?:(?:full|part)[- ]?time|permanent|temp(?:orary)?|contract|hours?|salary|pay|wages?|rates?|locations?|based|remote|hybrid|shifts?|nights?|days|evenings?|weekends?|jobs?|role|vacanc(?:y|ies)|position|opportunit(?:y|ies)|description|about|apply|appl(?:ication|icant)s?|references?|posted|ago|new|urgent|immediate|start|recruiting|hiring|seeking|looking|join|wanted|required|per|uk|worker|assistant|manager|officer|driver|nurse|engineer|administrator)\b/i;

function isName(name: string): boolean {
  return (
    name.length >= 2 &&
    name.length <= LONGEST_NAME &&
    /\p{L}{2}/u.test(name) &&
    !/[!?:;]|[£€$]|https?|@|[.…]$|[.] [A-Z]/.test(name.replace(/\b(?:ltd|plc|inc|co|st|dr)\./gi, ' '))
  );
}

/** The line between the title and the place is whose job it is. */
function nameBeside(line: string, places: Gazetteer): string | null {
  const [whole = ''] = withoutPlace(line, places).split(' : ', 1);
  const name = whole.replace(/^[^\p{L}\d(]+/u, '');
  const isProse = PROSE.test(name) && name.split(' ').length > 4;
  const isShort = name.length <= 8 && /^[\p{L}\d&-]+$/u.test(name) && /\p{L}/u.test(name);
  const isOne = (isName(name) || isShort) && !isProse && !OF_NO_FIRM.test(name);
  return isOne && !isPlaceName(name, places) ? name : null;
}

const OF_NO_FIRM =
  /\b(?:per (?:hour|annum|day|week)|p\.?a\.?|apply|salary|pay|full[- ]time|part[- ]time|permanent|temporary|hours?|shifts?|given|great|training|required|wanted|immediate|advertising|opportunit(?:y|ies)|vacanc(?:y|ies)|back to)\b/i;

/** "City Facilities, Preston": what stands before a place, or above the facts of the job, and looks like a name. */
function nameBefore(line: string, hasFacts: boolean, places: Gazetteer): string | null {
  const [name = '', ...rest] = line.split(/ [·•–—-] |, /);
  if (!/^[A-Z\d]/.test(name) || name.length < 3 || !isName(name) || OF_THE_JOB.test(name) || PROSE.test(name))
    return null;
  if (isPlaceName(name, places)) return null;
  // Small words apart, a name has capitals.
  const words = name.split(' ').filter((word) => !/^(?:of|and|for|in|at|the|to|&|\(.*|.*\))$/i.test(word));
  if (words.length > 6 || words.some((word) => !/^[A-Z&(]/.test(word))) return null;
  const hasPlace = rest.length > 0 && rest.every((part) => isPlaceName(withoutCode(part), places));
  const isAlone =
    rest.length === 0 && (OF_FIRMS.test(name) || (hasFacts && !NO_TOWN.test(name) && !OF_A_PART.test(name)));
  return hasPlace || isAlone ? name : null;
}

/** A part of a body is not whose job it is, and a heading names nobody. */
const OF_A_PART =
  /\b(?:services?|community|health|hospice|band|nhs|mental|learning|bespoke|available|rotational|requirements?|duties|summary|clinical|surgery|medicine|division|programme|project|service|adult|children'?s?|young|benefits?|skills?|responsibilities)\b/i;

/** Words that the names of firms and bodies end with, and no other line does. */
const OF_FIRMS = /\b(?:ltd|limited|plc|llp|inc|cic|council|university|foundation trust|nhs trust)\.?$/i;

/** "Brightmop - Leeds" is Brightmop. */
function withoutPlace(line: string, places: Gazetteer): string {
  const [, name = '', last = ''] = /^(.{2,80}?) ?[,–—-] ([^,–—-]{2,40})$/.exec(line) ?? [];
  return name !== '' && isPlaceName(withoutCode(last), places) ? name.trim() : line;
}

const PLACE_LABEL =
  /^(?:(?:job |work |office )?locations?|place of work|workplace|based(?: in| at)?|where|town|site)(?:\s?:|\s[–—-])\s?(.{2,80})$/i;

/** A label ends within the first words. */
function hasLabel(line: string): boolean {
  const colon = line.indexOf(':');
  const dash = line.indexOf(' - ');
  return (colon > 0 && colon < LONGEST_LABEL) || (dash > 0 && dash < LONGEST_LABEL) || line.includes(' – ');
}

function labelled(lines: readonly string[], label: RegExp, longest: number): string[] {
  return lines.flatMap((line) => {
    const [, words = ''] = label.exec(line) ?? [];
    return words === '' || words.length > longest ? [] : [words];
  });
}

function firstOf<T>(values: readonly string[], find: (value: string) => T | null): T | null {
  for (const value of values) {
    const found = find(value);
    if (found !== null) return found;
  }
  return null;
}
