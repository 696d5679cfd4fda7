/**
 * What a copy of the database says of itself: counted when it is made and counted again when it is proven. Cents, days.
 * The same fields as the bridge's facts, which the shell compares and does not understand.
 */
export interface CopyFacts {
  readonly databaseId: string;
  readonly schemaVersion: number;
  /** Number of the last journal entry in it; 0 while nothing was ever done. */
  readonly counter: number;
  /** Hash of that entry; 64 zeros when `counter` is 0. */
  readonly lastHash: string;
  readonly accounts: number;
  /** Items of kind `invoice` or `opening` (a debit carried over without its detail), open ones and settled ones. */
  readonly invoices: number;
  /** Sum of the balances of all accounts: open items less what is paid on them, credits included. */
  readonly openTotalCents: number;
  readonly documents: number;
  readonly documentBytes: number;
  readonly journalEntries: number;
  /** Name of the owner's company; null until it is described. */
  readonly company: string | null;
  readonly sample: boolean;
  /** Calendar day and ISO instant of the copy. They do not tell its content, and are not compared. */
  readonly day: string;
  readonly at: string;
}

/** Every field that the content alone decides. */
const OF_CONTENT = [
  'databaseId',
  'schemaVersion',
  'counter',
  'lastHash',
  'accounts',
  'invoices',
  'openTotalCents',
  'documents',
  'documentBytes',
  'journalEntries',
  'company',
  'sample',
] as const satisfies readonly (keyof CopyFacts)[];
export type FactName = (typeof OF_CONTENT)[number];

/** What two copies say differently of their content; empty when they are the same. */
export function differingFacts(one: CopyFacts, other: CopyFacts): readonly FactName[] {
  return OF_CONTENT.filter((name) => one[name] !== other[name]);
}
