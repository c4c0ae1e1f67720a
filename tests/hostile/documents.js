// Documents of each kind that is read, made of their words: as small as they can be, and as large or as broken as a test wants.
import { strToU8, zipSync, zlibSync } from 'fflate';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A Word document with this inside its body. */
export function word(body, level = 6) {
  return zipped(
    {
      '[Content_Types].xml': '<Types/>',
      'word/document.xml': `<?xml version="1.0"?><w:document ${W}><w:body>${body}</w:body></w:document>`,
    },
    level,
  );
}

export function paragraph(words, properties = '') {
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}<w:r><w:t>${words}</w:t></w:r></w:p>`;
}

/** An OpenDocument text with this inside. */
export function openDocument(body, level = 6) {
  const parts = {
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `<?xml version="1.0"?><office:document-content xmlns:office="o" xmlns:text="t" xmlns:table="b"><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
  };
  return zipped(parts, level);
}

/**
 * @param {Readonly<Record<string, string | Uint8Array>>} parts
 * @param {0 | 6} level nought: as large in the file as it is
 */
export function zipped(parts, level = 6) {
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, held]) => [name, typeof held === 'string' ? strToU8(held) : held]),
    ),
    { level, mtime: new Date('2026-11-01T00:00:00Z') },
  );
}

/** Lines of a PDF, one under the other, on pages of a few. */
export function pdf(pages, { isPacked = true } = {}) {
  const contents = pages.map((lines) =>
    lines
      .map(
        (line, index) => `BT /F1 12 Tf 50 ${780 - 16 * index} Td (${line.replace(/[\\()]/g, '\\$&')}) Tj ET`,
      )
      .join('\n'),
  );
  const kids = contents.map((_, index) => `${4 + 2 * index} 0 R`).join(' ');
  return pdfOf([
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Kids[${kids}]/Count ${pages.length}>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
    ...contents.flatMap((content, index) => [
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</Font<</F1 3 0 R>>>>/Contents ${5 + 2 * index} 0 R>>`,
      isPacked ? stream(zlibSync(latin(content)), '/Filter/FlateDecode') : stream(latin(content)),
    ]),
  ]);
}

/** A PDF of these objects, the first of which is its root. */
export function pdfOf(objects, trailer = '') {
  const parts = [latin('%PDF-1.4\n')];
  const places = [];
  let length = parts[0].length;
  const add = (part) => {
    parts.push(part);
    length += part.length;
  };
  for (const [index, object] of objects.entries()) {
    places.push(length);
    add(latin(`${index + 1} 0 obj\n`));
    add(typeof object === 'string' ? latin(object) : object);
    add(latin('\nendobj\n'));
  }
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  add(
    latin(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer<</Size ${objects.length + 1}/Root 1 0 R${trailer}>>\nstartxref\n${length}\n%%EOF\n`,
    ),
  );
  return joined(parts);
}

export function stream(bytes, more = '') {
  return joined([latin(`<<${more}/Length ${bytes.length}>>\nstream\n`), bytes, latin('\nendstream')]);
}

/** A byte for each character. */
export function latin(text) {
  return Uint8Array.from(text, (one) => one.charCodeAt(0));
}

function joined(parts) {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

const HEAD =
  'From: Jo <jo@example.org>\r\nTo: desk@example.org\r\nSubject: Fwd: A job\r\nDate: Mon, 2 Nov 2026 10:00:00 +0000\r\nMIME-Version: 1.0\r\n';

/** A mail with this below its headers. */
export function mail(type, body, more = '') {
  return latin(`${HEAD}Content-Type: ${type}\r\n${more}\r\n${body}`);
}

/** A page as a browser saves it, with what belongs to it. */
export function savedPage(html) {
  return new TextEncoder().encode(
    `From: <Saved by Blink>\r\nSnapshot-Content-Location: https://example.org/job\r\nSubject: A job\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----b"\r\n\r\n\r\n------b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: 8bit\r\nContent-Location: https://example.org/job\r\n\r\n${html}\r\n------b\r\nContent-Type: text/css\r\nContent-Location: https://example.org/a.css\r\n\r\np { color: red }\r\n------b--\r\n`,
  );
}
