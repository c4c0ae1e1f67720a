// The browser that pages are looked at in: CHROMIUM, or one that is installed on this machine, or the one in the package
// @sparticuz/chromium, which brings its libraries and a font.
import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from 'playwright-core';

const NAMES = [
  ...['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'],
  ...['microsoft-edge', 'microsoft-edge-stable', 'msedge'],
];
const PACKED = '@sparticuz/chromium';
const CACHE = fileURLToPath(new URL('../../node_modules/.cache/goodwork/', import.meta.url));

/** Where a browser usually is on this system. */
function usualPlaces(): string[] {
  const { PATH = '', HOME = '', LOCALAPPDATA, PROGRAMFILES } = process.env;
  if (process.platform === 'win32')
    return [PROGRAMFILES, process.env['PROGRAMFILES(X86)'], LOCALAPPDATA]
      .filter((folder) => folder !== undefined)
      .flatMap((folder) =>
        ['Google/Chrome', 'Microsoft/Edge', 'Chromium'].flatMap((name) =>
          ['chrome.exe', 'msedge.exe'].map((file) => join(folder, name, 'Application', file)),
        ),
      );
  if (process.platform === 'darwin')
    return ['/Applications', join(HOME, 'Applications')].flatMap((folder) =>
      ['Google Chrome', 'Microsoft Edge', 'Chromium'].map((name) =>
        join(folder, `${name}.app/Contents/MacOS`, name),
      ),
    );
  return PATH.split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)));
}

function isPackedHere(): boolean {
  if (process.platform !== 'linux' || process.arch !== 'x64') return false;
  try {
    createRequire(import.meta.url).resolve(PACKED);
    return true;
  } catch {
    return false;
  }
}

/** The path of a browser, or `packed`; null where there is none. CHROMIUM is taken at its word: a wrong one is said by the test. */
export function browserHere(): string | null {
  return process.env.CHROMIUM ?? usualPlaces().find(canBeRun) ?? (isPackedHere() ? 'packed' : null);
}

function canBeRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Unpacks the packed browser, once and in one step, and gives its folder. */
function unpacked(): string {
  const folder = join(CACHE, 'chromium-143.0.4');
  if (existsSync(folder)) return folder;
  const part = `${folder}.${process.pid}`;
  mkdirSync(part, { recursive: true });
  // It unpacks into the folder for temporary files, and its libraries only where it believes that it is on Amazon's machines.
  execFileSync(
    process.execPath,
    ['--input-type=module', '-e', `await (await import('${PACKED}')).default.executablePath()`],
    {
      cwd: fileURLToPath(new URL('../../', import.meta.url)),
      env: { ...process.env, TMPDIR: part, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' },
    },
  );
  // Without a font every word is 0 pixels wide, and every page narrow enough.
  writeFileSync(
    join(part, 'fonts.conf'),
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${join(folder, 'fonts')}</dir><cachedir>${join(folder, 'font-cache')}</cachedir></fontconfig>`,
  );
  try {
    renameSync(part, folder);
  } catch (error) {
    // Somebody else was quicker.
    rmSync(part, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

/** Starts the browser that is here. */
export async function openBrowser(): Promise<Browser> {
  const here = browserHere();
  if (here === null) throw new Error('no browser');
  const args = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking'];
  if (here !== 'packed') return chromium.launch({ executablePath: here, args });
  const folder = unpacked();
  return chromium.launch({
    executablePath: join(folder, 'chromium'),
    args,
    env: {
      ...process.env,
      LD_LIBRARY_PATH: join(folder, 'al2023/lib'),
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
    },
  });
}
