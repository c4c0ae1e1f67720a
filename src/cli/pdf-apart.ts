// PDFs read in a thread of their own: one that was made to take for ever is given up, and costs nothing else.

import type { Host } from '../host/host.ts';
import { type DocumentReader, openAndCopy, type ReadDocument } from '../read/read-document.ts';

/** Milliseconds. A long one takes a second. */
const LONGEST = 15_000;
/** How long the thread waits for another, in milliseconds. */
const IDLE = 300;
/** Megabytes, beside what is packed in the file, which is counted. */
const MEMORY = 512;

export function pdfApart(host: Host): DocumentReader {
  let pool: Promise<import('tinypool').Tinypool> | null = null;
  const started = async () => {
    const { Tinypool } = await import('tinypool');
    return new Tinypool({
      filename: host.ownPath('dist/pdf-worker.js'),
      name: 'readPdf',
      runtime: 'worker_threads',
      minThreads: 0,
      maxThreads: 1,
      idleTimeout: IDLE,
      isolateWorkers: false,
      resourceLimits: { maxOldGenerationSizeMb: MEMORY },
    });
  };
  return async (bytes) => {
    pool ??= started();
    try {
      return (await (await pool).run(bytes, { signal: AbortSignal.timeout(LONGEST) })) as ReadDocument;
    } catch {
      return openAndCopy('This PDF is damaged, or takes too long to read');
    }
  };
}
