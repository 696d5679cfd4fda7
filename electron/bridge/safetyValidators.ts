import * as v from 'valibot';
import { CODEC_SCHEMA, DAY_SCHEMA, FACTS_SCHEMA, ID_SCHEMA, PART_NAME_SCHEMA } from './copies';
import { MAX_CHUNK_BYTES, MAX_PASSPHRASE, MIN_PASSPHRASE } from './safety';

/** More parts than any honest database has (one for 32 customers, two for a document). */
export const MAX_PARTS = 500_000;
const MAX_ERASURES = 10_000;
const MAX_IDLE_MINUTES = 24 * 60;

const text = (length: number): v.GenericSchema<string> => v.pipe(v.string(), v.maxLength(length));
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const session = v.pipe(v.string(), v.uuid());
const generation = v.pipe(v.string(), v.regex(/^\d{8}T\d{6}Z-\d{1,16}$/));
const newPassphrase = v.pipe(v.string(), v.minLength(MIN_PASSPHRASE), v.maxLength(MAX_PASSPHRASE));
const triedPassphrase = text(MAX_PASSPHRASE);
const piece = v.pipe(
  v.instance(Uint8Array),
  v.check((bytes) => bytes.byteLength <= MAX_CHUNK_BYTES),
);

export const GENERATION_SCHEMA = generation;

/** The shape of each argument of `SafetyBridge`. */
export const SAFETY_SCHEMAS = {
  mirrorHead: v.undefined(),
  mirrorBegin: v.strictObject({ base: v.nullable(generation) }),
  mirrorChunk: v.strictObject({
    session,
    name: PART_NAME_SCHEMA,
    codec: CODEC_SCHEMA,
    bytes: piece,
    last: v.boolean(),
  }),
  mirrorCommit: v.strictObject({
    session,
    facts: FACTS_SCHEMA,
    keep: v.pipe(v.array(PART_NAME_SCHEMA), v.maxLength(MAX_PARTS)),
  }),
  mirrorAbort: v.strictObject({ session }),
  backupPlaces: v.undefined(),
  chooseBackupFolder: v.undefined(),
  backupState: v.undefined(),
  writeBackup: v.strictObject({ placeId: ID_SCHEMA }),
  finishBackup: v.strictObject({ token: session, proven: FACTS_SCHEMA }),
  discardBackup: v.strictObject({ token: session }),
  cancelSafety: v.strictObject({ job: session }),
  restoreSources: v.undefined(),
  chooseBackupFile: v.undefined(),
  openRestore: v.strictObject({
    source: ID_SCHEMA,
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
          databaseId: ID_SCHEMA,
          accountId: ID_SCHEMA,
          day: DAY_SCHEMA,
          manner: v.exactOptional(v.picklist(['erase', 'anonymise'])),
        }),
      ),
      v.maxLength(MAX_ERASURES),
    ),
  }),
};
