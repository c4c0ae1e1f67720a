import { defineConfig } from 'vitest/config';
import { SkippedReporter } from './tests/support/reporter.ts';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/support/build.ts'],
    setupFiles: ['tests/support/settled.ts'],
    reporters: ['default', new SkippedReporter()],
    // For a machine that is busy with other things: no test waits for a time.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    // Left to itself, vitest keeps one of two cores free.
    maxWorkers: '100%',
    // Files share what they have loaded: no test puts anything in the place of a module.
    isolate: false,
  },
});
