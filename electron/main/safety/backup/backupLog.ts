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
      /** Calendar day of the last backup, as the clock here had it. Absent in what the first versions wrote. */
      day: v.optional(v.string()),
    }),
  ),
  /** Temporary files begun and neither named nor removed: a run was cut, or the stick pulled out. */
  unfinished: v.array(v.string()),
});

export type BackupLog = v.InferOutput<typeof schema>;
export type KnownPlace = BackupLog['places'][number];

const EMPTY_LOG: BackupLog = { version: 1, folders: [], places: [], unfinished: [] };

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

  /** Changes follow one another. On the disk when it answers; nothing is changed when it throws. */
  update(change: (log: BackupLog) => BackupLog): Promise<void> {
    return this.inTurn(async () => {
      const changed = change(await this.read());
      await this.write(changed);
      this.log = changed;
    });
  }

  /** The same for what is so whether it can be written or not: this run knows of it even when it throws. */
  note(change: (log: BackupLog) => BackupLog): Promise<void> {
    return this.inTurn(async () => {
      this.log = change(await this.read());
      await this.write(this.log);
    });
  }

  private async write(log: BackupLog): Promise<void> {
    await this.disk.makeFolder(this.dataFolder);
    await writeSmallFile(this.disk, this.path, JSON.stringify(log, null, 2));
  }

  private inTurn(work: () => Promise<void>): Promise<void> {
    const next = this.turn.then(work);
    this.turn = next.catch(() => undefined);
    return next;
  }
}

/** The place with its newest backup, instead of what was known of it. */
export function withBackup(
  log: BackupLog,
  place: Omit<KnownPlace, 'last' | 'day'>,
  last: LastBackup,
  day: string,
): BackupLog {
  const others = log.places.filter(({ id }) => id !== place.id);
  const { id, kind, label, where, removable } = place;
  return { ...log, places: [{ id, kind, label, where, removable, last, day }, ...others] };
}

/** The newest backup anywhere. */
export interface NewestBackup {
  readonly at: string;
  readonly day: string;
}

/**
 * Null when there was none. One of a day that is still to come was made under a clock that was wrong: it is the newest only where
 * there is no other, or the owner would not be reminded before that day.
 */
export function newestBackup({ places }: BackupLog, today: string): NewestBackup | null {
  const made = places
    .map(({ last: { at }, day }) => ({ at, day: day ?? at.slice(0, 10) }))
    .sort((a, b) => (a.at < b.at ? 1 : -1));
  return made.find(({ day }) => !isToCome(day, today)) ?? made[0] ?? null;
}

/**
 * @param lastDay day of the newest backup, null when there was none
 * @returns the day since which a backup is due, null while none is
 */
export function dueSince(lastDay: string | null, today: string): string | null {
  if (lastDay === null || isToCome(lastDay, today)) return today;
  const due = dayAfter(lastDay, DAYS_BETWEEN_BACKUPS);
  return due <= today ? due : null;
}

/** Tomorrow is none: whoever travels meets yesterday again. */
function isToCome(day: string, today: string): boolean {
  return day > dayAfter(today, 1);
}

function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}
