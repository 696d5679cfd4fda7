import { join } from 'node:path';
import * as v from 'valibot';
import type { LastBackup } from '../../../bridge/safety';
import { FACTS_SCHEMA } from '../../../bridge/copies';
import type { Disk } from '../disk';
import { readJson, writeSmallFile } from '../smallFile';

const MAX_LOG_BYTES = 4 * 1024 * 1024;
const DAYS_BETWEEN_BACKUPS = 7;

const lastBackup = v.strictObject({
  name: v.string(),
  at: v.pipe(v.string(), v.isoTimestamp()),
  bytes: v.number(),
  encrypted: v.boolean(),
  facts: FACTS_SCHEMA,
});

const schema = v.strictObject({
  version: v.literal(1),
  /** Folders that the owner chose. */
  folders: v.array(v.string()),
  /** Places that took a backup. */
  places: v.array(
    v.strictObject({
      id: v.string(),
      kind: v.picklist(['volume', 'folder']),
      label: v.string(),
      where: v.string(),
      removable: v.boolean(),
      last: lastBackup,
    }),
  ),
  /** Temporary files begun and neither named nor removed: a run was cut, or the stick pulled out. */
  unfinished: v.array(v.string()),
});

export type BackupLog = v.InferOutput<typeof schema>;
export type KnownPlace = BackupLog['places'][number];

export const EMPTY_LOG: BackupLog = { version: 1, folders: [], places: [], unfinished: [] };

/** What is remembered of backups: where they went and when. Kept beside the database and never in it: a restore must not turn it back. */
export class BackupLogFile {
  private log: BackupLog | null = null;
  private turn: Promise<unknown> = Promise.resolve();
  private readonly path: string;

  constructor(
    private readonly disk: Disk,
    private readonly dataFolder: string,
  ) {
    this.path = join(dataFolder, 'backups.json');
  }

  /** A damaged file is an empty one: backups are found again on the sticks. */
  async read(): Promise<BackupLog> {
    if (this.log === null) {
      const result = v.safeParse(schema, await readJson(this.disk, this.path, MAX_LOG_BYTES));
      this.log ??= result.success ? result.output : EMPTY_LOG;
    }
    return this.log;
  }

  /** Changes follow one another. On the disk when it answers. */
  update(change: (log: BackupLog) => BackupLog): Promise<void> {
    const next = this.turn.then(async () => {
      const changed = change(await this.read());
      await this.disk.makeFolder(this.dataFolder);
      await writeSmallFile(this.disk, this.path, JSON.stringify(changed, null, 2));
      this.log = changed;
    });
    this.turn = next.catch(() => undefined);
    return next;
  }
}

/** The place with its newest backup, instead of what was known of it. */
export function withBackup(log: BackupLog, place: Omit<KnownPlace, 'last'>, last: LastBackup): BackupLog {
  const others = log.places.filter(({ id }) => id !== place.id);
  const { id, kind, label, where, removable } = place;
  return { ...log, places: [{ id, kind, label, where, removable, last }, ...others] };
}

/** Instant of the newest backup anywhere, null when there was none. */
export function newestBackup(log: BackupLog): string | null {
  return log.places.reduce<string | null>(
    (newest, { last }) => (newest === null || last.at > newest ? last.at : newest),
    null,
  );
}

/**
 * @param lastDay day of the newest backup, null when there was none
 * @returns the day since which a backup is due, null while none is
 */
export function dueSince(lastDay: string | null, today: string): string | null {
  if (lastDay === null) return today;
  const due = new Date(Date.parse(lastDay) + DAYS_BETWEEN_BACKUPS * 86_400_000).toISOString().slice(0, 10);
  return due <= today ? due : null;
}
