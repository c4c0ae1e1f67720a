// What arrives at once at a terminal, told apart: keys that somebody typed, and a page that was pasted.

/** Keys as they were pressed; or a page in its lines, of which the first `shown` characters were handed on as keys. */
export type Arrival = { readonly keys: string } | { readonly pasted: string; readonly shown: number };

/** Milliseconds without a key after which somebody typed what came: a key that is held down comes more slowly. */
const PAUSE = 30;
/** The same within a page, whose parts may come over a slow line. */
const PAUSE_IN_PAGE = 250;

/** More lines than this, or more characters, are no reply to a question. */
const MOST_LINES = 2;
const MOST_CHARACTERS = 200;
/** Lines as short as this are numbers and letters that were typed ahead. */
const MOST_TYPED_AHEAD = 3;

/** What was pasted as one: its lines joined where they are few, or a page. */
export function pasteOf(text: string): Arrival {
  const lines = linesIn(text);
  if (lines.length > MOST_LINES || text.trim().length > MOST_CHARACTERS)
    return { pasted: text.replace(/\r\n?/g, '\n'), shown: 0 };
  return { keys: text.replace(/[\r\n\t]+/g, ' ') };
}

/** Gathers what comes faster than anybody types, and hands it on as one. */
export class TypedBursts {
  readonly #handOn: (typed: Arrival) => void;
  #text = '';
  #shown = 0;
  #timer: NodeJS.Timeout | null = null;
  #soon: NodeJS.Immediate | null = null;

  constructor(handOn: (typed: Arrival) => void) {
    this.#handOn = handOn;
  }

  /** Keys are handed on at once, up to the first Enter: what comes after it decides what they are. */
  add(text: string): void {
    if (text === '') return;
    this.#text += text;
    if (!/[\r\n]/.test(this.#text)) {
      this.#shown = this.#text.length;
      this.#handOn({ keys: text });
    }
    // An Enter that is held down is none of a page.
    else if (this.#timer !== null && /^[\r\n]+$/.test(this.#text)) return;
    this.#stop();
    const wait = isPage(this.#text) ? PAUSE_IN_PAGE : PAUSE;
    // On a busy machine more may have come by then, and is not read yet.
    this.#timer = setTimeout(() => {
      this.#soon = setImmediate(() => this.finish());
    }, wait);
  }

  /** Nothing more belongs to what came so far. */
  finish(): void {
    this.#stop();
    const [text, shown] = [this.#text, this.#shown];
    this.#text = '';
    this.#shown = 0;
    if (isPage(text)) {
      const paste = pasteOf(text);
      if ('pasted' in paste) this.#handOn({ ...paste, shown });
      else this.#handOn({ keys: `${paste.keys.slice(shown).trimEnd()}${/[\r\n]$/.test(text) ? '\r' : ''}` });
    } else if (text.length > shown) this.#handOn({ keys: text.slice(shown) });
  }

  #stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    if (this.#soon !== null) clearImmediate(this.#soon);
    this.#timer = null;
    this.#soon = null;
  }
}

/** Several lines, or one as long as a page. Arrows and the like are pressed, and never pasted. */
function isPage(text: string): boolean {
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/.test(text)) return false;
  const lines = linesIn(text);
  if (lines.length < 2) return text.trim().length > MOST_CHARACTERS;
  return lines.some((line) => line.length > MOST_TYPED_AHEAD);
}

function linesIn(text: string): string[] {
  return text
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
