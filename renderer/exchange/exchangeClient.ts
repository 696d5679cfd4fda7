import { RpcClient } from '../../rpc/client';
import type { Line } from '../../rpc/line';
import type { CustomerFile } from './customerFile';
import type { ExchangeMethods, FileToRead } from './exchangeMethods';
import { EXCHANGE_FAILURES } from './failures';
import { PartsReceived } from './outcomeParts';
import type { ReadOutcome } from './readReceivables';

export interface ClientReadOptions extends Omit<FileToRead, 'file'> {
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

/** `readReceivables` and `readCustomerFile`, done in the worker. */
export interface ExchangeClient {
  /**
   * @throws CancelledError at once when `signal` is aborted (the worker stops within a slice)
   * @throws Error when the worker failed or was closed
   */
  readReceivables(file: Blob, options: ClientReadOptions): Promise<ReadOutcome>;
  readCustomerFile(file: Blob): Promise<CustomerFile>;
  /** Ends the worker; what it was reading fails. */
  close(): void;
}

/** @param start called at the first use, and at the next one after the worker broke */
export function createExchangeClient(start: () => Line): ExchangeClient {
  const worker = new RpcClient<ExchangeMethods>({ start, failures: EXCHANGE_FAILURES });
  return {
    readReceivables: async (file, { onProgress, signal, ...options }) => {
      const received = new PartsReceived();
      const parts = worker.parts('read', { file, ...options }, { onProgress, signal, onAbort: 'leave' });
      for (;;) {
        const step = await parts.next();
        if (step.done === true) return received.whole(step.value);
        received.take(step.value);
      }
    },
    readCustomerFile: (file) => worker.call('readCustomers', file),
    close: () => worker.close(),
  };
}
