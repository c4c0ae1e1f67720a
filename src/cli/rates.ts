// goodwork rates show|check: the rates in force on a day, and what is out of date.
import type { Command } from 'commander';
import { EXIT } from './exit.ts';
import { dayOf, type PrintOptions, withFormat, withPrinting } from './options.ts';
import { checkOutput, deliver, layoutFor } from './print.ts';
import type { World } from './world.ts';
import { loadRates } from './yardstick.ts';

type RatesOptions = PrintOptions & {
  readonly rates?: string;
  readonly on?: string;
  readonly format: 'terminal' | 'json';
};

export function define(command: Command, world: World, done: (code: number) => void): void {
  const show = command.command('show').description('The rates in force on a day, with their sources.');
  const check = command
    .command('check')
    .description('What is out of date, what could not be found, and how to put it right.');
  for (const sub of [show, check]) {
    sub
      .option('--rates <file>', 'pay rates of your own: a whole file, or rows to add')
      .option('--on <date>', 'the day, such as 2026-11-21 (default: today)');
    withPrinting(sub);
  }
  withFormat(show, 'terminal', ['terminal', 'json']).action(async (options: RatesOptions) => {
    const { ratesInForce, ratesPage } = await import('../report/rates-page.ts');
    const { safeJson } = await import('../document/escaped.ts');
    const [rates, on] = [await loadRates(options.rates, world), dayOf(options.on, world)];
    await checkOutput(world, options);
    const text =
      options.format === 'json'
        ? `${safeJson({ on, checked: rates.checked, rates: ratesInForce(rates, on) }, 2)}\n`
        : ratesPage(rates, on, await layoutFor(world, options));
    await deliver(world, options, text);
    done(EXIT.done);
  });
  check.action(async (options: RatesOptions) => {
    const { ratesCheckPage } = await import('../report/rates-page.ts');
    const [rates, on] = [await loadRates(options.rates, world), dayOf(options.on, world)];
    await checkOutput(world, options);
    await deliver(world, options, ratesCheckPage(rates, on, await layoutFor(world, options)));
    done(EXIT.done);
  });
}
