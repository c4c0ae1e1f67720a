// What is typed at a terminal, handed on one line at a time: what comes after an Enter waits for the next question.
import { PassThrough } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';

/** A terminal brackets what is pasted, once it is asked to: several lines of it are one reply. */
const BRACKET_PASTES = '\u001b[?2004h';
const LET_PASTES_BE = '\u001b[?2004l';
const [PASTE, PASTED] = ['\u001b[200~', '\u001b[201~'];
const HALF_A_BRACKET = /\u001b\[20[01]?$/;

/** More letters than any reply has. What is longer is refused in any case, and takes long to draw. */
const MOST_LETTERS = 1_000;

/** A terminal to read lines from: it can be set to hand on single keys. */
export type Tty = NodeJS.ReadableStream & { setRawMode?(on: boolean): unknown };

export class Keyboard extends PassThrough {
  readonly #tty: Tty;
  readonly #output: { write(text: string): unknown };
  readonly #decoder = new StringDecoder('utf8');
  readonly #typed = (chunk: Uint8Array) => this.#take(this.#decoder.write(Buffer.from(chunk)));
  readonly #over = () => this.#finish();
  /** Lines and keys that wait for the next question. */
  #ahead = '';
  #isOpen = false;
  #isPasting = false;
  #isOver = false;
  #half = '';
  #letters = 0;

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

  letGo(): void {
    this.#tty.off('data', this.#typed).off('end', this.#over).off('close', this.#over);
    this.#tty.pause();
    this.#output.write(LET_PASTES_BE);
  }

  #take(text: string): void {
    let rest = this.#half + text;
    this.#half = HALF_A_BRACKET.exec(rest)?.[0] ?? '';
    rest = rest.slice(0, rest.length - this.#half.length);
    while (rest !== '') {
      const mark = this.#isPasting ? PASTED : PASTE;
      const at = rest.indexOf(mark);
      const part = at < 0 ? rest : rest.slice(0, at);
      this.#ahead += this.#isPasting ? part.replace(/[\r\n\t]+/g, ' ') : part;
      if (at >= 0) this.#isPasting = !this.#isPasting;
      rest = at < 0 ? '' : rest.slice(at + mark.length);
    }
    this.#handOn();
  }

  /** Up to the first Enter: the question that takes it may be the last. */
  #handOn(): void {
    if (!this.#isOpen) return;
    const [line = ''] = /^[^\r\n]*(?:\r\n?|\n)?/.exec(this.#ahead) ?? [];
    this.#ahead = this.#ahead.slice(line.length);
    const isWhole = /[\r\n]$/.test(line);
    const letters = isWhole ? line.replace(/[\r\n]+$/, '') : line;
    const room = Math.max(0, MOST_LETTERS - this.#letters);
    // Keys that are no letters, such as Ctrl-C, are never too many.
    const kept =
      letters.length <= room
        ? letters
        : `${letters.slice(0, room)}${letters.slice(room).replace(/[^\u0003\u0004]/g, '')}`;
    this.#letters = isWhole ? 0 : this.#letters + letters.length;
    if (isWhole) this.#isOpen = false;
    if (kept !== '') this.write(kept);
    if (isWhole) this.write('\r');
    if (this.#isOver && this.#ahead === '') this.end();
  }

  #finish(): void {
    this.#isOver = true;
    if (this.#ahead === '') this.end();
  }
}
