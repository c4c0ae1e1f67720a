// What an adviser does around the questions, at a real pseudo-terminal: a call that is broken off, one that is led at once, pages
// beside the offer, another offer for the same client.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { has } from '../support/needs.ts';
import { CTRL_C, PROGRAM, type Terminal, terminalWith } from '../support/terminal.ts';

const FOLDER = mkdtempSync(join(tmpdir(), 'goodwork-desk-'));
afterAll(() => rmSync(FOLDER, { recursive: true, force: true }));

const OFFER = `# Kept as it is.
goodwork: 1
title: Night care assistant
employer: Fennimarsh Care
pay: {is: 12.80, per: hour}
`;

let places = 0;
function desk() {
  places += 1;
  const cwd = join(FOLDER, String(places));
  mkdirSync(cwd);
  writeFileSync(join(cwd, 'offer.yaml'), OFFER);
  const kept = join(cwd, '.local/share/goodwork/interviews');
  return {
    cwd,
    start: (words: string) => terminalWith(`${words} --plain`, { cwd }),
    text: (name: string) => readFileSync(join(cwd, name), 'utf8'),
    offer: (name: string) => parse(readFileSync(join(cwd, name), 'utf8')),
    unfinished: () => readdirSync(kept).filter((name) => name.endsWith('.yaml')),
  };
}

describe.runIf(has('terminal'))('a call', () => {
  const CUT = [
    ['q', (terminal: Terminal) => terminal.types('q'), 0, 'Stopped.'],
    ['Ctrl-C', (terminal: Terminal) => terminal.presses(CTRL_C), 130, 'Interrupted.'],
    ['a signal', (terminal: Terminal) => terminal.signals('SIGTERM'), 130, 'Interrupted.'],
  ] as const;

  test.concurrent.each(CUT)(
    'broken off with %s has its answers in the file',
    async (_how, cut, code, word) => {
      const { start, text, unfinished } = desk();
      const terminal = start('ask offer.yaml --who employer');
      await terminal.at('How many hours a week are paid', '30');
      await terminal.at('How many hours a week does the contract promise', '16');
      await terminal.sees('Is this a permanent job');
      await terminal.sees('> ');
      cut(terminal);
      expect(await terminal.ended).toBe(code);
      expect(terminal.text()).toContain(
        `${word} What was said is saved in offer.yaml. To go on:\n  ${PROGRAM} ask offer.yaml --who employer`,
      );
      expect(text('offer.yaml')).toContain('# Kept as it is.');
      expect(text('offer.yaml')).toContain('hours: {paid: 30, guaranteed: 16}');
      expect(text('offer.yaml')).not.toContain('asked');
      expect(unfinished()).toEqual([]);
    },
  );

  test.concurrent('broken off while somebody else changed the file leaves that alone, and keeps the answers', async () => {
    const { cwd, start, text, unfinished } = desk();
    const terminal = start('ask offer.yaml --who employer');
    await terminal.at('How many hours a week are paid', '30');
    await terminal.sees('How many hours a week does the contract promise');
    writeFileSync(join(cwd, 'offer.yaml'), `${OFFER}closes: 2026-12-20\n`);
    await terminal.at('> ', 'q');
    expect(await terminal.ended).toBe(0);
    expect(text('offer.yaml')).toBe(`${OFFER}closes: 2026-12-20\n`);
    const [name = ''] = unfinished();
    expect(terminal.text()).toContain(`To go on:\n  ${PROGRAM} ask ${name.replace('.yaml', '')}`);
  });

  test.concurrent('is led from the menu, and asks what was not known at the desk', async () => {
    const { start, offer } = desk();
    const terminal = start('ask');
    await terminal.at('What is the job title?', 'Cleaner');
    await terminal.at('Who is the job with?', '');
    await terminal.at('What kind of contract is it?', 'd');
    await terminal.sees('Ring the employer now');
    await terminal.at('What next?', '7');
    await terminal.sees('Cleaner: question 1 of about');
    await terminal.at('is it by the hour or by the year?', '13 an hour');
    await terminal.at('How many hours a week are paid', 'd');
    await terminal.at('What next?', '4');
    await terminal.at('Save as: cleaner.yaml', '');
    expect(await terminal.ended).toBe(0);
    expect(offer('cleaner.yaml')).toMatchObject({ title: 'Cleaner', pay: { is: 13, per: 'hour' } });
  });
});

