import type { Work } from '../../rpc/methods';
import { readCustomerFile, type CustomerFile } from './customerFile';
import { outcomeParts, withoutLists, type OutcomePart } from './outcomeParts';
import { readReceivables, type ReadOptions, type ReadOutcome } from './readReceivables';

/** Parts on their way that the page has not taken in: one that it unpacks, one that waits. Neither waits long, nothing piles up. */
export const PARTS_AHEAD = 2;

export type FileToRead = Pick<ReadOptions, 'fileName' | 'today' | 'decimal'> & { readonly file: Blob };

/** What the exchange worker does. Files are read beside one another. */
export const exchangeMethods = {
  /** @returns the outcome, its long lists empty: they were sent in parts before */
  read: async (
    { file, ...options }: FileToRead,
    { signal, onProgress, send }: Work<OutcomePart>,
  ): Promise<ReadOutcome> => {
    const outcome = await readReceivables(file, { ...options, signal, onProgress });
    for (const part of outcomeParts(outcome)) await send(part);
    return withoutLists(outcome);
  },
  readCustomers: (file: Blob): Promise<CustomerFile> => readCustomerFile(file),
};
export type ExchangeMethods = typeof exchangeMethods;
