import { useEffect, useState } from 'react';
import { StoreError } from '../../../store/storeError';
import { useProvided } from '../../../ui/provided/provided';
import { reopenBatch } from '../../../usecases/reprint';
import { SERVICES } from '../../../usecases/servicesKey';

export interface BatchDocument {
  /** The bytes as they were issued; null until they are read. */
  readonly bytes: Uint8Array | null;
  readonly error: unknown;
  /** An erasure took it away: it does not come back. */
  readonly removed: boolean;
  readonly retry: () => void;
}

/** The PDF of a batch, byte for byte. */
export function useBatchDocument(batchId: string): BatchDocument {
  const services = useProvided(SERVICES);
  const [state, setState] = useState<Pick<BatchDocument, 'bytes' | 'error'>>({
    bytes: null,
    error: undefined,
  });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let gone = false;
    reopenBatch(services, batchId).then(
      (bytes) => !gone && setState({ bytes, error: undefined }),
      (error: unknown) => !gone && setState({ bytes: null, error }),
    );
    return () => {
      gone = true;
    };
  }, [services, batchId, attempt]);
  const { error } = state;
  const removed = error instanceof StoreError && error.code === 'not-found';
  return { ...state, removed, retry: () => setAttempt((count) => count + 1) };
}