describe.runIf(has('terminal'))('after the questions', () => {
  test.concurrent('pages go where the offer is saved', async () => {
    const { cwd, start } = desk();
    mkdirSync(join(cwd, 'clients'));
    writeFileSync(join(cwd, 'clients', 'cleaner-client.html'), 'of somebody else');
    const terminal = start('ask');
    await terminal.at('What is the job title?', 'Cleaner');
    await terminal.at('Who is the job with?', 'd');
    await terminal.at('What next?', '1');
    await terminal.at('Written: cleaner-client.html', '2');
    await terminal.at('Written: cleaner-call.html', '4');
    await terminal.at('Save as: cleaner.yaml', 'clients/cleaner');
    await terminal.sees('Moved beside the offer: clients/cleaner-client-2.html.');
    expect(await terminal.ended).toBe(0);
    expect(readdirSync(join(cwd, 'clients')).toSorted()).toEqual([
      'cleaner-call.html',
      'cleaner-client-2.html',
      'cleaner-client.html',
      'cleaner.yaml',
    ]);
    expect(readdirSync(cwd).filter((name) => name.endsWith('.html'))).toEqual([]);
  });

  test.concurrent('another offer for the same client asks nothing of them again, and keeps nothing of the job', async () => {
    const { start, offer, unfinished } = desk();
    const terminal = start('ask');
    await terminal.at('What is the job title?', 'Cleaner');
    await terminal.at('Who is the job with?', 'Bright Offices');
    await terminal.at('What kind of contract is it?', '8');
    for (const _ of [1, 2, 3, 4]) await terminal.at('press Enter, or ?', '');
    await terminal.at('Who told you', '');
    await terminal.at('Must you look for work', '2');
    await terminal.at('How old are you', '3');
    await terminal.at('do you need to get by?', '20');
    await terminal.at('Which matter most to you?', '10, 2');
    await terminal.at('Do the days and times fit', 'd');
    await terminal.at('What next?', '8');
    await terminal.at('Save as: cleaner.yaml', '');
    await terminal.sees('Another offer for the same client.');
    await terminal.sees('Kept until you stop, and not asked again:');
    await terminal.sees('Age: 21 or over');
    await terminal.at('> ', '2');
    await terminal.at('What is the job title?', 'Porter');
    await terminal.at('Who is the job with?', 'Town Hospital');
    await terminal.at('What kind of contract is it?', '8');
    for (const _ of [1, 2, 3, 4]) await terminal.at('press Enter, or ?', '');
    await terminal.at('Who told you', '');
    await terminal.at('Do the days and times fit', 'd');
    await terminal.at('What next?', '');
    await terminal.at('Save as: porter.yaml', '');
    expect(await terminal.ended).toBe(0);
    const client = {
      age: '21-and-over',
      hours: 20,
      'work-search': 'no',
      wishes: ['balance', 'pay'],
    };
    expect(offer('cleaner.yaml').client).toEqual(client);
    expect(offer('porter.yaml').client).toEqual(client);
    expect(offer('porter.yaml')).toMatchObject({ title: 'Porter', employer: 'Town Hospital' });
    expect(unfinished()).toEqual([]);
  });

  test.concurrent('the client of an offer that was saved can be named at the start', async () => {
    const { cwd, start, offer } = desk();
    const before =
      'goodwork: 1\ntitle: Porter\nclient: {age: 24, apprentice: true, wishes: [pay], view: {pay: good}}\n';
    writeFileSync(join(cwd, 'porter.yaml'), before);
    const terminal = start('ask offer.yaml --same-client-as porter.yaml');
    await terminal.at('What kind of contract', 'd');
    await terminal.at('What next?', '');
    await terminal.at('Save as: offer.yaml', '');
    expect(await terminal.ended).toBe(0);
    expect(offer('offer.yaml').client).toEqual({ age: 24, wishes: ['pay'] });
    expect(readFileSync(join(cwd, 'porter.yaml'), 'utf8')).toBe(before);
  });
});
