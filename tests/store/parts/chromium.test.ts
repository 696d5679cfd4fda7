import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openRealPage, type RealPage } from '../chromium/realPage';
import type { Looked, Outcome } from './chromium/page';

interface OfPage {
  copyAndSwap: () => Promise<Outcome>;
  lookAgain: () => Promise<Looked>;
  cancelLoad: () => Promise<boolean>;
}

describe('copies in a real Chromium: a worker reads and loads, the pointer is swapped, the page is loaded again', () => {
  let opened: RealPage;
  let outcome: Outcome;
  let looked: Looked;
  let left: boolean;

  beforeAll(async () => {
    opened = await openRealPage({
      page: resolve(import.meta.dirname, 'chromium/page.ts'),
      parts: resolve(import.meta.dirname, '../../../renderer/store/parts/worker.ts'),
    });
    outcome = await opened.page.evaluate(() => (globalThis as unknown as OfPage).copyAndSwap());
    await opened.page.reload({ waitUntil: 'load' });
    looked = await opened.page.evaluate(() => (globalThis as unknown as OfPage).lookAgain());
    left = await opened.page.evaluate(() => (globalThis as unknown as OfPage).cancelLoad());
  });
  afterAll(() => opened.close());

  it('copies the state at one entry although an act came in between, and proves it', () => {
    expect(outcome.facts).toMatchObject({
      counter: 4,
      accounts: 201,
      invoices: 20_200,
      documents: 1,
      documentBytes: 3_000_000,
      company: 'Avant',
    });
    expect(outcome.read.filter((name) => name === 'tables')).toHaveLength(1);
    expect(outcome.check).toMatchObject({ problems: [], differences: [] });
  });

  it('lets the page answer meanwhile', () => {
    expect(outcome.answered).toBeGreaterThan(20);
  });

  it('opens what was restored after a reload, whole, and goes on from there', () => {
    expect(outcome.active).toBe(outcome.scratch);
    expect(looked).toMatchObject({
      active: outcome.scratch,
      former: 'encours',
      counter: 4,
      company: 'Avant',
      problems: [],
      note: 'pendant la copie',
      items: 20_000,
    });
    expect(looked.names).not.toContain('encours');
  });

  it('leaves nothing of a load that was given up', () => {
    expect(left).toBe(false);
  });
});
