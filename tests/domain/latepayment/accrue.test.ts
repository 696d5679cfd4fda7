import { describe, expect, it } from 'vitest';
import { accrue } from '../../../renderer/domain/latepayment/accrue';
import { rate } from '../../../renderer/domain/rate';
import { legalInterestRate } from '../../../renderer/domain/latepayment/legalInterest';
import { aRequest, bundledRates } from './bundled';

describe('interest between businesses', () => {
  it('is base x days x (ECB + 10) / 365 within one half-year', () => {
    const accrual = accrue(aRequest({ amount: '3600.00', due: '2025-09-30', until: '2025-12-15' }));
    expect(accrual.basis).toBe('L441-10');
    expect(accrual.segments).toEqual([
      {
        from: '2025-10-01',
        to: '2025-12-15',
        days: 76,
        base: 360000,
        rate: 1215,
        half: '2025-S2',
        interest: 9108,
      },
    ]);
    expect([accrual.interest, accrual.compensation, accrual.principal]).toEqual([9108, 4000, 360000]);
  });

  it('takes for each day the rate of its half-year, each part rounded and then added', () => {
    const accrual = accrue(aRequest({ amount: '7250.40', due: '2025-05-20', until: '2025-07-31' }));
    expect(accrual.segments.map((s) => [s.half, s.days, s.rate, s.interest])).toEqual([
      ['2025-S1', 41, 1315, 10710],
      ['2025-S2', 31, 1215, 7482],
    ]);
    expect(accrual.interest).toBe(18192);
  });

  it('begins on the day after the due date: the due date itself is not late', () => {
    const on = (until: string) => accrue(aRequest({ amount: '1000', due: '2025-10-31', until }));
    expect(on('2025-10-31')).toMatchObject({ interest: 0, compensation: 0, segments: [] });
    expect(on('2025-11-01')).toMatchObject({ interest: 33, compensation: 4000 });
    expect(on('2025-11-01').segments[0]).toMatchObject({ from: '2025-11-01', to: '2025-11-01', days: 1 });
  });

  it('divides by 365 in a leap year too, or by 366 where that convention is chosen', () => {
    const leap = { amount: '10000.00', due: '2024-01-31', until: '2024-03-31' } as const;
    expect(accrue(aRequest(leap)).segments[0]).toMatchObject({ days: 60, interest: 23836 });
    expect(accrue(aRequest({ ...leap, yearDays: 'actual' })).interest).toBe(23770);
    const common = { amount: '10000.00', due: '2025-01-31', until: '2025-03-31' } as const;
    expect(accrue(aRequest({ ...common, yearDays: 'actual' })).interest).toBe(
      accrue(aRequest(common)).interest,
    );
  });

  it('rounds half a cent up: 1 000 EUR at 3.65 % bear 10 cents a day, 50 EUR half a cent', () => {
    const one = { due: '2026-01-31', until: '2026-02-01', contractRate: rate(365) } as const;
    expect(accrue(aRequest({ amount: '1000', ...one })).interest).toBe(10);
    expect(accrue(aRequest({ amount: '50', ...one })).interest).toBe(1);
    expect(accrue(aRequest({ amount: '49.99', ...one })).interest).toBe(0);
  });

  it('stays exact on amounts where doubles are not', () => {
    const accrual = accrue(
      aRequest({
        amount: '90071992547409.91',
        due: '2025-12-31',
        until: '2026-06-29',
        contractRate: rate(1),
      }),
    );
    // 9007199254740991 x 1 x 180 / 3 650 000 = 444 190 648 179.00...
    expect(accrual.interest).toBe(Number((9007199254740991n * 180n * 2n + 3650000n) / 7300000n));
  });

  it('says which rate is missing and guesses no figure for its days', () => {
    const accrual = accrue(aRequest({ amount: '1000', due: '2026-05-31', until: '2026-11-22' }));
    expect(accrual.missing).toEqual([{ half: '2026-S2', table: 'ecb' }]);
    expect(accrual.segments.map((s) => s.half)).toEqual(['2026-S1']);
    expect(accrual.interestAccrued).toBe(999);
  });
});

