// goodwork rates show|check: the rates in force on a day, and what is out of date.

import type { Command } from 'commander';
import { EXIT, type Host } from '../host/host.ts';
import { dayOf } from '../policy/criteria-options.ts';
import { loadRates } from '../policy/load-policy.ts';
import { type PrintOptions, withFormat, withPrinting } from './options.ts';
import { checkOutput, deliver, layoutFor } from './output.ts';

type RatesOptions = PrintOptions & {
  readonly rates?: string;
  readonly on?: string;
  readonly format: 'terminal' | 'json';
};

export function define(command: Command, host: Host, done: (code: number) => void): void {
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
    const { toTerminal } = await import('../page/terminal.ts');
    const { safeJson } = await import('../source/escape.ts');
    const [rates, on] = [await loadRates(options.rates, host), dayOf(options.on, host)];
    await checkOutput(host, options);
    const text =
      options.format === 'json'
        ? `${safeJson({ on, checked: rates.checked, rates: ratesInForce(rates, on) }, 2)}\n`
        : toTerminal(ratesPage(rates, on), await layoutFor(host, options));
    await deliver(host, options, text);
    done(EXIT.done);
  });
  check.action(async (options: RatesOptions) => {
    const { ratesCheckPage } = await import('../report/rates-page.ts');
    const { toTerminal } = await import('../page/terminal.ts');
    const [rates, on] = [await loadRates(options.rates, host), dayOf(options.on, host)];
    await checkOutput(host, options);
    await deliver(host, options, toTerminal(ratesCheckPage(rates, on), await layoutFor(host, options)));
    done(EXIT.done);
  });
}
