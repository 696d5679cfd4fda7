import type { TFunction } from 'i18next';
import { stepName } from '../../i18n/stepName';
import type { InvoiceRow } from '../../store/portfolio/protocol';

export type InvoiceTexts = TFunction<['invoices', 'steps', 'reasons']>;

/**
 * What the row calls for next: the step proposed today, or in short why nothing goes; of a credit, whether it is set on what is due
 * (then nothing is left of it, C. civ. 1342-10).
 */
export function nextOf({ step, reason, amount, open }: InvoiceRow, t: InvoiceTexts): string {
  if (step !== null) return stepName(t, step, 'short');
  if (reason !== null) return t(`reasons:short.${reason}`);
  if (amount >= 0) return '';
  return t(open === 0 ? 'credit.set' : 'credit.left');
}
