import { Arrivals } from './arrivals';
import type { Line } from './line';
import type { ToClient, ToServer } from './messages';
import type { Failures, Methods, Work } from './methods';

/** The caller is told of progress this often at most. */
const MS_BETWEEN_PROGRESS = 50;

export interface ServerOptions {
  readonly failures: Failures<unknown>;
  /** Until then calls wait; where it fails, each caller is told. */
  readonly ready?: Promise<unknown>;
  /** Calls are worked off one after the other, in the order in which they came. */
  readonly inTurn?: boolean;
  /** Parts on their way that the caller has not taken in; 1 by default: the next one is not begun before. */
  readonly partsAhead?: number;
  /** Memory of an answer or a part that is handed over instead of copied. */
  readonly handsOver?: (value: unknown) => ArrayBuffer[];
}

export interface Server<Told> {
  /** Says something without being asked. */
  tell(told: Told): void;
  /** Resolves once all that was received so far is worked off, where calls are taken in turn. */
  settled(): Promise<void>;
}

interface Running {
  readonly abort: AbortController;
  readonly taken: Arrivals<true>;
  readonly given: Arrivals<unknown>;
}

/** Answers the calls that come over the line with the methods of these names. */
export function serve<M extends Methods<M>, Told = never>(
  line: Line,
  methods: M,
  { failures, ready = Promise.resolve(), inTurn = false, partsAhead = 1, handsOver }: ServerOptions,
): Server<Told> {
  const running = new Map<number, Running>();
  let turn: Promise<void> = Promise.resolve();
  // A failed start is told to whoever asks for something; until then nobody is there to hear of it.
  ready.catch(() => undefined);
  const post = (message: ToClient, carried?: unknown): void =>
    line.post(message, carried === undefined ? [] : (handsOver?.(carried) ?? []));

  const begin = (id: number): Running => {
    const begun = {
      abort: new AbortController(),
      taken: new Arrivals<true>(),
      given: new Arrivals<unknown>(),
    };
    for (let ahead = 1; ahead < partsAhead; ahead += 1) begun.taken.add(true);
    running.set(id, begun);
    return begun;
  };

  const workOf = (id: number, { abort, taken, given }: Running): Work<unknown, unknown> => {
    let toldAt = -Infinity;
    return {
      signal: abort.signal,
      onProgress: (done, total) => {
        const now = performance.now();
        if (done < total && now - toldAt < MS_BETWEEN_PROGRESS) return;
        toldAt = now;
        post({ kind: 'progress', id, done, total });
      },
      send: async (part) => {
        if (abort.signal.aborted) throw failures.cancelled();
        post({ kind: 'part', id, part }, part);
        await taken.next();
      },
      take: () => {
        post({ kind: 'wanted', id });
        return given.next();
      },
    };
  };

  const perform = async (id: number, name: string, request: unknown, begun: Running): Promise<void> => {
    try {
      await ready;
      if (begun.abort.signal.aborted) throw failures.cancelled();
      const method: unknown = methods[name as keyof M];
      const value = await (method as (request: unknown, work: unknown) => unknown)(
        request,
        workOf(id, begun),
      );
      post({ kind: 'answer', id, value }, value);
    } catch (error) {
      post({ kind: 'failure', id, failure: failures.pack(error) });
    } finally {
      running.delete(id);
    }
  };

  const hear = (message: ToServer): void => {
    if (message.kind === 'call') {
      const { id, name, request } = message;
      const begun = begin(id);
      if (inTurn) turn = turn.then(() => perform(id, name, request, begun));
      else void perform(id, name, request, begun);
      return;
    }
    const begun = running.get(message.id);
    if (begun === undefined) return;
    if (message.kind === 'taken') begun.taken.add(true);
    else if (message.kind === 'given') begun.given.add(message.part);
    else if (message.kind === 'allGiven') begun.given.end();
    else {
      begun.abort.abort();
      begun.taken.fail(failures.cancelled());
      begun.given.fail(failures.cancelled());
    }
  };

  line.listen(
    (message) => hear(message as ToServer),
    () => undefined,
  );
  return { tell: (told) => post({ kind: 'told', told }), settled: () => turn };
}
