import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/support/build.ts'],
    testTimeout: 60_000,
    // Left to itself, vitest keeps one of two cores free.
    maxWorkers: '100%',
    // Files share what they have loaded: no test puts anything in the place of a module.
    isolate: false,
  },
});
