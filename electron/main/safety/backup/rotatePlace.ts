import { join } from 'node:path';
import { inspectArchive } from '../../../archive/inspectArchive';
import type { Disk } from '../disk';
import { backupsToKeep } from '../mirror/rotation';
import { openFound } from '../restore/openSource';

const BACKUP_EXTENSION = '.encours';

/** A backup as its beginning and its end tell. */
export interface BackupFile {
  readonly name: string;
  readonly bytes: number;
  readonly at: string;
  readonly databaseId: string;
  readonly encrypted: boolean;
  readonly complete: boolean;
}

/** @throws as `openFound`, and ArchiveError for what is no backup */
export async function inspectBackup(disk: Disk, folder: string, name: string): Promise<BackupFile> {
  const source = await openFound(disk, join(folder, name));
  try {
    const { at, databaseId, encrypted, complete } = await inspectArchive(source);
    return { name, bytes: source.size, at, databaseId, encrypted, complete };
  } finally {
    await source.close();
  }
}

/** Names of backups in a folder, hidden ones left out: those are temporary, or another system's shadows. */
export async function backupNames(disk: Disk, folder: string): Promise<string[]> {
  const names = await disk.list(folder);
  return names.filter((name) => !name.startsWith('.') && name.toLowerCase().endsWith(BACKUP_EXTENSION));
}

/**
 * Removes older backups of one database from a place. Files that are not surely whole backups of that database are left alone.
 * @param newest the one just proven: stays whatever its date
 * @returns the names removed
 */
export async function rotatePlace(
  disk: Disk,
  folder: string,
  newest: { readonly name: string; readonly databaseId: string },
  today: string,
): Promise<string[]> {
  const found: BackupFile[] = [];
  for (const name of await backupNames(disk, folder)) {
    const file = await inspectBackup(disk, folder, name).catch(() => null);
    if (file?.complete === true && file.databaseId === newest.databaseId) found.push(file);
  }
  // What says that it is of later than the one just made was made under a clock that was wrong.
  const made = found.find(({ name }) => name === newest.name)?.at ?? '';
  found.sort((a, b) => Number(a.at > made) - Number(b.at > made) || (a.at < b.at ? 1 : -1));
  const dated = found.map(({ name, at }) => ({ id: name, day: at.slice(0, 10) }));
  const kept = new Set([newest.name, ...backupsToKeep(dated, today)]);
  const removed = found.map(({ name }) => name).filter((name) => !kept.has(name));
  for (const name of removed) await disk.remove(join(folder, name));
  if (removed.length > 0) await disk.flushFolder(folder);
  return removed;
}
