// What is taller than the terminal, in the pager of whoever reads it.
import { spawn } from 'node:child_process';

/** Quits by itself where all of it fits, keeps colours, and leaves the text on the screen. */
const LESS = 'FRX';

/** PAGER, else less. False where neither can be run, or PAGER is empty: then nothing was shown. */
export function showInPager(
  text: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<boolean> {
  const own = env.PAGER;
  if (own !== undefined && own.trim() === '') return Promise.resolve(false);
  return new Promise((resolve) => {
    // A pager of one's own may have options, so a shell reads it; a shell would also say aloud that there is no less.
    const shown = spawn(own ?? 'less', {
      shell: own !== undefined,
      stdio: ['pipe', 'inherit', 'inherit'],
      env: { ...env, LESS: env.LESS ?? LESS },
    });
    // Left before the end of the text: that is no error.
    shown.stdin.on('error', () => undefined);
    shown.on('error', () => resolve(false));
    shown.on('close', (code) => resolve(code !== NOT_FOUND && code !== NOT_RUNNABLE));
    shown.stdin.end(text);
  });
}

/** What a shell says of a command that is not there, or that it may not run. */
const NOT_FOUND = 127;
const NOT_RUNNABLE = 126;
