import { Arrivals } from './arrivals';
import type { Line } from './line';
import type { ToClient, ToServer } from './messages';
import type { Answered, Failures, GivenTo, Methods, PartOf, Request } from './methods';

export interface ClientOptions<Packed, Told> {
  /** Called with the first call, and with the next one after the worker broke. */
  readonly start: () => Line;
  readonly failures: Failures<Packed>;
  /** What the worker says without being asked. */
  readonly onTold?: (told: Told) => void;
  /** The worker broke; what was under way has failed. */
  readonly onStopped?: (why: string) => void;
}

export interface CallOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
  /** `leave`: an abort is answered at once; otherwise when the worker has stopped. */
  readonly onAbort?: 'leave';
}

/** A call that takes parts from its caller. */
export interface Giving<Given, Answer> {
  /** Resolves when the worker is ready for the next part. @param transfer memory that is handed over: do not use it after */
  put(part: Given, transfer?: readonly ArrayBuffer[]): Promise<void>;
  /** All was given. */
  finish(): Promise<Answer>;
  /** Asks the worker to stop, and waits until it has. Does nothing after the end. */
  cancel(): Promise<void>;
}

/** The other end of `serve`: methods of a worker, called by name. Failures are those of the service. */
export class RpcClient<M extends Methods<M>, Packed = unknown, Told = never> {
  readonly #options: ClientOptions<Packed, Told>;
  readonly #pending = new Map<number, Pending>();
  #line: Line | null = null;
  #closed = false;
  #lastId = 0;

  constructor(options: ClientOptions<Packed, Told>) {
    this.#options = options;
  }

  /** Whether there is a worker: what was never needed need not end. */
  get isRunning(): boolean {
    return this.#line !== null;
  }

  call<Name extends keyof M & string>(
    name: Name,
    request: Request<M[Name]>,
    options: CallOptions = {},
  ): Promise<Answered<M[Name]>> {
    return this.#begin(name, request, options).answer as Promise<Answered<M[Name]>>;
  }

  /** Parts as the caller takes them, then the answer. Leaving the loop early cancels the call. */
  async *parts<Name extends keyof M & string>(
    name: Name,
    request: Request<M[Name]>,
    options: CallOptions = {},
  ): AsyncGenerator<PartOf<M[Name]>, Answered<M[Name]>, undefined> {
    const call = this.#begin(name, request, options);
    try {
      for (let part = await call.parts.next(); part !== null; part = await call.parts.next()) {
        yield part as PartOf<M[Name]>;
        call.post({ kind: 'taken', id: call.id });
      }
      return (await call.answer) as Answered<M[Name]>;
    } finally {
      call.leave();
    }
  }

  /** Resolves when the worker is ready for the first part. */
  async give<Name extends keyof M & string>(
    name: Name,
    request: Request<M[Name]>,
    options: CallOptions = {},
  ): Promise<Giving<GivenTo<M[Name]>, Answered<M[Name]>>> {
    const call = this.#begin(name, request, options);
    await call.wanted.next();
    return {
      put: async (part, transfer = []) => {
        call.post({ kind: 'given', id: call.id, part }, transfer);
        await call.wanted.next();
      },
      finish: () => {
        call.post({ kind: 'allGiven', id: call.id });
        return call.answer as Promise<Answered<M[Name]>>;
      },
      cancel: async () => {
        call.post({ kind: 'cancel', id: call.id });
        await call.answer.catch(() => undefined);
      },
    };
  }

  /** Ends the worker; what is under way fails, and so does what is asked later. */
  close(): void {
    this.#closed = true;
    this.#line?.close();
    this.#fail('closed');
  }

  #begin(name: string, request: unknown, options: CallOptions): Pending {
    const { failures } = this.#options;
    const id = (this.#lastId += 1);
    const post = (message: ToServer, transfer: readonly ArrayBuffer[] = []): void => {
      if (this.#pending.has(id)) this.#line?.post(message, transfer);
    };
    const pending = new Pending(id, post, options, failures.cancelled, () => this.#pending.delete(id));
    if (this.#closed) pending.fail(failures.stopped('closed'));
    else if (options.signal?.aborted === true) pending.fail(failures.cancelled());
    else {
      this.#line ??= this.#connect();
      this.#pending.set(id, pending);
      post({ kind: 'call', id, name, request });
    }
    return pending;
  }

  #connect(): Line {
    const line = this.#options.start();
    line.listen(
      (message) => this.#hear(message as ToClient),
      (why) => {
        if (this.#line !== line) return;
        line.close();
        this.#fail(why);
        this.#options.onStopped?.(why);
      },
    );
    return line;
  }

  #fail(why: string): void {
    this.#line = null;
    for (const pending of [...this.#pending.values()]) pending.fail(this.#options.failures.stopped(why));
  }

  #hear(message: ToClient): void {
    if (message.kind === 'told') {
      this.#options.onTold?.(message.told as Told);
      return;
    }
    const pending = this.#pending.get(message.id);
    if (pending === undefined) return;
    if (message.kind === 'progress') pending.onProgress?.(message.done, message.total);
    else if (message.kind === 'part') pending.parts.add(message.part);
    else if (message.kind === 'wanted') pending.wanted.add(true);
    else if (message.kind === 'answer') pending.resolve(message.value);
    else pending.fail(this.#options.failures.unpack(message.failure as Packed));
  }
}

/** A call that has no answer yet. */
class Pending {
  readonly answer: Promise<unknown>;
  readonly parts = new Arrivals<unknown>();
  readonly wanted = new Arrivals<true>();
  readonly onProgress: CallOptions['onProgress'];
  readonly #end: () => void;
  #settle: { resolve: (value: unknown) => void; reject: (error: Error) => void } | null = null;

  constructor(
    readonly id: number,
    readonly post: (message: ToServer, transfer?: readonly ArrayBuffer[]) => void,
    { signal, onProgress, onAbort }: CallOptions,
    cancelled: () => Error,
    forget: () => void,
  ) {
    this.onProgress = onProgress;
    this.answer = new Promise((resolve, reject) => (this.#settle = { resolve, reject }));
    // Whoever takes parts or gives them hears of a failure there.
    this.answer.catch(() => undefined);
    const abort = (): void => {
      post({ kind: 'cancel', id });
      if (onAbort === 'leave') this.fail(cancelled());
    };
    signal?.addEventListener('abort', abort);
    this.#end = () => {
      signal?.removeEventListener('abort', abort);
      forget();
    };
  }

  resolve(value: unknown): void {
    this.#end();
    this.parts.end();
    this.wanted.end();
    this.#settle?.resolve(value);
  }

  fail(error: Error): void {
    this.#end();
    this.parts.fail(error);
    this.wanted.fail(error);
    this.#settle?.reject(error);
  }

  /** Nobody waits for it any more: what is still under way is cancelled. */
  leave(): void {
    this.post({ kind: 'cancel', id: this.id });
    this.#end();
  }
}
