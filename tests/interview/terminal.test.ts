// Interviews at a real pseudo-terminal, in both ways of asking: whole ones, interrupted ones, and those cut off at each step.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { has } from '../support/needs.ts';
import { vacancyFrom } from '../support/shipped.ts';
import {
  CTRL_C,
  CTRL_D,
  PROGRAM,
  type Terminal,
  type TerminalOptions,
  terminalWith,
} from '../support/terminal.ts';

const FOLDER = mkdtempSync(join(tmpdir(), 'goodwork-ask-'));
afterAll(() => rmSync(FOLDER, { recursive: true, force: true }));

/** How many times slower a busy machine may be. */
const BUSY = 9;

let places = 0;
/** A desk of its own: a folder to work in, where interviews are kept too. */
function desk(): { cwd: string; kept: string; text(): string; names(): string[] } {
  places += 1;
  const cwd = join(FOLDER, String(places));
  mkdirSync(cwd);
  const kept = join(cwd, '.local/share/goodwork/interviews');
  // A lock may be left behind by what was killed.
  const names = () => readdirSync(kept).filter((name) => name.endsWith('.yaml'));
  return { cwd, kept, names, text: () => readFileSync(join(kept, names()[0] ?? ''), 'utf8') };
}

/** The questions of the short way by a piece of each, with what is typed and where it is kept. */
const ANSWERS: readonly (readonly [string, string, string])[] = [
  ['What is the job title?', 'Night care assistant', 'Night care assistant'],
  ['Who is the job with?', 'Fennimarsh Care', 'Fennimarsh Care'],
  ['What kind of contract is it?', '8', 'permanent'],
  ['What is the basic pay?', '27k a year', '27000'],
  ['How many paid hours a week', '37 and a half', '37.5'],
  ['How many hours a week are promised', '16-20', 'to: 20'],
  ['Where is the place of work?', 'Glasgow', 'scotland'],
  ['Who told you this about the job?', '2', 'told: employer'],
  ['Must you look for work', '2', 'work-search: "no"'],
  ['How old are you', '3', '21-and-over'],
  ['hours a week do you need to get by?', '20', 'hours: 20'],
  ['Which matter most to you?', '10 good, 1', 'wishes: [balance, security]'],
  ['Do the days and times fit', '3', 'mostly-fit'],
  ['Who will manage you', '4: she said weekly', 'she said weekly'],
  ['will they explain the risks', '', 'risks-and-kit: {unknown: not-asked}'],
];

const MODES: readonly (readonly [string, string, Record<string, string>])[] = [
  ['drawn anew', '', {}],
  ['line by line', '--plain', {}],
];

function start(words: string, options: TerminalOptions): Terminal {
  return terminalWith(`ask ${words}`, options);
}

/** The cursor can be seen, and nobody was shown the inside of the program. */
function leftWell(terminal: Terminal): void {
  expect(terminal.output().lastIndexOf('\u001b[?25l')).toBeLessThanOrEqual(
    terminal.output().lastIndexOf('\u001b[?25h'),
  );
  expect(terminal.text()).not.toMatch(/\bat .*\.js:\d+|Error:|ExitPrompt|node:internal/);
}

/** At a desk the two ways share what takes long; in CI each does all of it. */
const isShareOf = (option: string, at: number) =>
  Boolean(process.env.CI) || at % 2 === (option === '' ? 0 : 1);

const INTERRUPTIONS = [
  ['Ctrl-C', (terminal: Terminal) => terminal.presses(CTRL_C), 130, 'Interrupted.'],
  ['SIGTERM', (terminal: Terminal) => terminal.signals('SIGTERM'), 130, 'Interrupted.'],
  ['SIGINT', (terminal: Terminal) => terminal.signals('SIGINT'), 130, 'Interrupted.'],
  ['Ctrl-D', (terminal: Terminal) => terminal.presses(CTRL_D), 0, 'Stopped.'],
  ['SIGHUP', (terminal: Terminal) => terminal.signals('SIGHUP'), 130, 'Interrupted.'],
] as const;

