import type { Day } from '../day';
import { type HalfYear, halfYearOf } from '../halfYear';
import type { Rate } from '../rate';

/** high: two agreeing sources or the official text. medium: one source. entered: typed in by the owner. */
export type RateConfidence = 'high' | 'medium' | 'entered';

/** A published rate with where it was read. `enteredOn` is set when the owner typed it in. */
export interface EcbRate {
  readonly half: HalfYear;
  /** ECB main refinancing rate in force on 1 January or 1 July. */
  readonly refi: Rate;
  readonly source: string;
  readonly enteredOn: Day | null;
  readonly confidence?: RateConfidence;
}

/** Both columns of the legal interest (CMF L313-2, D313-1-A): the CREDITOR's quality chooses. */
export interface LegalRate {
  readonly half: HalfYear;
  readonly professional: Rate;
  readonly individual: Rate;
  readonly source: string;
  readonly enteredOn: Day | null;
  readonly confidence?: RateConfidence;
}

/** Rate history by half-year. A half-year that is not in it is unknown, and never guessed. */
export interface RateTable {
  readonly ecb: ReadonlyMap<HalfYear, EcbRate>;
  readonly legal: ReadonlyMap<HalfYear, LegalRate>;
}

/** What a letter cannot do without: asked from the owner in one dialog. */
export interface MissingRate {
  readonly half: HalfYear;
  readonly table: 'ecb' | 'legal';
}

/** The owner's entry for a half-year says something else than the bundled table. The bundled rate stays; he is told. */
export type RateConflict =
  | { readonly table: 'ecb'; readonly half: HalfYear; readonly bundled: EcbRate; readonly entered: EcbRate }
  | {
      readonly table: 'legal';
      readonly half: HalfYear;
      readonly bundled: LegalRate;
      readonly entered: LegalRate;
    };

/**
 * The table with the owner's entries for the half-years that it lacks. An entry never replaces a bundled rate:
 * ask `rateConflicts` what differs. The last of several entries for one half-year stands.
 */
export function withEnteredRates(
  table: RateTable,
  ecb: readonly EcbRate[],
  legal: readonly LegalRate[],
): RateTable {
  return { ecb: completed(table.ecb, ecb), legal: completed(table.legal, legal) };
}

/** Entries that differ from the table they would complete, to be shown; an equal entry is no conflict. */
export function rateConflicts(
  table: RateTable,
  ecb: readonly EcbRate[],
  legal: readonly LegalRate[],
): readonly RateConflict[] {
  const conflicts: RateConflict[] = [];
  for (const entered of ecb) {
    const bundled = table.ecb.get(entered.half);
    if (bundled && bundled.refi !== entered.refi)
      conflicts.push({ table: 'ecb', half: entered.half, bundled, entered });
  }
  for (const entered of legal) {
    const bundled = table.legal.get(entered.half);
    const same =
      !bundled ||
      (bundled.professional === entered.professional && bundled.individual === entered.individual);
    if (!same) conflicts.push({ table: 'legal', half: entered.half, bundled, entered });
  }
  return conflicts;
}

/** The last half-year that the table knows in both columns of law; null for an empty table. */
export function lastKnownHalf(table: RateTable): HalfYear | null {
  let last: HalfYear | null = null;
  for (const half of table.ecb.keys()) {
    if (table.legal.has(half) && (last === null || half > last)) last = half;
  }
  return last;
}

/** Several letters' needs as one list without doubles, in order of half-year: what the one dialog asks for. */
export function mergeMissing(lists: Iterable<readonly MissingRate[]>): readonly MissingRate[] {
  const byKey = new Map<string, MissingRate>();
  for (const list of lists) {
    for (const missing of list) byKey.set(`${missing.half} ${missing.table}`, missing);
  }
  return [...byKey.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, missing]) => missing);
}

/** What `today`'s half-year lacks in either table: for the home screen's and the settings' reminder to the owner. */
export function missingToday(table: RateTable, today: Day): readonly MissingRate[] {
  const half = halfYearOf(today);
  const missing: MissingRate[] = [];
  if (!table.ecb.has(half)) missing.push({ half, table: 'ecb' });
  if (!table.legal.has(half)) missing.push({ half, table: 'legal' });
  return missing;
}

function completed<T extends EcbRate | LegalRate>(
  bundled: ReadonlyMap<HalfYear, T>,
  entered: readonly T[],
): ReadonlyMap<HalfYear, T> {
  const result = new Map(bundled);
  for (const entry of entered) {
    if (!bundled.has(entry.half)) result.set(entry.half, { ...entry, confidence: 'entered' });
  }
  return result;
}
