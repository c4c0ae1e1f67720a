// Which of the two ways of asking a person is met with.

import type { Host } from '../../host/host.ts';
import type { Layout } from '../../page/layout.ts';
import { isPlain } from '../output.ts';
import { linePrompter } from './line-prompter.ts';
import type { Prompter } from './prompter.ts';

export async function prompterFor(
  host: Host,
  plain: boolean,
  layout: Layout,
  interrupted: AbortSignal,
): Promise<Prompter> {
  const desk = host.terminal();
  if (plain) return linePrompter(desk, interrupted);
  const { screenPrompter } = await import('./screen-prompter.ts');
  return screenPrompter(desk, interrupted, (text) => layout.paint('strong', text));
}

/** Line by line: asked for, or the terminal can do no more. */
export function isLineByLine(host: Host, options: { readonly plain?: boolean }): boolean {
  const { env, platform, stderr } = host;
  const simple = platform === 'win32' ? env.MSYSTEM !== undefined : (env.TERM ?? '') === '';
  return isPlain(host, options) || simple || (stderr.columns ?? 80) < 40;
}
