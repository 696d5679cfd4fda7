import * as v from 'valibot';
import { gives, NOTHING, safetyCall } from '../call';
import { ID_SCHEMA } from '../copies';
import type { BackupSource, RestoreSession, RestoreSources, RestoreStep } from '../safety';
import { TRIED_PASSPHRASE_SCHEMA } from './lock';

const session = v.strictObject({ session: v.pipe(v.string(), v.uuid()) });

const SECRET_SCHEMA = v.union([
  v.strictObject({ passphrase: TRIED_PASSPHRASE_SCHEMA }),
  v.strictObject({ recoveryCode: v.pipe(v.string(), v.maxLength(200)) }),
]);
export type RestoreSecret = v.InferOutput<typeof SECRET_SCHEMA>;

export const RESTORE_CALLS = {
  restoreSources: safetyCall({
    request: v.undefined(),
    answer: gives<RestoreSources>(),
    whileLocked: 'refused',
  }),
  /** Asks for a backup file. Null when the owner cancels. */
  chooseBackupFile: safetyCall({
    request: v.undefined(),
    answer: gives<BackupSource | null>(),
    whileLocked: 'refused',
  }),
  /**
   * Opens a copy for reading. Never writes anything. While the program is locked, only for the proof of a backup under way.
   * `secret`: for an encrypted backup that this computer's own key does not open. `content` `without-stored`: `stored` parts
   * (documents' bytes) are read, hashed and checked by main but not sent: one empty chunk, first and last, with `whole`. For
   * proofs and for showing what a copy holds.
   */
  openRestore: safetyCall({
    request: v.strictObject({
      source: ID_SCHEMA,
      secret: v.exactOptional(SECRET_SCHEMA),
      content: v.picklist(['all', 'without-stored']),
    }),
    answer: gives<RestoreSession>(),
    whileLocked: 'ongoing',
  }),
  readRestore: safetyCall({ request: session, answer: gives<RestoreStep>(), whileLocked: 'taken' }),
  closeRestore: safetyCall({ request: session, answer: NOTHING, whileLocked: 'taken' }),
};
export type OpenRestoreRequest = v.InferOutput<(typeof RESTORE_CALLS.openRestore)['request']>;
