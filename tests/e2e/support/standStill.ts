import type { Page } from '@playwright/test';

/** From now on the page stands still at this write, so that it can be killed right there. */
export async function stopAt(
  page: Page,
  method: 'add' | 'put' | 'delete',
  database: string,
  store: string,
): Promise<void> {
  await page.evaluate(
    ([name, inDatabase, inStore]) => {
      const stores = IDBObjectStore.prototype;
      const write = Reflect.get(stores, name) as (...args: unknown[]) => IDBRequest;
      Object.assign(stores, {
        [name](this: IDBObjectStore, ...args: unknown[]): IDBRequest {
          if (this.name === inStore && this.transaction.db.name === inDatabase) {
            console.log('stands still');
            for (const end = performance.now() + 30_000; performance.now() < end;);
          }
          return write.apply(this, args);
        },
      });
    },
    [method, database, store] as const,
  );
}

/** Does it, and waits until the page stands still in the midst of it. */
export async function untilStill(page: Page, work: () => Promise<void>): Promise<void> {
  const still = page.waitForEvent('console', (message) => message.text() === 'stands still');
  // The page answers no more: what was clicked never ends.
  work().catch(() => undefined);
  await still;
}
