import type { SCHEMA_V3 } from './v3';

/** Tables of the newest schema. */
export type TableName = keyof typeof SCHEMA_V3;

/** Accounts, and what belongs to them: written and read by `accounts/`. */
export type AccountTable = 'accounts' | 'slices' | 'history' | 'past';

/** Everything else but the journal itself: a table of these has its declaration in `kinds/`, or it does not compile. */
export type RecordTable = Exclude<TableName, AccountTable | 'journal'>;
