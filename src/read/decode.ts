// Bytes as text: UTF-8 with or without its mark, UTF-16 with its mark, and Windows-1252 as old spreadsheets write it.

export type Decoded =
  | { readonly text: string; readonly encoding: 'utf-8' | 'utf-16' | 'windows-1252' }
  /** What it is not, and what to do in place of it. */
  | { readonly not: string; readonly instead: string };

/** What the first bytes of files say that hold no text, with what to do instead. */
const SIGNATURES: readonly (readonly [readonly number[], string, string])[] = [
  [[0x25, 0x50, 0x44, 0x46], 'This is a PDF', 'Copy its words into a text file and try that.'],
  [[0x50, 0x4b, 0x03, 0x04], 'This is a Word, Excel or zip file', 'Save it as text or CSV and try that.'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'This is an old Word or Excel file', 'Save it as text or CSV and try that.'],
  [[0x89, 0x50, 0x4e, 0x47], 'This is a picture', 'Type its words into a text file and try that.'],
  [[0xff, 0xd8, 0xff], 'This is a picture', 'Type its words into a text file and try that.'],
  [[0x1f, 0x8b], 'This is a compressed file', 'Unpack it and try what is inside.'],
];

/** The text of a file, or what the file is instead. */
export function decode(bytes: Uint8Array): Decoded {
  const not = notText(bytes);
  if (not !== null) return not;
  const utf16 = utf16Of(bytes);
  if (utf16 !== null) return wide(utf16, bytes);
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' };
  }
}

/** What bytes are that are no text, with what to do instead; null for text. */
export function notText(bytes: Uint8Array): Extract<Decoded, { not: string }> | null {
  for (const [signature, not, instead] of SIGNATURES) {
    if (signature.every((byte, index) => bytes[index] === byte)) return { not, instead };
  }
  return utf16Of(bytes) === null && bytes.includes(0)
    ? { not: 'This is not a text file', instead: 'Save it as plain text and try that.' }
    : null;
}

/** UTF-16 says so in its first two bytes. */
export function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
}

function wide(encoding: 'utf-16le' | 'utf-16be', bytes: Uint8Array): Decoded {
  return { text: new TextDecoder(encoding).decode(bytes), encoding: 'utf-16' };
}
