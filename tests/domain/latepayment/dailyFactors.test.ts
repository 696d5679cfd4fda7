import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day, toEpochDay } from '../../../renderer/domain/day';
import { accountCharges } from '../../../renderer/domain/latepayment/accountCharges';
import type { AccrualRequest } from '../../../renderer/domain/latepayment/accrual';
import { accrue } from '../../../renderer/domain/latepayment/accrue';
import { UNKNOWN, dailyFactors } from '../../../renderer/domain/latepayment/dailyFactors';
import { cents } from '../../../renderer/domain/money';
import { rate } from '../../../renderer/domain/rate';
import { aCreditNote, anAccount, anInvoice, aPayment, aReminder } from '../../support/builders';
import { anyAmount, anyRequest, knownDay } from './arbitraries';
import { aRequest, bundledRates } from './bundled';

/** What the factor table says for a request without reductions. */
function byFactors(request: AccrualRequest): number {
  const factors = dailyFactors(request.rates, request.until);
  const { amount, contractRate, noticeOn, creditor } = request;
  const due = toEpochDay(request.dueDate);
  if (request.debtor === 'consumer' || creditor === 'individual')
    return noticeOn === null ? 0 : factors.legal(amount, due, toEpochDay(noticeOn), creditor);
  if (request.debtor === 'public') return factors.publicBuyer(amount, due);
  return contractRate === null ? factors.business(amount, due) : factors.contract(amount, due, contractRate);
}

describe('daily factors', () => {
  it('give the same cents as the segments, for every rule and amount', () => {
    fc.assert(
      fc.property(anyRequest, (drawn) => {
        const request = { ...drawn, reductions: [], yearDays: 365 as const };
        expect(byFactors(request)).toBe(accrue(request).interest);
      }),
      { numRuns: 1500 },
    );
  });

  it('give the same cents for one day’s table and many invoices', () => {
    const until = day('2026-06-30');
    const factors = dailyFactors(bundledRates, until);
    fc.assert(
      fc.property(anyAmount, knownDay('2014-12-31', '2026-08-01'), (amount, dueDate) => {
        const request = { ...aRequest({ amount: '0', due: dueDate, until }), amount };
        expect(factors.business(amount, toEpochDay(dueDate))).toBe(accrue(request).interest);
      }),
      { numRuns: 1000 },
    );
  });

  it('stay exact where a double would not: billions, and halves of a cent', () => {
    const until = day('2026-06-29');
    const factors = dailyFactors(bundledRates, until);
    for (const value of [9007199254740, 3703703703, 3703703704, 24464831804281, 5000, 4999]) {
      const amount = cents(value);
      const request = { ...aRequest({ amount: '0', due: '2024-02-29', until }), amount };
      expect(factors.business(amount, toEpochDay(day('2024-02-29'))), String(value)).toBe(
        accrue(request).interest,
      );
      const agreed = { ...request, contractRate: rate(365) };
      expect(factors.contract(amount, toEpochDay(day('2024-02-29')), rate(365)), String(value)).toBe(
        accrue(agreed).interest,
      );
    }
  });

  it('stay exact where twice the product is beyond 2^53', () => {
    const until = day('2026-06-29');
    const factors = dailyFactors(bundledRates, until);
    // base x 1215 x 180: in doubles this ends in .99994 instead of an integer.
    const amount = cents(9007199254758);
    expect(factors.business(amount, toEpochDay(day('2025-12-31')))).toBe(539691637539);
    expect(factors.contract(amount, toEpochDay(day('2025-12-31')), rate(1215))).toBe(539691637539);
  });

  it('answer UNKNOWN where a rate is missing, before the table and after it', () => {
    const factors = dailyFactors(bundledRates, day('2026-11-22'));
    const epoch = (text: string): number => toEpochDay(day(text));
    expect(factors.business(cents(1000), epoch('2026-05-31'))).toBe(UNKNOWN);
    expect(factors.legal(cents(1000), epoch('2026-05-31'), epoch('2026-06-15'), 'professional')).toBe(
      UNKNOWN,
    );
    expect(factors.publicBuyer(cents(1000), epoch('2026-06-30'))).toBe(UNKNOWN);
    expect(factors.publicBuyer(cents(1000000), epoch('2026-05-31')), 'frozen at a known rate').toBe(
      accrue(aRequest({ amount: '10000', due: '2026-05-31', until: '2026-11-22', debtor: 'public' }))
        .interest,
    );
    expect(factors.contract(cents(365000), epoch('2026-11-12'), rate(1000))).toBe(1000);
    expect(factors.business(cents(1000), epoch('2026-11-22')), 'not late').toBe(0);
    expect(dailyFactors(bundledRates, day('2015-03-01')).business(cents(1000), epoch('2014-12-01'))).toBe(
      UNKNOWN,
    );
  });
});

