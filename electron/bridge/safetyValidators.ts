import * as v from 'valibot';
import { MAX_CHUNK_BYTES, MAX_PASSPHRASE, MIN_PASSPHRASE } from './safety';

/** More parts than any honest database has (one for 32 customers, two for a document). */
export const MAX_PARTS = 500_000;
const MAX_ERASURES = 10_000;
const MAX_IDLE_MINUTES = 24 * 60;

const text = (length: number): v.GenericSchema<string> => v.pipe(v.string(), v.maxLength(length));
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const day = v.pipe(v.string(), v.isoDate());
const session = v.pipe(v.string(), v.uuid());
const generation = v.pipe(v.string(), v.regex(/^\d{8}T\d{6}Z-\d{1,16}$/));
const partName = v.pipe(v.string(), v.maxLength(200), v.regex(/^[A-Za-z0-9][A-Za-z0-9._/-]*$/));
const codec = v.picklist(['zlib', 'stored']);
const id = v.pipe(v.string(), v.minLength(1), v.maxLength(100), v.regex(/^[\x21-\x7e]+$/));
const newPassphrase = v.pipe(v.string(), v.minLength(MIN_PASSPHRASE), v.maxLength(MAX_PASSPHRASE));
const triedPassphrase = text(MAX_PASSPHRASE);
const piece = v.pipe(
  v.instance(Uint8Array),
  v.check((bytes) => bytes.byteLength <= MAX_CHUNK_BYTES),
);

/** Facts as the page counts them and as manifests keep them. */
export const FACTS_SCHEMA = v.strictObject({
  databaseId: id,
  schemaVersion: count,
  counter: count,
  lastHash: hash,
  accounts: count,
  invoices: count,
  openTotalCents: v.pipe(v.number(), v.safeInteger()),
  documents: count,
  documentBytes: count,
  journalEntries: count,
  company: v.nullable(text(500)),
  sample: v.boolean(),
  day,
  at: v.pipe(v.string(), v.isoTimestamp(), v.maxLength(40)),
});

export const PART_SCHEMA = v.strictObject({ name: partName, codec, bytes: count, sha256: hash });

export const GENERATION_SCHEMA = generation;

/** The shape of each argument of `SafetyBridge`. */
export const SAFETY_SCHEMAS = {
  mirrorHead: v.undefined(),
  mirrorBegin: v.strictObject({ base: v.nullable(generation) }),
  mirrorChunk: v.strictObject({ session, name: partName, codec, bytes: piece, last: v.boolean() }),
  mirrorCommit: v.strictObject({
    session,
    facts: FACTS_SCHEMA,
    keep: v.pipe(v.array(partName), v.maxLength(MAX_PARTS)),
  }),
  mirrorAbort: v.strictObject({ session }),
  backupPlaces: v.undefined(),
  chooseBackupFolder: v.undefined(),
  backupState: v.undefined(),
  writeBackup: v.strictObject({ placeId: id }),
  finishBackup: v.strictObject({ token: session, proven: FACTS_SCHEMA }),
  discardBackup: v.strictObject({ token: session }),
  cancelSafety: v.strictObject({ job: session }),
  restoreSources: v.undefined(),
  chooseBackupFile: v.undefined(),
  openRestore: v.strictObject({
    source: id,
    secret: v.optional(
      v.union([v.strictObject({ passphrase: triedPassphrase }), v.strictObject({ recoveryCode: text(200) })]),
    ),
    content: v.picklist(['all', 'without-stored']),
  }),
  readRestore: v.strictObject({ session }),
  closeRestore: v.strictObject({ session }),
  setBackupPassphrase: v.strictObject({ passphrase: newPassphrase }),
  removeBackupPassphrase: v.undefined(),
  lockState: v.undefined(),
  setLock: v.strictObject({
    passphrase: newPassphrase,
    idleMinutes: v.pipe(count, v.maxValue(MAX_IDLE_MINUTES)),
    current: v.nullable(triedPassphrase),
  }),
  removeLock: v.strictObject({ passphrase: triedPassphrase }),
  unlock: v.strictObject({ passphrase: triedPassphrase }),
  lockNow: v.undefined(),
  erasureLog: v.undefined(),
  noteErasures: v.strictObject({
    accounts: v.pipe(
      v.array(
        v.strictObject({
          databaseId: id,
          accountId: id,
          day,
          manner: v.exactOptional(v.picklist(['erase', 'anonymise'])),
        }),
      ),
      v.maxLength(MAX_ERASURES),
    ),
  }),
};
