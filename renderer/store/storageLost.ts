import { StoreError } from './storeError';

let lost = false;
const listeners = new Set<() => void>();

/**
 * The browser has taken the owner's data away from this page: the disk refused a write in its midst, or something deleted them.
 * The engine then holds files that end in half a record. It must not open them again before the program has mended them, at its
 * next start (`electron/main/storage`): it would write behind that half, and the time after delete everything.
 */
export function markStorageLost(): void {
  if (lost) return;
  lost = true;
  for (const listener of [...listeners]) listener();
}

export function isStorageLost(): boolean {
  return lost;
}

/** @returns a function that stops listening */
export function onStorageLost(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Before anything of this origin is opened. @throws StoreError `storage-lost` */
export function requireStorage(): void {
  if (lost) throw new StoreError('storage-lost', 'the browser closed the data: not before the next start');
}

/** Whether an error of the browser says that the disk refused a write in its midst. */
export function isDiskFailure(error: unknown): boolean {
  return error instanceof Error && /Connection is closing because of: IO error|NO_SPACE/.test(error.message);
}
