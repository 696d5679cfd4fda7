import type { CopyFacts, PartCodec, PartEntry } from './copies';

/** Mirrors, backups, restore and the lock, as the page asks for them. */

/** A part or a piece of one, from main to the page. */
export interface PartChunk {
  readonly name: string;
  readonly codec: PartCodec;
  /** At most `MAX_CHUNK_BYTES`; empty only for an empty part, or for a `stored` part that was not asked for. */
  readonly bytes: Uint8Array;
  readonly first: boolean;
  readonly last: boolean;
  /** With the last piece: the part's checked hash and whole length. */
  readonly whole: { readonly sha256: string; readonly bytes: number } | null;
}

/** Longest piece of a part in one call, either way. */
export const MAX_CHUNK_BYTES = 1024 * 1024;

// --- mirror -------------------------------------------------------------------------------------------------------------

/** The newest mirror, known without reading its parts. */
export interface MirrorHead {
  readonly generation: string;
  readonly facts: CopyFacts;
  /** How many generations are kept, this one included. */
  readonly generations: number;
}

export interface MirrorSession {
  readonly session: string;
  /** Parts of the base generation, any of which may be kept; empty without a base, or when any part of it has gone: send all. */
  readonly baseParts: readonly PartEntry[];
}

// --- backup -------------------------------------------------------------------------------------------------------------

export interface LastBackup {
  readonly name: string;
  /** Instant at which it was proven and named, ISO 8601 in UTC. */
  readonly at: string;
  readonly bytes: number;
  readonly encrypted: boolean;
  readonly facts: CopyFacts;
}

/** A stick, a disk or a folder where backups may go. */
export interface BackupPlace {
  /** Of the stick itself once a backup has been written to it: the same under another letter or mount point. */
  readonly id: string;
  readonly kind: 'volume' | 'folder';
  /** What the owner calls it: the volume's label, or the folder's name. May be empty for a stick without a label. */
  readonly label: string;
  /** Where it is now, to show only: `E:`, `/Volumes/CLE`, a folder's path. */
  readonly where: string;
  readonly removable: boolean;
  /** False for a known place that is not plugged in now: listed so that it can be asked for by its name. */
  readonly present: boolean;
  readonly readOnly: boolean;
  /** Null when it can't be known. */
  readonly freeBytes: number | null;
  readonly totalBytes: number | null;
  readonly lastBackup: LastBackup | null;
}

export interface BackupState {
  /** Every place that ever took a backup, the newest backup first. */
  readonly places: readonly BackupPlace[];
  /** Instant of the newest backup on any place, null when there was never one. */
  readonly lastAt: string | null;
  readonly encryption: boolean;
  /** Day since which a backup is due: seven days after the last one, today when there was never one. Null while none is. */
  readonly dueSince: string | null;
}

export type BackupStep = 'space' | 'write' | 'flush' | 'read-back';

/** What is written under a temporary name and waits for its proof. */
export interface WrittenBackup {
  /** For `finishBackup`, `discardBackup`, and `openRestore` as the source `proof:<token>`. */
  readonly token: string;
  readonly bytes: number;
  readonly facts: CopyFacts;
  /** How far re-reading went past the system's cache: to the device, or perhaps only to the cache. */
  readonly readBack: 'device' | 'cache-possible';
}

export interface FinishedBackup {
  readonly name: string;
  readonly place: BackupPlace;
  readonly bytes: number;
  /** Names of older backups of this database on this place that the rotation removed. */
  readonly removed: readonly string[];
}

// --- restore ------------------------------------------------------------------------------------------------------------

/** `mirror:<generation>`, `backup:<id>` or `proof:<token>`; opaque to the page but for the last, which it may make. */
export type RestoreSource = string;

export interface MirrorSource {
  readonly source: RestoreSource;
  readonly generation: string;
  readonly facts: CopyFacts;
  readonly bytes: number;
}

export interface BackupSource {
  readonly source: RestoreSource;
  /** Label of its place, or the name of the folder it was chosen from. */
  readonly place: string;
  readonly name: string;
  readonly bytes: number;
  /** Instant at which it was made, as its header says; null when `problem` is not. */
  readonly at: string | null;
  readonly databaseId: string | null;
  readonly encrypted: boolean;
  /** What is wrong with it as far as its beginning tells, null when nothing. */
  readonly problem: SafetyProblem | null;
}

export interface RestoreSources {
  /** Newest first. */
  readonly mirrors: readonly MirrorSource[];
  /** Generations whose manifest is damaged: skipped, and said. */
  readonly damagedMirrors: readonly string[];
  /** Newest first. */
  readonly backups: readonly BackupSource[];
}

export interface RestoreSession {
  readonly session: string;
  readonly facts: CopyFacts;
  readonly parts: readonly PartEntry[];
}

/** The next chunk, or the facts once everything has been read and every check has passed. */
export type RestoreStep = { readonly chunk: PartChunk } | { readonly end: CopyFacts };

// --- lock and personal data ---------------------------------------------------------------------------------------------

export interface LockState {
  readonly enabled: boolean;
  readonly locked: boolean;
  /** Minutes without a touch after which the page calls `lockNow`; 0 for never. */
  readonly idleMinutes: number;
  /** Seconds before a passphrase may be tried again. */
  readonly waitSeconds: number;
}

/** A try at a passphrase: right or not, and how long before the next one. A try during the wait is not looked at. */
export interface PassphraseTry {
  readonly ok: boolean;
  readonly waitSeconds: number;
}

export const MIN_PASSPHRASE = 8;
export const MAX_PASSPHRASE = 1024;

// --- problems and events ------------------------------------------------------------------------------------------------

/** What can go wrong here besides the other codes of the bridge. The page has a sentence for each (`bridge.<code>`). */
export const SAFETY_PROBLEMS = [
  'not-an-archive', // the file is no backup of this program
  'newer-format', // written by a newer version of the program
  'truncated', // the end is missing
  'damaged', // a checksum is wrong: see `at` of the answer
  'passphrase-needed',
  'wrong-passphrase',
  'wrong-recovery-code',
  'cancelled',
  'place-gone', // the stick was pulled out, or is not plugged in
  'place-read-only',
  'not-readable', // the system does not let the file be read
  'place-file-limit', // the stick's format takes no file this large (FAT32: 4 GB)
  'no-copy', // there is no mirror yet to make a backup of, or the one asked for is gone
  'not-proven', // the facts counted from the copy are not those of its manifest
  'unknown-session', // ended, closed by a reload, or never opened
  'busy', // another mirror or backup is under way
  'other-process', // another process of the program writes to this data folder
  'worker-stopped', // the thread that does the work died; it was started anew
  'locked', // the program is locked
] as const;
export type SafetyProblem = (typeof SAFETY_PROBLEMS)[number];

/** Where damage was found. */
export interface DamagePlace {
  /** Name of the part, null outside parts (header, manifest, trailer). */
  readonly part: string | null;
  /** Offset in the file, null when it is not known. */
  readonly offset: number | null;
}

/** On the channel of safety, from main to the page. `done` and `total` are bytes. */
export type SafetyEvent =
  | {
      readonly kind: 'progress';
      readonly job: string;
      readonly step: BackupStep;
      readonly done: number;
      readonly total: number;
    }
  | { readonly kind: 'written'; readonly job: string; readonly backup: WrittenBackup }
  | { readonly kind: 'failed'; readonly job: string; readonly code: string; readonly at: DamagePlace | null };
