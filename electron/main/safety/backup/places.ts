import { createHash, randomUUID } from 'node:crypto';
import { basename, join } from 'node:path';
import * as v from 'valibot';
import type { BackupPlace } from '../../../bridge/safety';
import type { Disk } from '../disk';
import { placeError, SafetyError } from '../safetyError';
import { readJson, removeTemporary, writeSmallFile } from '../smallFile';
import type { Volume } from '../volumes/volume';
import type { BackupLogFile } from './backupLog';

/** Our folder on a stick. */
export const PLACE_FOLDER = 'Encours';
/** Says which stick this is, whatever its letter is today. */
const IDENTITY_FILE = 'place.json';
const UNKNOWN = 'new-';

const identity = v.object({ format: v.literal(1), id: v.pipe(v.string(), v.uuid()) });

/** A place that is there now, with its path, which the page does not get. */
export interface PresentPlace extends BackupPlace, Pick<Volume, 'largestFile'> {
  readonly path: string;
}

export class Places {
  constructor(
    private readonly disk: Disk,
    private readonly log: BackupLogFile,
    private readonly volumes: () => Promise<readonly Volume[]>,
  ) {}

  /** What is plugged in now and the folders chosen before that are there. */
  async present(): Promise<PresentPlace[]> {
    const { folders } = await this.log.read();
    const found = (await this.volumes()).map((volume) => ({ ...volume, kind: 'volume' as const }));
    const chosen = await Promise.all(folders.map((path) => this.folderPlace(path)));
    const places: PresentPlace[] = [];
    for (const place of [...found, ...chosen.flat()]) {
      if (places.some(({ path }) => path === place.path)) continue;
      const known = await this.identityOf(place.path);
      const copied = places.some(({ id }) => id === known);
      const id = known === null || copied ? provisionalId(place.path) : known;
      places.push({ ...place, id, where: place.path, present: true, lastBackup: await this.lastBackup(id) });
    }
    return places;
  }

  /** Present ones first, then known ones that are absent. */
  async all(): Promise<BackupPlace[]> {
    const present = await this.present();
    const known = await this.known(present);
    return [...present.map(shown), ...known.filter((place) => !place.present)];
  }

  /** Every place that ever took a backup, the newest backup first. */
  async known(present: readonly PresentPlace[]): Promise<BackupPlace[]> {
    const { places } = await this.log.read();
    const known = places.map(({ last, day: _day, ...place }): BackupPlace => {
      const there = present.find(({ id }) => id === place.id);
      if (there !== undefined) return shown(there);
      const unknown = { present: false, readOnly: false, freeBytes: null, totalBytes: null };
      return { ...place, ...unknown, lastBackup: last };
    });
    const at = ({ lastBackup }: BackupPlace): string => lastBackup?.at ?? '';
    return known.sort((a, b) => (at(a) < at(b) ? 1 : -1));
  }

  /** @throws SafetyError `place-gone` when it is not there now */
  async find(id: string): Promise<PresentPlace> {
    const place = (await this.present()).find((candidate) => candidate.id === id);
    if (place === undefined) throw new SafetyError('place-gone');
    return place;
  }

  /** Remembers a folder that the owner chose in a dialog. */
  async addFolder(path: string): Promise<PresentPlace> {
    await this.log.update((log) => ({ ...log, folders: [...new Set([...log.folders, path])] }));
    const place = (await this.present()).find((candidate) => candidate.path === path);
    if (place === undefined) throw new SafetyError('place-gone');
    return place;
  }

  /** Makes our folder there and gives the stick its identity. @returns the place under that identity */
  async settle(place: PresentPlace): Promise<PresentPlace> {
    const folder = join(place.path, PLACE_FOLDER);
    try {
      await this.disk.makeFolder(folder);
      if (!place.id.startsWith(UNKNOWN)) return place;
      await removeTemporary(this.disk, folder, IDENTITY_FILE);
      const id = randomUUID();
      await writeSmallFile(this.disk, join(folder, IDENTITY_FILE), JSON.stringify({ format: 1, id }));
      return { ...place, id };
    } catch (error) {
      throw placeError(error);
    }
  }

  private async folderPlace(path: string): Promise<(Volume & { kind: 'folder' })[]> {
    try {
      if ((await this.disk.stat(path))?.folder !== true) return [];
      const { free, total } = await this.disk.space(path);
      const label = basename(path);
      return [
        {
          path,
          label,
          kind: 'folder',
          removable: false,
          readOnly: false,
          freeBytes: free,
          totalBytes: total,
        },
      ];
    } catch {
      return [];
    }
  }

  private async identityOf(path: string): Promise<string | null> {
    try {
      const json = await readJson(this.disk, join(path, PLACE_FOLDER, IDENTITY_FILE), 4096);
      const result = v.safeParse(identity, json);
      return result.success ? result.output.id : null;
    } catch {
      return null;
    }
  }

  private async lastBackup(id: string): Promise<BackupPlace['lastBackup']> {
    return (await this.log.read()).places.find((place) => place.id === id)?.last ?? null;
  }
}

/** As the page gets it. */
export function shown({ path: _path, largestFile: _largest, ...place }: PresentPlace): BackupPlace {
  return place;
}

function provisionalId(path: string): string {
  return `${UNKNOWN}${createHash('sha256').update(path).digest('hex').slice(0, 24)}`;
}
