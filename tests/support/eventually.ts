import { vi } from 'vitest';

/** How long is waited for what must come: a busy machine is slow, and no test asserts a time. */
export const PATIENCE_MS = 60_000;

/** Tries until it holds. @returns what the check gave then */
export function eventually<T>(check: () => T | Promise<T>): Promise<T> {
  return vi.waitFor(check, { timeout: PATIENCE_MS });
}
