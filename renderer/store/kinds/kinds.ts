import type { RecordTable } from '../schema/tables';
import { company } from './company';
import { dispatches } from './dispatches';
import { documents } from './documents';
import { imports } from './imports';
import type { AnyKind } from './kind';
import { rates } from './rates';
import { settings } from './settings';

/** Every kind of record that is not an account, by its table: one line each, and one file beside this one. */
export const KINDS = {
  settings,
  company,
  rates,
  imports,
  batches: dispatches,
  documents,
} as const satisfies Readonly<Record<RecordTable, AnyKind>>;

export const RECORD_TABLES = Object.keys(KINDS) as readonly RecordTable[];

type KindOf<Table extends RecordTable> = (typeof KINDS)[Table];

/** A record of that table, in whatever form it is stored. */
export type StoredOf<Table extends RecordTable> = Parameters<KindOf<Table>['journal']['changing']>[0];

/** As much of it as a line of a copy holds. */
export type SeenOf<Table extends RecordTable> = Parameters<KindOf<Table>['keyOf']>[0];

export function kindOf(table: RecordTable): AnyKind {
  return KINDS[table];
}

/** Whether a word of the journal, or of a copy, is the name of a table that has a kind. */
export function isRecordTable(name: string): name is RecordTable {
  return Object.hasOwn(KINDS, name);
}

/** Whether a change of this table changes every proposal: the portfolio then reads its context anew. */
export function isInContext(table: string): boolean {
  return isRecordTable(table) && kindOf(table).inContext;
}

/** Whether nothing is left of this record once the sample company was emptied. */
export function isEmptiedByReset(table: RecordTable, key: string): boolean {
  const { afterReset } = kindOf(table);
  return typeof afterReset === 'object' ? afterReset.without.includes(key) : afterReset === 'emptied';
}
