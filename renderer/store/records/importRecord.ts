import type { Day } from '../../domain/day';
import type { ImportFigures } from '../../domain/receivables/importPlan';
import type { LedgerSource } from '../../domain/receivables/ledgerSource';

/** One accepted file. `figures` are those of the preview: what was announced is what was written. */
export interface ImportRecord {
  readonly id: string;
  /** ISO instant. */
  readonly acceptedAt: string;
  readonly fileName: string;
  readonly fileSize: number;
  readonly source: LedgerSource;
  readonly firstDay: Day | null;
  readonly lastDay: Day | null;
  /** Lines that were refused. */
  readonly rejected: number;
  readonly figures: ImportFigures;
  readonly state: 'accepted' | 'undone';
  /** The journal entry that wrote it: undo starts from there. */
  readonly journalSeq: number;
  /** The data are the program's sample company. */
  readonly sample: boolean;
}
