// What no run may do, whatever it was given.

/** Controls, and what hides text or turns it round: a terminal or a reader would take it for a command. */
const ALIVE =
  /[\0-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f]/;
/** Codes a run may end with: done, found, unusable, some unreadable. */
const CODES = [0, 1, 2, 3];
/** Nobody reads a line that is longer. */
const LONGEST_LINE = 2000;

/**
 * @param {{ code: number, out: string, err: string }} ran
 * @returns {string[]} what is wrong with it, if anything
 */
export function harmIn({ code, out, err }) {
  const harm = [];
  if (!CODES.includes(code)) harm.push(`ended with ${code}: ${err.slice(0, 300)}`);
  if (/^\s+at .*[:(]\d+:\d+/m.test(err)) harm.push('a stack trace');
  for (const [where, text] of Object.entries({ out, err })) {
    const alive = ALIVE.exec(text);
    if (alive !== null) harm.push(`alive in std${where}: ${codeOf(alive[0])} at ${alive.index}`);
  }
  const longest = Math.max(...err.split('\n').map((line) => line.length));
  if (longest > LONGEST_LINE) harm.push(`a line of ${longest} characters in stderr`);
  return harm;
}

function codeOf(sign) {
  return `U+${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
