import * as v from 'valibot';
import { gives, NOTHING, safetyCall } from '../call';
import { BYTES_SCHEMA, CODEC_SCHEMA, FACTS_SCHEMA, PART_NAME_SCHEMA } from '../copies';
import { MAX_CHUNK_BYTES, type MirrorHead, type MirrorSession } from '../safety';

/** More parts than any honest database has (one for 32 customers, two for a document). */
const MAX_PARTS = 500_000;

const session = v.pipe(v.string(), v.uuid());
const piece = v.pipe(
  BYTES_SCHEMA,
  v.check((bytes) => bytes.byteLength <= MAX_CHUNK_BYTES),
);

export const GENERATION_SCHEMA = v.pipe(v.string(), v.regex(/^\d{8}T\d{6}Z-\d{1,16}$/));

export const MIRROR_CALLS = {
  /** The newest mirror, or null. Quick: asked for before the database is opened. */
  mirrorHead: safetyCall({
    request: v.undefined(),
    answer: gives<MirrorHead | null>(),
    whileLocked: 'ongoing',
  }),
  /** Begins a generation; one at a time (`busy`). `base`: the generation whose unchanged parts are kept, null to send all. */
  mirrorBegin: safetyCall({
    request: v.strictObject({ base: v.nullable(GENERATION_SCHEMA) }),
    answer: gives<MirrorSession>(),
    whileLocked: 'ongoing',
  }),
  /**
   * The next piece of a part. Pieces of one part follow one another; the next part begins after `last`. Answers when the piece
   * has been taken: send the next one then. `disk-full` is told before anything is half-written.
   */
  mirrorChunk: safetyCall({
    request: v.strictObject({
      session,
      name: PART_NAME_SCHEMA,
      codec: CODEC_SCHEMA,
      bytes: piece,
      last: v.boolean(),
    }),
    answer: gives<{ readonly received: number }>(),
    whileLocked: 'taken',
  }),
  /**
   * Everything is on the disk when this answers; the former generation stays whatever happens before. `keep`: names of base
   * parts that are part of this generation too. A part sent in this session takes the place of the base's of the same name.
   * The manifest lists all of them ordered by name (code units).
   */
  mirrorCommit: safetyCall({
    request: v.strictObject({
      session,
      facts: FACTS_SCHEMA,
      keep: v.pipe(v.array(PART_NAME_SCHEMA), v.maxLength(MAX_PARTS), v.readonly()),
    }),
    answer: gives<{ readonly generation: string }>(),
    whileLocked: 'taken',
  }),
  mirrorAbort: safetyCall({
    request: v.strictObject({ session }),
    answer: NOTHING,
    whileLocked: 'taken',
  }),
};
export type MirrorChunkRequest = v.InferOutput<(typeof MIRROR_CALLS.mirrorChunk)['request']>;
