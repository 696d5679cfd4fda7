import type { Line } from '../../rpc/line';
import { webLine } from '../../rpc/webLine';

/** Where workers are started. Each is a module of its own bundle, loaded when it is first asked for. */

export function startPortfolioWorker(): Line {
  return webLine(
    new Worker(new URL('../store/portfolio/worker.ts', import.meta.url), {
      type: 'module',
      name: 'portfolio',
    }),
  );
}

export function startExchangeWorker(): Line {
  return webLine(
    new Worker(new URL('../exchange/worker.ts', import.meta.url), { type: 'module', name: 'exchange' }),
  );
}

export function startDocumentsWorker(): Line {
  return webLine(
    new Worker(new URL('../documents/worker.ts', import.meta.url), { type: 'module', name: 'documents' }),
  );
}

/** Reads copies from the database and loads them into scratch databases. */
export function startPartsWorker(): Line {
  return webLine(
    new Worker(new URL('../store/parts/worker.ts', import.meta.url), { type: 'module', name: 'parts' }),
  );
}
