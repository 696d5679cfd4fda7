import { openDatabase } from '../database';
import { StoreError } from '../storeError';
import { checkCopy } from './checkCopy';
import { countContent } from './countContent';
import { CopyLoader } from './loadCopy';
import type { CheckRequest, CopyRequest, FromParts, LoadRequest, PartPiece, ToParts } from './messages';
import { PieceQueue } from './pieceQueue';
import { readCopy } from './readCopy';
import { keepTallies, readTallies } from './tallyStore';

type Send = (message: FromParts, transfer: Transferable[]) => void;

/** A job under way: its signal, and what the page sends it. */
interface Job {
  readonly id: number;
  readonly abort: AbortController;
  readonly pieces: PieceQueue;
  wake: () => void;
}

/** Reads copies and loads them, as the page's messages ask. Jobs are worked off one after the other. */
export class PartsServer {
  readonly #send: Send;
  readonly #jobs = new Map<number, Job>();
  #work: Promise<void> = Promise.resolve();

  constructor(send: Send) {
    this.#send = send;
  }

  receive(message: ToParts): void {
    const job = this.#jobs.get(message.id);
    switch (message.kind) {
      case 'copy':
        this.#begin(message.id, (begun) => this.#copy(begun, message.request));
        break;
      case 'load':
        this.#begin(message.id, (begun) => this.#load(begun, message.request));
        break;
      case 'check':
        this.#begin(message.id, (begun) => this.#check(begun, message.request));
        break;
      case 'count':
        this.#begin(message.id, (begun) => this.#count(begun, message.databaseName));
        break;
      case 'next':
        job?.wake();
        break;
      case 'piece':
        job?.pieces.add(message.piece);
        break;
      case 'loaded':
        job?.pieces.end();
        break;
      case 'cancel':
        job?.abort.abort();
        job?.pieces.fail(new StoreError('cancelled', 'by the page'));
        job?.wake();
    }
  }

  #begin(id: number, work: (job: Job) => Promise<void>): void {
    const pieces = new PieceQueue(() => this.#send({ kind: 'more', id }, []));
    const job: Job = { id, abort: new AbortController(), pieces, wake: () => undefined };
    this.#jobs.set(id, job);
    this.#work = this.#work.then(async () => {
      try {
        await work(job);
      } catch (error) {
        const [code, detail] =
          error instanceof StoreError ? [error.code, error.detail] : ['unavailable', String(error)];
        this.#send({ kind: 'failed', id, code, detail }, []);
      } finally {
        this.#jobs.delete(id);
      }
    });
  }

  async #copy(job: Job, { databaseName, base, day, at }: CopyRequest): Promise<void> {
    const database = await openDatabase(databaseName);
    try {
      const tallies = await readTallies();
      const copy = readCopy(database, { base, day, at, tallies, signal: job.abort.signal });
      for (let step = await copy.next(); ; step = await copy.next()) {
        if (step.done === true) {
          await keepTallies(step.value.tallies);
          const { facts, keep } = step.value;
          this.#send({ kind: 'copied', id: job.id, done: { facts, keep } }, []);
          return;
        }
        const asked = new Promise<void>((resolve) => (job.wake = resolve));
        this.#send({ kind: 'piece', id: job.id, piece: step.value }, [step.value.bytes.buffer]);
        await asked;
      }
    } finally {
      database.close();
    }
  }

  async #load(job: Job, request: LoadRequest): Promise<void> {
    const loader = await CopyLoader.begin(request);
    try {
      for (let piece = await job.pieces.next(); piece !== null; piece = await job.pieces.next())
        await loader.part(piece.name, piece.codec, restOf(piece, job.pieces));
      await loader.finish();
    } catch (error) {
      await loader.discard();
      throw error;
    }
    this.#send({ kind: 'loaded', id: job.id }, []);
  }

  async #count(job: Job, databaseName: string): Promise<void> {
    const database = await openDatabase(databaseName);
    try {
      const content = await countContent(database, job.abort.signal);
      this.#send({ kind: 'counted', id: job.id, content }, []);
    } finally {
      database.close();
    }
  }

  async #check(job: Job, request: CheckRequest): Promise<void> {
    const done = await checkCopy(request, {
      signal: job.abort.signal,
      onProgress: (count, total) => this.#send({ kind: 'progress', id: job.id, done: count, total }, []),
    });
    this.#send({ kind: 'checked', id: job.id, done }, []);
  }
}

/** The bytes of a part: of the piece that began it and of those that follow, up to the last. */
async function* restOf(first: PartPiece, pieces: PieceQueue): AsyncGenerator<Uint8Array, void, undefined> {
  if (!first.first) throw new StoreError('damaged', `${first.name}: its beginning is missing`);
  let piece = first;
  for (;;) {
    yield piece.bytes;
    if (piece.last) return;
    const next = await pieces.next();
    if (next === null || next.name !== first.name || next.first)
      throw new StoreError('damaged', `${first.name}: its end is missing`);
    piece = next;
  }
}
