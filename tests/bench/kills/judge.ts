import type { Census, Look } from './census';

/** What the bench knew at the moment of the kill. */
export interface Known {
  /** The last entry that the page was told is on the disk; 0 when there was none. */
  readonly acknowledged: number;
  /** Hashes of entries by number, as they were acknowledged. */
  readonly hashes: ReadonlyMap<number, string>;
  /** What the database held after an entry, where the page had the time to count it. */
  readonly censuses: ReadonlyMap<number, Census>;
}

export interface Judgement {
  readonly lost: readonly string[];
  readonly halfApplied: readonly string[];
  /** An act that nobody had acknowledged yet is there, whole. */
  readonly surplus: number;
}

/** Compares what is found after the restart with what was known at the kill. */
export function judge(known: Known, found: Look): Judgement {
  const { census, hashes } = found;
  const lost: string[] = [];
  if (census.seq < known.acknowledged)
    lost.push(
      `entry ${String(known.acknowledged)} was acknowledged, the journal ends at ${String(census.seq)}`,
    );
  for (const [seq, hash] of known.hashes)
    if (seq <= census.seq && hashes[seq - 1] !== hash) lost.push(`entry ${String(seq)} is another one`);
  const halfApplied = [...found.problems];
  if (hashes.length !== census.seq)
    halfApplied.push(`${String(hashes.length)} entries up to number ${String(census.seq)}`);
  const surplus = Math.max(0, census.seq - known.acknowledged);
  // One act may end between the last word and the kill; the page begins no second one before the first is acknowledged.
  if (surplus > 1) halfApplied.push(`${String(surplus)} entries that nobody acknowledged`);
  const before = known.censuses.get(census.seq);
  if (before !== undefined && before.digest !== census.digest)
    halfApplied.push(
      `entry ${String(census.seq)}: ${JSON.stringify(before)} became ${JSON.stringify(census)}`,
    );
  return { lost, halfApplied, surplus };
}
