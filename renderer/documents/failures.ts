import type { Failures } from '../../rpc/methods';
import { DocumentRefusedError, DocumentsCancelledError } from './errors';

type PackedFailure =
  | ({ readonly kind: 'refused' } & Pick<DocumentRefusedError, 'document' | 'problems'>)
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly message: string };

export const DOCUMENT_FAILURES: Failures<PackedFailure> = {
  pack: (error) => {
    if (error instanceof DocumentRefusedError) {
      const { document, problems } = error;
      return { kind: 'refused', document, problems };
    }
    if (error instanceof DocumentsCancelledError) return { kind: 'cancelled' };
    return { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
  },
  unpack: (failure) => {
    if (failure.kind === 'refused') return new DocumentRefusedError(failure.document, failure.problems);
    if (failure.kind === 'cancelled') return new DocumentsCancelledError();
    return new Error(failure.message);
  },
  cancelled: () => new DocumentsCancelledError(),
  stopped: (why) => new Error(`documents worker: ${why}`),
};
