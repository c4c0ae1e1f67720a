// A session at a real pseudo-terminal, in both ways of asking: to the end, interrupted, and killed at every step.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { has } from '../support/needs.ts';
import { approachFileIn } from '../support/reflect.ts';
import { CTRL_C, PROGRAM, type Terminal, terminalWith } from '../support/terminal.ts';

const FOLDER = mkdtempSync(join(tmpdir(), 'goodwork-reflect-'));
afterAll(() => rmSync(FOLDER, { recursive: true, force: true }));

let places = 0;
function desk(): { cwd: string; kept: string; names(): string[] } {
  places += 1;
  const cwd = join(FOLDER, String(places));
  mkdirSync(cwd);
  const kept = join(cwd, '.local/share/goodwork/interviews');
  return { cwd, kept, names: () => readdirSync(kept).filter((name) => name.endsWith('.yaml')) };
}

/** The questions by a piece of each, with what is typed and where it is kept. */
const REPLIES: readonly (readonly [string, string, string])[] = [
  ['Who is this session with?', 'key workers', 'who: key workers'],
  ['if the person can get it', '2', 'now: 2'],
  ['What is good and fair work', 'one list', 'notes: one list'],
  ['Where do we want to be?', '4', 'want: 4'],
  ['How good a job is, we leave to', '3', 'choices: {now: 3}'],
  ['Would a client hear much the same', '', ''],
];

const MODES = [
  ['drawn anew', ''],
  ['line by line', ' --plain'],
] as const;

const LAST = 'How much do the jobs there are around here hold us back?';

async function answer(terminal: Terminal, upTo = REPLIES.length): Promise<void> {
  for (const [question, reply] of REPLIES.slice(0, upTo)) await terminal.at(question, reply);
}

describe.runIf(has('terminal')).each(MODES)('%s', (_mode, option) => {
  test.concurrent('to the end: the drawing, a file that only its owner reads, nothing left behind', async () => {
    const { cwd, names } = desk();
    const terminal = terminalWith(`reflect${option}`, { cwd });
    await answer(terminal);
    for (let left = 11; left > 1; left -= 1) await terminal.at(`: ${left} questions left`, '');
    await terminal.at(LAST, '3');
    await terminal.at('If all is right, press Enter.', '');
    await terminal.sees('WHAT HOLDS US BACK');
    await terminal.at('Save as: our.approach.yaml (Enter)', '');
    expect(await terminal.ended).toBe(0);
    expect(terminal.text()).toContain(' check examples/our-own-post.yaml --approach our.approach.yaml');
    if (option === '') expect(terminal.text()).toContain('·────●────·────○────·');
    const file = join(cwd, 'our.approach.yaml');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(approachFileIn(readFileSync(file, 'utf8'))).toMatchObject({
      framing: { now: 2, want: 4, notes: 'one list' },
      choices: { now: 3 },
      constraints: { 'labour-market': 'a-lot' },
    });
    expect(names()).toEqual([]);
  });

  test.concurrent('Ctrl-C loses nothing, and the line says how to go on', async () => {
    const { cwd, kept, names } = desk();
    const terminal = terminalWith(`reflect${option}`, { cwd });
    await answer(terminal, 4);
    await terminal.sees('How good a job is');
    await terminal.sees('> ');
    terminal.presses(CTRL_C);
    expect(await terminal.ended).toBe(130);
    const [name = ''] = names();
    expect(terminal.text()).toContain(`${PROGRAM} reflect --go-on ${name.replace('.yaml', '')}`);
    expect(statSync(join(kept, name)).mode & 0o777).toBe(0o600);
    const again = terminalWith(`reflect --go-on${option}`, { cwd });
    await again.at('How good a job is', 'q');
    expect(await again.ended).toBe(0);
    const text = readFileSync(join(kept, name), 'utf8');
    for (const [, , there] of REPLIES.slice(0, 4)) expect(text).toContain(there);
  });

  test.concurrent.each([1, 3, 5])('killed after %i replies, all of them are there', async (count) => {
    const { cwd, kept, names } = desk();
    const terminal = terminalWith(`reflect${option}`, { cwd });
    await answer(terminal, count);
    await terminal.sees(`: ${17 - count} questions left`);
    terminal.signals('SIGKILL');
    await terminal.ended;
    const text = readFileSync(join(kept, names()[0] ?? ''), 'utf8');
    for (const [, , there] of REPLIES.slice(0, count)) expect(text).toContain(there);
    expect(() => approachFileIn(text)).not.toThrow();
  });
});
