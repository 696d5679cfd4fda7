import type { ImportWarning } from '../../domain/receivables/importPlan';
import type { Notice } from '../../exchange/inspection';

/** What the reader of the file says of the same thing, with the line. */
const TOLD_BY_THE_FILE: Readonly<Partial<Record<ImportWarning['code'], string>>> = {
  'lettering-unbalanced': 'unbalanced-lettering',
  'collective-account': 'collective-account',
  'dated-in-future': 'future-date',
};

/** Remarks of the plan that the file's own remarks don't tell already: nothing is said twice. */
export function planRemarks(
  warnings: readonly ImportWarning[],
  notices: readonly Notice[],
): readonly ImportWarning[] {
  const told = new Set(notices.map(({ code }) => code));
  return warnings.filter(({ code }) => !told.has(TOLD_BY_THE_FILE[code] ?? ''));
}