describe.runIf(has('terminal')).each(MODES)('%s', (_mode, option, env) => {
  test.concurrent('a whole interview: why, back, skip, change, the profile, a file of its own', async () => {
    const { cwd, kept, names } = desk();
    const terminal = start(option, { cwd, env });
    await terminal.at('What is the job title?', 'w');
    await terminal.at('It stands at the top of the page', 'Cleaner');
    await terminal.at('Who is the job with?', 'b');
    await terminal.at('So far: Cleaner', 'Night care assistant');
    for (const [question, reply] of ANSWERS.slice(1)) await terminal.at(question, reply);
    await terminal.at('What next?', '5');
    await terminal.at('To change one, type its number.', '2');
    await terminal.at('So far: Fennimarsh Care', 'Meadow View');
    await terminal.at('Who is the job with? Meadow View', '');
    await terminal.at('What next?', '6');
    await terminal.at('Which days and times would it be?', 's');
    await terminal.at('For how many weeks a year is it paid?', 's');
    await terminal.at('hours a week are unpaid', 'a');
    await terminal.at('Your answers so far', '');
    await terminal.at('hours a week are unpaid', 'q');
    expect(await terminal.ended).toBe(0);
    leftWell(terminal);
    const [name = ''] = names();
    expect(terminal.text()).toContain(`To go on:\n  ${PROGRAM} ask ${name.replace('.yaml', '')}`);
    expect(statSync(join(kept, name)).mode & 0o777).toBe(0o600);
    expect(statSync(kept).mode & 0o777).toBe(0o700);

    const again = start(`${name.replace('.yaml', '')} ${option}`, { cwd, env });
    await again.at('hours a week are unpaid', 'q');
    expect(await again.ended).toBe(0);
    const saved = readFileSync(join(kept, name), 'utf8');
    for (const [, , there] of ANSWERS) if (there !== 'Fennimarsh Care') expect(saved).toContain(there);
    expect(saved).toContain('employer: Meadow View');
  });

  test.concurrent('to the end: saved where the person wants it, and nothing is left behind', async () => {
    const { cwd, names } = desk();
    const terminal = start(option, { cwd, env });
    for (const [question, reply] of ANSWERS) await terminal.at(question, reply);
    await terminal.at('What next?', '1');
    await terminal.at('Written: night-care-assistant-glasgow-client.html', '2');
    await terminal.at('Written: night-care-assistant-glasgow-call.html', '');
    await terminal.at('Save as: night-care-assistant-glasgow.yaml (Enter)', 'our offer');
    await terminal.sees(`${PROGRAM} ask "our offer.yaml" --who employer`);
    expect(await terminal.ended).toBe(0);
    leftWell(terminal);
    expect(names()).toEqual([]);
    const text = readFileSync(join(cwd, 'our offer.yaml'), 'utf8');
    expect(text).not.toContain('asked');
    const { answers, title } = vacancyFrom(parse(text));
    expect(title).toBe('Night care assistant');
    expect(answers['line-manager']).toEqual({
      is: 'named-and-regular',
      by: 'employer',
      says: 'she said weekly',
    });
  });

  test.concurrent.each(INTERRUPTIONS.filter((_, at) => isShareOf(option, at)))(
    '%s loses nothing, and the line says how to go on',
    async (_name, interrupt, code, word) => {
      const { cwd, text, names } = desk();
      const terminal = start(option, { cwd, env });
      for (const [question, reply] of ANSWERS.slice(0, 4)) await terminal.at(question, reply);
      await terminal.sees('How many paid hours a week');
      await terminal.sees('> ');
      interrupt(terminal);
      expect(await terminal.ended).toBe(code);
      leftWell(terminal);
      const [name = ''] = names();
      expect(terminal.text()).toContain(
        `${word} Your answers are saved. To go on:\n  ${PROGRAM} ask ${name.replace('.yaml', '')}`,
      );
      for (const [, , there] of ANSWERS.slice(0, 4)) expect(text()).toContain(there);
    },
  );

  test.concurrent('a terminal that is closed loses nothing', async () => {
    const { cwd, kept, text } = desk();
    const terminal = start(option, { cwd, env });
    for (const [question, reply] of ANSWERS.slice(0, 3)) await terminal.at(question, reply);
    await terminal.sees('What is the basic pay?');
    terminal.closes();
    await terminal.ended;
    for (const [, , there] of ANSWERS.slice(0, 3)) expect(text()).toContain(there);
    // It ends in order: nobody holds the interview any longer.
    await expect
      .poll(() => readdirSync(kept).filter((file) => file.endsWith('.lock')), { timeout: 60_000 })
      .toEqual([]);
  });

  test.concurrent('numbers typed ahead are the replies to the next questions', async () => {
    const { cwd, text } = desk();
    const terminal = start(option, { cwd, env });
    await terminal.at('What is the job title?', 'Cleaner');
    await terminal.at('Who is the job with?', 'Bright Offices');
    await terminal.sees('What kind of contract');
    await terminal.sees('>');
    terminal.presses('8\r\r24\r');
    await terminal.at('How many hours a week are promised', 'q');
    expect(await terminal.ended).toBe(0);
    for (const there of ['permanent', 'paid: 24']) expect(text()).toContain(there);
  });

  test.concurrent('a page that is pasted without brackets answers nothing but the question it is pasted at', async () => {
    const { cwd, text } = desk();
    const terminal = start(option, { cwd, env });
    await terminal.at('What is the job title?', 'Cleaner');
    await terminal.sees('Who is the job with?');
    await terminal.sees('>');
    terminal.presses(`${Array.from({ length: 30 }, (_, at) => `Line ${at} of an advert`).join('\r')}\r`);
    await terminal.at('That looks like an advert. Read it?', '2');
    await terminal.sees('Who is the job with?');
    await terminal.sees('>');
    terminal.presses('Bright\rOffices\r');
    await terminal.at('What kind of contract', 'q');
    expect(await terminal.ended).toBe(0);
    expect(text()).toContain('title: Cleaner\nemployer: Bright Offices\n');
    expect(text()).not.toContain('advert');
  });

  test.concurrent('a letter that means something else is no name for a file', async () => {
    const { cwd, names } = desk();
    const terminal = start(option, { cwd, env });
    await terminal.at('What is the job title?', 'Cleaner');
    await terminal.at('Who is the job with?', '');
    await terminal.sees('What kind of contract');
    terminal.presses('\r'.repeat(13));
    await terminal.at('What next?', 'h');
    await terminal.at('Type a number from 1 to', 'b');
    await terminal.at('If all is right, press Enter.', 'h');
    await terminal.at('Type the number of an answer to change it', '');
    await terminal.at('What next?', '');
    for (const word of ['h', '?', 'w', 'yes', '2']) {
      await terminal.at(word === 'h' ? 'Save as: cleaner.yaml (Enter)' : 'Type a name for the file', word);
    }
    await terminal.at('Type a name for the file', 'stop');
    expect(await terminal.ended).toBe(0);
    expect(names()).toHaveLength(1);
    expect(readdirSync(cwd).filter((name) => name.endsWith('.yaml'))).toEqual([]);
  });

  test.concurrent('killed at every step, and gone on with', { timeout: 600_000 }, async () => {
    const { cwd, text, names } = desk();
    const isKilledAt = (at: number) => isShareOf(option, at);
    let terminal = start(option, { cwd, env });
    for (const [at, [question, reply, there]] of ANSWERS.entries()) {
      await terminal.at(question, reply);
      await terminal.sees(ANSWERS[at + 1]?.[0] ?? 'What next?');
      expect(names()).toHaveLength(1);
      if (isKilledAt(at)) {
        terminal.signals('SIGKILL');
        await terminal.ended;
      }
      expect(text(), question).toContain(there);
      if (isKilledAt(at)) terminal = start(`${names()[0]?.replace('.yaml', '')} ${option}`, { cwd, env });
    }
    terminal.signals('SIGKILL');
    await terminal.ended;
    for (const [, , there] of ANSWERS) expect(text()).toContain(there);
  });

  test.concurrent('two at once keep out of each other’s way, also in the same saved interview', async () => {
    const { cwd, kept, names } = desk();
    const [one, two] = [start(option, { cwd, env }), start(option, { cwd, env })];
    await one.at('What is the job title?', 'First');
    await two.at('What is the job title?', 'Second');
    await one.at('Who is the job with?', 'q');
    await two.at('Who is the job with?', 'q');
    await Promise.all([one.ended, two.ended]);
    expect(names()).toHaveLength(2);
    const [name = ''] = names();
    const [three, four] = [1, 2].map(() => start(`${name.replace('.yaml', '')} ${option}`, { cwd, env })) as [
      Terminal,
      Terminal,
    ];
    await three.sees('Who is the job with?');
    await four.sees('Who is the job with?');
    expect(`${three.text()}${four.text()}`).toContain('is open in another window.');
    three.types('Third Ltd');
    four.types('Fourth Ltd');
    await three.sees('What kind of contract');
    await four.sees('What kind of contract');
    three.signals('SIGKILL');
    four.signals('SIGKILL');
    await Promise.all([three.ended, four.ended]);
    const texts = names().map((file) => readFileSync(join(kept, file), 'utf8'));
    expect(texts.filter((text) => text.includes('Third Ltd'))).toHaveLength(1);
    expect(texts.filter((text) => text.includes('Fourth Ltd'))).toHaveLength(1);
  });

  test.concurrent('a small window and a narrow one', async () => {
    const { cwd } = desk();
    const terminal = start(option, { cwd, env, columns: 60, rows: 10 });
    for (const [question, reply] of ANSWERS.slice(0, 3)) await terminal.at(question.slice(0, 20), reply);
    await terminal.at('What is the basic pay?', 'q');
    expect(await terminal.ended).toBe(0);
    leftWell(terminal);
    for (const line of terminal.text().split('\n')) expect(line.length).toBeLessThanOrEqual(110);
  });
});

