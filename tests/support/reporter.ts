// The last lines of a run: which tests were skipped because this machine lacks what they need, and how to have it.
import type { Reporter, TestModule, Vitest } from 'vitest/node';

export class SkippedReporter implements Reporter {
  #vitest: Vitest | null = null;

  onInit(vitest: Vitest): void {
    this.#vitest = vitest;
  }

  onTestRunEnd(modules: readonly TestModule[]): void {
    const say = (line: string) => this.#vitest?.logger.log(line);
    const lacking = new Set(modules.flatMap((module) => module.meta().lacking ?? []));
    if (lacking.size > 0)
      say(`Skipped, for this machine lacks it:\n${[...lacking].map((one) => `  ${one}`).join('\n')}`);
    if (!process.env.CI || this.#vitest?.config.testNamePattern !== undefined) return;
    const skipped = modules.flatMap((module) => [...module.children.allTests('skipped')]);
    if (skipped.length === 0) return;
    say(
      `CI is set, and nothing may be skipped there:\n${skipped.map(({ fullName }) => `  ${fullName}`).join('\n')}`,
    );
    process.exitCode = 1;
  }
}
