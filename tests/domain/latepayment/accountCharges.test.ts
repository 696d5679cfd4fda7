import { describe, expect, it } from 'vitest';
import type { Item } from '../../../renderer/domain/account/item';
import { day } from '../../../renderer/domain/day';
import type { AllocationOrder } from '../../../renderer/domain/latepayment/accrual';
import { accountCharges } from '../../../renderer/domain/latepayment/accountCharges';
import { dailyFactors } from '../../../renderer/domain/latepayment/dailyFactors';
import { anAccount, anInvoice, euros } from '../../support/builders';
import { bundledRates } from './bundled';

function charges(items: readonly Item[], until: string, order: AllocationOrder = 'costsInterestPrincipal') {
  const account = anAccount({ items });
  return accountCharges(account, items, {
    until: day(until),
    rates: bundledRates,
    factors: dailyFactors(bundledRates, day(until)),
    creditor: 'professional',
    order,
  });
}

const part = (amount: number, allocations: { on: string; amount: number }[] = []) =>
  anInvoice({ number: 'F-1', date: '2026-03-01', due: '2026-03-31', amount, allocations });

describe('charges of an account', () => {
  it('begin on the day after the due date', () => {
    expect(charges([part(1000)], '2026-03-31')).toMatchObject({ interest: 0, compensation: 0 });
    expect(charges([part(1000)], '2026-04-01')).toMatchObject({
      interest: euros('0.33'),
      compensation: euros(40),
    });
  });

  it('bear the 40 EUR once for an invoice on several lines, paid in part late or not', () => {
    expect(charges([part(300), part(200)], '2026-05-15').compensation).toBe(euros(40));
    const late = [part(300), part(200, [{ on: '2026-04-10', amount: 50 }])];
    expect(charges(late, '2026-05-15').compensation).toBe(euros(40));
  });

  it('set no late payment of a further line on 40 EUR that this line does not bear', () => {
    const late = [part(300), part(200, [{ on: '2026-04-10', amount: 50 }])];
    // 200,00 x 12,15 % x 10 / 365 = 0,6658: of the 50,00 paid late 49,33 go to principal
    expect(charges(late, '2026-05-15').principal).toBe(euros('450.67'));
    expect(charges(late, '2026-05-15', 'principalFirst')).toMatchObject({
      principal: euros(450),
      compensation: euros(40),
    });
  });

  it('do not look at what is paid after the day asked for', () => {
    const later = [part(1000, [{ on: '2026-03-20', amount: 400 }])];
    expect(charges(later, '2026-03-10').principal).toBe(euros(1000));
    expect(charges(later, '2026-03-20').principal).toBe(euros(600));
  });
});
