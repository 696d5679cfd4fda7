import type { ImportWarning } from '../../domain/receivables/importPlan';
import { kindOf, type FindingKind } from '../../exchange/findings';
import type { Notice } from '../../exchange/inspection';

/** What the reader of the file says of the same thing, with the line. */
const TOLD_BY_THE_FILE: Readonly<Partial<Record<ImportWarning['code'], FindingKind>>> = {
  'lettering-unbalanced': 'unbalanced-lettering',
  'collective-account': 'collective-account',
  'dated-in-future': 'future-date',
};

/** Remarks of the plan that the file's own remarks don't tell already: nothing is said twice. */
export function planRemarks(
  warnings: readonly ImportWarning[],
  notices: readonly Notice[],
): readonly ImportWarning[] {
  const told = new Set(notices.map(kindOf));
  return warnings.filter(({ code }) => {
    const kind = TOLD_BY_THE_FILE[code];
    return kind === undefined || !told.has(kind);
  });
}
