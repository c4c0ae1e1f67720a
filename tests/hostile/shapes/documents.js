// Documents that are not meant well: large inside, deep, cut off, or made to be looked at again and again.
import {
  latin,
  mail,
  openDocument,
  paragraph,
  pdf,
  pdfOf,
  savedPage,
  stream,
  word,
  zipped,
} from '../documents.js';
import { filled, nested, shape } from '../shape.js';

const docx = (name, body, more) =>
  shape(`docx: ${name}`, 'x.docx', (n, random) => word(body(n, random), 0), more);
const odt = (name, body) => shape(`odt: ${name}`, 'x.odt', (n) => openDocument(body(n), 0));
const rtf = (name, inside) => shape(`rtf: ${name}`, 'x.rtf', (n) => latin(`{\\rtf1\\ansi ${inside(n)}}`));
const eml = (name, make) => shape(`mail: ${name}`, 'x.eml', make);
/** A PDF is read in another thread, where nothing is counted: the bench has the clock. */
const portable = (name, make, more) => shape(`pdf: ${name}`, 'x.pdf', make, more);

const DOCX = [
  docx('paragraphs', (n) => filled(n, paragraph('x'))),
  docx('paragraphs in paragraphs', (n) => nested(n, '<w:p><w:r>', '<w:t>x</w:t>', '</w:r></w:p>')),
  docx('paragraphs never closed', (n) => filled(n, '<w:p><w:r><w:t>x')),
  docx('tables in tables', (n) => nested(n, '<w:tr><w:tc>', paragraph('x'), '</w:tc></w:tr>')),
  docx('rows never closed', (n) => filled(n, '<w:tr><w:tc><w:p>')),
  docx('cells in a row', (n) => `<w:tr>${filled(n, `<w:tc>${paragraph('x')}</w:tc>`)}</w:tr>`),
  docx('what was deleted in what was deleted', (n) => nested(n, '<w:del>', paragraph('x'), '</w:del>')),
  docx('pieces of one word', (n) => `<w:p>${filled(n, '<w:r><w:t>x</w:t></w:r>')}</w:p>`),
  shape('docx: much packed into little', 'x.docx', (n) => {
    // The work is in line with what comes out of it; a part beside it makes the file as long as it is.
    const packed = zipped({ 'word/document.xml': ' '.repeat(300 * n) });
    return Uint8Array.of(...packed, ...new Uint8Array(n));
  }),
  shape('docx: many parts', 'x.docx', (n) =>
    zipped(Object.fromEntries(Array.from({ length: Math.ceil(n / 100) }, (_, at) => [`${at}.xml`, 'x'])), 0),
  ),
  shape('docx: cut off', 'x.docx', (n) => word(filled(n, paragraph('x')), 0).slice(0, -Math.ceil(n / 2))),
];

const ODT = [
  odt('paragraphs in paragraphs', (n) => nested(n, '<text:p>', 'x', '</text:p>')),
  odt('lists in lists', (n) =>
    nested(n, '<text:list><text:list-item>', '<text:p>x</text:p>', '</text:list-item></text:list>'),
  ),
  odt('spaces', (n) => `<text:p>x${filled(n, '<text:s text:c="999999999"/>')}x</text:p>`),
];

const RTF = [
  rtf('groups in groups', (n) => nested(n, '{', 'x', '}')),
  rtf('groups again and again', (n) => filled(n, '{\\b x}')),
  rtf('words that say nothing', (n) => filled(n, '\\abcdefghij')),
  rtf('letters by their numbers', (n) => filled(n, '\\u8364?')),
  rtf('rows in rows', (n) => filled(n, '\\trowd\\intbl x\\cell')),
  rtf('bytes that are not there', (n) => filled(n, '\\bin999999999 ')),
  rtf('backslashes', (n) => filled(n, '\\')),
];

const MAIL = [
  eml('headers', (n) =>
    mail(
      'text/plain',
      'x',
      filled(n, (at) => `X-${at}: y\r\n`),
    ),
  ),
  eml('one header of many lines', (n) => mail('text/plain', 'x', `X: y\r\n${filled(n, ' y\r\n')}`)),
  eml('parts in parts', (n) =>
    mail(
      'multipart/mixed; boundary=b0',
      filled(n, (at) => `--b${at}\r\nContent-Type: multipart/mixed; boundary=b${at + 1}\r\n\r\n`),
    ),
  ),
  eml('parts again and again', (n) =>
    mail('multipart/mixed; boundary=b', filled(n, '--b\r\nContent-Type: text/plain\r\n\r\nx\r\n')),
  ),
  eml('words in another alphabet in a header', (n) =>
    mail('text/plain', 'x', `Subject: ${filled(n, '=?utf-8?Q?=C2=A3?= ')}\r\n`),
  ),
  eml('mails that were sent on', (n) => mail('text/plain', filled(n, 'From: a\r\nTo: b\r\n\r\n'))),
  eml('mails in mails', (n) => mail('message/rfc822', filled(n, 'Content-Type: message/rfc822\r\n\r\n'))),
  eml('quoted-printable', (n) =>
    mail('text/plain', filled(n, '=C2=A3=\r\n'), 'Content-Transfer-Encoding: quoted-printable\r\n'),
  ),
  shape('mail: a page', 'x.mhtml', (n) => savedPage(nested(n, '<div>', 'x', '</div>'))),
];

const PAGE = '<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R>>';
const drawn = (content) =>
  pdfOf(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[3 0 R]/Count 1>>', PAGE, content]);
const PDF = [
  portable('lines', (n) => pdf([Array.from({ length: Math.ceil(n / 60) }, () => 'x')], { isPacked: false })),
  portable('starts of parts', (n) => latin(`%PDF-1.4\n${filled(n, 'stream\n')}`)),
  portable('objects in objects', (n) => pdfOf([nested(n, '<</a ', '1', '>>')])),
  portable('lists in a page', (n) => drawn(stream(latin(filled(n, '['))))),
];

export const DOCUMENTS = [...DOCX, ...ODT, ...RTF, ...MAIL, ...PDF];
