// The first lines of an advert, and which of them are a page's or a mail's and not the advert's.

/** So much of a text is looked at, and so many of its lines. */
const MOST_LETTERS = 4000;
const MOST_LINES = 14;
const LONGEST_LINE = 160;
const LONGEST_FURNITURE = 60;

export function linesOf(text: string): string[] {
  const lines: string[] = [];
  for (let from = 0; from < text.length && from < MOST_LETTERS && lines.length < MOST_LINES; ) {
    const found = text.indexOf('\n', from);
    const end = found < 0 ? text.length : found;
    const words = end - from > LONGEST_LINE ? '' : tidied(text.slice(from, end));
    if (words !== '' || end - from > LONGEST_LINE) lines.push(words);
    from = end + 1;
  }
  return lines;
}

/** One space between words, and no marks of a heading, a list or bold letters. */
function tidied(line: string): string {
  const bare = /[#*>|\t\u00a0]| {2}/.test(line) ? line.replace(/[\s#*>|]+/g, ' ').trim() : line.trim();
  return /^[-•] /.test(bare) ? bare.slice(2) : bare;
}

/** What is left out is short; most lines are not. */
export function isFurniture(line: string): boolean {
  return line.length <= LONGEST_FURNITURE && FURNITURE.test(line);
}

/** What a page or a board puts around an advert, and how a mail begins. */
const FURNITURE =
  /^\W{0,3}(?:home|menu|search|print|email|save(?: (?:this )?job)?|share(?: (?:this )?job)?|close|sign in|log ?in|register|apply(?: now| here| online| for this job)?|(?:back|return) to .{1,40}|skip to .{1,40}|report(?: this)? job|(?:full )?job (?:description|details|advert|advertisement|specification|summary|overview|purpose)|vacancy(?: details)?|job vacancy|job|description|overview|person specification|summary|new|urgent(?:ly)?(?: hiring)?|(?:now|urgently|we are|we're) (?:hiring|recruiting)|easily apply|sponsored|promoted|featured|(?:posted|updated|added|closes|closing) .{1,40}|\d{1,3}\+? (?:days?|hours?|weeks?|months?) ago|today|just posted|\d(?:\.\d)?|jobs?|all jobs|advertisement|the role|about (?:us|the role|the job|you)|introduction|company description|(?:hi|hello|dear|good (?:morning|afternoon))\b.{0,30}|morning(?:,? (?:all|both|everyone|everybody|folks|team)|,.{1,30})?|(?:please )?see (?:below|attached).{0,30}|fyi|(?:kind|best|many)? ?(?:regards|thanks|wishes))\W{0,3}$/i;
