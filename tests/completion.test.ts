// goodwork completion: what each shell offers at the press of Tab, asked of the shell itself.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { COMMAND_NAMES } from '../src/cli/as-started.ts';
import { has } from './support/needs.ts';
import { run } from './support/world.ts';

const FOLDER = mkdtempSync(join(tmpdir(), 'goodwork-completion-'));
const SHELLS = ['bash', 'zsh', 'fish', 'powershell'];
const script = (shell: string) => join(FOLDER, shell);

beforeAll(async () => {
  for (const shell of SHELLS) writeFileSync(script(shell), (await run(`completion ${shell}`)).out);
  writeFileSync(join(FOLDER, 'my offer.yaml'), 'title: Cleaner\n');
});
afterAll(() => rmSync(FOLDER, { recursive: true, force: true }));

const ask = (program: string, ...words: string[]) =>
  execFileSync(program, words, {
    cwd: FOLDER,
    encoding: 'utf8',
    env: { PATH: process.env.PATH ?? '', HOME: FOLDER },
  })
    .split('\n')
    .filter((line) => line !== '');

/** What is typed so far, the last word being completed, and what is offered: all of it, or some of it and what is not. */
const CASES: readonly (readonly [typed: string, offered: readonly string[], not: readonly string[]])[] = [
  ['', [...COMMAND_NAMES], ['show']],
  ['ch', ['check'], ['batch']],
  ['check --format ', ['terminal', 'json', 'ics', 'html'], ['ndjson', '--format']],
  ['batch --format x', ['xlsx'], ['csv']],
  ['check --f', ['--for', '--format', '--fail-on', '--force'], ['--workers', '--quiet']],
  ['check offer.yaml --for ', ['client', 'adviser', 'employer'], ['funder']],
  ['rubric ', ['show', 'check', 'diff', 'schema'], ['ask']],
  ['rubric check --c', ['--color'], ['--format', '--for']],
  ['rates show --format ', ['terminal', 'json'], ['html']],
  ['completion ', SHELLS, []],
  ['ask --w', ['--who'], ['--weeks']],
  ['rubric schema ', ['rubric', 'vacancy', 'approach', 'config', 'assessment'], ['security']],
  ['rubric schema v', ['vacancy'], ['rubric']],
  ['rubric show ', ['security', 'pay', 'autonomy'], ['vacancy']],
  ['rubric show pay --f', ['--format'], ['--for']],
  ['rubric schema rubric --o', ['--output'], ['--format']],
];

describe.runIf(has('bash'))('bash', () => {
  const offered = (typed: string) => {
    const words = ['goodwork', ...typed.split(' ')];
    const list = words.map((word) => `'${word}'`).join(' ');
    return ask(
      'bash',
      '-c',
      `source ./bash; COMP_WORDS=(${list}); COMP_CWORD=${words.length - 1}; _goodwork 2>&1; printf '%s\\n' "\${COMPREPLY[@]}"`,
    );
  };

  test.each(CASES)('goodwork %s', (typed, wanted, not) => {
    expect(offered(typed)).toEqual(expect.arrayContaining([...wanted]));
    for (const word of not) expect(offered(typed)).not.toContain(word);
  });

  test('nothing of its own where a file is typed: bash completes files', () => {
    for (const typed of ['check ', 'check --output ', 'batch --rates my', 'compare a.yaml '])
      expect(offered(typed)).toEqual([]);
  });

  test('what stands behind = as well', () => {
    const list = "'goodwork' 'check' '--format' '=' 'te'";
    expect(
      ask(
        'bash',
        '-c',
        `source ./bash; COMP_WORDS=(${list}); COMP_CWORD=4; _goodwork; printf '%s\\n' "\${COMPREPLY[@]}"`,
      ),
    ).toEqual(['terminal', 'text']);
  });

  test('it is at the disposal of a line that is typed', () => {
    expect(ask('bash', '-c', 'source ./bash; complete -p goodwork')).toEqual([
      'complete -o bashdefault -o default -F _goodwork goodwork',
    ]);
  });
});

