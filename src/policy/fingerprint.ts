// The fingerprint of a rubric, by which two reports can be told to rest on the same one.
import { createHash } from 'node:crypto';

/** Of one or more files with their line ends made alike, so that a checkout on Windows is the same rubric. */
export function sha256(...files: readonly Uint8Array[]): string {
  const hash = createHash('sha256');
  for (const [index, bytes] of files.entries()) {
    if (index > 0) hash.update('\n');
    const plain = bytes[0] !== 0xef && !bytes.includes(0x0d);
    hash.update(plain ? bytes : normal(bytes));
  }
  return hash.digest('hex');
}

function normal(bytes: Uint8Array): string {
  return new TextDecoder()
    .decode(bytes)
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n');
}
