/** What a method is handed besides its request. */
export interface Work<Part = never, Given = never> {
  /** Aborted when the caller gives up. */
  readonly signal: AbortSignal;
  /** May be called at any rate: the caller is told some times a second, and of the end. */
  readonly onProgress: (done: number, total: number) => void;
  /** Sends a part of the answer. Resolves when another may be sent. @throws the service's `cancelled` */
  readonly send: (part: Part) => Promise<void>;
  /** Asks the caller for a part; null once he has given all. @throws the service's `cancelled` */
  readonly take: () => Promise<Given | null>;
}

type Method = (request: never, work: never) => unknown;
/** What a worker does, by name. Each takes one argument, and its work if it is long. */
export type Methods<M> = { readonly [Name in keyof M]: Method };

export type Request<M extends Method> = Parameters<M>[0];
export type Answered<M extends Method> = Awaited<ReturnType<M>>;
export type PartOf<M extends Method> = Parameters<M>[1] extends Work<infer Part, unknown> ? Part : never;
export type GivenTo<M extends Method> = Parameters<M>[1] extends Work<never, infer Given> ? Given : never;

/** How the errors of one service cross: as data, made whole again by the client. */
export interface Failures<Packed> {
  readonly pack: (error: unknown) => Packed;
  unpack(packed: Packed): Error;
  /** The caller gave up. */
  readonly cancelled: () => Error;
  /** The worker broke or was closed before it answered. */
  readonly stopped: (why: string) => Error;
}
