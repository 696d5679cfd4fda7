import { readFileSync } from 'node:fs';
import { day } from '../../../renderer/domain/day';
import type { AccrualRequest } from '../../../renderer/domain/latepayment/accrual';
import { parseRateTable } from '../../../renderer/domain/latepayment/parseRateTable';
import { euros } from '../../support/builders';

/** The rate file as it ships. */
export const bundledJson: unknown = JSON.parse(
  readFileSync(new URL('../../../assets/rates/rates.json', import.meta.url), 'utf8'),
);

export const bundledRates = parseRateTable(bundledJson);

interface RequestSpec extends Partial<Omit<AccrualRequest, 'amount' | 'dueDate' | 'until' | 'noticeOn'>> {
  readonly amount: string;
  readonly due: string;
  readonly until: string;
  readonly notice?: string;
  readonly paid?: readonly (readonly [on: string, amount: string, kind?: 'payment' | 'creditNote'])[];
}

/** A business debtor of a business, at the legal rate of the bundled table, unless the spec says otherwise. */
export function aRequest({ amount, due, until, notice, paid, ...rest }: RequestSpec): AccrualRequest {
  return {
    debtor: 'business',
    creditor: 'professional',
    contractRate: null,
    reductions: (paid ?? []).map(([on, part, kind]) => ({
      on: day(on),
      amount: euros(part),
      kind: kind ?? 'payment',
    })),
    order: 'costsInterestPrincipal',
    rates: bundledRates,
    ...rest,
    amount: euros(amount),
    dueDate: day(due),
    until: day(until),
    noticeOn: notice === undefined ? null : day(notice),
  };
}
