import { describe, expect, it } from 'vitest';
import { onceStorageAnswers, type Waiting } from '../../renderer/app/startup/onceStorageAnswers';
import { StoreError } from '../../renderer/store/storeError';

/** Time that passes only while somebody waits. */
function clock(): Waiting & { readonly passed: () => number } {
  let at = 0;
  return {
    now: () => at,
    passed: () => at,
    pause: (milliseconds) => {
      at += milliseconds;
      return Promise.resolve();
    },
  };
}

describe('data that the disk does not give at once', () => {
  it('are opened as soon as whoever held them has let go', async () => {
    const waiting = clock();
    const opened = await onceStorageAnswers(
      () =>
        waiting.passed() < 7000
          ? Promise.reject(new StoreError('unavailable', 'held'))
          : Promise.resolve('open'),
      waiting,
    );
    expect(opened).toBe('open');
    expect(waiting.passed()).toBeLessThan(8000);
  });

  it('are given up after a while, with the reason', async () => {
    const waiting = clock();
    const opening = onceStorageAnswers(() => Promise.reject(new StoreError('unavailable', 'held')), waiting);
    await expect(opening).rejects.toMatchObject({ code: 'unavailable' });
    expect(waiting.passed()).toBeGreaterThanOrEqual(20_000);
    expect(waiting.passed()).toBeLessThan(30_000);
  });

  it.each([
    new StoreError('newer-database', 'schema 9'),
    new StoreError('damaged', 'no'),
    new Error('other'),
  ])('are not tried again when waiting can change nothing: %s', async (error) => {
    const waiting = clock();
    await expect(onceStorageAnswers(() => Promise.reject(error), waiting)).rejects.toBe(error);
    expect(waiting.passed()).toBe(0);
  });
});
