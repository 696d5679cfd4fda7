import { describe, expect, it } from 'vitest';
import { day } from '../../../renderer/domain/day';
import { accrue } from '../../../renderer/domain/latepayment/accrue';
import { cents } from '../../../renderer/domain/money';
import { rate } from '../../../renderer/domain/rate';
import { aRequest } from './bundled';

describe('part payments', () => {
  const base = { amount: '4000.00', due: '2026-01-31', until: '2026-04-01' } as const;

  it('go to the 40 EUR, then interest, then principal', () => {
    const accrual = accrue(aRequest({ ...base, paid: [['2026-04-01', '1000.00']] }));
    expect(accrual.settled).toEqual([
      { on: '2026-04-01', toCosts: 4000, toInterest: 7989, toPrincipal: 88011 },
    ]);
    expect(accrual).toMatchObject({ principal: 311989, interest: 0, compensation: 0 });
  });

  it('go to interest, then principal when the 40 EUR are given up', () => {
    const accrual = accrue(aRequest({ ...base, paid: [['2026-04-01', '1000.00']], waiveCompensation: true }));
    expect(accrual.settled[0]).toMatchObject({ toInterest: 7989, toPrincipal: 92011 });
    expect(accrual.principal).toBe(307989);
  });

  it('leave interest due once the principal is paid, when principal goes first', () => {
    const accrual = accrue(
      aRequest({
        amount: '1000',
        due: '2026-01-31',
        until: '2026-06-30',
        contractRate: rate(1200),
        order: 'principalFirst',
        paid: [
          ['2026-02-20', '400'],
          ['2026-03-31', '600'],
        ],
      }),
    );
    expect(accrual.segments.map((s) => [s.from, s.to, s.days, s.base, s.interest])).toEqual([
      ['2026-02-01', '2026-02-20', 20, 100000, 658],
      ['2026-02-21', '2026-03-31', 39, 60000, 769],
    ]);
    expect(accrual).toMatchObject({ interest: 1427, principal: 0, compensation: 4000 });
  });

  it('leave what is unpaid of the interest frozen: it bears nothing', () => {
    const small = aRequest({ ...base, until: '2026-06-30', paid: [['2026-04-01', '60.00']] });
    const accrual = accrue(small);
    expect(accrual.settled).toEqual([{ on: '2026-04-01', toCosts: 4000, toInterest: 2000, toPrincipal: 0 }]);
    expect(accrual.segments, 'the base never changed').toHaveLength(1);
    expect(accrual.segments[0]).toMatchObject({ base: 400000, days: 150, interest: 19973 });
    expect(accrual.interest).toBe(17973);
  });

  it('made on the due date or before lower the base from the start', () => {
    const accrual = accrue(aRequest({ ...base, paid: [['2026-01-31', '1000.00']] }));
    expect(accrual.segments).toHaveLength(1);
    expect(accrual.segments[0]).toMatchObject({ base: 300000, days: 60 });
  });

  it('count in order of day, however they are given', () => {
    const paid = [
      ['2026-03-20', '500'],
      ['2026-02-10', '700'],
    ] as const;
    const forward = accrue(aRequest({ ...base, paid: [...paid].reverse() }));
    expect(accrue(aRequest({ ...base, paid }))).toEqual(forward);
    expect(forward.settled.map((part) => part.on)).toEqual(['2026-02-10', '2026-03-20']);
  });

  it('after the last day counted are not looked at', () => {
    const later = aRequest({ ...base, paid: [['2026-04-02', '4000']] });
    expect(accrue(later)).toEqual(accrue(aRequest(base)));
  });

  it('beyond the debt are used up to the debt', () => {
    const accrual = accrue(aRequest({ ...base, paid: [['2026-04-01', '9999']] }));
    expect(accrual).toMatchObject({ principal: 0, interest: 0, compensation: 0 });
    expect(accrual.settled).toEqual([
      { on: '2026-04-01', toCosts: 4000, toInterest: 7989, toPrincipal: 400000 },
    ]);
  });

  it('by credit note lower the principal alone', () => {
    const accrual = accrue(aRequest({ ...base, paid: [['2026-04-01', '1000.00', 'creditNote']] }));
    expect(accrual.settled).toEqual([{ on: '2026-04-01', toCosts: 0, toInterest: 0, toPrincipal: 100000 }]);
    expect(accrual).toMatchObject({ principal: 300000, interest: 7989, compensation: 4000 });
    const tooMuch = accrue(aRequest({ ...base, paid: [['2026-04-01', '5000.00', 'creditNote']] }));
    expect(tooMuch).toMatchObject({ principal: 0, interest: 7989 });
  });

  it('on the day of a credit note come after it: what the credit note ended was not paid late', () => {
    const accrual = accrue(
      aRequest({
        amount: '100',
        due: '2026-01-31',
        until: '2026-04-01',
        paid: [
          ['2026-04-01', '100'],
          ['2026-04-01', '100', 'creditNote'],
        ],
      }),
    );
    expect(accrual.settled).toEqual([
      { on: '2026-04-01', toCosts: 0, toInterest: 0, toPrincipal: 10000 },
      { on: '2026-04-01', toCosts: 0, toInterest: 200, toPrincipal: 0 },
    ]);
  });

  it('must be positive, as the invoice', () => {
    const request = aRequest(base);
    const back = { on: day('2026-03-01'), amount: cents(-1), kind: 'payment' } as const;
    expect(() => accrue({ ...request, reductions: [back] })).toThrow(RangeError);
    expect(() => accrue({ ...request, amount: cents(-1) })).toThrow(RangeError);
  });
});
