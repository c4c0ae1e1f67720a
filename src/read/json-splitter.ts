// JSON text cut where one record ends and the next begins, also where it is damaged. Goes through the characters once, or twice
// where a quote is missing. What a record says is left to JSON.parse, which has the last word: nothing damaged gets past it.
import { Brackets, CLOSE_LIST, CLOSE_MAP, isClose, OPEN_LIST, OPEN_MAP } from './brackets.ts';
import { JSON_DAMAGE, MOST_OF_ONE, type RawContent, TOO_LONG } from './raw-record.ts';

const [NEW_LINE, QUOTE, COMMA, COLON, BACKSLASH, MARK] = [10, 34, 44, 58, 92, 0xfeff];

export interface JsonItem {
  readonly content: RawContent;
  readonly line: number;
  /** An item of a list, or a value by itself. */
  readonly isListed: boolean;
}

const NONE = -1;

export class JsonSplitter {
  /** Text that may still be needed; `#at` is the next character in it. */
  #held = '';
  #at = 0;
  #line = 1;
  readonly #brackets = new Brackets();
  /** How many brackets stand around records: none, those of a list, or those of a job board's answer and its list. */
  #base = 0;
  /** In the answer of a job board, outside of its lists. */
  #isAround = false;
  /** Where the record began; or, while no bracket of it did, whatever else stands in its place. */
  #start = NONE;
  #startLine = 1;
  #isRecord = false;
  #isLong = false;
  /** There is a record since the last comma already. */
  #isAfterRecord = false;
  /** The last character that says something; a quote for a whole string. */
  #last = 0;
  /** The last string, or the one that has not ended. */
  #string = NONE;
  #stringEnd = NONE;
  #stringLine = 1;
  #inString = false;
  /** Between these a string stood that is none, because a quote is missing. */
  #from = NONE;
  #until = NONE;
  #key = '';
  #litter = { times: 0, line: 0 };
  #items: JsonItem[] = [];
  readonly #isList: (key: string) => boolean;

  /** `isList`: whether the answers of job boards have their lists under a key. */
  constructor(isList: (key: string) => boolean) {
    this.#isList = isList;
  }

  cut(chunk: string): JsonItem[] {
    this.#held += chunk;
    this.#go();
    this.#forget();
    return this.#taken();
  }

