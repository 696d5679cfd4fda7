/** What a format of file says, whatever its name: the merge asks for this, never for the name. */
export interface LedgerSourceRule {
  /** Says what was paid on each invoice; otherwise payments are lines of their own. */
  readonly saysPaid: boolean;
  /** Tells every customer of its period: one who is not in it has nothing in it. */
  readonly tellsEveryone: boolean;
}

export const LEDGER_SOURCES = {
  fec: { saysPaid: false, tellsEveryone: true },
  'csv-invoices': { saysPaid: true, tellsEveryone: false },
} as const satisfies Readonly<Record<string, LedgerSourceRule>>;
export type LedgerSource = keyof typeof LEDGER_SOURCES;
