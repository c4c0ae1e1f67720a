// Word, OpenDocument, PDF, rich text, mail and saved pages: their words are read, and what cannot be is said kindly.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { recordsOf, vacanciesOf } from '../support/adverts.ts';
import { run } from '../support/world.ts';

interface Documents {
  word(body: string): Uint8Array;
  paragraph(words: string, properties?: string): string;
  openDocument(body: string): Uint8Array;
  zipped(parts: Record<string, string>): Uint8Array;
  pdf(pages: readonly (readonly string[])[], more?: { isPacked?: boolean }): Uint8Array;
  pdfOf(objects: readonly (string | Uint8Array)[], trailer?: string): Uint8Array;
  stream(bytes: Uint8Array, more?: string): Uint8Array;
  latin(text: string): Uint8Array;
  mail(type: string, body: string, more?: string): Uint8Array;
  savedPage(html: string): Uint8Array;
}
const made = (await import('../hostile/documents.js' as string)) as Documents;
const { word, paragraph, openDocument, zipped, pdf, pdfOf, stream, latin, mail, savedPage } = made;

const textOf = async (file: string, bytes: Uint8Array) => (await vacanciesOf(file, bytes))[0]?.text ?? null;
const refusal = async (file: string, bytes: Uint8Array) => {
  const { records } = await recordsOf(file, bytes);
  expect(records).toHaveLength(1);
  const [record] = records;
  if (record === undefined || !('problems' in record)) throw new Error('It was read');
  const [problem] = record.problems;
  return `${problem?.what}. ${problem?.fix}`;
};

const LINES = ['Night cleaner', 'Brightmop Ltd, Leeds', '£12.75 an hour, 20 hours a week'];
const FACTS = {
  title: 'Night cleaner',
  pay: { from: 12.75, to: 12.75, per: 'hour' },
  hours: { paid: { from: 20, to: 20 } },
};

const SAME: Readonly<Record<string, Uint8Array>> = {
  'job.docx': word(LINES.map((line) => paragraph(line)).join('')),
  'job.odt': openDocument(LINES.map((line) => `<text:p>${line}</text:p>`).join('')),
  'job.pdf': pdf([LINES]),
  'plain.pdf': pdf([LINES], { isPacked: false }),
  'job.rtf': latin(`{\\rtf1\\ansi ${LINES.join('\\par ').replace('£', "\\'a3")}\\par}`),
  'job.doc': latin(`{\\rtf1\\ansi ${LINES.join('\\par ').replace('£', "\\'a3")}\\par}`),
  'page.doc': new TextEncoder().encode(
    `<html><body>${LINES.map((line) => `<p>${line}</p>`).join('')}</body></html>`,
  ),
  'job.eml': mail('text/plain; charset=iso-8859-1', LINES.join('\r\n')),
  'job.mhtml': savedPage(`<html><body>${LINES.map((line) => `<p>${line}</p>`).join('')}</body></html>`),
};

describe('the same words', () => {
  test.each(Object.entries(SAME))('%s', async (file, bytes) => {
    expect(await vacanciesOf(file, bytes)).toMatchObject([FACTS]);
    // Also where nothing says what it is but itself, as in a pipe.
    expect(await vacanciesOf('-', bytes)).toMatchObject([FACTS]);
  });

  test('check, draft, batch and a pipe', async () => {
    const files = SAME;
    for (const words of [
      'check job.docx',
      'draft job.odt',
      'check job.rtf',
      'draft job.eml',
      'check job.mhtml',
    ]) {
      const { code, out } = await run(words, { files });
      expect(code, words).toBe(0);
      expect(out).toContain('12.75');
    }
    const many = await run('batch job.docx job.rtf job.eml job.odt --format ndjson', { files });
    expect(many.out.trim().split('\n')).toHaveLength(4);
    // In a thread of its own.
    expect((await run('check job.pdf', { files })).out).toContain('12.75');
    expect((await run('check -', { stdin: SAME['job.docx'] as Uint8Array })).out).toContain('12.75');
  });
});

