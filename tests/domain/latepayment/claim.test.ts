import { describe, expect, it } from 'vitest';
import { day } from '../../../renderer/domain/day';
import { accrue } from '../../../renderer/domain/latepayment/accrue';
import { claimOf, claimedAfter } from '../../../renderer/domain/latepayment/claim';
import { cents } from '../../../renderer/domain/money';
import { aRequest } from './bundled';

describe('claims at two dates', () => {
  it('add up to the interest of the second: interest(35), never (5) + (35)', () => {
    const at = (until: string) => accrue(aRequest({ amount: '1000', due: '2026-01-31', until }));
    const five = claimOf(at('2026-02-05'), null);
    expect(five).toEqual({
      interest: 166,
      compensation: 4000,
      newInterest: 166,
      newCompensation: 4000,
    });
    const kept = claimedAfter(at('2026-02-05'), day('2026-02-05'), null);
    const second = claimOf(at('2026-03-07'), kept);
    expect(second).toEqual({ interest: 1165, compensation: 4000, newInterest: 999, newCompensation: 0 });
    expect(five.newInterest + second.newInterest).toBe(at('2026-03-07').interest);
    expect(claimOf(at('2026-03-07'), claimedAfter(at('2026-03-07'), day('2026-03-07'), kept))).toMatchObject({
      newInterest: 0,
      newCompensation: 0,
    });
  });

  it('do not ask again for the 40 EUR that were paid in between', () => {
    const accrual = accrue(
      aRequest({
        amount: '1000',
        due: '2026-01-31',
        until: '2026-03-31',
        paid: [['2026-03-01', '50']],
      }),
    );
    const kept = { upTo: day('2026-02-15'), interest: cents(499), compensation: cents(4000) };
    expect(accrual.compensation).toBe(0);
    expect(claimOf(accrual, kept)).toMatchObject({ compensation: 4000, newCompensation: 0 });
  });

  it('never go back to an earlier day or a smaller sum', () => {
    const early = accrue(aRequest({ amount: '1000', due: '2026-01-31', until: '2026-02-05' }));
    const kept = { upTo: day('2026-03-07'), interest: cents(1165), compensation: cents(4000) };
    expect(claimedAfter(early, day('2026-02-05'), kept)).toEqual(kept);
    expect(claimOf(early, kept).newInterest).toBe(0);
  });
});
