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
  for (const [signature, not, instead] of SIGNATURES) {
    if (signature.every((byte, index) => bytes[index] === byte)) return { not, instead };
  }
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return wide('utf-16le', bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return wide('utf-16be', bytes);
  if (bytes.includes(0))
    return { not: 'This is not a text file', instead: 'Save it as plain text and try that.' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' };
  }
}

function wide(encoding: 'utf-16le' | 'utf-16be', bytes: Uint8Array): Decoded {
  return { text: new TextDecoder(encoding).decode(bytes), encoding: 'utf-16' };
}
