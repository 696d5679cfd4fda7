import type { Failures } from '../../rpc/methods';
import { DocumentsCancelledError, LetterRefusedError } from './errors';

type PackedFailure =
  | ({ readonly kind: 'refused' } & Pick<LetterRefusedError, 'reference' | 'customerCode' | 'problems'>)
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly message: string };

export const DOCUMENT_FAILURES: Failures<PackedFailure> = {
  pack: (error) => {
    if (error instanceof LetterRefusedError) {
      const { reference, customerCode, problems } = error;
      return { kind: 'refused', reference, customerCode, problems };
    }
    if (error instanceof DocumentsCancelledError) return { kind: 'cancelled' };
    return { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
  },
  unpack: (failure) => {
    if (failure.kind === 'refused')
      return new LetterRefusedError(failure.reference, failure.customerCode, failure.problems);
    if (failure.kind === 'cancelled') return new DocumentsCancelledError();
    return new Error(failure.message);
  },
  cancelled: () => new DocumentsCancelledError(),
  stopped: (why) => new Error(`documents worker: ${why}`),
};