describe('the 40 EUR', () => {
  it('are due for each late invoice, whatever its amount, and bear nothing', () => {
    const late = (amount: string) => accrue(aRequest({ amount, due: '2026-03-31', until: '2026-04-01' }));
    expect(late('30.00').compensation + late('300.00').compensation).toBe(8000);
    expect(late('30.00').segments[0]?.base).toBe(3000);
  });

  it('are whole after a part payment in time, and none after full payment in time', () => {
    const paid = (amount: string, on: string) =>
      accrue(aRequest({ amount: '1000', due: '2026-03-31', until: '2026-04-10', paid: [[on, amount]] }));
    expect(paid('999.99', '2026-03-31')).toMatchObject({ compensation: 4000, principal: 1 });
    expect(paid('1000', '2026-03-31')).toMatchObject({ compensation: 0, interest: 0, principal: 0 });
  });

  it('are not asked when the invoice was cancelled by a credit note alone', () => {
    const cancelled = aRequest({
      amount: '1000',
      due: '2026-03-31',
      until: '2026-04-10',
      paid: [['2026-04-05', '1000', 'creditNote']],
    });
    expect(accrue(cancelled)).toMatchObject({ compensation: 0, principal: 0 });
  });

  it('can be given up by the creditor', () => {
    const request = aRequest({
      amount: '1000',
      due: '2026-03-31',
      until: '2026-04-10',
      waiveCompensation: true,
    });
    expect(accrue(request).compensation).toBe(0);
  });
});

describe('a contract rate', () => {
  it('replaces the default rate, and a rate under three times the legal one is told', () => {
    const request = { amount: '1000', due: '2025-11-30', until: '2026-02-28' } as const;
    const low = accrue(aRequest({ ...request, contractRate: rate(800) }));
    expect(low.basis).toBe('contract');
    expect(low.segments.map((s) => s.rate)).toEqual([800, 800]);
    expect(low.underFloor, 'floor 8.28 % then 7.86 %').toEqual(['2025-S2']);
    expect(accrue(aRequest({ ...request, contractRate: rate(828) })).underFloor).toEqual([]);
  });

  it('of 0 % leaves principal + 40 EUR, never zero', () => {
    const accrual = accrue(
      aRequest({ amount: '1000', due: '2026-01-31', until: '2026-03-31', contractRate: rate(0) }),
    );
    expect(accrual.principal + accrual.interest + accrual.compensation).toBe(104000);
    expect(accrual.underFloor).toEqual(['2026-S1']);
  });

  it('needs no rate of the table, even where the table ends', () => {
    const accrual = accrue(
      aRequest({ amount: '1000', due: '2026-06-30', until: '2026-07-31', contractRate: rate(1200) }),
    );
    expect(accrual.missing).toEqual([]);
    expect(accrual.interest).toBe(1019);
  });

  it('below the floor says nothing of the default rate, which may be lower than the floor', () => {
    const accrual = accrue(aRequest({ amount: '1000', due: '2024-01-31', until: '2024-03-31' }));
    expect(accrual.segments[0]?.rate).toBe(1450);
    expect(accrual.underFloor).toEqual([]);
  });
});

describe('a public buyer', () => {
  it('owes ECB + 8, frozen at the half-year of the first day of interest, and no 40 EUR here', () => {
    const accrual = accrue(
      aRequest({ amount: '10000', due: '2024-06-30', until: '2025-02-28', debtor: 'public' }),
    );
    expect(accrual.basis).toBe('CCP-R2192-31');
    expect(accrual.segments.map((s) => [s.half, s.rate])).toEqual([
      ['2024-S2', 1225],
      ['2025-S1', 1225],
    ]);
    expect(accrual.compensation).toBe(0);
  });

  it('takes the half-year of the first day of interest, not of the due date or the end', () => {
    const accrual = accrue(
      aRequest({ amount: '10000', due: '2024-06-29', until: '2025-02-28', debtor: 'public' }),
    );
    expect(new Set(accrual.segments.map((s) => s.rate))).toEqual(new Set([1250]));
  });

  it('gives no figure at all when that first rate is missing', () => {
    const accrual = accrue(
      aRequest({ amount: '10000', due: '2026-06-30', until: '2027-02-28', debtor: 'public' }),
    );
    expect(accrual).toMatchObject({
      segments: [],
      interest: 0,
      missing: [{ half: '2026-S2', table: 'ecb' }],
    });
  });

  it('is not held to a contract rate meant for businesses', () => {
    const request = aRequest({
      amount: '10000',
      due: '2025-12-31',
      until: '2026-01-31',
      debtor: 'public',
      contractRate: rate(2000),
    });
    expect(accrue(request).segments[0]?.rate).toBe(1015);
  });
});

