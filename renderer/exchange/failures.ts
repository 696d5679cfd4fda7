import type { Failures } from '../../rpc/methods';
import { CancelledError } from './bytes/slices';

/** How errors of the exchange worker cross: a message, null when the owner gave up. */
export const EXCHANGE_FAILURES: Failures<string | null> = {
  pack: (error) => {
    if (error instanceof CancelledError) return null;
    return error instanceof Error ? error.message : String(error);
  },
  unpack: (message) => (message === null ? new CancelledError() : new Error(message)),
  cancelled: () => new CancelledError(),
  stopped: (why) => new Error(`exchange worker: ${why}`),
};