describe('the charges of an account', () => {
  const context = (until: string) => ({
    until: day(until),
    rates: bundledRates,
    factors: dailyFactors(bundledRates, day(until)),
    creditor: 'professional' as const,
    order: 'costsInterestPrincipal' as const,
  });

  it('add up invoice by invoice, with the account’s credits set first', () => {
    const items = [
      anInvoice({ id: 'a', date: '2025-12-01', due: '2025-12-31', amount: '1000' }),
      anInvoice({ id: 'b', date: '2026-01-01', due: '2026-01-31', amount: '4000' }),
      anInvoice({ id: 'c', date: '2026-03-20', due: '2026-04-19', amount: '500' }),
      aPayment({ date: '2025-12-20', amount: '400' }),
      aCreditNote({ date: '2025-12-22', amount: '100' }),
    ];
    const charges = accountCharges(anAccount(), items, context('2026-04-01'));
    const alone = accrue(aRequest({ amount: '500', due: '2025-12-31', until: '2026-04-01' }));
    expect(charges.debits.map((d) => [d.item.id, d.principal, d.interest, d.compensation])).toEqual([
      ['a', 50000, alone.interest, 4000],
      ['b', 400000, 7989, 4000],
      ['c', 50000, 0, 0],
    ]);
    expect(charges).toMatchObject({
      principal: 500000,
      interest: alone.interest + 7989,
      compensation: 8000,
      known: true,
    });
  });

  it('set a late payment on costs and interest before principal', () => {
    const items = [
      anInvoice({ date: '2026-01-01', due: '2026-01-31', amount: '4000' }),
      aPayment({ date: '2026-04-01', amount: '1000' }),
    ];
    const [debit] = accountCharges(anAccount(), items, context('2026-04-01')).debits;
    expect(debit).toMatchObject({ open: 300000, principal: 311989, interest: 0, compensation: 0 });
  });

  it('ask the 40 EUR once for an invoice booked on several lines', () => {
    const items = [
      anInvoice({ number: 'F-1', date: '2026-01-01', due: '2026-01-31', amount: '300' }),
      anInvoice({ number: 'F-1', date: '2026-01-01', due: '2026-01-31', amount: '200' }),
      anInvoice({ number: 'F-1', date: '2026-01-01', due: '2026-02-28', amount: '500' }),
    ];
    expect(accountCharges(anAccount(), items, context('2026-04-01')).compensation).toBe(4000);
    const partly = [...items, aPayment({ date: '2026-03-10', amount: '600' })];
    const charges = accountCharges(anAccount(), partly, context('2026-04-01'));
    expect(charges.debits.filter(({ open }) => open > 0).map(({ compensation }) => compensation)).toEqual([
      0,
    ]);
  });

  it('equal the accrual of each debit, whatever the items and the customer', () => {
    fc.assert(
      fc.property(anyRequest, fc.constantFrom('2026-01-31', '2026-06-30'), (drawn, until) => {
        const euro = (drawn.amount / 100).toFixed(2);
        const invoice = anInvoice({ id: 'x', date: drawn.dueDate, due: drawn.dueDate, amount: euro });
        const allocations = drawn.reductions.map((reduction) => ({ ...reduction }));
        let left: number = drawn.amount;
        const capped = allocations.map((a) => {
          const amount = cents(Math.min(a.amount, left));
          left -= amount;
          return { ...a, amount };
        });
        const item = { ...invoice, allocations: capped };
        const notice =
          drawn.noticeOn === null
            ? []
            : [aReminder({ step: 'formalNotice', postedOn: drawn.noticeOn, itemIds: ['x'] })];
        const account = anAccount({
          kind: drawn.debtor,
          contractRate: drawn.contractRate,
          reminders: notice,
        });
        const charges = accountCharges(account, [item], {
          ...context(until),
          creditor: drawn.creditor,
          order: drawn.order,
        });
        const accrual = accrue({
          ...drawn,
          until: day(until),
          reductions: capped,
          yearDays: 365,
          waiveCompensation: false,
        });
        expect(charges).toMatchObject({
          principal: accrual.principal,
          interest: accrual.interest,
          compensation: accrual.compensation,
        });
      }),
      { numRuns: 400 },
    );
  });

  it('say that they are not known when a rate is missing, and guess no figure', () => {
    const items = [anInvoice({ date: '2026-06-01', due: '2026-06-30', amount: '1000' })];
    expect(accountCharges(anAccount(), items, context('2026-11-22'))).toMatchObject({
      principal: 100000,
      interest: 0,
      compensation: 4000,
      known: false,
    });
    const paidLate = [...items, aPayment({ date: '2026-08-01', amount: '100' })];
    expect(accountCharges(anAccount(), paidLate, context('2026-11-22'))).toMatchObject({
      interest: 0,
      known: false,
    });
  });

  it('run for a consumer from the first notice that was posted, not from one issued or cancelled', () => {
    const items = [anInvoice({ id: 'i', date: '2025-08-01', due: '2025-08-31', amount: '2400' })];
    const notices = (...reminders: ReturnType<typeof aReminder>[]) =>
      accountCharges(anAccount({ kind: 'consumer', reminders }), items, context('2026-01-31'));
    const posted = aReminder({ step: 'formalNotice', postedOn: '2025-10-01', itemIds: ['i'] });
    const expected = accrue(
      aRequest({
        amount: '2400',
        due: '2025-08-31',
        until: '2026-01-31',
        debtor: 'consumer',
        notice: '2025-10-01',
      }),
    );
    expect(notices(posted)).toMatchObject({ interest: expected.interest, compensation: 0 });
    expect(expected.interest).toBeGreaterThan(0);
    const reminder = aReminder({ step: 'reminder3', postedOn: '2025-09-15', itemIds: ['i'] });
    const issued = aReminder({
      step: 'formalNotice',
      issuedOn: '2025-09-20',
      postedOn: null,
      itemIds: ['i'],
    });
    const cancelled = aReminder({
      step: 'formalNotice',
      state: 'cancelled',
      issuedOn: '2025-09-21',
      itemIds: ['i'],
    });
    const other = aReminder({ step: 'formalNotice', postedOn: '2025-09-22', itemIds: ['j'] });
    const last = aReminder({ step: 'lastNotice', postedOn: '2025-11-01', itemIds: ['i'] });
    expect(notices(reminder, issued, cancelled, other, last, posted).interest).toBe(expected.interest);
    const again = aReminder({ step: 'formalNotice', postedOn: '2025-12-01', itemIds: ['i'] });
    expect(notices(posted, again).interest).toBe(expected.interest);
    expect(notices(again, posted).interest).toBe(expected.interest);
    expect(notices(reminder, issued, cancelled, other).interest).toBe(0);
  });
});
