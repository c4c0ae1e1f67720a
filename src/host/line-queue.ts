// What is typed at a terminal, handed on one line at a time: what comes after an Enter waits for the next question.
import { PassThrough } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';

/** A terminal brackets what is pasted, once it is asked to: several lines of it are one reply. */
const BRACKET_PASTES = '\u001b[?2004h';
const LET_PASTES_BE = '\u001b[?2004l';
const [PASTE, PASTED] = ['\u001b[200~', '\u001b[201~'];
const HALF_A_BRACKET = /\u001b\[20[01]?$/;

/** Longer than any reply. What is longer is refused anyway, and is slow to draw. */
const MOST_CHARACTERS = 1_000;

/** A terminal to read lines from: it can be set to hand on single keys. */
type Tty = NodeJS.ReadableStream & { setRawMode?(on: boolean): unknown };

export class LineQueue extends PassThrough {
  readonly #tty: Tty;
  readonly #output: { write(text: string): unknown };
  readonly #decoder = new StringDecoder('utf8');
  readonly #typed = (chunk: Uint8Array) => this.#take(this.#decoder.write(Buffer.from(chunk)));
  readonly #over = () => this.#finish();
  /** Lines and keys that wait for the next question. */
  #ahead = '';
  #isOpen = false;
  /** What is being pasted, so far; null where nothing is. */
  #pasted: string | null = null;
  #isOver = false;
  #half = '';

  constructor(tty: Tty, output: { write(text: string): unknown }) {
    super();
    this.#tty = tty;
    this.#output = output;
    output.write(BRACKET_PASTES);
    tty.on('data', this.#typed).on('end', this.#over).on('close', this.#over);
  }

  /** Readline asks for single keys, as it does of a terminal. */
  setRawMode(on: boolean): this {
    this.#tty.setRawMode?.(on);
    return this;
  }

  /** A question is asked: it may have the next line. */
  next(): void {
    this.#isOpen = true;
    this.#handOn();
  }

  release(): void {
    this.#tty.off('data', this.#typed).off('end', this.#over).off('close', this.#over);
    this.#tty.pause();
    this.#output.write(LET_PASTES_BE);
  }

  #take(text: string): void {
    let rest = this.#half + text;
    this.#half = HALF_A_BRACKET.exec(rest)?.[0] ?? '';
    rest = rest.slice(0, rest.length - this.#half.length);
    while (rest !== '') {
      const mark = this.#pasted === null ? PASTE : PASTED;
      const at = rest.indexOf(mark);
      const part = at < 0 ? rest : rest.slice(0, at);
      if (this.#pasted === null) this.#ahead += part;
      else if (this.#pasted.length < MOST_CHARACTERS) this.#pasted += part.slice(0, MOST_CHARACTERS);
      if (at < 0) break;
      if (this.#pasted === null) this.#pasted = '';
      else {
        this.#ahead += this.#pasted.replace(/[\r\n\t]+/g, ' ');
        this.#pasted = null;
      }
      rest = rest.slice(at + mark.length);
    }
    this.#handOn();
  }

  /** Up to the first Enter: the question that takes it may be the last. */
  #handOn(): void {
    if (!this.#isOpen) return;
    const [line = ''] = /^[^\r\n]*(?:\r\n?|\n)?/.exec(this.#ahead) ?? [];
    this.#ahead = this.#ahead.slice(line.length);
    const isWhole = /[\r\n]$/.test(line);
    const keys = isWhole ? line.replace(/[\r\n]+$/, '') : line;
    if (isWhole) this.#isOpen = false;
    if (keys !== '') this.write(cut(keys));
    if (isWhole) this.write('\r');
    if (this.#isOver && this.#ahead === '') this.end();
  }

  #finish(): void {
    this.#isOver = true;
    if (this.#ahead === '') this.end();
  }
}

/** This many characters at once were pasted, not typed, and are too long for a reply even when cut. Other keys are kept. */
function cut(keys: string): string {
  if (keys.length <= MOST_CHARACTERS) return keys;
  let characters = 0;
  return keys.replace(KEY, (key) => {
    const isCharacter = key >= ' ' && key !== '\u007f';
    if (isCharacter) characters += 1;
    return isCharacter && characters > MOST_CHARACTERS ? '' : key;
  });
}

/** An arrow or the like, or a single key. */
const KEY = /\u001b\[[0-9;]*[A-Za-z~]|[\s\S]/g;
