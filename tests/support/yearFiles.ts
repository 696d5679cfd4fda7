import type { Ledger, LedgerItem } from '../../renderer/domain/receivables/ledger';
import { aLedger, aLedgerCustomer, aLedgerItem } from './builders';

type Spec = Parameters<typeof aLedgerItem>[0];

/** An invoice of 10 March 2025. */
export function invoice(number: string, amount: string | number, spec: Spec = {}): LedgerItem {
  return aLedgerItem({ number, amount, date: '2025-03-10', ...spec });
}

/** An opening entry of 1 January 2026. */
export function opening(number: string, amount: string | number, spec: Spec = {}): LedgerItem {
  const kind = Number(amount) > 0 ? 'opening' : 'payment';
  return aLedgerItem({ number, amount, date: '2026-01-01', kind, journal: 'AN', ...spec });
}

/** A year's file with one customer, C001 unless named. */
export function yearOf(year: number, customer: Parameters<typeof aLedgerCustomer>[0]): Ledger {
  return aLedger([aLedgerCustomer(customer)], { firstDay: `${year}-01-01`, lastDay: `${year}-12-31` });
}
