import type { Failures } from '../../rpc/methods';
import { StoreError, type StoreErrorCode } from './storeError';

export interface StoreFailure {
  readonly code: StoreErrorCode;
  readonly detail: string;
}

/** How errors of the store's workers cross: what is no StoreError is `unavailable`. */
export const STORE_FAILURES: Failures<StoreFailure> = {
  pack: (error) =>
    error instanceof StoreError
      ? { code: error.code, detail: error.detail }
      : { code: 'unavailable', detail: error instanceof Error ? error.message : String(error) },
  unpack: ({ code, detail }) => new StoreError(code, detail),
  cancelled: () => new StoreError('cancelled', 'by the page'),
  /** Whoever knows that the owner stopped nothing takes it for what it is. */
  stopped: (why) => new StoreError('cancelled', `the worker stopped: ${why}`),
};
