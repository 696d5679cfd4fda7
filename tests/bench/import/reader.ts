import { openParts } from '../../../build/commands/fileParts';
import { CancelledError } from '../../../renderer/exchange/bytes/slices';
import { readReceivables } from '../../../renderer/exchange/readReceivables';

/** Reads a FEC from its file to domain records. @returns its invoices; -1 when it could not be read */
export async function read(file: string, signal?: AbortSignal): Promise<number> {
  const parts = await openParts(file);
  try {
    const outcome = await readReceivables(parts, {
      fileName: file,
      ...(signal === undefined ? {} : { signal }),
    });
    return outcome.ok ? outcome.inspection.invoices : -1;
  } finally {
    await parts.close();
  }
}

export function isCancelled(error: unknown): boolean {
  return error instanceof CancelledError;
}
