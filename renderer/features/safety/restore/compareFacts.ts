import type { CopyFacts } from '../../../store/parts/copyFacts';
import type { FactsHere } from '../../../usecases/safety/factsHere';

export const COMPARED = ['accounts', 'invoices', 'openTotalCents', 'documents', 'journalEntries'] as const;
export type Compared = (typeof COMPARED)[number];

export interface Comparison {
  /** Copy less here, for each figure; null where nothing is known of what is here. */
  readonly differences: Readonly<Record<Compared, number>> | null;
  /** They are not two states of one database. */
  readonly otherDatabase: boolean;
  /** Actions done here after the copy was made; 0 when there are none, or when they can't be compared. */
  readonly actionsSince: number;
}

/** What restoring would change, in figures. @param here null when nothing is here, or it can't be known */
export function compareFacts(copy: CopyFacts, here: FactsHere | null): Comparison {
  if (here === null) return { differences: null, otherDatabase: false, actionsSince: 0 };
  const otherDatabase = copy.databaseId !== here.databaseId;
  const differences = Object.fromEntries(COMPARED.map((name) => [name, copy[name] - here[name]]));
  return {
    differences: differences as Record<Compared, number>,
    otherDatabase,
    actionsSince: otherDatabase ? 0 : Math.max(0, here.counter - copy.counter),
  };
}
