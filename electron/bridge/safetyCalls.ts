import type { BridgeResult } from './result';
import type { CopyFacts } from './copies';
import type {
  BackupPlace,
  BackupSource,
  BackupState,
  ErasedAccount,
  FinishedBackup,
  LockState,
  MirrorChunkRequest,
  MirrorCommitRequest,
  MirrorHead,
  MirrorSession,
  OpenRestoreRequest,
  PassphraseTry,
  RestoreSession,
  RestoreSources,
  RestoreStep,
  SafetyEvent,
} from './safety';

/** The calls. Each is declared here, validated in `safetyValidators.ts` and implemented in `main/safety`. */
export interface SafetyBridge {
  /** The newest mirror, or null. Quick: asked for before the database is opened. */
  mirrorHead(): Promise<BridgeResult<MirrorHead | null>>;
  /** Begins a generation; one at a time (`busy`). `base`: the generation whose unchanged parts are kept, null to send all. */
  mirrorBegin(request: { base: string | null }): Promise<BridgeResult<MirrorSession>>;
  /** Answers when the piece has been taken: send the next one then. `disk-full` is told before anything is half-written. */
  mirrorChunk(request: MirrorChunkRequest): Promise<BridgeResult<{ received: number }>>;
  /** Everything is on the disk when this answers; the former generation stays whatever happens before. */
  mirrorCommit(request: MirrorCommitRequest): Promise<BridgeResult<{ generation: string }>>;
  mirrorAbort(request: { session: string }): Promise<BridgeResult<null>>;

  /** Volumes plugged in now, folders chosen before, and known places that are absent. */
  backupPlaces(): Promise<BridgeResult<readonly BackupPlace[]>>;
  /** Asks for a folder. Null when the owner cancels. */
  chooseBackupFolder(): Promise<BridgeResult<BackupPlace | null>>;
  backupState(): Promise<BridgeResult<BackupState>>;
  /** Packs the newest mirror to the place under a temporary name, in the background: listen to events of this job. */
  writeBackup(request: { placeId: string }): Promise<BridgeResult<{ job: string }>>;
  /** Names the backup, once the page has counted `proven` from `proof:<token>` itself. `not-proven` when they differ. */
  finishBackup(request: { token: string; proven: CopyFacts }): Promise<BridgeResult<FinishedBackup>>;
  discardBackup(request: { token: string }): Promise<BridgeResult<null>>;
  /** Stops the job; its event then says `failed` with `cancelled`. */
  cancelSafety(request: { job: string }): Promise<BridgeResult<null>>;

  restoreSources(): Promise<BridgeResult<RestoreSources>>;
  /** Asks for a backup file. Null when the owner cancels. */
  chooseBackupFile(): Promise<BridgeResult<BackupSource | null>>;
  /** Opens a copy for reading. Never writes anything. */
  openRestore(request: OpenRestoreRequest): Promise<BridgeResult<RestoreSession>>;
  readRestore(request: { session: string }): Promise<BridgeResult<RestoreStep>>;
  closeRestore(request: { session: string }): Promise<BridgeResult<null>>;

  /** From now on backups are encrypted. The recovery code is shown once, for the sheet to print; it is kept nowhere. */
  setBackupPassphrase(request: { passphrase: string }): Promise<BridgeResult<{ recoveryCode: string }>>;
  /** From now on backups are plain; those written before keep their passphrase. */
  removeBackupPassphrase(): Promise<BridgeResult<null>>;

  lockState(): Promise<BridgeResult<LockState>>;
  /** `current`: the passphrase in force, null when there is none. */
  setLock(request: {
    passphrase: string;
    idleMinutes: number;
    current: string | null;
  }): Promise<BridgeResult<PassphraseTry>>;
  removeLock(request: { passphrase: string }): Promise<BridgeResult<PassphraseTry>>;
  unlock(request: { passphrase: string }): Promise<BridgeResult<PassphraseTry>>;
  /** Locks at once where a lock is set. */
  lockNow(): Promise<BridgeResult<LockState>>;

  erasureLog(): Promise<BridgeResult<readonly ErasedAccount[]>>;
  noteErasures(request: { accounts: readonly ErasedAccount[] }): Promise<BridgeResult<null>>;

  /** @returns a function that stops listening */
  onSafety(listener: (event: SafetyEvent) => void): () => void;
}
