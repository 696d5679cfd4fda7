import type { Day } from '../../domain/day';
import { type HalfYear, halfYearOf } from '../../domain/halfYear';
import type { EcbRate, LegalRate, MissingRate, RateTable } from '../../domain/latepayment/rateTable';

/** One half-year of the table: what is known of it, null where nothing is. */
export interface RateRow {
  readonly half: HalfYear;
  readonly ecb: EcbRate | null;
  readonly legal: LegalRate | null;
}

function previousHalf(half: HalfYear): HalfYear {
  const year = Number(half.slice(0, 4));
  return half.endsWith('2') ? `${year}-S1` : `${year - 1}-S2`;
}

/** Every half-year from today's back to the first known one, newest first; gaps are rows too. */
export function rateRows(table: RateTable, today: Day): readonly RateRow[] {
  const known = [...table.ecb.keys(), ...table.legal.keys()].sort();
  const present = halfYearOf(today);
  const first = known[0] ?? present;
  const last = known.at(-1) ?? present;
  const rows: RateRow[] = [];
  for (let half = last > present ? last : present; half >= first; half = previousHalf(half))
    rows.push({ half, ecb: table.ecb.get(half) ?? null, legal: table.legal.get(half) ?? null });
  return rows;
}

/** What one row lacks. */
export function missingOf(row: RateRow): readonly MissingRate[] {
  const missing: MissingRate[] = [];
  if (row.ecb === null) missing.push({ half: row.half, table: 'ecb' });
  if (row.legal === null) missing.push({ half: row.half, table: 'legal' });
  return missing;
}
