import { memoryOf } from '../../../rpc/line';
import type { Work } from '../../../rpc/methods';
import { openDatabase } from '../database';
import { StoreError } from '../storeError';
import { checkCopy } from './checkCopy';
import type { CheckDone, CheckRequest, CopyDone, CopyRequest, LoadRequest, PartPiece } from './copyRequests';
import { countContent, type CopyContent } from './countContent';
import { CopyLoader } from './loadCopy';
import { readCopy } from './readCopy';
import { keepTallies, readTallies } from './tallyStore';

/** What the parts worker does: it reads copies from the database and loads them, one after the other. */
export const partsMethods = {
  /** Sends the copy's pieces, then what it is. */
  copy: async (
    { databaseName, base, day, at }: CopyRequest,
    { signal, send }: Work<PartPiece>,
  ): Promise<CopyDone> => {
    const database = await openDatabase(databaseName);
    try {
      const copy = readCopy(database, { base, day, at, tallies: await readTallies(), signal });
      for (let step = await copy.next(); ; step = await copy.next()) {
        if (step.done === true) {
          await keepTallies(step.value.tallies);
          const { facts, keep } = step.value;
          return { facts, keep };
        }
        await send(step.value);
      }
    } finally {
      database.close();
    }
  },

  /** Fills a scratch database with the pieces that it takes. */
  load: async (request: LoadRequest, { take }: Work<never, PartPiece>): Promise<void> => {
    const loader = await CopyLoader.begin(request);
    try {
      for (let piece = await take(); piece !== null; piece = await take())
        await loader.part(piece.name, piece.codec, restOf(piece, take));
      await loader.finish();
    } catch (error) {
      await loader.discard();
      throw error;
    }
  },

  count: async (databaseName: string, { signal }: Work): Promise<CopyContent> => {
    const database = await openDatabase(databaseName);
    try {
      return await countContent(database, signal);
    } finally {
      database.close();
    }
  },

  check: (request: CheckRequest, { signal, onProgress }: Work): Promise<CheckDone> =>
    checkCopy(request, { signal, onProgress }),
};
export type PartsMethods = typeof partsMethods;

/** Pieces are handed over. */
export function pieceMemory(value: unknown): ArrayBuffer[] {
  if (typeof value !== 'object' || value === null || !('bytes' in value)) return [];
  return value.bytes instanceof Uint8Array ? memoryOf(value.bytes) : [];
}

/** The bytes of a part: of the piece that began it and of those that follow, up to the last. */
async function* restOf(
  first: PartPiece,
  take: () => Promise<PartPiece | null>,
): AsyncGenerator<Uint8Array, void, undefined> {
  if (!first.first) throw new StoreError('damaged', `${first.name}: its beginning is missing`);
  let piece = first;
  for (;;) {
    yield piece.bytes;
    if (piece.last) return;
    const next = await take();
    if (next === null || next.name !== first.name || next.first)
      throw new StoreError('damaged', `${first.name}: its end is missing`);
    piece = next;
  }
}
