import * as v from 'valibot';

/**
 * What a copy of the data is to the shell: parts that are bytes under a name, and facts to compare. What they mean is known to
 * `renderer/store/parts` alone, which has its own types for them: it knows no shell, and the compiler compares the two where
 * `renderer/usecases/safety` hands one to the other.
 */

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

/** How a part's bytes are to be read: a zlib stream (RFC 1950), or the bytes themselves. */
export const CODEC_SCHEMA = v.picklist(['zlib', 'stored']);
export type PartCodec = v.InferOutput<typeof CODEC_SCHEMA>;

/** Unique in its manifest. */
export const PART_NAME_SCHEMA = v.pipe(
  v.string(),
  v.maxLength(200),
  v.regex(/^[A-Za-z0-9][A-Za-z0-9._/-]*$/),
);

/** Bytes, whatever memory they lie in. */
export const BYTES_SCHEMA = v.custom<Uint8Array>((value) => value instanceof Uint8Array);

/** An identifier that the page gave: visible ASCII. */
export const ID_SCHEMA = v.pipe(v.string(), v.minLength(1), v.maxLength(100), v.regex(/^[\x21-\x7e]+$/));

/** A calendar day, `YYYY-MM-DD`. */
export const DAY_SCHEMA = v.pipe(v.string(), v.isoDate());

export const PART_SCHEMA = v.strictObject({
  name: PART_NAME_SCHEMA,
  codec: CODEC_SCHEMA,
  /** Length as stored (compressed where the codec says so). */
  bytes: count,
  /** Of the bytes as stored; for a `stored` part that is the content itself. */
  sha256,
});
/** One part as a manifest lists it. */
export type PartEntry = Readonly<v.InferOutput<typeof PART_SCHEMA>>;

export const FACTS_SCHEMA = v.strictObject({
  databaseId: ID_SCHEMA,
  schemaVersion: count,
  /** Sequence number of the last journal entry in it; 0 when there is none. */
  counter: count,
  /** Hash of that entry; zeros when `counter` is 0. */
  lastHash: sha256,
  accounts: count,
  invoices: count,
  openTotalCents: v.pipe(v.number(), v.safeInteger()),
  documents: count,
  documentBytes: count,
  journalEntries: count,
  company: v.nullable(v.pipe(v.string(), v.maxLength(500))),
  sample: v.boolean(),
  /** Calendar day of the copy. */
  day: DAY_SCHEMA,
  /** Instant of the copy, ISO 8601 in UTC. */
  at: v.pipe(v.string(), v.isoTimestamp(), v.maxLength(40)),
});
/** What a copy says of itself, counted by the page when it was made and again when it was proven. Sums are in cents. */
export type CopyFacts = Readonly<v.InferOutput<typeof FACTS_SCHEMA>>;
