import { STORE_ERROR_CODES, StoreError, type StoreErrorCode } from '../storeError';
import type { CopyContent } from './countContent';
import type {
  CheckDone,
  CheckRequest,
  CopyDone,
  CopyRequest,
  FromParts,
  LoadRequest,
  PartPiece,
  ToParts,
} from './messages';

/** The part of a Worker that is used; a MessagePort will do. */
export interface PartsPort {
  postMessage(message: ToParts, transfer: Transferable[]): void;
  addEventListener(type: 'message', listener: (event: { readonly data: FromParts }) => void): void;
  removeEventListener(type: 'message', listener: (event: { readonly data: FromParts }) => void): void;
}

export interface JobOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
}

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
 * time: another one begins when the first has ended. Failures are StoreErrors.
 */
export class PartsClient {
  readonly #port: PartsPort;
  readonly #stopListening: () => void;
  #nextId = 1;
  #turn: Promise<void> = Promise.resolve();
  #job: Job | null = null;
  #closed = false;

  constructor(port: PartsPort) {
    this.#port = port;
    const onMessage = ({ data }: { readonly data: FromParts }): void => {
      if (this.#job?.id === data.id) this.#job.receive(data);
    };
    port.addEventListener('message', onMessage);
    this.#stopListening = () => port.removeEventListener('message', onMessage);
  }

  /**
   * Reads what changed since `base`, a piece at a time: the worker waits until the next one is asked for. Acts may go on
   * meanwhile: the copy is exactly the state at `facts.counter`. Leaving the loop early ends the job.
   * @throws StoreError `cancelled`; `conflict` when acts came so that this copy cannot be finished: begin anew; `damaged`
   */
  async *copy(
    request: CopyRequest,
    options: JobOptions = {},
  ): AsyncGenerator<PartPiece, CopyDone, undefined> {
    const job = await this.#begin(options);
    try {
      job.send({ kind: 'copy', id: job.id, request });
      for (;;) {
        const message = await job.next();
        if (message.kind === 'copied') return message.done;
        if (message.kind !== 'piece') throw unexpected(message);
        yield message.piece;
        job.send({ kind: 'next', id: job.id });
      }
    } finally {
      job.end();
    }
  }

  /** Begins to fill a scratch database. @throws StoreError `newer-database` before anything is made */
  async load(request: LoadRequest, options: JobOptions = {}): Promise<Loading> {
    const job = await this.#begin(options);
    const expect = async (kind: 'more' | 'loaded'): Promise<void> => {
      try {
        const message = await job.next();
        if (message.kind !== kind) throw unexpected(message);
      } catch (error) {
        job.end();
        throw error;
      }
    };
    job.send({ kind: 'load', id: job.id, request });
    await expect('more');
    return {
      put: (piece) => {
        job.send({ kind: 'piece', id: job.id, piece }, [piece.bytes.buffer]);
        return expect('more');
      },
      finish: async () => {
        job.send({ kind: 'loaded', id: job.id });
        await expect('loaded');
        job.end();
      },
      cancel: async () => {
        if (!job.ended) await job.cancelled();
        job.end();
      },
    };
  }

  /** Checks a database whole, counts its facts anew and compares them. @throws StoreError `cancelled` */
  async check(request: CheckRequest, options: JobOptions = {}): Promise<CheckDone> {
    const job = await this.#begin(options);
    try {
      job.send({ kind: 'check', id: job.id, request });
      const message = await job.next();
      if (message.kind !== 'checked') throw unexpected(message);
      return message.done;
    } finally {
      job.end();
    }
  }

  /** Counts what a database holds, reading all of it. @throws StoreError `cancelled`, `unavailable` */
  async count(databaseName: string, options: JobOptions = {}): Promise<CopyContent> {
    const job = await this.#begin(options);
    try {
      job.send({ kind: 'count', id: job.id, databaseName });
      const message = await job.next();
      if (message.kind !== 'counted') throw unexpected(message);
      return message.content;
    } finally {
      job.end();
    }
  }

  /** Ends the job under way as cancelled. The worker itself belongs to whoever started it. */
  close(): void {
    this.#closed = true;
    this.#job?.fail(new StoreError('cancelled', 'the parts worker was closed'));
    this.#stopListening();
  }

  async #begin(options: JobOptions): Promise<Job> {
    const former = this.#turn;
    let release: () => void = () => undefined;
    this.#turn = new Promise((resolve) => (release = resolve));
    await former;
    if (this.#closed || options.signal?.aborted === true) {
      release();
      throw new StoreError('cancelled', 'before it began');
    }
    const job = new Job(this.#nextId++, this.#port, options, () => {
      this.#job = null;
      release();
    });
    this.#job = job;
    return job;
  }
}

type Answer = Exclude<FromParts, { readonly kind: 'progress' | 'failed' }>;

/** One job: its messages in order, its cancellation, and its end, once. */
class Job {
  readonly #port: PartsPort;
  readonly #options: JobOptions;
  readonly #onEnd: () => void;
  readonly #arrived: Answer[] = [];
  #waiting: { resolve: (answer: Answer) => void; reject: (error: StoreError) => void } | null = null;
  #failure: StoreError | null = null;
  #settled = false;
  #onStopped: () => void = () => undefined;
  ended = false;

  constructor(
    readonly id: number,
    port: PartsPort,
    options: JobOptions,
    onEnd: () => void,
  ) {
    this.#port = port;
    this.#options = options;
    this.#onEnd = onEnd;
    options.signal?.addEventListener('abort', this.#onAbort);
  }

  readonly #onAbort = (): void => this.send({ kind: 'cancel', id: this.id });

  send(message: ToParts, transfer: Transferable[] = []): void {
    if (!this.ended) this.#port.postMessage(message, transfer);
  }

  receive(message: FromParts): void {
    if (message.kind === 'progress') {
      this.#options.onProgress?.(message.done, message.total);
      return;
    }
    if (message.kind === 'failed') {
      this.fail(new StoreError(codeOf(message.code), message.detail));
      return;
    }
    this.#settled ||= message.kind !== 'piece' && message.kind !== 'more';
    const waiting = this.#waiting;
    this.#waiting = null;
    if (waiting === null) this.#arrived.push(message);
    else waiting.resolve(message);
  }

  next(): Promise<Answer> {
    const arrived = this.#arrived.shift();
    if (arrived !== undefined) return Promise.resolve(arrived);
    if (this.#failure !== null) return Promise.reject(this.#failure);
    return new Promise((resolve, reject) => (this.#waiting = { resolve, reject }));
  }

  fail(error: StoreError): void {
    this.#failure = error;
    this.#settled = true;
    const waiting = this.#waiting;
    this.#waiting = null;
    waiting?.reject(error);
    this.#onStopped();
  }

  /** Asks the worker to stop, and waits until it has. */
  async cancelled(): Promise<void> {
    if (this.#settled) return;
    const stopped = new Promise<void>((resolve) => (this.#onStopped = resolve));
    this.send({ kind: 'cancel', id: this.id });
    await stopped;
  }

  end(): void {
    if (this.ended) return;
    if (!this.#settled) this.send({ kind: 'cancel', id: this.id });
    this.ended = true;
    this.#options.signal?.removeEventListener('abort', this.#onAbort);
    this.#onEnd();
  }
}

function unexpected(message: FromParts): StoreError {
  return new StoreError('unavailable', `the parts worker answered ${message.kind}`);
}

function codeOf(code: string): StoreErrorCode {
  return STORE_ERROR_CODES.find((known) => known === code) ?? 'unavailable';
}
