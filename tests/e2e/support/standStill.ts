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

/** Does it, and waits until it has this write on the disk; it goes on meanwhile. */
export async function untilWritten(
  page: Page,
  database: string,
  store: string,
  work: () => Promise<void>,
): Promise<void> {
  await page.evaluate(
    ([inDatabase, inStore]) => {
      const stores = IDBObjectStore.prototype;
      const put = Reflect.get(stores, 'put') as (...args: unknown[]) => IDBRequest;
      Object.assign(stores, {
        put(this: IDBObjectStore, ...args: unknown[]): IDBRequest {
          if (this.name === inStore && this.transaction.db.name === inDatabase)
            this.transaction.addEventListener('complete', () => {
              console.log('is written');
            });
          return put.apply(this, args);
        },
      });
    },
    [database, store] as const,
  );
  const written = page.waitForEvent('console', (message) => message.text() === 'is written');
  // The program may be killed before what was clicked ends.
  work().catch(() => undefined);
  await written;
}
