import { defineConfig } from '@playwright/test';

/** Each test starts a program of its own, in folders of its own; much of a journey is waiting, so two go at once. */
export default defineConfig({
  testDir: 'tests/e2e',
  globalSetup: './tests/e2e/support/globalSetup.ts',
  outputDir: 'test-results',
  workers: 2,
  // A busy machine is slow, and no journey asserts a time. Less than the silence after which the whole is given up.
  timeout: 480_000,
  expect: { timeout: 30_000 },
  forbidOnly: process.env['CI'] !== undefined,
  reporter: [['line']],
});
