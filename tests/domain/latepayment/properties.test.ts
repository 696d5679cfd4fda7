import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween } from '../../../renderer/domain/day';
import { accrue } from '../../../renderer/domain/latepayment/accrue';
import { calculationOf } from '../../../renderer/domain/latepayment/calculation';
import { splitByHalfYear } from '../../../renderer/domain/latepayment/interest';
import { halfYearOf } from '../../../renderer/domain/halfYear';
import { anyRequest, knownDay } from './arbitraries';

describe('whatever the invoice and its payments', () => {
  it('the segments add up to the total, follow each other, and stay in one half-year each', () => {
    fc.assert(
      fc.property(anyRequest, (request) => {
        const { segments, interestAccrued } = accrue(request);
        expect(segments.reduce((sum, segment) => sum + segment.interest, 0)).toBe(interestAccrued);
        let before = request.dueDate;
        for (const segment of segments) {
          expect(segment.from > before).toBe(true);
          expect(segment.days).toBe(daysBetween(segment.from, segment.to) + 1);
          expect(segment.days).toBeGreaterThan(0);
          expect([halfYearOf(segment.from), halfYearOf(segment.to)]).toEqual([segment.half, segment.half]);
          expect(segment.base).toBeGreaterThan(0);
          before = segment.to;
        }
        expect(before <= request.until || segments.length === 0).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('one more day never lowers the interest accrued', () => {
    fc.assert(
      fc.property(anyRequest, fc.integer({ min: 1, max: 200 }), (request, more) => {
        const until = addDays(request.until, -more);
        const earlier = accrue({ ...request, until });
        expect(accrue(request).interestAccrued).toBeGreaterThanOrEqual(earlier.interestAccrued);
      }),
      { numRuns: 500 },
    );
  });

  it('cutting the period at any day changes the sum by no more than the rounding of the parts', () => {
    fc.assert(
      fc.property(anyRequest, knownDay(), (request, cut) => {
        fc.pre(cut > request.dueDate && cut < request.until && request.debtor === 'business');
        fc.pre(request.creditor === 'professional');
        const open = { ...request, reductions: [] };
        const whole = accrue(open);
        const first = accrue({ ...open, until: cut });
        const second = accrue({ ...open, dueDate: cut });
        const parts = first.interestAccrued + second.interestAccrued;
        // Each rounding errs by half a cent at most; one part more than the whole has.
        const roundings = whole.segments.length + first.segments.length + second.segments.length;
        expect(Math.abs(parts - whole.interestAccrued)).toBeLessThanOrEqual(roundings / 2);
        expect(Math.abs(parts - whole.interestAccrued)).toBeLessThanOrEqual(1);
      }),
      { numRuns: 500 },
    );
  });

  it('no payment makes anything negative, and each cent of it is set once', () => {
    fc.assert(
      fc.property(anyRequest, (request) => {
        const accrual = accrue(request);
        for (const figure of [accrual.principal, accrual.interest, accrual.compensation])
          expect(figure).toBeGreaterThanOrEqual(0);
        const counted = request.reductions.filter(({ on }) => on <= request.until);
        expect(accrual.settled).toHaveLength(counted.length);
        const sum = (key: 'toCosts' | 'toInterest' | 'toPrincipal') =>
          accrual.settled.reduce((total, part) => total + part[key], 0);
        expect(accrual.principal).toBe(request.amount - sum('toPrincipal'));
        expect(accrual.interest).toBe(accrual.interestAccrued - sum('toInterest'));
        expect([0, 4000]).toContain(sum('toCosts') + accrual.compensation);
        const brought = counted.reduce((total, { amount }) => total + amount, 0);
        expect(sum('toCosts') + sum('toInterest') + sum('toPrincipal')).toBeLessThanOrEqual(brought);
      }),
      { numRuns: 500 },
    );
  });

  it('a consumer is asked neither the 40 EUR nor a commercial or contract rate', () => {
    fc.assert(
      fc.property(anyRequest, (request) => {
        const sheet = calculationOf({ ...request, debtor: 'consumer' });
        expect(sheet.compensation + sheet.compensationPaid).toBe(0);
        expect(['C-civ-1231-6', 'none']).toContain(sheet.basis);
        expect(JSON.stringify([sheet.article, sheet.rule, sheet.compensationArticle])).not.toMatch(/441|BCE/);
        for (const line of sheet.lines) {
          const legal = request.rates.legal.get(line.half);
          const column = request.creditor === 'individual' ? legal?.individual : legal?.professional;
          expect(line.rate).toBe(column);
          expect(request.noticeOn !== null && line.from > request.noticeOn).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('the order of the payments in the list, of different days, changes nothing', () => {
    fc.assert(
      fc.property(anyRequest, (request) => {
        const days = new Set(request.reductions.map(({ on }) => on));
        fc.pre(days.size === request.reductions.length);
        const turned = { ...request, reductions: [...request.reductions].reverse() };
        expect(accrue(turned)).toEqual(accrue(request));
      }),
    );
  });
});

describe('cutting days at half-years', () => {
  it('keeps every day once', () => {
    fc.assert(
      fc.property(knownDay(), knownDay(), (from, to) => {
        const pieces = splitByHalfYear(from, to);
        const days = pieces.reduce((sum, piece) => sum + piece.days, 0);
        expect(days).toBe(Math.max(0, daysBetween(from, to) + 1));
        for (const [index, piece] of pieces.entries()) {
          const next = pieces[index + 1];
          if (next) expect(next.from).toBe(addDays(piece.to, 1));
        }
      }),
    );
  });
});
