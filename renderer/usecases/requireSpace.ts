import { StoreError } from '../store/storeError';
import type { Services } from './services';

/**
 * The database needs room to put its own files in order, whatever is written: a disk that fills in the midst of a write closes
 * them, and tears the end of their log.
 */
const RESERVE_BYTES = 32 * 1024 * 1024;
/** What an item takes at the very least, in its account and in the journal, written once and put in order once. */
const BYTES_AN_ITEM = 600;

/** Least bytes that an import of so many items takes. */
export function bytesOfItems(items: number): number {
  return items * BYTES_AN_ITEM;
}

/** Least bytes that a batch takes: its PDF is written once, and once more when the database puts its files in order. */
export function bytesOfDocument(length: number): number {
  return 2 * length;
}

/**
 * Refuses work that surely does not fit on the disk before it begins. What may fit is tried: its transaction is whole or not
 * at all.
 * @param bytes the least that it takes
 * @throws StoreError `disk-full`
 */
export async function requireSpace({ freeSpace }: Pick<Services, 'freeSpace'>, bytes: number): Promise<void> {
  const free = await roomLeft(freeSpace);
  if (free !== null && free < bytes + RESERVE_BYTES)
    throw new StoreError('disk-full', `${String(free)} bytes left, ${String(bytes)} needed at least`);
}

/** The smaller of what the disk has and of what the browser grants; null when neither tells. */
async function roomLeft(freeSpace: Services['freeSpace']): Promise<number | null> {
  const [disk, granted] = await Promise.all([freeSpace?.().catch(() => null) ?? null, grantedSpace()]);
  const known = [disk, granted].filter((bytes) => bytes !== null);
  return known.length === 0 ? null : Math.min(...known);
}

async function grantedSpace(): Promise<number | null> {
  // Not there in tests without a browser.
  const storage = (globalThis.navigator as Partial<Navigator> | undefined)?.storage;
  const { quota, usage } = (await storage?.estimate().catch(() => null)) ?? {};
  return quota === undefined || usage === undefined ? null : Math.max(0, quota - usage);
}
