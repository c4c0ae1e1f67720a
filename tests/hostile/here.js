// goodwork in this process, as it is built: real files in a folder of its own, what it prints kept, the day always the same.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const ROOT = new URL('../../', import.meta.url);
const { main, processWorld } = await import(new URL('dist/main.js', ROOT).href);

export const TODAY = '2026-11-21';

/** Goes into a new folder; what is handed back goes out of it and takes it away. */
export function goApart() {
  const before = process.cwd();
  const folder = mkdtempSync(join(tmpdir(), 'goodwork-hostile-'));
  process.chdir(folder);
  return () => {
    process.chdir(before);
    rmSync(folder, { recursive: true, force: true });
  };
}

/** @param {Readonly<Record<string, string | Uint8Array>>} files */
export function put(files) {
  for (const [name, held] of Object.entries(files)) {
    mkdirSync(dirname(name), { recursive: true });
    writeFileSync(name, held);
  }
}

/**
 * @param {readonly string[]} words
 * @param {(file: string) => void} opened told of each file as `batch` begins to read it
 * @returns {Promise<{ code: number, out: string, err: string }>}
 */
export async function run(words, opened = () => undefined) {
  const stdout = caught();
  const stderr = caught();
  const folder = process.cwd();
  const world = processWorld(ROOT);
  const code = await main({
    ...world,
    read: (file) => {
      opened(file);
      return world.read(file);
    },
    argv: words,
    env: { GOODWORK_HOME: folder },
    home: folder,
    stdout,
    stderr,
    stdinIsTTY: () => false,
    today: () => TODAY,
    now: () => 0,
  });
  return { code, out: stdout.text(), err: stderr.text() };
}

function caught() {
  const parts = [];
  const decoder = new TextDecoder();
  const write = (text) => {
    parts.push(typeof text === 'string' ? text : decoder.decode(text));
  };
  return {
    isTTY: false,
    columns: undefined,
    write,
    send: async (text) => {
      write(text);
      return true;
    },
    text: () => parts.join(''),
  };
}
