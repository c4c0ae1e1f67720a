// goodwork completion SHELL: prints what a shell needs to complete commands, options, choices and files, made from the commands.
import type { Command } from 'commander';
import { EXIT, type Host } from '../host/host.ts';
import { loadRates, loadRubric } from '../policy/load-policy.ts';
import { completionTree } from './completion/completion-tree.ts';
import { SHELLS, type ShellName } from './completion/shells.ts';
import { SCHEMAS } from './rubric.ts';

export function define(command: Command, host: Host, done: (code: number) => void): void {
  command
    .addArgument(command.createArgument('<shell>', 'the shell that you type in').choices(Object.keys(SHELLS)))
    .action(async (shell: ShellName) => {
      const { features } = await loadRubric('good-jobs', await loadRates(undefined, host), host);
      // A team's rubric may have others, so that what they are is no part of the command.
      const known = { 'rubric show': features.map(({ id }) => id), 'rubric schema': SCHEMAS };
      host.stdout.write(SHELLS[shell](completionTree(command.parent ?? command, known)));
      done(EXIT.done);
    });
}
