// A saved e-mail (.eml), or a web page that was saved as one (.mhtml): the words or the page in it. What stands above a mail,
// who it is from and who it was sent to, is no part of an advert.
import PostalMime, { type Email } from 'postal-mime';
import { htmlToText } from './html-text.ts';
import { withLetters } from './old-letters.ts';
import { MOST_OF_A_PAGE } from './raw-record.ts';
import { asAdvert, openAndCopy, type ReadDocument } from './read-document.ts';

/** Parts in parts: a mail that was sent on many times has a few. */
const DEEPEST_PART = 20;
const MOST_OF_HEADERS = 256 * 1024;

export async function savedMail(bytes: Uint8Array): Promise<ReadDocument> {
  let mail: Email;
  try {
    mail = await PostalMime.parse(bytes, {
      maxNestingDepth: DEEPEST_PART,
      maxHeadersSize: MOST_OF_HEADERS,
      attachmentEncoding: 'arraybuffer',
    });
  } catch {
    return openAndCopy('This mail is damaged, or nested too deeply to read');
  }
  const html = withLetters(mail.html ?? '');
  if (html.length > MOST_OF_A_PAGE) return openAndCopy('This mail or page is too long');
  if (isSavedPage(mail) && html.trim() !== '') return { content: { kind: 'page', text: html }, notes: [] };
  const words = html.trim() === '' ? withLetters(mail.text ?? '') : htmlToText(html);
  const attached = mail.attachments.filter(isDocument).length;
  const text = withoutHeaders(words);
  if (text.trim() === '' && attached > 0)
    return openAndCopy(
      'The words are not in this mail but in a file attached to it',
      'Save that file and try it, or',
    );
  return asAdvert(
    text,
    attached === 0 ? [] : [attached === 1 ? ONE_ATTACHED : `${attached}${MORE_ATTACHED}`],
  );
}

const ONE_ATTACHED = 'A file attached to this mail was not read: save it, and try it too.';
const MORE_ATTACHED = ' files attached to this mail were not read: save them, and try them too.';

/** As browsers save a page; what a mail has, such as a sender, it has not. */
function isSavedPage({ headers, from }: Email): boolean {
  const kind = headers.find(({ key }) => key === 'content-type')?.value ?? '';
  const isRelated = /^multipart\/related|^text\/html/i.test(kind.trim());
  return isRelated && (from === undefined || /^<?saved by /i.test(`${from.name ?? ''}${from.address ?? ''}`));
}

/** Pictures are of the mail's own look. */
function isDocument({ mimeType, disposition, related }: Email['attachments'][number]): boolean {
  return (
    disposition === 'attachment' && related !== true && /^(?:application|text|message)\//i.test(mimeType)
  );
}

/** The line above the headers of a mail that was sent on or answered. */
const SENT_ON =
  /^\W{0,12}(?:forwarded message|begin forwarded message|original message|original appointment)\W{0,12}$/i;
const HEADER =
  /^[>*\s]{0,8}(?:from|sent|to|cc|bcc|date|subject|reply-to|importance|attachments)\s{0,2}\*{0,2}:\*{0,2}(?:\s|$)/i;
/** Headers of a mail that was sent on stand in so many lines at least. */
const FEWEST_HEADERS = 3;

/** Without the headers of mails that were sent on: lines of names and addresses, one under the other. */
function withoutHeaders(text: string): string {
  const lines = text.split(/\r?\n/);
  const kept: string[] = [];
  for (let at = 0; at < lines.length; ) {
    const end = endOfHeaders(lines, at);
    if (end > at) at = end;
    else {
      const line = lines[at] ?? '';
      if (!SENT_ON.test(line)) kept.push(line.replace(/^(?:> ?)+/, ''));
      at += 1;
    }
  }
  return kept.join('\n');
}

function endOfHeaders(lines: readonly string[], from: number): number {
  let [at, headers] = [from, 0];
  // Between two of them there may be an empty line, as in a page.
  for (; at < lines.length; at += 1) {
    const line = (lines[at] ?? '').slice(0, 200);
    if (HEADER.test(line)) headers += 1;
    else if (line.trim() !== '' || headers === 0) break;
  }
  return headers >= FEWEST_HEADERS ? at : from;
}