describe.runIf(has('terminal'))('at a terminal', () => {
  test.concurrent('goodwork alone starts the interview', async () => {
    const { cwd } = desk();
    const terminal = terminalWith('', { cwd });
    await terminal.at('What would you like to do?', '2');
    await terminal.at('What is the job title?', 'q');
    expect(await terminal.ended).toBe(0);
    expect(terminal.text()).toContain('Nothing was entered.');
  });

  test.concurrent.each([
    ['--plain', '--plain', {}],
    ['ACCESSIBLE=1', '', { ACCESSIBLE: '1' }],
    ['TERM=dumb', '', { TERM: 'dumb' }],
    ['no TERM', '', { TERM: '' }],
  ] as const)('%s sends no control code, and each question ends with "> "', async (_name, words, env) => {
    const { cwd } = desk();
    const terminal = start(words, { cwd, env });
    await terminal.sees('What is the job title?');
    await terminal.sees('> ');
    terminal.types('One');
    await terminal.at('Who is the job with?', 'Two');
    await terminal.at('What kind of contract', '8');
    await terminal.sees('What is the basic pay?');
    terminal.types('q');
    expect(await terminal.ended).toBe(0);
    expect(terminal.output()).not.toContain('\u001b');
    expect(terminal.output()).toContain('Two');
  });

  test.concurrent('a terminal without a size is taken as one of the usual size', async () => {
    const { cwd } = desk();
    const terminal = start('--plain', { cwd, columns: 0, rows: 0 });
    await terminal.sees('One job offer, one question at a time. Not knowing is an answer too.');
    await terminal.at('What is the job title?', 'q');
    expect(await terminal.ended).toBe(0);
  });

  test.concurrent('two lines that are pasted are one reply, and a page of them is an advert', async () => {
    const { cwd, text } = desk();
    const terminal = start('', { cwd });
    await terminal.sees('What is the job title?');
    terminal.presses('\u001b[200~Night cleaner\r\nLeeds\u001b[201~\r');
    await terminal.sees('What is the job title? Night cleaner Leeds');
    await terminal.sees('Who is the job with?');
    terminal.presses(`\u001b[200~${'An advert, as it is. '.repeat(1500)}\u001b[201~`);
    await terminal.at('That looks like an advert. Read it?', '2');
    await terminal.at('Who is the job with?', 'Bright Offices');
    await terminal.at('What kind of contract', 'q');
    expect(await terminal.ended).toBe(0);
    expect(text()).toContain('title: Night cleaner Leeds\nemployer: Bright Offices');
  });

  test.concurrent('Ctrl-C stops where it is asked whether a paste is an advert, too', async () => {
    const { cwd, text } = desk();
    const terminal = start('', { cwd });
    await terminal.at('What is the job title?', 'Cleaner');
    await terminal.sees('Who is the job with?');
    terminal.presses(`\u001b[200~${'An advert, as it is. '.repeat(30)}\u001b[201~`);
    await terminal.sees('That looks like an advert. Read it?');
    terminal.presses(CTRL_C);
    expect(await terminal.ended).toBe(130);
    expect(text()).toContain('title: Cleaner');
  });

  test.concurrent('half of an arrow key swallows neither the Enter after it nor Ctrl-C', async () => {
    const { cwd } = desk();
    const terminal = start('', { cwd });
    await terminal.sees('What is the job title?');
    await terminal.sees('>');
    terminal.presses('Cook\u001b[1\r');
    await terminal.sees('Who is the job with?');
    terminal.presses('\u001b[');
    terminal.presses(CTRL_C);
    expect(await terminal.ended).toBe(130);
  });

  test.concurrent('arrows choose, also in a window of 15 rows, and Ctrl-C ends it within a second', async () => {
    const { cwd, text } = desk();
    const [up, down] = ['\u001b[A', '\u001b[B'];
    const terminal = start('', { cwd, columns: 60, rows: 15 });
    await terminal.at('What is the job title?', 'Cook');
    await terminal.at('Who is the job with?', '');
    await terminal.sees('What kind of contract');
    await terminal.sees('more below');
    for (let many = 0; many < 9; many += 1) terminal.presses(down);
    await terminal.sees('❯  9');
    expect(terminal.text().slice(-700)).toContain('What kind of contract');
    terminal.presses(up);
    await terminal.sees('❯  8');
    terminal.presses('\r');
    await terminal.sees('✓ What kind of contract');
    await terminal.sees('What is the basic pay?');
    expect(text()).toContain('contract-type: permanent');
    const pressed = performance.now();
    terminal.presses(CTRL_C);
    expect(await terminal.ended).toBe(130);
    expect(performance.now() - pressed).toBeLessThan(1_000 * BUSY);
    leftWell(terminal);
  });

  test.concurrent('Ctrl-Z does nothing: nobody loses an interview to a shell', async () => {
    const { cwd } = desk();
    const terminal = start('', { cwd });
    await terminal.sees('What is the job title?');
    terminal.presses('Cle\u001aaner\r');
    await terminal.at('What is the job title? Cleaner', '');
    await terminal.at('What kind of contract', 'q');
    expect(await terminal.ended).toBe(0);
  });

  test.concurrent('any number of keys can be pressed at one question', async () => {
    const { cwd, text } = desk();
    const terminal = start('', { cwd });
    await terminal.sees('What is the job title?');
    for (let many = 0; many < 20; many += 1) terminal.presses('\u007f'.repeat(60));
    terminal.presses(`${'\u001b[D'.repeat(300)}`);
    terminal.types('Cook');
    await terminal.sees('What is the job title? Cook');
    await terminal.at('Who is the job with?', 'q');
    expect(await terminal.ended).toBe(0);
    expect(text()).toContain('title: Cook');
  });

  test.concurrent('a file whose interview was stopped says so when it is opened again', async () => {
    const { cwd, names } = desk();
    writeFileSync(join(cwd, 'offer.yaml'), 'title: Porter\n');
    const first = start('offer.yaml --plain', { cwd });
    await first.at('Who is the job with?', 'Hotel');
    await first.at('What kind of contract', 'q');
    expect(await first.ended).toBe(0);
    const again = start('offer.yaml --plain', { cwd });
    await again.at('Who is the job with?', 'q');
    expect(await again.ended).toBe(0);
    const name = names()[0]?.replace('.yaml', '');
    expect(again.text()).toContain(
      `An interview about this file is not finished. To go on with it, stop here with q\nand type:\n  ${PROGRAM} ask ${name}\n`,
    );
  });

  test.concurrent('done for now in a call: the answers, the profile, and on with the call', async () => {
    const { cwd } = desk();
    writeFileSync(join(cwd, 'offer.yaml'), 'title: Porter\nclient: {age: 30}\n');
    const terminal = start('offer.yaml --who employer', { cwd });
    await terminal.at('What is the basic pay', '13 an hour');
    await terminal.at('How many hours a week are paid', '24');
    await terminal.at('contract promise', '?');
    await terminal.at('Why is it not known yet?', '');
    await terminal.at('Is this a permanent job with you', '8');
    await terminal.at('Who would manage the new starter', 'd');
    await terminal.at('More questions of the call', '6');
    await terminal.at('All of it is paid and that is in writing', 'd');
    await terminal.at('What next?', '');
    await terminal.at('Save as: offer.yaml (Enter)', '');
    await terminal.sees('Saved in offer.yaml.');
    expect(await terminal.ended).toBe(0);
    leftWell(terminal);
    expect(readFileSync(join(cwd, 'offer.yaml'), 'utf8')).toContain(
      'contract-type: {is: permanent, by: employer}',
    );
  });

  test.concurrent('an interview whose notes were taken out is not thrown away', async () => {
    const { cwd, kept } = desk();
    mkdirSync(kept, { recursive: true });
    const file = join(kept, '2026-11-20-1.yaml');
    writeFileSync(file, 'goodwork: 1\ntitle: Porter\n');
    const terminal = start('2026-11-20-1 --plain', { cwd });
    await terminal.at('Who is the job with?', 'q');
    expect(await terminal.ended).toBe(0);
    expect(readFileSync(file, 'utf8')).toContain('title: Porter');
  });

  test.concurrent('answers that cannot be saved are printed where the person looks', async () => {
    const { cwd } = desk();
    writeFileSync(join(cwd, '.local'), 'a file in the place of the folder');
    const terminal = start('--plain > profile.txt', { cwd });
    await terminal.at('What is the job title?', 'Cleaner');
    await terminal.at('Who is the job with?', 'q');
    expect(await terminal.ended).toBe(2);
    expect(terminal.text()).toMatch(/could not be saved\. Here they are[\s\S]*title: Cleaner/);
  });

  test.concurrent('NO_COLOR draws anew without colour', async () => {
    const { cwd } = desk();
    const terminal = start('', { cwd, env: { NO_COLOR: '1' } });
    await terminal.at('What is the job title?', 'One');
    await terminal.at('Who is the job with?', 'q');
    expect(await terminal.ended).toBe(0);
    expect(terminal.output()).not.toMatch(/\u001b\[\d+(?:;\d+)*m/);
  });

  test.concurrent('the profile goes to standard output, the questions do not', async () => {
    const { cwd } = desk();
    const terminal = start('--plain > profile.txt', { cwd });
    await terminal.sees('What is the job title?');
    terminal.presses('Cleaner\r'.repeat(1) + '\r'.repeat(30));
    await terminal.sees('Saved in');
    expect(await terminal.ended).toBe(0);
    const profile = readFileSync(join(cwd, 'profile.txt'), 'utf8');
    expect(profile).toMatch(/^Cleaner\n[\s\S]*10 features, /);
    expect(profile).not.toContain('Type here');
  });

  test.concurrent('a file it came from is replaced, with its comments; one that was changed meanwhile is not', async () => {
    const { cwd } = desk();
    const file = join(cwd, 'offer.yaml');
    const all = Array.from({ length: 30 }, () => '');
    writeFileSync(file, 'title: Porter # on the door\nid: 17\nmeta: {case: 4}\n');
    const terminal = start('offer.yaml --plain', { cwd });
    await terminal.at('Who is the job with?', 'Hotel');
    terminal.presses(all.map(() => '\r').join(''));
    await terminal.sees('Saved in ');
    await terminal.ended;
    expect(readFileSync(file, 'utf8')).toBe(
      'title: Porter # on the door\nemployer: Hotel\nid: 17\nmeta: {case: 4}\n',
    );
    const again = start('offer.yaml --plain', { cwd });
    await again.sees('What kind of contract');
    writeFileSync(file, 'title: Porter\nemployer: Somebody else\n');
    await again.sees('help > ');
    again.types('8');
    await again.sees('What is the basic pay?');
    await again.sees('help > ');
    // Enter until all has been asked.
    while (!again.text().includes('What next?')) {
      again.types('');
      await again.sees('help > ');
    }
    again.types('');
    await again.at('Save as: offer.yaml (Enter)', '');
    await again.sees('That file was changed meanwhile.');
    await again.at('Save as: porter.yaml (Enter)', 'mine.yaml');
    expect(await again.ended).toBe(0);
    expect(readFileSync(file, 'utf8')).toContain('Somebody else');
    expect(readFileSync(join(cwd, 'mine.yaml'), 'utf8')).toContain('contract-type: permanent');
  });
});

test.runIf(has('terminal'))(
  'line by line, the last line of a page without its Enter belongs to the page',
  async () => {
    const { cwd } = desk();
    const terminal = terminalWith('--plain', { cwd });
    await terminal.at('What would you like to do?', '1');
    await terminal.sees('Paste the advert here');
    terminal.presses(
      'Evening cleaner\rBright Offices\rLeeds\r\r£13.00 an hour. 20 hours per week.\rPension and 28 days off',
    );
    await terminal.sees('Read: 17 words.');
    await terminal.at('If all is right, press Enter.', '');
    await terminal.sees('Must you look for work');
    expect(terminal.text()).not.toContain('Type the number of a line');
    terminal.presses(CTRL_C);
    await terminal.ended;
  },
);
