import { type CallOptions, RpcClient } from '../../../rpc/client';
import type { Line } from '../../../rpc/line';
import { STORE_FAILURES } from '../storeFailures';
import type { CheckDone, CheckRequest, CopyDone, CopyRequest, LoadRequest, PartPiece } from './copyRequests';
import type { CopyContent } from './countContent';
import type { PartsMethods } from './partsMethods';

export type JobOptions = Pick<CallOptions, 'signal' | 'onProgress'>;

/** A scratch database being filled. It is nobody's until `finish` has answered; then check it. */
export interface Loading {
  /**
   * Resolves when the worker is ready for the next piece. The piece's bytes are handed over: do not use them after.
   * @throws StoreError `damaged` (not what a copy may hold, with the part), `disk-full`, `newer-database`, `cancelled`
   */
  put(piece: PartPiece): Promise<void>;
  /** Upgrades a copy of an older schema to today's. @throws StoreError as `put` */
  finish(): Promise<void>;
  /** Removes what was loaded so far. Does nothing after `finish`. */
  cancel(): Promise<void>;
}

/**
 * The worker that reads copies from the database and loads them into scratch databases, as the page asks it. One job at a
 * time: another one begins when the first has ended. Failures are StoreErrors, `cancelled` without an abort when the worker broke.
 */
export class PartsClient {
  readonly #worker: RpcClient<PartsMethods>;

  /** @param start called at the first use, and at the next one after the worker broke */
  constructor(start: () => Line) {
    this.#worker = new RpcClient({ start, failures: STORE_FAILURES });
  }

  /**
   * Reads what changed since `base`, a piece at a time: the worker waits until the next one is asked for. Acts may go on
   * meanwhile: the copy is exactly the state at `facts.counter`. Leaving the loop early ends the job.
   * @throws StoreError `cancelled`; `conflict` when acts came so that this copy cannot be finished: begin anew; `damaged`
   */
  copy(request: CopyRequest, options: JobOptions = {}): AsyncGenerator<PartPiece, CopyDone, undefined> {
    return this.#worker.parts('copy', request, options);
  }

  /** Begins to fill a scratch database. @throws StoreError `newer-database` before anything is made */
  async load(request: LoadRequest, options: JobOptions = {}): Promise<Loading> {
    const loading = await this.#worker.give('load', request, options);
    return { ...loading, put: (piece) => loading.put(piece, [piece.bytes.buffer]) };
  }

  /** Checks a database whole, counts its facts anew and compares them. @throws StoreError `cancelled` */
  check(request: CheckRequest, options: JobOptions = {}): Promise<CheckDone> {
    return this.#worker.call('check', request, options);
  }

  /** Counts what a database holds, reading all of it. @throws StoreError `cancelled`, `unavailable` */
  count(databaseName: string, options: JobOptions = {}): Promise<CopyContent> {
    return this.#worker.call('count', databaseName, options);
  }
}
