/** What the rotation needs to know of a copy. */
export interface Kept {
  readonly id: string;
  readonly databaseId: string;
  /** `YYYY-MM-DD` */
  readonly day: string;
}

export const LAST_KEPT = 10;
const DAYS_KEPT = 30;
const MONTHS_KEPT = 24;

/**
 * Which mirrors stay: the last 10, the last of each of 30 days and the last of each of 24 months, today's included, and the newest of
 * each database (another one's evidence does not go because this one is busy). A day after today says that the clock was, or is,
 * wrong: it counts as what it says, so that nothing goes because a clock fell back.
 * @param newestFirst in the order they were made
 * @param today `YYYY-MM-DD`
 * @returns ids to keep, newest first
 */
export function mirrorsToKeep(newestFirst: readonly Kept[], today: string): string[] {
  const kept = new Set<string>();
  const days = new Map<string, Set<string>>();
  const months = new Map<string, Set<string>>();
  const counts = new Map<string, number>();
  for (const { id, databaseId, day } of newestFirst) {
    const order = counts.get(databaseId) ?? 0;
    counts.set(databaseId, order + 1);
    const newOfDay = isNewOf(days, databaseId, day, DAYS_KEPT) && daysBetween(day, today) < DAYS_KEPT;
    const month = day.slice(0, 7);
    const newOfMonth =
      isNewOf(months, databaseId, month, MONTHS_KEPT) &&
      monthsBetween(month, today.slice(0, 7)) < MONTHS_KEPT;
    if (order < LAST_KEPT || newOfDay || newOfMonth) kept.add(id);
  }
  return newestFirst.filter(({ id }) => kept.has(id)).map(({ id }) => id);
}

/**
 * Bounds the size: from the newest on, mirrors stay as long as what they need together fits. The newest stays whatever its size;
 * once one does not fit, it and all that are older go.
 * @param newestFirst each with the bytes that it needs beyond those newer than it
 * @returns ids to keep, newest first
 */
export function withinSize(
  newestFirst: readonly { readonly id: string; readonly newBytes: number }[],
  limit: number,
): string[] {
  const kept: string[] = [];
  let total = 0;
  for (const { id, newBytes } of newestFirst) {
    total += newBytes;
    if (kept.length > 0 && total > limit) break;
    kept.push(id);
  }
  return kept;
}

const LARGEST = 4 * 1024 ** 3;

/** 4 GB, or a third of the room that there would be without mirrors, whichever is less. */
export function sizeLimit(freeBytes: number, mirrorBytes: number): number {
  return Math.min(LARGEST, Math.floor((freeBytes + mirrorBytes) / 3));
}

/**
 * Which backups of one database on one place stay: the last 10 and the last of each of 24 months; the newest always.
 * @param newestFirst `day` is the day each was made; one after today counts as what it says
 */
export function backupsToKeep(
  newestFirst: readonly { readonly id: string; readonly day: string }[],
  today: string,
): string[] {
  const months = new Map<string, Set<string>>();
  return newestFirst
    .filter(({ day }, order) => {
      const month = day.slice(0, 7);
      const newOfMonth =
        isNewOf(months, '', month, MONTHS_KEPT) && monthsBetween(month, today.slice(0, 7)) < MONTHS_KEPT;
      return order < LAST_KEPT || newOfMonth;
    })
    .map(({ id }) => id);
}

/** @returns whether it was not there yet, and is one of the first so many */
function isNewOf(sets: Map<string, Set<string>>, key: string, value: string, most: number): boolean {
  const set = sets.get(key) ?? new Set<string>();
  sets.set(key, set);
  if (set.has(value)) return false;
  set.add(value);
  return set.size <= most;
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

function monthsBetween(from: string, to: string): number {
  return monthNumber(to) - monthNumber(from);
}

function monthNumber(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7));
}
