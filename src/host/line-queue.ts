// What is typed at a terminal, handed on one line at a time: what comes after an Enter waits for the next question.
import { PassThrough } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import { type Arrival, pasteOf, TypedBursts } from './typed-bursts.ts';

/** A terminal brackets what is pasted, once it is asked to: where it begins and ends is known then. */
const BRACKET_PASTES = '\u001b[?2004h';
const LET_PASTES_BE = '\u001b[?2004l';
const [PASTE, PASTED] = ['\u001b[200~', '\u001b[201~'];

const CTRL_C = '\u0003';
/** What begins a paste, or a key such as an arrow, without its end. */
const CUT_OFF = /\u001b(?:\[[\d;]*|O)?$/;

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
  readonly #bursts = new TypedBursts((typed) => this.#add(typed));
  /** Keys and pages that wait for the next question. */
  readonly #ahead: (string | Page)[] = [];
  /** Takes a page in place of the line that is asked for; null while nothing is asked. */
  #open: ((text: string) => void) | null = null;
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

  /** A question is asked: it may have the next line, or the page that was pasted instead. */
  next(onPage: (text: string) => void): void {
    this.#open = onPage;
    this.#handOn();
  }

  release(): void {
    this.#bursts.finish();
    this.#tty.off('data', this.#typed).off('end', this.#over).off('close', this.#over);
    this.#tty.pause();
    this.#output.write(LET_PASTES_BE);
  }

  #take(text: string): void {
    const stop = text.lastIndexOf(CTRL_C);
    if (stop >= 0) this.#interrupt();
    let rest = this.#half + text.slice(stop + 1);
    this.#half = CUT_OFF.exec(rest)?.[0] ?? '';
    rest = rest.slice(0, rest.length - this.#half.length);
    while (rest !== '') {
      const mark = this.#pasted === null ? PASTE : PASTED;
      const at = rest.indexOf(mark);
      const part = at < 0 ? rest : rest.slice(0, at);
      if (this.#pasted === null) this.#bursts.add(part);
      else this.#pasted += part;
      if (at < 0) break;
      if (this.#pasted === null) {
        this.#bursts.finish();
        this.#pasted = '';
      } else {
        this.#add(pasteOf(this.#pasted));
        this.#pasted = null;
      }
      rest = rest.slice(at + mark.length);
    }
  }

  /** Nobody waits for it, and nothing that was typed ahead is wanted any longer. */
  #interrupt(): void {
    this.#bursts.finish();
    this.#ahead.length = 0;
    this.#pasted = null;
    this.#half = '';
    this.write(CTRL_C);
  }

  #add(typed: Arrival): void {
    const last = this.#ahead.at(-1);
    if ('pasted' in typed) {
      // Those of its characters that wait as keys are in the page.
      if (typeof last === 'string') {
        this.#ahead.pop();
        const keys = last.slice(0, Math.max(0, last.length - typed.shown));
        if (keys !== '') this.#ahead.push(keys);
      }
      this.#ahead.push({ text: typed.pasted });
    } else if (typeof last === 'string') this.#ahead[this.#ahead.length - 1] = last + typed.keys;
    else this.#ahead.push(typed.keys);
    this.#handOn();
  }

  /** Up to the first Enter, or a page: the question that takes it may be the last. */
  #handOn(): void {
    while (this.#open !== null && this.#ahead.length > 0) {
      const ahead = this.#ahead.shift() ?? '';
      if (typeof ahead !== 'string') {
        const onPage = this.#open;
        this.#open = null;
        onPage(ahead.text);
        continue;
      }
      const [line = ''] = /^[^\r\n]*(?:\r\n?|\n)?/.exec(ahead) ?? [];
      if (line.length < ahead.length) this.#ahead.unshift(ahead.slice(line.length));
      const isWhole = /[\r\n]$/.test(line);
      // A sequence that was cut off would swallow the Enter.
      const keys = isWhole ? line.replace(/[\r\n]+$/, '').replace(CUT_OFF, '') : line;
      if (isWhole) this.#open = null;
      if (keys !== '') this.write(cut(keys));
      if (isWhole) this.write('\r');
    }
    if (this.#isOver && this.#ahead.length === 0) this.end();
  }

  #finish(): void {
    this.#isOver = true;
    this.#bursts.finish();
    if (this.#ahead.length === 0) this.end();
  }
}

/** Too long for a reply: more than two lines, or than 200 characters. */
interface Page {
  readonly text: string;
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
