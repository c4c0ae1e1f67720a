// Counts the characters and items that Node itself looks at for us, which no count of our own code shows: a search of a long
// text is one call. Nothing else changes: each of these does what it always does.
// What copies without a call, such as `{ ...map }`, is not seen; the clock of bench/hostile.js sees it.

let looked = 0;

/** So many since it was last asked. */
export function lookedAt() {
  const all = looked;
  looked = 0;
  return all;
}

/** `count` is told what it was called on, what with, and what came of it. */
function around(owner, name, count) {
  const itself = owner[name];
  const { enumerable, writable, configurable } = Object.getOwnPropertyDescriptor(owner, name);
  const value = function (...given) {
    const came = Reflect.apply(itself, this, given);
    looked += count(this, given, came) || 0;
    return came;
  };
  Object.defineProperty(value, 'name', { value: itself.name });
  Object.defineProperty(value, 'length', { value: itself.length });
  Object.defineProperty(owner, name, { value, enumerable, writable, configurable });
}

const sizeOf = (value) => value?.length ?? value?.byteLength ?? value?.size ?? 0;
const whole = (self) => sizeOf(self);
const given = (_self, [first]) => sizeOf(first);
const made = (_self, _given, came) => sizeOf(came);
const keys = (_self, [first]) =>
  typeof first === 'object' && first !== null ? Object.keys(first).length : 0;
/** What a search passes over, from where it begins. */
const passed = (self, [, from = 0], came) => (came < 0 ? sizeOf(self) : came) - Math.min(from, sizeOf(self));
const passedBack = (self, [, from = sizeOf(self)], came) => Math.min(from, sizeOf(self)) - Math.max(came, 0);
/** `indexOf` counts for it. */
function includes(self, [what, from = 0]) {
  self.indexOf(what, from);
  return 0;
}

export function countLooks() {
  const text = String.prototype;
  const TypedArray = Object.getPrototypeOf(Uint8Array.prototype);
  countMatches();
  countSpreads();
  around(text, 'indexOf', passed);
  around(text, 'lastIndexOf', passedBack);
  around(text, 'includes', includes);
  for (const name of [
    'split',
    'replace',
    'replaceAll',
    'normalize',
    'toLowerCase',
    'toUpperCase',
    'isWellFormed',
  ])
    if (name in text) around(text, name, whole);
  for (const name of ['repeat', 'padEnd', 'padStart', 'concat']) around(text, name, made);
  for (const name of ['trim', 'trimStart', 'trimEnd'])
    around(text, name, (self, _, came) => self.length - came.length);
  for (const name of ['startsWith', 'endsWith']) around(text, name, given);
  for (const owner of [Array.prototype, TypedArray]) {
    around(owner, 'indexOf', passed);
    around(owner, 'lastIndexOf', passedBack);
    around(owner, 'includes', includes);
    for (const name of ['slice', 'fill']) around(owner, name, made);
    for (const name of ['join', 'reverse', 'sort', 'toSorted', 'toReversed']) around(owner, name, whole);
  }
  for (const name of ['concat', 'flat', 'toSpliced']) around(Array.prototype, name, made);
  // A long list is moved by one when its first item goes.
  for (const name of ['shift', 'unshift', 'copyWithin']) around(Array.prototype, name, whole);
  around(
    Array.prototype,
    'splice',
    (self, [from = 0], came) => came.length + Math.max(0, self.length - from),
  );
  around(TypedArray, 'set', given);
  around(Array, 'from', made);
  for (const name of ['keys', 'values', 'entries', 'assign'])
    around(Object, name, name === 'assign' ? keys : made);
  around(Object, 'fromEntries', (_self, _given, came) => Object.keys(came).length);
  around(JSON, 'parse', given);
  around(JSON, 'stringify', made);
  around(TextDecoder.prototype, 'decode', made);
  around(TextEncoder.prototype, 'encode', made);
  around(Buffer, 'concat', made);
  around(Buffer.prototype, 'toString', made);
  around(Buffer, 'from', made);
}

/** Replacing, splitting and matching all go by `exec`. */
function countMatches() {
  const { exec } = RegExp.prototype;
  RegExp.prototype.exec = function (subject) {
    const from = this.lastIndex;
    const came = exec.call(this, subject);
    // Such a pattern is tried at one place alone.
    const isFixed = this.sticky || this.source.charCodeAt(0) === CARET;
    if (isFixed) looked += came === null ? 1 : came[0].length;
    else if (this.global) looked += (came === null ? sizeOf(subject) : this.lastIndex) - from;
    else looked += came === null ? sizeOf(subject) : came.index + came[0].length;
    return came;
  };
}

const CARET = 94;

/** A list that is spread, or gone through. */
function countSpreads() {
  const { values } = Array.prototype;
  const counted = function () {
    looked += this.length;
    return values.call(this);
  };
  Object.defineProperty(Array.prototype, Symbol.iterator, {
    value: counted,
    writable: true,
    configurable: true,
  });
}
