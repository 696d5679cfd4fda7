import { defineConfig } from '@playwright/test';

/** Makes the pictures of the README; not a part of `npm test`. Started by `npm run screenshots`. */
export default defineConfig({
  testDir: '.',
  globalSetup: '../e2e/support/globalSetup.ts',
  outputDir: '../../test-results/screenshots',
  workers: 1,
  timeout: 300_000,
  reporter: [['line']],
});
