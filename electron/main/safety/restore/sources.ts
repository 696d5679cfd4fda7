import { randomUUID } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { ArchiveError } from '../../../archive/archiveError';
import {
  SAFETY_PROBLEMS,
  type BackupSource,
  type MirrorSource,
  type RestoreSources,
  type SafetyProblem,
} from '../../../bridge/safety';
import { PLACE_FOLDER, type Places } from '../backup/places';
import { backupNames, inspectBackup } from '../backup/rotatePlace';
import type { Disk } from '../disk';
import { storedBytes } from '../mirror/manifest';
import type { MirrorFolder } from '../mirror/mirrorFolder';
import { readingError, SafetyError } from '../safetyError';

/** Copies that could be restored, under names that give no path away. */
export class Sources {
  private readonly paths = new Map<string, string>();

  constructor(
    private readonly disk: Disk,
    private readonly mirror: MirrorFolder,
    private readonly places: Places,
  ) {}

  async list(): Promise<RestoreSources> {
    const mirrors: MirrorSource[] = [];
    const damagedMirrors: string[] = [];
    for (const id of await this.mirror.names()) {
      const generation = await this.mirror.read(id);
      if (generation === null) {
        damagedMirrors.push(id);
        continue;
      }
      const { facts, parts } = generation;
      mirrors.push({ source: `mirror:${id}`, generation: id, facts, bytes: storedBytes(parts) });
    }
    return { mirrors, damagedMirrors, backups: await this.backups() };
  }

  /** Looks at a file that the owner chose. */
  async add(path: string): Promise<BackupSource> {
    return this.look(dirname(path), basename(path), basename(dirname(path)));
  }

  /** @throws SafetyError `no-copy` for a name that was never given */
  pathOf(id: string): string {
    const path = this.paths.get(id);
    if (path === undefined) throw new SafetyError('no-copy');
    return path;
  }

  private async backups(): Promise<BackupSource[]> {
    const found: BackupSource[] = [];
    for (const { path, label } of await this.places.present()) {
      for (const folder of [join(path, PLACE_FOLDER), path]) {
        for (const name of await backupNames(this.disk, folder).catch(() => [])) {
          found.push(await this.look(folder, name, label));
        }
      }
    }
    return found.sort((a, b) => ((a.at ?? '') < (b.at ?? '') ? 1 : -1));
  }

  private async look(folder: string, name: string, place: string): Promise<BackupSource> {
    const source = this.nameOf(join(folder, name));
    try {
      const { bytes, at, databaseId, encrypted, complete } = await inspectBackup(this.disk, folder, name);
      return {
        source,
        place,
        name,
        bytes,
        at,
        databaseId,
        encrypted,
        problem: complete ? null : 'truncated',
      };
    } catch (error) {
      const problem = problemOf(error);
      return { source, place, name, bytes: 0, at: null, databaseId: null, encrypted: false, problem };
    }
  }

  private nameOf(path: string): string {
    for (const [id, known] of this.paths) if (known === path) return `backup:${id}`;
    const id = randomUUID();
    this.paths.set(id, path);
    return `backup:${id}`;
  }
}

/** What can't be read has gone, as far as can be told. */
function problemOf(error: unknown): SafetyProblem {
  if (error instanceof ArchiveError) return error.code;
  const known = readingError(error);
  const problem = SAFETY_PROBLEMS.find((code) => known instanceof SafetyError && code === known.code);
  return problem ?? 'place-gone';
}
