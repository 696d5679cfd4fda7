import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ACT_CHECKS } from './checks/acts';
import { PORTFOLIO_CHECKS } from './checks/portfolio';
import { STORAGE_CHECKS } from './checks/storage';
import type { CheckOutcome } from './chromium/page';
import { openRealPage, type RealPage } from './chromium/realPage';

describe('the store in a real Chromium, on its own IndexedDB', () => {
  let opened: RealPage | null = null;
  let outcomes: readonly CheckOutcome[] = [];

  beforeAll(async () => {
    opened = await openRealPage({ page: resolve(import.meta.dirname, 'chromium/page.ts') });
    outcomes = await opened.page.evaluate(() =>
      (globalThis as unknown as { runChecks: () => Promise<readonly CheckOutcome[]> }).runChecks(),
    );
  });
  afterAll(() => opened?.close());

  it.for([...STORAGE_CHECKS, ...ACT_CHECKS, ...PORTFOLIO_CHECKS])('$name', ({ name }) => {
    const outcome = outcomes.find((entry) => entry.name === name);
    expect(outcome, 'the check was run').toBeDefined();
    expect(outcome?.failure).toBeNull();
  });
});
