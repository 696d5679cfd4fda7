import type { LetterModel } from '../../domain/letters/letterModel';
import type { InterestBasis } from '../../domain/latepayment/accrual';
import { longDay, percentText } from '../texts/frenchFormats';

const NAMES: Readonly<Record<InterestBasis, { short: string; title: string; rate: string }>> = {
  'L441-10': { short: 'Pénalités', title: 'Pénalités de retard', rate: 'taux BCE + 10 points' },
  contract: { short: 'Pénalités', title: 'Pénalités de retard', rate: 'taux convenu' },
  'CCP-R2192-31': { short: 'Intérêts', title: 'Intérêts moratoires', rate: 'taux BCE + 8 points' },
  'C-civ-1231-6': { short: 'Intérêts', title: 'Intérêts au taux légal', rate: 'taux légal' },
  none: { short: 'Intérêts', title: 'Intérêts', rate: '' },
};

/** What a letter's interest is called, by the rule it rests on: in a column's head, and with its rates and day. */
export function interestName(model: LetterModel): { readonly short: string; readonly long: string } {
  const accruals = model.invoices.flatMap((invoice) => (invoice.accrual === null ? [] : [invoice.accrual]));
  const name = NAMES[accruals.find((accrual) => accrual.interest > 0)?.basis ?? 'none'];
  const rates = [...new Set(accruals.flatMap((accrual) => accrual.segments.map((segment) => segment.rate)))];
  const listed = rates.length > 0 && rates.length <= 3 ? ` : ${rates.map(percentText).join(', ')}` : '';
  return {
    short: name.short,
    long: `${name.title} au ${longDay(model.date)} (${name.rate}${listed})`.replace(' :', '\u00a0:'),
  };
}
