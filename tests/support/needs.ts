// What tests need beside Node: how each is looked for on this machine, and how to have it. Where it is missing, its tests are
// skipped, and the last lines of the run say so; where CI is set, nothing may be missing.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { TestRunner } from 'vitest';
import { browserHere } from './browser.ts';

interface Need {
  /** The tests that are skipped without it, for a list. */
  readonly tests: string;
  /** What is not there, and how to have it. */
  readonly lacking: string;
  readonly isHere: () => boolean;
  /** CI does without it too: nothing that it can install from has it. */
  readonly isRare?: true;
}

const require = createRequire(import.meta.url);
const isLoaded = (name: string): boolean => {
  try {
    require(name);
    return true;
  } catch {
    return false;
  }
};
const ends = (program: string, ...words: string[]): boolean => spawnSync(program, words).status === 0;

/** Debian's python3-distributed is for Debian's own Python. */
export const PYTHON = process.env.PYTHON ?? '/usr/bin/python3';

const NEEDS = {
  browser: {
    tests: 'pages in a browser',
    lacking:
      'no browser: install Chrome, Edge or Chromium, or set CHROMIUM to the path of one; on Linux also: npm run extras',
    isHere: () => browserHere() !== null,
  },
  terminal: {
    tests: 'interviews at a terminal',
    lacking:
      'no pseudo-terminal that takes signals: use macOS, or Linux with the GNU C library; on Windows, WSL',
    isHere: () => process.platform !== 'win32' && isLoaded('@lydell/node-pty'),
  },
  sh: {
    tests: 'lines of a shell',
    lacking: 'no sh: use Linux or macOS; on Windows, WSL',
    isHere: () => ends('sh', '-c', ':'),
  },
  bash: {
    tests: 'completion in bash',
    lacking: 'no bash: install bash',
    isHere: () => ends('bash', '-c', ':'),
  },
  zsh: {
    tests: 'completion in zsh',
    lacking: 'no zsh: install zsh',
    isHere: () => ends('zsh', '-c', ':'),
  },
  fish: {
    tests: 'completion in fish',
    lacking: 'no fish: install fish',
    isHere: () => ends('fish', '-c', ':'),
  },
  powershell: {
    tests: 'completion in PowerShell',
    lacking: 'no pwsh: install PowerShell 7',
    isHere: () => ends('pwsh', '-NoProfile', '-Command', '1'),
    isRare: true,
  },
  posix: {
    tests: 'signals, and rights and links of files',
    lacking: 'Windows has others: use WSL',
    isHere: () => process.platform !== 'win32',
  },
  split: {
    tests: 'parts made by split',
    lacking: 'split is not that of GNU: install coreutils',
    isHere: () => /GNU coreutils/.test(spawnSync('split', ['--version']).stdout?.toString() ?? ''),
  },
  parallel: {
    tests: 'GNU parallel',
    lacking: 'no GNU parallel: install parallel',
    isHere: () => /GNU parallel/.test(spawnSync('parallel', ['--version']).stdout?.toString() ?? ''),
  },
  sqlite3: {
    tests: 'SQLite',
    lacking: 'no sqlite3: install sqlite3',
    isHere: () => ends('sqlite3', '-version'),
  },
  dask: {
    tests: 'Dask',
    lacking: `${PYTHON} cannot import distributed: install python3-distributed, or set PYTHON to a Python that can`,
    isHere: () => ends(PYTHON, '-c', 'import distributed'),
  },
  duckdb: {
    tests: 'DuckDB',
    lacking: 'no DuckDB: npm run extras',
    isHere: () => isLoaded('@duckdb/node-api'),
  },
} satisfies Record<string, Need>;

export type NeedName = keyof typeof NEEDS;

declare module 'vitest' {
  interface TaskMeta {
    /** What the tests of this file need and this machine lacks, each as a line for the end of the run. */
    lacking?: readonly string[];
  }
}

const known = new Map<NeedName, boolean>();

/** Whether this machine has it, for `test.runIf(has('browser'))`. It is called while a test file is collected. */
export function has(name: NeedName): boolean {
  const { tests, lacking, isHere, isRare }: Need = NEEDS[name];
  const here = known.get(name) ?? isHere();
  known.set(name, here);
  if (here) return true;
  if (process.env.CI && isRare === undefined)
    throw new Error(`CI is set, and nothing may be skipped there: ${lacking}`);
  const { file } = TestRunner.getCurrentSuite() as unknown as {
    file: { meta: { lacking?: readonly string[] } };
  };
  file.meta.lacking = [...new Set([...(file.meta.lacking ?? []), `${tests} (${lacking})`])];
  return false;
}
