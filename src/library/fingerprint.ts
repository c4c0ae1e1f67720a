// SHA-256, as FIPS 180-4 has it: the build puts it in the place of node:crypto, which no browser has. What browsers have gives a
// promise, and a rubric is loaded at once.

/** The first bits of what stands behind the point in the roots of the first primes. */
const PRIMES = Array.from({ length: 310 }, (_, index) => index + 2).filter(
  (number, _, all) => !all.some((other) => other * other <= number && number % other === 0),
);
const bits = (root: number) => Math.floor((root % 1) * 2 ** 32) | 0;
const ROUNDS = PRIMES.slice(0, 64).map((prime) => bits(Math.cbrt(prime)));
const START = PRIMES.slice(0, 8).map((prime) => bits(Math.sqrt(prime)));

const BLOCK = 64;

/** The one hash that is used, by its name. */
export function createHash(_name: 'sha256') {
  const parts: Uint8Array[] = [];
  return {
    update(part: Uint8Array | string): void {
      parts.push(typeof part === 'string' ? new TextEncoder().encode(part) : part);
    },
    digest(_as: 'hex'): string {
      const state = Int32Array.from(START);
      const message = padded(parts);
      for (let at = 0; at < message.byteLength; at += BLOCK) addBlock(state, message, at);
      return Array.from(state, (word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
    },
  };
}

/** All parts, a bit that ends them, and how many bits they are: whole blocks. */
function padded(parts: readonly Uint8Array[]): DataView {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  const bytes = new Uint8Array(Math.ceil((length + 9) / BLOCK) * BLOCK);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  bytes[length] = 0x80;
  const view = new DataView(bytes.buffer);
  view.setBigUint64(bytes.length - 8, BigInt(length) * 8n);
  return view;
}

function addBlock(state: Int32Array, message: DataView, from: number): void {
  const words = new Int32Array(64);
  const word = (index: number) => words[index] ?? 0;
  for (let index = 0; index < 16; index += 1) words[index] = message.getInt32(from + index * 4);
  for (let index = 16; index < 64; index += 1) {
    const [early, late] = [word(index - 15), word(index - 2)];
    const first = turned(early, 7) ^ turned(early, 18) ^ (early >>> 3);
    const second = turned(late, 17) ^ turned(late, 19) ^ (late >>> 10);
    words[index] = word(index - 16) + first + word(index - 7) + second;
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (const [index, round] of ROUNDS.entries()) {
    const mixed = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25);
    const next = (h + mixed + ((e & f) ^ (~e & g)) + round + word(index)) | 0;
    const most = (turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + next) | 0, c, b, a, (next + most) | 0];
  }
  for (const [index, value] of [a, b, c, d, e, f, g, h].entries()) state[index] = (state[index] ?? 0) + value;
}

function turned(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}