describe.runIf(has('zsh'))('zsh', () => {
  /** The parts of zsh's own completion, each saying what it was asked to offer. */
  const PARTS =
    'compdef() { :; }; compset() { :; }; compadd() { shift; print -l -- $@; }; _files() { print FILES; }; _describe() { print -l -- ${(P)2%%:*}; }; ';
  const offered = (typed: string) => {
    const words = ['goodwork', ...typed.split(' ')];
    const list = words.map((word) => `'${word}'`).join(' ');
    const last = typed.split(' ').at(-1) ?? '';
    return ask(
      'zsh',
      '-f',
      '-c',
      `${PARTS}source ./zsh; words=(${list}); CURRENT=${words.length}; _goodwork`,
    ).filter((word) => word.startsWith(last) || word === 'FILES');
  };

  test.each(CASES)('goodwork %s', (typed, wanted, not) => {
    expect(offered(typed)).toEqual(expect.arrayContaining([...wanted]));
    for (const word of not) expect(offered(typed)).not.toContain(word);
  });

  test('files', () => {
    for (const typed of ['', 'check ', 'check --output ', 'batch --rates my', 'check --rubric=a'])
      expect(offered(typed)).toContain('FILES');
    for (const typed of ['rubric ', 'check --on ', 'check --format '])
      expect(offered(typed)).not.toContain('FILES');
  });
});

describe.runIf(has('zsh'))('zsh, behind =', () => {
  test('what stands behind an option', () => {
    const parts = 'compdef() { :; }; compset() { print -- $@; }; compadd() { shift; print -l -- $@; }; ';
    expect(
      ask(
        'zsh',
        '-f',
        '-c',
        `${parts}source ./zsh; words=(goodwork check --format=te); CURRENT=3; _goodwork`,
      ),
    ).toEqual(expect.arrayContaining(['-P 1 *=', 'terminal', 'text']));
  });
});

describe.runIf(has('fish'))('fish', () => {
  const offered = (typed: string) =>
    ask('fish', '--no-config', '-c', `source fish; complete -C 'goodwork ${typed}'`).map(
      (line) => line.split('\t')[0],
    );

  test.each(CASES)('goodwork %s', (typed, wanted, not) => {
    expect(offered(typed)).toEqual(expect.arrayContaining([...wanted]));
    for (const word of not) expect(offered(typed)).not.toContain(word);
  });

  test('files', () => {
    for (const typed of ['check my', 'check --output my', 'm'])
      expect(offered(typed)).toContain(typed.endsWith('my') || typed === 'm' ? 'my offer.yaml' : '');
    for (const typed of ['rubric m', 'check --on m']) expect(offered(typed)).not.toContain('my offer.yaml');
  });
});

// Where it cannot be had, there are no such tests: CI would call a skipped one a failure. The last lines of the run name it.
if (has('powershell')) {
  describe('PowerShell', () => {
    const offered = (typed: string) => {
      const line = `goodwork ${typed}`;
      return ask(
        'pwsh',
        '-NoProfile',
        '-Command',
        `. ./powershell; (TabExpansion2 '${line}' ${line.length}).CompletionMatches.CompletionText`,
      );
    };

    test.each(CASES)('goodwork %s', (typed, wanted, not) => {
      expect(offered(typed)).toEqual(expect.arrayContaining([...wanted]));
      for (const word of not) expect(offered(typed)).not.toContain(word);
    });
  });
}

test('every script has every command, option and choice, and the same each time', async () => {
  for (const shell of SHELLS) {
    const { code, out, err } = await run(`completion ${shell}`);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    for (const command of COMMAND_NAMES) {
      const help = (await run(`${command} --help`)).out;
      for (const [, name = ''] of help.matchAll(/^ {2}(?:-\w, )?--([a-z-]+)/gm))
        expect(out, `${command} --${name}`).toContain(name);
    }
    expect((await run(`completion ${shell}`)).out).toBe(out);
  }
});
