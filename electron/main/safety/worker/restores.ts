import type { OpenRestoreRequest } from '../../../bridge/calls/restores';
import type { RestoreSession as Opened, RestoreStep } from '../../../bridge/safety';
import type { ArchiveSecret } from '../../../archive/openArchive';
import type { Backups } from '../backup/backups';
import type { Disk } from '../disk';
import type { KeyFile } from '../keyFile';
import type { MirrorFolder } from '../mirror/mirrorFolder';
import { openBackup } from '../restore/archiveReader';
import type { CopyReader } from '../restore/copyReader';
import { openMirror } from '../restore/mirrorReader';
import { openFound } from '../restore/openSource';
import { RestoreSession } from '../restore/restoreSession';
import type { Sources } from '../restore/sources';
import { readingError, SafetyError } from '../safetyError';

export interface RestoreParts {
  readonly disk: Disk;
  readonly mirror: MirrorFolder;
  readonly backups: Backups;
  readonly sources: Sources;
  readonly key: KeyFile;
}

/** Copies open for reading. Nothing here writes. */
export class Restores {
  private readonly sessions = new Map<string, RestoreSession>();

  constructor(private readonly parts: RestoreParts) {}

  async open({ source, secret, content }: OpenRestoreRequest): Promise<Opened> {
    const [kind = '', ...rest] = source.split(':');
    const name = rest.join(':');
    const reader = await this.reader(kind, name, secret);
    const onEnd = kind === 'proof' ? () => this.parts.backups.noteReadAgain(name) : undefined;
    const session = new RestoreSession(reader, content === 'all', onEnd);
    this.sessions.set(session.id, session);
    return { session: session.id, facts: reader.facts, parts: reader.parts };
  }

  async next(id: string): Promise<RestoreStep> {
    const session = this.sessions.get(id);
    if (session === undefined) throw new SafetyError('unknown-session');
    try {
      return await session.next();
    } catch (error) {
      throw readingError(error);
    }
  }

  async close(id: string): Promise<void> {
    const session = this.sessions.get(id);
    this.sessions.delete(id);
    await session?.close();
  }

  async closeAll(): Promise<void> {
    for (const id of [...this.sessions.keys()]) await this.close(id);
  }

  private async reader(
    kind: string,
    name: string,
    secret: OpenRestoreRequest['secret'],
  ): Promise<CopyReader> {
    const { mirror, backups, sources, disk } = this.parts;
    if (kind === 'mirror') return openMirror(mirror, name);
    if (kind === 'proof') return openBackup(await backups.openToProve(name), backups.secretOf(name));
    if (kind !== 'backup') throw new SafetyError('no-copy');
    const path = sources.pathOf(name);
    try {
      if (secret !== undefined) return await openBackup(await openFound(disk, path), secret);
      return await openBackup(await openFound(disk, path), await this.ownKey());
    } catch (error) {
      throw readingError(error);
    }
  }

  /** A damaged key file must not keep a backup from being opened by its passphrase. */
  private async ownKey(): Promise<ArchiveSecret> {
    try {
      const sealing = await this.parts.key.read();
      return sealing === null ? null : { backupKey: sealing.key };
    } catch (error) {
      if (error instanceof SafetyError && error.code === 'damaged') return null;
      throw error;
    }
  }
}
