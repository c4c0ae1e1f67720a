// Reviews at a real pseudo-terminal, in both ways of asking: interrupted, killed, gone on with, and with two windows.
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { has } from '../support/needs.ts';
import { vacancyFrom } from '../support/shipped.ts';
import { CTRL_C, PROGRAM, terminalWith } from '../support/terminal.ts';

const FOLDERS: string[] = [];
afterAll(() => {
  for (const folder of FOLDERS) rmSync(folder, { recursive: true, force: true });
});

/** A folder of its own with the offer of the shop in it. */
function desk(): { cwd: string; text(): string } {
  const cwd = mkdtempSync(join(tmpdir(), 'goodwork-review-'));
  FOLDERS.push(cwd);
  copyFileSync(fileURLToPath(new URL('../../examples/shop.yaml', import.meta.url)), join(cwd, 'shop.yaml'));
  return { cwd, text: () => readFileSync(join(cwd, 'shop.review-4.yaml'), 'utf8') };
}

const MODES = [
  ['drawn anew', ''],
  ['line by line', '--plain'],
] as const;

describe.runIf(has('terminal')).each(MODES)('%s', (_mode, option) => {
  test.concurrent('interrupted, gone on with and killed: every answer is there, and nobody else may read it', async () => {
    const { cwd, text } = desk();
    const first = terminalWith(`review shop.yaml ${option}`, { cwd });
    await first.at('What kind of contract is it?', '6');
    await first.at('What is the basic pay?', 'y');
    await first.sees('How many paid hours a week');
    first.presses(CTRL_C);
    await first.sees(`${PROGRAM} review shop.yaml --weeks 4`);
    expect(await first.ended).toBe(130);
    expect(statSync(join(cwd, 'shop.review-4.yaml')).mode & 0o777).toBe(0o600);
    expect(vacancyFrom(parse(text())).pay).toMatchObject({ from: 10.85, per: 'hour' });

    const second = terminalWith(`review shop.yaml ${option}`, { cwd });
    await second.at('How many paid hours a week', '12-18');
    await second.sees('How many hours a week are promised');
    second.signals('SIGKILL');
    await second.ended;
    const killed = vacancyFrom(parse(text()));
    expect(killed.hours.paid).toEqual({ from: 12, to: 18 });

    const third = terminalWith(`review shop.yaml ${option}`, { cwd });
    await third.at('How many hours a week are promised', 'q');
    expect(await third.ended).toBe(0);
    expect(third.text()).not.toMatch(/\bat .*\.js:\d+|Error:|ExitPrompt|node:internal/);
    expect(readdirSync(cwd).toSorted()).toEqual(['shop.review-4.yaml', 'shop.yaml']);
  });

  test.concurrent('with nothing entered nothing is left behind; in a second window it is said', async () => {
    const { cwd } = desk();
    const first = terminalWith(`review shop.yaml ${option}`, { cwd });
    await first.sees('What kind of contract is it?');
    const second = terminalWith(`review shop.yaml ${option}`, { cwd });
    await second.sees('This review is open in another window');
    expect(await second.ended).toBe(2);
    first.types('q');
    await first.sees('Nothing was entered.');
    expect(await first.ended).toBe(0);
    expect(readdirSync(cwd)).toEqual(['shop.yaml']);
  });
});
