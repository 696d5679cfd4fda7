const PATTERN = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z-(\d{1,16})$/;

/**
 * A name for the next generation. Names are ordered as generations were made, even when the clock has gone backwards: the
 * instant is then a second after the latest one's.
 * @param now milliseconds since 1970
 */
export function nextGenerationId(now: number, counter: number, existing: readonly string[]): string {
  const latest = existing.reduce((max, id) => Math.max(max, instantOf(id) ?? 0), 0);
  const at = Math.max(Math.floor(now / 1000) * 1000, latest === 0 ? 0 : latest + 1000);
  const stamp = new Date(at).toISOString().replaceAll(/[-:]|\.\d{3}/g, '');
  return `${stamp}-${counter}`;
}

/** Newest first; names that are not ours are left out. */
export function newestFirst(ids: readonly string[]): string[] {
  return ids
    .filter((id) => instantOf(id) !== null)
    .sort((a, b) => (instantOf(b) ?? 0) - (instantOf(a) ?? 0) || (a < b ? 1 : -1));
}

/** Milliseconds since 1970, or null when it is no generation's name. */
function instantOf(id: string): number | null {
  const match = PATTERN.exec(id);
  if (match === null) return null;
  const [, year, month, day, hour, minute, second] = match;
  const instant = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return Number.isNaN(instant) ? null : instant;
}
