import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { SealingKey } from '../../../archive/keyWraps';
import type { ArchiveSecret } from '../../../archive/openArchive';
import type { CopyFacts } from '../../../bridge/copies';
import type { BackupState, BackupStep, FinishedBackup, WrittenBackup } from '../../../bridge/safety';
import type { Disk } from '../disk';
import type { KeyFile } from '../keyFile';
import type { MirrorFolder } from '../mirror/mirrorFolder';
import { openForProof } from '../restore/openSource';
import type { OpenSource } from '../restore/directFile';
import { placeError, readingError, SafetyError } from '../safetyError';
import { dueSince, newestBackup, withBackup, type BackupLog, type BackupLogFile } from './backupLog';
import { backupFileName } from './backupName';
import { PLACE_FOLDER, shown, type Places, type PresentPlace } from './places';
import { backupNames, rotatePlace } from './rotatePlace';
import { writeCopy } from './writeCopy';

export interface BackupParts {
  readonly disk: Disk;
  readonly mirror: MirrorFolder;
  readonly places: Places;
  readonly log: BackupLogFile;
  readonly key: KeyFile;
  /** Version of the program. */
  readonly program: string;
  /** `YYYY-MM-DD` */
  readonly today: () => string;
  readonly now: () => number;
  readonly onProblem: (error: unknown) => void;
}

/** Written under a temporary name and not proven yet. */
interface Unproven {
  readonly place: PresentPlace;
  readonly path: string;
  readonly bytes: number;
  readonly facts: CopyFacts;
  readonly at: string;
  /** What it was sealed with: the proof must open it even when the passphrase was changed meanwhile. */
  readonly sealing: SealingKey | null;
  /** The whole file was read again, and every check passed. */
  readAgain: boolean;
}

export class Backups {
  private readonly unproven = new Map<string, Unproven>();

  constructor(private readonly parts: BackupParts) {}

  async state(): Promise<BackupState> {
    const { log, places, key, today } = this.parts;
    const known = await places.known(await places.present());
    const newest = newestBackup(await log.read(), today());
    return {
      places: known,
      lastAt: newest?.at ?? null,
      encryption: (await key.read()) !== null,
      dueSince: dueSince(newest?.day ?? null, today()),
    };
  }

  /** Writes the newest mirror to the place, under a temporary name. @throws as `writeCopy`, and `no-copy`, `place-gone` */
  async write(
    placeId: string,
    signal: AbortSignal,
    onStep: (step: BackupStep, done: number, total: number) => void,
  ): Promise<WrittenBackup> {
    const { disk, mirror, places, key, program, now } = this.parts;
    const place = await places.find(placeId);
    if (place.readOnly) throw new SafetyError('place-read-only');
    const [newest] = await mirror.names();
    if (newest === undefined) throw new SafetyError('no-copy');
    const unpin = mirror.pin(newest);
    try {
      const generation = await mirror.read(newest);
      if (generation === null) throw new SafetyError('damaged', { part: null, offset: null });
      const settled = await places.settle(place);
      const folder = join(settled.path, PLACE_FOLDER);
      await this.removeUnfinished();
      const at = new Date(now()).toISOString();
      const sealing = await key.read();
      const onTemporary = (path: string): Promise<void> => this.noteUnfinished(path);
      const store = mirror.parts;
      const { largestFile } = settled;
      const copy = { disk, store, generation, folder, largestFile, sealing, program, at };
      const { path, bytes } = await writeCopy({ ...copy, signal, onStep, onTemporary });
      const token = randomUUID();
      const { facts } = generation;
      this.unproven.set(token, { place: settled, path, bytes, facts, at, sealing, readAgain: false });
      return { token, bytes, facts, readBack: await this.wayBack(token) };
    } finally {
      unpin();
    }
  }

  /** Opens what was written, through a fresh handle and past the system's cache where that can be had. */
  async openToProve(token: string): Promise<OpenSource> {
    const { path, bytes } = this.find(token);
    try {
      const source = await openForProof(this.parts.disk, path);
      if (source.size === bytes) return source;
      await source.close();
    } catch (error) {
      throw readingError(error);
    }
    throw new SafetyError('truncated', { part: null, offset: null });
  }

