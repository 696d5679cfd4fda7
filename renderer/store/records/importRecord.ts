import type { Cents } from '../../domain/money';
import type { Day } from '../../domain/day';

/** What the preview announced, and therefore what was written. Counts of customers and items, cents. */
export interface ImportFigures {
  readonly customersCreated: number;
  readonly customersChanged: number;
  readonly itemsAdded: number;
  readonly itemsChanged: number;
  readonly itemsSettled: number;
  readonly openBefore: Cents;
  readonly openAfter: Cents;
}

export interface ImportRecord {
  readonly id: string;
  /** ISO instant. */
  readonly acceptedAt: string;
  readonly fileName: string;
  readonly fileSize: number;
  readonly source: 'fec' | 'csv-invoices' | 'customers';
  readonly firstDay: Day | null;
  readonly lastDay: Day | null;
  readonly rejected: number;
  readonly figures: ImportFigures;
  readonly state: 'accepted' | 'undone';
  /** The journal entry that wrote it: undo starts from there. */
  readonly journalSeq: number;
  /** The data are the program's sample company. */
  readonly sample: boolean;
}