describe('a consumer', () => {
  const consumer = { amount: '2400.00', due: '2025-08-31', until: '2026-01-31', debtor: 'consumer' } as const;

  it('owes nothing before a formal notice', () => {
    expect(accrue(aRequest(consumer))).toMatchObject({
      basis: 'none',
      interest: 0,
      compensation: 0,
      segments: [],
      principal: 240000,
      missing: [],
    });
  });

  it('owes the legal interest from the day after the notice, in the column of the creditor', () => {
    const asked = accrue(aRequest({ ...consumer, notice: '2025-10-01', creditor: 'individual' }));
    expect(asked.basis).toBe('C-civ-1231-6');
    expect(asked.segments.map((s) => [s.half, s.days, s.rate, s.interest])).toEqual([
      ['2025-S2', 91, 665, 3979],
      ['2026-S1', 31, 667, 1360],
    ]);
    expect(asked.interest).toBe(5339);
    const company = accrue(aRequest({ ...consumer, notice: '2025-10-01' }));
    expect(company.segments.map((s) => s.rate)).toEqual([276, 262]);
  });

  it('owes 5.11 EUR for 30 days on 2 000 EUR at 3.11 %, in a leap year too', () => {
    const accrual = accrue(
      aRequest({
        amount: '2000.00',
        due: '2020-08-31',
        until: '2020-09-30',
        debtor: 'consumer',
        creditor: 'individual',
        notice: '2020-08-31',
      }),
    );
    expect(accrual.segments).toMatchObject([{ days: 30, rate: 311, interest: 511 }]);
    expect(accrual.principal + accrual.interest).toBe(200511);
  });

  it('owes no interest for days before the due date, even when the notice came early', () => {
    const early = accrue(aRequest({ ...consumer, due: '2025-12-31', notice: '2025-10-01' }));
    expect(early.segments[0]).toMatchObject({ from: '2026-01-01', days: 31 });
  });

  it('is never asked a contract rate or the 40 EUR', () => {
    const tried = accrue(aRequest({ ...consumer, notice: '2025-10-01', contractRate: rate(2000) }));
    expect(tried.segments.map((s) => s.rate)).toEqual([276, 262]);
    expect(tried.compensation).toBe(0);
    expect(tried.underFloor).toEqual([]);
  });

  it('pays principal first while nothing else is due', () => {
    const accrual = accrue(aRequest({ ...consumer, paid: [['2025-11-01', '400.00']] }));
    expect(accrual.settled).toEqual([{ on: '2025-11-01', toCosts: 0, toInterest: 0, toPrincipal: 40000 }]);
  });
});

describe('a creditor who is a private person', () => {
  it('has the legal interest alone, against a business too', () => {
    const request = {
      amount: '1000',
      due: '2026-01-31',
      until: '2026-04-01',
      creditor: 'individual',
    } as const;
    expect(accrue(aRequest(request))).toMatchObject({ basis: 'none', interest: 0, compensation: 0 });
    expect(accrue(aRequest({ ...request, notice: '2026-02-28' })).segments[0]?.rate).toBe(667);
  });
});

describe('the legal interest', () => {
  it('has two columns, and five points more only on a court order', () => {
    expect(legalInterestRate(bundledRates, '2023-S2', 'individual', { increased: true })).toBe(1182);
    expect(legalInterestRate(bundledRates, '2023-S2', 'individual')).toBe(682);
    expect(legalInterestRate(bundledRates, '2023-S2', 'professional')).toBe(422);
    expect(legalInterestRate(bundledRates, '2026-S2', 'professional')).toBeNull();
  });
});

describe('charges at the edge', () => {
  it('asks no 40 EUR when the last day’s payment and a later credit note end the invoice', () => {
    const request = aRequest({
      amount: '1000',
      due: '2026-03-31',
      until: '2026-05-15',
      paid: [
        ['2026-03-31', '400'],
        ['2026-04-20', '600', 'creditNote'],
      ],
    });
    // 20 days on 600,00 at 12,15 %
    expect(accrue(request)).toMatchObject({ compensation: 0, interest: 399, principal: 0 });
  });

  it('sets a payment on the 40 EUR before interest when principal goes first', () => {
    const request = aRequest({
      amount: '100',
      due: '2026-03-31',
      until: '2026-04-30',
      order: 'principalFirst',
      paid: [['2026-04-30', '120']],
    });
    expect(accrue(request)).toMatchObject({ principal: 0, compensation: 2000, interest: 100 });
    expect(accrue(request).settled).toEqual([
      { on: '2026-04-30', toCosts: 2000, toInterest: 0, toPrincipal: 10_000 },
    ]);
  });
});