  end(): JsonItem[] {
    if (this.#inString) this.#isNoString();
    this.#go();
    const isInside = this.#isRecord && this.#start !== NONE;
    if (isInside && this.#base > 0) this.#add(JSON_DAMAGE.endsInside, this.#startLine);
    else {
      this.#finish(this.#held.length);
      if (this.#base > 0 || this.#isAround) this.#add(JSON_DAMAGE.notClosed, this.#line);
    }
    if (this.#litter.times > 0) this.#add(JSON_DAMAGE.litter, this.#litter.line);
    return this.#taken();
  }

  #taken(): JsonItem[] {
    const items = this.#items;
    this.#items = [];
    return items;
  }

  /** Drops text that is no longer needed. */
  #forget(): void {
    if (this.#start !== NONE && this.#at - this.#start > MOST_OF_ONE) this.#isLong = true;
    const needed = [this.#at];
    if (this.#start !== NONE && !this.#isLong) needed.push(this.#start);
    const isStringNeeded = this.#inString || this.#last === QUOTE;
    if (isStringNeeded && this.#string !== NONE && this.#at - this.#string <= MOST_OF_ONE)
      needed.push(this.#string);
    else this.#string = NONE;
    const cut = Math.min(...needed);
    this.#held = this.#held.slice(cut);
    this.#at -= cut;
    if (this.#start !== NONE) this.#start = Math.max(0, this.#start - cut);
    if (this.#string !== NONE) this.#string -= cut;
    this.#stringEnd -= cut;
    this.#from -= cut;
    this.#until -= cut;
  }

  #go(): void {
    while (this.#at < this.#held.length) {
      if (this.#inString && !this.#endString()) return;
      const code = this.#held.charCodeAt(this.#at);
      if (code === NEW_LINE) this.#line += 1;
      if (code > 32 && code !== MARK) this.#take(code);
      this.#at += 1;
    }
  }

  #take(code: number): void {
    const isString = code === QUOTE && this.#at >= this.#until;
    // A string stands before a colon, a comma or a closing bracket. Before anything else, a quote of it is missing.
    if (this.#last === QUOTE && code !== COLON && code !== COMMA && !isClose(code) && this.#isNoString())
      return;
    const last = this.#last;
    this.#last = isString || code !== QUOTE ? code : 0;
    if (code === OPEN_MAP || code === OPEN_LIST) this.#opens(code, last);
    else if (isClose(code)) this.#closes(code);
    else if (code === COMMA && this.#isBetween()) this.#separates();
    else {
      if (code === COLON && last === QUOTE && this.#string !== NONE)
        this.#key =
          this.#brackets.depth === 1 ? this.#held.slice(this.#string + 1, this.#stringEnd) : this.#key;
      if (this.#isBetween() && code !== COMMA) this.#isOther();
      if (isString) [this.#inString, this.#string, this.#stringLine] = [true, this.#at, this.#line];
    }
  }

  /** Whether the end of the string has come; then the next character is the one behind it. */
  #endString(): boolean {
    let at = Math.max(this.#at, this.#string + 1);
    for (; at < this.#held.length; at += 1) {
      const code = this.#held.charCodeAt(at);
      if (code === QUOTE || code === NEW_LINE) {
        this.#inString = false;
        this.#stringEnd = at;
        this.#at = code === QUOTE ? at + 1 : at;
        // No string goes on in the next line.
        if (code === NEW_LINE) this.#isNoString();
        return this.#at < this.#held.length;
      }
      if (code !== BACKSLASH) continue;
      if (at + 1 === this.#held.length) break;
      at += 1;
    }
    this.#at = at;
    this.#stringEnd = at;
    return false;
  }

  /** Goes back into the last string, to read it as what stands between strings. */
  #isNoString(): boolean {
    this.#inString = false;
    this.#last = 0;
    if (this.#string === NONE) return false;
    [this.#from, this.#until] = [this.#string, this.#stringEnd];
    this.#at = this.#string;
    this.#line = this.#stringLine;
    this.#string = NONE;
    return true;
  }

  /** Where records stand, and nothing of one. */
  #isBetween(): boolean {
    return !this.#isAround && this.#brackets.depth === this.#base;
  }

  #opens(code: number, last: number): void {
    if (code === OPEN_MAP && this.#isUnclosedBefore(last)) {
      if (this.#isAround) [this.#isAround, this.#base] = [false, 0];
      if (last === COMMA && this.#isRecord) this.#finish(this.#at);
      else this.#isLitter();
      this.#brackets.keep(this.#base);
      this.#clear();
    }
    if (this.#isBetween()) {
      if (this.#base === 0 && code === OPEN_LIST && last !== COLON) {
        this.#enter(code, 1);
        return;
      }
      if (last === COLON) this.#isOther();
      else this.#begin();
    } else if (code === OPEN_LIST && this.#brackets.depth === 1 && last === COLON && this.#isAnswer()) {
      this.#enter(code, 2);
      return;
    }
    this.#brackets.open(code);
  }

  /** Where a key should be, no map can begin: the one around it was never closed, and this is the next record. */
  #isUnclosedBefore(last: number): boolean {
    if (!this.#brackets.isInMap || this.#isBetween() || this.#at < this.#until) return false;
    return last === COMMA || (last === OPEN_MAP && this.#brackets.depth === this.#base + 1);
  }

  #isAnswer(): boolean {
    return this.#brackets.isOutermostMap && (this.#base === 0 || this.#isAround) && this.#isList(this.#key);
  }

  #enter(code: number, base: number): void {
    if (this.#start !== NONE && !this.#isRecord) this.#isLitter();
    this.#brackets.open(code);
    this.#base = base;
    this.#isAround = false;
    this.#isAfterRecord = false;
    this.#clear();
    this.#last = 0;
  }

  #begin(): void {
    if (this.#start !== NONE || (this.#isAfterRecord && this.#base > 0)) this.#isLitter();
    this.#start = this.#at;
    this.#startLine = this.#line;
    this.#isRecord = true;
    this.#isLong = false;
  }

  #closes(code: number): void {
    if (this.#brackets.close(code, this.#isAround ? 1 : this.#base)) {
      if (this.#isBetween() && this.#isRecord) {
        this.#finish(this.#at + 1);
        this.#isAfterRecord = true;
      }
    } else if (this.#isAround && code === CLOSE_MAP) {
      this.#brackets.keep(0);
      [this.#isAround, this.#base, this.#isAfterRecord] = [false, 0, false];
    } else if (this.#base > 0 && !this.#isAround && code === CLOSE_LIST) {
      this.#finish(this.#at);
      this.#isAround = this.#base === 2;
      this.#base -= 1;
      this.#brackets.keep(this.#base);
      this.#isAfterRecord = false;
    } else if (this.#start === NONE) this.#isLitter();
  }

  #separates(): void {
    if (this.#start === NONE && !this.#isAfterRecord && this.#base > 0)
      this.#add(JSON_DAMAGE.noRecord, this.#line);
    this.#finish(this.#at);
    this.#isAfterRecord = false;
  }

  /** Something where only records should be: in place of one, or beside one. */
  #isOther(): void {
    if (this.#start !== NONE) return;
    if (this.#isAfterRecord && this.#base > 0) {
      this.#isLitter();
      return;
    }
    this.#start = this.#at;
    this.#startLine = this.#line;
    this.#isRecord = false;
    this.#isLong = false;
  }

  #isLitter(): void {
    const { times, line } = this.#litter;
    this.#litter = { times: times + 1, line: times === 0 ? this.#line : line };
  }

  /** What began ends before this offset. */
  #finish(end: number): void {
    if (this.#start === NONE) return;
    const text = this.#isLong ? null : this.#held.slice(this.#start, end).trimEnd();
    // Brackets in words that only look like a record say nothing.
    if (this.#isRecord && this.#start > this.#from && end <= this.#until) this.#isLitter();
    else
      this.#add(
        text === null || text.length > MOST_OF_ONE ? TOO_LONG : { kind: 'json', text },
        this.#startLine,
      );
    this.#clear();
  }

  #clear(): void {
    this.#start = NONE;
    this.#isRecord = false;
    this.#isLong = false;
  }

  #add(content: RawContent, line: number): void {
    this.#items.push({ content, line, isListed: this.#base > 0 || this.#isAround });
  }
}
