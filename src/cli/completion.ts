// goodwork completion SHELL: prints what a shell needs to complete commands, options, choices and files, made from the commands.
import type { Command } from 'commander';
import { EXIT, type Host } from '../host/host.ts';
import { completionTree } from './completion/completion-tree.ts';
import { SHELLS, type ShellName } from './completion/shells.ts';

export function define(command: Command, host: Host, done: (code: number) => void): void {
  command
    .addArgument(command.createArgument('<shell>', 'the shell that you type in').choices(Object.keys(SHELLS)))
    .action((shell: ShellName) => {
      host.stdout.write(SHELLS[shell](completionTree(command.parent ?? command)));
      done(EXIT.done);
    });
}
