// How far a batch is, on standard error: a line that is drawn again at a terminal, a plain line every few seconds elsewhere.
import type { Host } from '../../host/host.ts';

/** Milliseconds between two signs of life: at a terminal, and line by line. */
const [OFTEN, SELDOM] = [200, 5000];

export class ProgressLine {
  readonly #host: Host;
  readonly #way: 'drawn' | 'lines' | 'none';
  readonly #total: number | null;
  readonly #start: number;
  #said: number;
  #isDrawn = false;
  /** Bytes that were read so far. */
  bytes = 0;

  /** `total`: bytes there are to read, where that is known. */
  constructor(host: Host, way: 'drawn' | 'lines' | 'none', total: number | null) {
    this.#host = host;
    this.#way = way;
    this.#total = total;
    this.#start = host.now();
    this.#said = this.#start;
  }

  at(records: number): void {
    if (this.#way === 'none') return;
    const now = this.#host.now();
    if (now - this.#said < (this.#way === 'drawn' ? OFTEN : SELDOM)) return;
    this.#said = now;
    this.#say(this.#words(records, now));
  }

  /** Takes the line away, so that something else can be said. */
  clear(): void {
    if (!this.#isDrawn) return;
    this.#isDrawn = false;
    this.#host.stderr.write('\r\u001b[K');
  }

  /** At the end, where it is not drawn. */
  finish(records: number): void {
    this.clear();
    if (this.#way === 'lines') this.#say(this.#words(records, this.#host.now()));
  }

  #say(words: string): void {
    if (this.#way === 'lines') this.#host.stderr.write(`${words}\n`);
    else {
      this.#isDrawn = true;
      const width = (this.#host.stderr.columns ?? 80) - 1;
      this.#host.stderr.write(`\r\u001b[K${words.slice(0, width)}`);
    }
  }

  #words(records: number, now: number): string {
    const seconds = (now - this.#start) / 1000;
    const rate = seconds < 0.5 ? '' : `, ${number(records / seconds)} a second`;
    const share = this.#total === null || this.#total === 0 ? null : Math.min(1, this.bytes / this.#total);
    const left = share === null || share < 0.01 || share >= 1 ? null : (seconds / share) * (1 - share);
    return `${number(records)} records${rate}${left === null ? '' : `, about ${timeInWords(left)} left`}`;
  }
}

function number(value: number): string {
  return Math.round(value)
    .toString()
    .replace(/\B(?=(?:\d{3})+$)/g, ',');
}

function timeInWords(seconds: number): string {
  if (seconds < 90) return `${Math.max(1, Math.round(seconds))} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 90 ? `${minutes} min` : `${Math.round(minutes / 6) / 10} hours`;
}