  /** What opens it. */
  secretOf(token: string): ArchiveSecret {
    const { sealing } = this.find(token);
    return sealing === null ? null : { backupKey: sealing.key };
  }

  /** The restore session of this token has read every byte of it. */
  noteReadAgain(token: string): void {
    this.find(token).readAgain = true;
  }

  /** @throws SafetyError `not-proven` unless it was read again whole and `proven` is what its manifest says */
  async finish(token: string, proven: CopyFacts): Promise<FinishedBackup> {
    const { disk, today, onProblem } = this.parts;
    const found = this.find(token);
    const { place, path, bytes, facts, at, sealing } = found;
    if (!found.readAgain || !sameFacts(facts, proven)) throw new SafetyError('not-proven');
    const folder = join(place.path, PLACE_FOLDER);
    const name = await this.named(path, folder, at);
    this.unproven.delete(token);
    const last = { name, at, bytes, encrypted: sealing !== null, facts };
    await this.note((known) => ({
      ...withBackup(known, place, last, today()),
      unfinished: known.unfinished.filter((other) => other !== path),
    }));
    const removed = await rotatePlace(disk, folder, { name, databaseId: facts.databaseId }, today()).catch(
      (error: unknown) => {
        onProblem(error);
        return [];
      },
    );
    return { name, place: shown({ ...place, lastBackup: last }), bytes, removed };
  }

  async discard(token: string): Promise<void> {
    const found = this.unproven.get(token);
    if (found === undefined) return;
    this.unproven.delete(token);
    await this.remove(found.path);
  }

  async discardAll(): Promise<void> {
    for (const token of [...this.unproven.keys()]) await this.discard(token);
  }

  /** Removes temporary files of runs that were cut, of the places that are there now. */
  async removeUnfinished(): Promise<void> {
    const { unfinished } = await this.parts.log.read();
    const open = new Set([...this.unproven.values()].map(({ path }) => path));
    for (const path of unfinished) if (!open.has(path)) await this.remove(path);
  }

  private async named(path: string, folder: string, at: string): Promise<string> {
    const { disk } = this.parts;
    try {
      const taken = new Set((await backupNames(disk, folder)).map((name) => name.toLowerCase()));
      const name = backupFileName(new Date(at), (candidate) => !taken.has(candidate.toLowerCase()));
      await disk.rename(path, join(folder, name));
      await disk.flushFolder(folder);
      return name;
    } catch (error) {
      throw placeError(error);
    }
  }

  private async wayBack(token: string): Promise<WrittenBackup['readBack']> {
    try {
      const source = await this.openToProve(token);
      await source.close();
      return source.pastCache ? 'device' : 'cache-possible';
    } catch (error) {
      await this.discard(token);
      throw error;
    }
  }

  private noteUnfinished(path: string): Promise<void> {
    return this.note((log) => ({ ...log, unfinished: [...log.unfinished, path] }));
  }

  /** A computer that is full says nothing of the stick: a backup that is there is one, noted or not. */
  private note(change: (log: BackupLog) => BackupLog): Promise<void> {
    return this.parts.log.note(change).catch(this.parts.onProblem);
  }

  /** Where the place has gone, the note stays: it is removed when the stick is back. */
  private async remove(path: string): Promise<void> {
    const { disk, onProblem } = this.parts;
    try {
      if ((await disk.stat(join(path, '..'))) === null) return;
      await disk.remove(path);
      await this.note((known) => ({
        ...known,
        unfinished: known.unfinished.filter((other) => other !== path),
      }));
    } catch (error) {
      onProblem(error);
    }
  }

  private find(token: string): Unproven {
    const found = this.unproven.get(token);
    if (found === undefined) throw new SafetyError('unknown-token');
    return found;
  }
}

function sameFacts(one: CopyFacts, other: CopyFacts): boolean {
  const keys = Object.keys(one) as (keyof CopyFacts)[];
  return keys.every((key) => one[key] === other[key]);
}
