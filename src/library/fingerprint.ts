// What the build puts in the place of node:crypto, which no browser has. What browsers have gives a promise, and a rubric is loaded
// at once.
import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex } from '@noble/hashes/utils';

/** The one hash that is used, by its name. */
export function createHash(_name: 'sha256') {
  const hash = sha256.create();
  return {
    update(part: Uint8Array | string): void {
      hash.update(typeof part === 'string' ? new TextEncoder().encode(part) : part);
    },
    digest: (_as: 'hex'): string => bytesToHex(hash.digest()),
  };
}
