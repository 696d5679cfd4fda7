import * as v from 'valibot';
import { gives, NOTHING, safetyCall } from '../call';
import { FACTS_SCHEMA, ID_SCHEMA } from '../copies';
import type { BackupPlace, BackupState, FinishedBackup } from '../safety';
import { NEW_PASSPHRASE_SCHEMA } from './lock';

const token = v.pipe(v.string(), v.uuid());

export const BACKUP_CALLS = {
  /** Volumes plugged in now, folders chosen before, and known places that are absent. */
  backupPlaces: safetyCall({
    request: v.undefined(),
    answer: gives<readonly BackupPlace[]>(),
    whileLocked: 'refused',
  }),
  /** Asks for a folder. Null when the owner cancels. */
  chooseBackupFolder: safetyCall({
    request: v.undefined(),
    answer: gives<BackupPlace | null>(),
    whileLocked: 'refused',
  }),
  backupState: safetyCall({ request: v.undefined(), answer: gives<BackupState>(), whileLocked: 'refused' }),
  /** Packs the newest mirror to the place under a temporary name, in the background: listen to events of this job. */
  writeBackup: safetyCall({
    request: v.strictObject({ placeId: ID_SCHEMA }),
    answer: gives<{ readonly job: string }>(),
    whileLocked: 'ongoing',
  }),
  /** Names the backup, once the page has counted `proven` from `proof:<token>` itself. `not-proven` when they differ. */
  finishBackup: safetyCall({
    request: v.strictObject({ token, proven: FACTS_SCHEMA }),
    answer: gives<FinishedBackup>(),
    whileLocked: 'taken',
  }),
  discardBackup: safetyCall({
    request: v.strictObject({ token }),
    answer: NOTHING,
    whileLocked: 'taken',
  }),
  /** Stops the job; its event then says `failed` with `cancelled`. */
  cancelSafety: safetyCall({
    request: v.strictObject({ job: token }),
    answer: NOTHING,
    whileLocked: 'taken',
  }),
  /** From now on backups are encrypted. The recovery code is shown once, for the sheet to print; it is kept nowhere. */
  setBackupPassphrase: safetyCall({
    request: v.strictObject({ passphrase: NEW_PASSPHRASE_SCHEMA }),
    answer: gives<{ readonly recoveryCode: string }>(),
    whileLocked: 'refused',
  }),
  /** From now on backups are plain; those written before keep their passphrase. */
  removeBackupPassphrase: safetyCall({
    request: v.undefined(),
    answer: NOTHING,
    whileLocked: 'refused',
  }),
};
