import { describe, expect, it } from 'vitest';
import { calculationOf } from '../../../renderer/domain/latepayment/calculation';
import { withEnteredRates } from '../../../renderer/domain/latepayment/rateTable';
import { day } from '../../../renderer/domain/day';
import { rate } from '../../../renderer/domain/rate';
import { aRequest, bundledRates } from './bundled';

describe('the calculation sheet', () => {
  const base = { amount: '7250.40', due: '2025-05-20', until: '2025-07-31' } as const;

  it('unfolds every total into days x base x rate, with the article and where the rate comes from', () => {
    const sheet = calculationOf(aRequest(base));
    expect(sheet.article).toBe('art. L. 441-10 II du code de commerce');
    expect(sheet.lines.map((l) => [l.from, l.to, l.days, l.base, l.rate, l.interest, l.article])).toEqual([
      ['2025-05-21', '2025-06-30', 41, 725040, 1315, 10710, sheet.article],
      ['2025-07-01', '2025-07-31', 31, 725040, 1215, 7482, sheet.article],
    ]);
    expect(sheet.lines[0]?.origin).toEqual({
      kind: 'ecb',
      half: '2025-S1',
      refi: 315,
      points: 1000,
      source: 'retout.fr, liste des taux directeurs',
      enteredOn: null,
    });
    expect(sheet).toMatchObject({
      days: 72,
      interestAccrued: 18192,
      interest: 18192,
      interestPaid: 0,
      compensation: 4000,
      compensationArticle: 'art. L. 441-10 II et D. 441-5 du code de commerce',
      principal: 725040,
      total: 747232,
    });
  });

  it('adds no VAT: the total is principal, interest and 40 EUR', () => {
    const sheet = calculationOf(aRequest(base));
    expect(sheet.total).toBe(sheet.principal + sheet.interest + sheet.compensation);
    expect(sheet.convention.join(' ')).toContain('ne sont pas soumis à la TVA');
  });

  it('names the 40 EUR between businesses only: a consumer or a public buyer must not read of them', () => {
    const words = (debtor: 'consumer' | 'public') =>
      calculationOf(aRequest({ ...base, debtor, notice: '2025-05-21' })).convention.join(' ');
    expect(words('consumer')).not.toMatch(/indemnité/);
    expect(words('public')).not.toMatch(/indemnité/);
  });

  it('writes its convention: first day, year, rounding', () => {
    const words = (yearDays: 365 | 'actual') =>
      calculationOf(aRequest({ ...base, yearDays })).convention.join(' ');
    expect(words(365)).toContain('du lendemain de l’échéance');
    expect(words(365)).toContain('année de 365 jours, y compris les années bissextiles');
    expect(words(365)).toContain('arrondie au centime');
    expect(words('actual')).toContain('366 les années bissextiles');
  });

  it('shows how payments were set, and what they paid of each charge', () => {
    const sheet = calculationOf(
      aRequest({
        amount: '4000.00',
        due: '2026-01-31',
        until: '2026-05-31',
        paid: [['2026-04-01', '1000.00']],
      }),
    );
    expect(sheet.settled).toEqual([
      {
        on: '2026-04-01',
        toCosts: 4000,
        toInterest: 7989,
        toPrincipal: 88011,
        article: 'art. 1343-1 du code civil',
      },
    ]);
    expect(sheet.lines.map((l) => [l.days, l.base])).toEqual([
      [60, 400000],
      [60, 311989],
    ]);
    expect(sheet.compensationPaid).toBe(4000);
    expect(sheet.interestPaid).toBe(7989);
    expect(sheet.interestAccrued).toBe(sheet.lines.reduce((sum, line) => sum + line.interest, 0));
    expect(sheet.interest).toBe(sheet.interestAccrued - sheet.interestPaid);
  });

  it('names the rate frozen for a public buyer on every line', () => {
    const sheet = calculationOf(
      aRequest({ amount: '10000', due: '2024-06-30', until: '2025-02-28', debtor: 'public' }),
    );
    expect(sheet.article).toBe('art. R. 2192-31 du code de la commande publique');
    expect(sheet.lines.map((l) => l.origin)).toMatchObject([
      { half: '2024-S2', refi: 425, points: 800 },
      { half: '2024-S2', refi: 425, points: 800 },
    ]);
    expect(sheet.compensationArticle).toBeNull();
  });

  it('of a consumer speaks of the notice and the creditor’s column, and of no commercial article', () => {
    const sheet = calculationOf(
      aRequest({
        amount: '2400',
        due: '2025-08-31',
        until: '2026-01-31',
        debtor: 'consumer',
        notice: '2025-10-01',
        creditor: 'individual',
      }),
    );
    expect(sheet.lines.map((l) => l.origin)).toMatchObject([
      { kind: 'legal', half: '2025-S2', column: 'individual' },
      { kind: 'legal', half: '2026-S1', column: 'individual' },
    ]);
    expect(sheet.noticeOn).toBe('2025-10-01');
    expect(sheet.convention[0]).toContain('mise en demeure');
    expect(JSON.stringify(sheet)).not.toMatch(/441/);
  });

  it('tells a contract line under the floor, and a rate that the owner entered', () => {
    const low = calculationOf(aRequest({ ...base, contractRate: rate(800) }));
    expect(low.lines.map((l) => [l.half, l.underFloor, l.origin.kind])).toEqual([
      ['2025-S1', true, 'contract'],
      ['2025-S2', true, 'contract'],
    ]);
    const rates = withEnteredRates(
      bundledRates,
      [{ half: '2026-S2', refi: rate(215), source: 'Banque de France', enteredOn: day('2026-11-22') }],
      [],
    );
    const sheet = calculationOf(aRequest({ amount: '1000', due: '2026-06-30', until: '2026-07-31', rates }));
    expect(sheet.lines[0]?.origin).toMatchObject({ source: 'Banque de France', enteredOn: '2026-11-22' });
  });

  it('is open about what is missing', () => {
    const sheet = calculationOf(aRequest({ amount: '1000', due: '2026-06-30', until: '2026-07-31' }));
    expect(sheet).toMatchObject({ lines: [], interest: 0, missing: [{ half: '2026-S2', table: 'ecb' }] });
  });
});