describe('Word', () => {
  const run = (words: string, properties = '') =>
    `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${words}</w:t></w:r>`;

  test('headings, lists, tabs and lines', async () => {
    const body = [
      paragraph('Night cleaner', '<w:pStyle w:val="Heading1"/>'),
      paragraph('Sweep', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr>'),
      paragraph('Mop', '<w:pStyle w:val="ListBullet"/>'),
      paragraph(
        'Not an item',
        '<w:numPr><w:numId w:val="0"/></w:numPr><w:tabs><w:tab w:val="left"/></w:tabs>',
      ),
      `<w:p>${run('Pay')}<w:r><w:tab/></w:r>${run('£12')}<w:r><w:br/></w:r>${run('Hours: 20')}</w:p>`,
    ];
    expect(await textOf('a.docx', word(body.join('')))).toBe(
      'Night cleaner\n\n* Sweep\n* Mop\nNot an item\nPay £12\nHours: 20',
    );
  });

  test('tables as lines, also where they only lay a page out', async () => {
    const cell = (inside: string) => `<w:tc>${inside}</w:tc>`;
    const row = (...cells: string[]) => `<w:tr>${cells.map(cell).join('')}</w:tr>`;
    const body = `<w:tbl>${row(paragraph('Pay'), paragraph('£12.75 an hour'))}${row(paragraph('Duties:'), paragraph('Sweep') + paragraph('Mop'))}${row(paragraph('a'), paragraph('b'), paragraph('c'))}${row(paragraph('One cell'))}</w:tbl>`;
    expect(await textOf('a.docx', word(body))).toBe(
      'Pay: £12.75 an hour\nDuties:\nSweep\nMop\na | b | c\nOne cell',
    );
  });

  test('what was deleted, moved away or hidden is left out, and a text box is read once', async () => {
    const box = (words: string) => `<w:txbxContent>${paragraph(words)}</w:txbxContent>`;
    const body = `<w:p>${run('Pay: £13')}<w:del><w:r><w:delText>£11</w:delText></w:r></w:del><w:moveFrom>${run(' moved')}</w:moveFrom><w:ins>${run(' an hour')}</w:ins>${run('secret', '<w:vanish/>')}${run('.', '<w:vanish w:val="0"/>')}<w:r><mc:AlternateContent><mc:Choice>${box('In a box')}</mc:Choice><mc:Fallback>${box('In a box')}</mc:Fallback></mc:AlternateContent></w:r><w:r><w:instrText>HYPERLINK "x"</w:instrText></w:r></w:p>`;
    expect(await textOf('a.docx', word(body))).toBe('In a box\nPay: £13 an hour.');
  });

  test('names that a file gives to pieces of text stand for nothing', async () => {
    const xml = `<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(50)}"><!ENTITY x SYSTEM "file:///etc/passwd">]><w:document><w:body>${paragraph('Pay: &b; &x; £12')}</w:body></w:document>`;
    const text = await textOf('a.docx', zipped({ 'word/document.xml': xml }));
    expect(text?.length).toBeLessThan(40);
    expect(text).toContain('£12');
  });

  test.each([
    ['a.docx', zipped({ 'word/document.xml': ' '.repeat(9_000_000) }), 'too much packed'],
    ['a.docx', zipped({ 'xl/workbook.xml': '<x/>' }), 'This is an Excel file. Save it as CSV'],
    ['a.zip', zipped({ 'a.txt': 'x' }), 'This is a zip file. Unpack it'],
    ['a.pptx', zipped({ 'ppt/presentation.xml': '<x/>' }), 'PowerPoint file. Open it and copy the words'],
    ['a.docx', word(paragraph('Hello there')).slice(0, 200), 'damaged'],
    ['a.docx', word(''), 'There are no words in this file'],
    ['a.docx', latin('PK\u0003\u0004'), 'damaged'],
  ])('%s that cannot be read says what it is: %#', async (file, bytes, words) => {
    expect(await refusal(file, bytes)).toContain(words);
  });
});

test('OpenDocument: spaces, tables and lists, without what was deleted', async () => {
  const row =
    '<table:table-row><table:table-cell><text:p>Pay</text:p></table:table-cell><table:table-cell><text:p>£12</text:p></table:table-cell></table:table-row>';
  const body = `<text:tracked-changes><text:p>Deleted</text:p></text:tracked-changes><text:h>Night<text:s text:c="2"/>cleaner</text:h><text:p>A<text:line-break/>B<office:annotation><text:p>Note</text:p></office:annotation></text:p><table:table>${row}</table:table><text:list><text:list-item><text:p>Sweep</text:p></text:list-item></text:list>`;
  expect(await textOf('a.odt', openDocument(body))).toBe('Night cleaner\n\nA\nB\nPay: £12\n* Sweep');
});

describe('PDF', () => {
  test('lines that were full go on, items and labels do not', async () => {
    const long = 'You clean two offices in the evening and lock up when you have done so, as';
    const lines = [long, 'the manager tells you.', 'Pay: £12.75 an hour', '- Sweep', '- Mop'];
    expect(await textOf('a.pdf', pdf([lines]))).toBe(
      `${long} the manager tells you.\nPay: £12.75 an hour\n* Sweep\n* Mop`,
    );
  });

  test('pages one after the other, without what a browser prints around them', async () => {
    const pages = [
      ['01/11/2026, 10:00 A job', 'Night cleaner'],
      ['£12.75 an hour', 'https://example.org/job 2/2'],
    ];
    expect(await textOf('a.pdf', pdf(pages))).toBe('Night cleaner\n\n£12.75 an hour');
  });

  const page = '<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R>>';
  const drawn = (content: Uint8Array) =>
    pdfOf(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[3 0 R]/Count 1>>', page, content]);

  test.each([
    ['a scan', drawn(stream(latin('0 0 100 100 re f'))), 'This PDF is a scan'],
    ['damaged', latin('%PDF-1.4\nnothing of it is here'), 'damaged, and cannot be opened'],
    ['too long', pdf(Array.from({ length: 41 }, () => ['x'])), 'more than 40 pages'],
  ])('%s', async (_name, bytes, words) => {
    expect(await refusal('a.pdf', bytes)).toContain(words);
  });

  test('locked with a password', async () => {
    const key = `<${'00'.repeat(32)}>`;
    const bytes = pdfOf(
      ['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[]/Count 0>>'],
      `/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/O ${key}/U ${key}/P -4>>`,
    );
    expect(await refusal('a.pdf', bytes)).toContain('locked with a password');
  });
});

describe('rich text', () => {
  const rtf = (inside: string) => textOf('a.rtf', latin(`{\\rtf1\\ansi\\ansicpg1252${inside}}`));

  test('letters of every kind', async () => {
    expect(
      await rtf(
        "{\\fonttbl{\\f0 Arial;}}\\f0 \\'a312 \\u8364?5 {\\uc2\\u8212--}x \\'93quoted\\'94 \\emdash  a\\~b \\{c\\} \\u-10179?\\u-8704?",
      ),
    ).toBe('£12 €5 —x “quoted” — a b {c} \u{1f600}');
  });

  test('what is hidden, deleted or described is left out, and a text box is read', async () => {
    expect(
      await rtf(
        '{\\info{\\title Secret}}{\\*\\generator X;}{\\header Top}A{\\v hidden}{\\deleted gone}{\\pict 0102}\\par{\\shp{\\*\\shpinst{\\sp{\\sn x}}{\\shptxt In a box\\par}}}B{\\bin3 {{{}C',
      ),
    ).toContain('A\n');
  });

  test('lists and tables', async () => {
    expect(
      await rtf(
        "{\\pntext\\'b7\\tab}Sweep\\par{\\listtext 1.\\tab}Mop\\par\\trowd\\intbl Pay\\cell \\'a312\\cell\\row After\\par",
      ),
    ).toBe('* Sweep\n* Mop\nPay: £12\nAfter');
  });

  test('groups without end', async () => {
    expect(await refusal('a.rtf', latin(`{\\rtf1 ${'{'.repeat(5000)}`))).toContain('damaged');
  });
});

describe('mail', () => {
  test('quoted-printable, base64 and the letters of its part', async () => {
    const quoted = mail(
      'text/plain; charset=utf-8',
      'Pay: =C2=A312 an hour, 20 hours=\r\n a week',
      'Content-Transfer-Encoding: quoted-printable\r\n',
    );
    expect(await textOf('a.eml', quoted)).toBe('Pay: £12 an hour, 20 hours a week');
    const packed = mail(
      'text/plain; charset=windows-1252',
      btoa('\x93Pay\x94: \xa312 an hour'),
      'Content-Transfer-Encoding: base64\r\n',
    );
    expect(await textOf('a.eml', packed)).toBe('“Pay”: £12 an hour');
  });

  test('the page of it, where there is one, and neither its headers nor those of mails that were sent on', async () => {
    const html =
      '<div>---------- Forwarded message ---------<br>From: <b>Jo</b> &lt;jo@example.org&gt;<br>Date: 1 Nov<br>Subject: A job<br>To: x@example.org</div><h1>Night cleaner</h1><p>Pay: &pound;12</p>';
    const body = `--b\r\nContent-Type: text/plain\r\n\r\nNot this\r\n--b\r\nContent-Type: text/html\r\n\r\n${html}\r\n--b--\r\n`;
    const text = await textOf('a.eml', mail('multipart/alternative; boundary=b', body));
    expect(text).toBe('Night cleaner\n\nPay: £12');
  });

  test('a file attached to it is named', async () => {
    const file =
      '--b\r\nContent-Type: application/pdf\r\nContent-Disposition: attachment; filename=a.pdf\r\n\r\nx\r\n--b--\r\n';
    const { notes } = await recordsOf(
      'a.eml',
      mail('multipart/mixed; boundary=b', `--b\r\nContent-Type: text/plain\r\n\r\nCleaner\r\n${file}`),
    );
    expect(notes).toEqual([expect.stringContaining('attached to this mail was not read')]);
    expect(await refusal('a.eml', mail('multipart/mixed; boundary=b', file))).toContain(
      'a file attached to it',
    );
  });

  test('a saved page has its data for machines', async () => {
    const job = {
      '@type': 'JobPosting',
      title: 'Cleaner',
      description: '<p>Sweep.</p>',
      hiringOrganization: { name: 'Brightmop' },
    };
    const html = `<html><body><script type="application/ld+json">${JSON.stringify(job)}</script><p>Cookies</p></body></html>`;
    expect(await vacanciesOf('a.mht', savedPage(html))).toMatchObject([
      { title: 'Cleaner', employer: 'Brightmop', text: 'Sweep.' },
    ]);
  });

  test('parts in parts without end', async () => {
    const parts = Array.from(
      { length: 60 },
      (_, at) => `--b${at}\r\nContent-Type: multipart/mixed; boundary=b${at + 1}\r\n\r\n`,
    );
    expect(await refusal('a.eml', mail('multipart/mixed; boundary=b0', parts.join('')))).toContain(
      'nested too deeply',
    );
  });
});

describe('what is none of these says what it is, and what would work', () => {
  const utf16 = (text: string) => [...text].map((one) => `${one}\0`).join('');
  test.each([
    ['a.png', '\x89PNG\r\n', 'This is a picture (PNG). Words in a picture are not read. Copy or type'],
    ['a.jpg', '\xff\xd8\xff\xe0', 'picture (JPEG)'],
    ['photo.heic', '\0\0\0\x18ftypheic', 'picture (HEIC)'],
    ['a.webp', 'RIFF\x10\0\0\0WEBPVP8 ', 'picture (WebP)'],
    ['a.mp4', '\0\0\0\x18ftypmp42', 'a film or a sound'],
    [
      'a.doc',
      `\xd0\xcf\x11\xe0${'\0'.repeat(60)}${utf16('WordDocument')}`,
      'an old Word file (.doc). Open it in Word and save it as .docx',
    ],
    ['a.msg', `\xd0\xcf\x11\xe0${'\0'.repeat(60)}${utf16('__substg1.0_')}`, 'an Outlook mail (.msg)'],
    ['a.docx', `\xd0\xcf\x11\xe0${'\0'.repeat(60)}${utf16('EncryptedPackage')}`, 'locked with a password'],
    ['a.xls', `\xd0\xcf\x11\xe0${'\0'.repeat(60)}${utf16('Workbook')}`, 'an old Excel file (.xls)'],
  ])('%s', async (file, start, words) => {
    expect(await refusal(file, latin(start))).toContain(words);
  });
});

test('a document that is damaged anywhere is no fault of goodwork, and costs no other', async () => {
  const kinds = Object.entries(SAME).filter(([file]) => !file.endsWith('.pdf'));
  const at = fc.record({
    kind: fc.nat(kinds.length - 1),
    places: fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 12 }),
    cut: fc.option(fc.nat()),
  });
  await fc.assert(
    fc.asyncProperty(at, async ({ kind, places, cut }) => {
      const [file, whole] = kinds[kind] as (typeof kinds)[number];
      const bytes = cut === null ? new Uint8Array(whole) : whole.slice(0, cut % whole.length);
      for (const [place, byte] of places) if (bytes.length > 0) bytes[place % bytes.length] = byte;
      const { records } = await recordsOf(file, bytes);
      expect(records.filter((record) => 'fault' in record)).toEqual([]);
    }),
    { seed: 20261130, numRuns: process.env.CI ? 2000 : 150 },
  );
});
