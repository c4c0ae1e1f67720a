// The fingerprint that the library makes for itself is the one that Node makes.
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createHash as ownHash } from '../src/library/fingerprint.ts';

const hex = (make: typeof createHash | typeof ownHash, parts: readonly (Uint8Array | string)[]) => {
  const hash = make('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
};

test('of any parts, of any length around a block', () => {
  for (let length = 0; length < 200; length += 1) {
    const text = 'a'.repeat(length);
    expect(hex(ownHash, [text])).toBe(hex(createHash, [text]));
  }
  const part = fc.oneof(fc.uint8Array({ maxLength: 300 }), fc.string({ unit: 'grapheme' }));
  fc.assert(
    fc.property(fc.array(part, { maxLength: 4 }), (parts) => hex(ownHash, parts) === hex(createHash, parts)),
    { seed: 20261130 },
  );
});
