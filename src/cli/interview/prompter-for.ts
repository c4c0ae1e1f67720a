// Which prompter suits this terminal: a screen that is drawn anew, or line by line.
import type { Layout } from '../../report/layout.ts';
import type { PrintOptions } from '../options.ts';
import { isPlain } from '../print.ts';
import type { World } from '../world.ts';
import { linePrompter } from './line-prompter.ts';
import type { Prompter } from './prompter.ts';

export async function prompterFor(
  world: World,
  plain: boolean,
  layout: Layout,
  interrupted: AbortSignal,
): Promise<Prompter> {
  const desk = world.desk();
  if (plain) return linePrompter(desk, interrupted);
  const { screenPrompter } = await import('./screen-prompter.ts');
  return screenPrompter(desk, interrupted, (text) => layout.paint('strong', text));
}

export function isLineByLine(world: World, options: Pick<PrintOptions, 'plain'>): boolean {
  const { env, platform, stderr } = world;
  const simple = platform === 'win32' ? env.MSYSTEM !== undefined : (env.TERM ?? '') === '';
  return isPlain(world, options) || simple || (stderr.columns ?? 80) < 40;
}
