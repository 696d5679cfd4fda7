import { CancelledError } from './bytes/slices';
import { readCustomerFile } from './customerFile';
import { outcomeParts, withoutLists } from './outcomeParts';
import { PartGate } from './partGate';
import type { ExchangeReply, ExchangeRequest } from './protocol';
import { readReceivables } from './readReceivables';

const PROGRESS_MS = 80;

/** Answers requests: the worker's own work, apart from the worker so that it can be tested without one. */
export function createExchangeServer(
  reply: (message: ExchangeReply) => void,
): (request: ExchangeRequest) => void {
  const running = new Map<number, { readonly stop: AbortController; readonly gate: PartGate }>();

  const read = async (request: Extract<ExchangeRequest, { type: 'read' }>): Promise<void> => {
    const { id, file, fileName, today, decimal } = request;
    const stop = new AbortController();
    const gate = new PartGate(stop.signal);
    running.set(id, { stop, gate });
    let told = 0;
    try {
      const outcome = await readReceivables(file, {
        fileName,
        signal: stop.signal,
        onProgress: (done, total) => {
          const now = performance.now();
          if (now - told < PROGRESS_MS && done < total) return;
          told = now;
          reply({ type: 'progress', id, done, total });
        },
        ...(today === null ? {} : { today }),
        ...(decimal === null ? {} : { decimal }),
      });
      for (const part of outcomeParts(outcome)) {
        await gate.pass();
        reply({ type: 'part', id, part });
      }
      reply({ type: 'outcome', id, outcome: withoutLists(outcome) });
    } catch (error) {
      if (error instanceof CancelledError) reply({ type: 'cancelled', id });
      else reply({ type: 'failed', id, message: error instanceof Error ? error.message : String(error) });
    } finally {
      running.delete(id);
    }
  };

  const readCustomers = async ({ id, file }: { readonly id: number; readonly file: Blob }): Promise<void> => {
    try {
      reply({ type: 'customers', id, customers: await readCustomerFile(file) });
    } catch (error) {
      reply({ type: 'failed', id, message: error instanceof Error ? error.message : String(error) });
    }
  };

  return (request) => {
    if (request.type === 'cancel') running.get(request.id)?.stop.abort();
    else if (request.type === 'taken') running.get(request.id)?.gate.taken();
    else if (request.type === 'read') void read(request);
    else void readCustomers(request);
  };
}
