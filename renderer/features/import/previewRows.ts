import type { Cents } from '../../domain/money';
import type { ImportFigures } from '../../domain/receivables/importPlan';
import type { importing } from '../../i18n/fr/import';

export interface PreviewRow {
  readonly key: keyof (typeof importing)['preview']['row'];
  readonly count: number;
  /** Null where a sum has no meaning (customers). */
  readonly cents: Cents | null;
}

const AMOUNTS = [
  'invoices',
  'openings',
  'creditNotes',
  'payments',
  'settled',
  'history',
  'reopened',
  'carriedOver',
  'corrected',
  'vanished',
  'waiting',
  'collective',
] as const satisfies readonly (keyof ImportFigures & PreviewRow['key'])[];

/** What accepting would do, line by line; lines that count nothing are left out. */
export function previewRows(figures: ImportFigures): readonly PreviewRow[] {
  const { customers } = figures;
  const rows: PreviewRow[] = [
    { key: 'customersCreated', count: customers.created, cents: null },
    { key: 'customersChanged', count: customers.changed, cents: null },
    { key: 'customersUnchanged', count: customers.unchanged, cents: null },
    ...AMOUNTS.map((key) => ({ key, count: figures[key].count, cents: figures[key].cents })),
  ];
  return rows.filter(({ count }) => count > 0);
}

/** Nothing would be written that is not there already. */
export function changesNothing(figures: ImportFigures): boolean {
  const { customers, settled, history, reopened, corrected } = figures;
  return (
    customers.created + customers.changed === 0 &&
    settled.count + history.count + reopened.count + corrected.count === 0
  );
}
