import fc from 'fast-check';
import { type Day, addDays, day, fromEpochDay, toEpochDay } from '../../../renderer/domain/day';
import type { AccrualRequest } from '../../../renderer/domain/latepayment/accrual';
import type { Reduction } from '../../../renderer/domain/statement/reduction';
import type { RateTable } from '../../../renderer/domain/latepayment/rateTable';
import { cents } from '../../../renderer/domain/money';
import { rate } from '../../../renderer/domain/rate';
import { bundledRates } from './bundled';

/** Days whose rates are all known: 2015-01-01 to 2026-06-30. */
export function knownDay(from = '2015-01-01', to = '2026-06-30'): fc.Arbitrary<Day> {
  return fc.integer({ min: toEpochDay(day(from)), max: toEpochDay(day(to)) }).map(fromEpochDay);
}

export const anyAmount = fc
  .oneof(fc.integer({ min: 1, max: 100_000 }), fc.integer({ min: 1, max: 2_000_000_000 }))
  .map(cents);

const aReduction = (around: Day): fc.Arbitrary<Reduction> =>
  fc.record({
    on: fc.integer({ min: -30, max: 700 }).map((offset) => addDays(around, offset)),
    amount: fc.integer({ min: 0, max: 1_000_000 }).map(cents),
    kind: fc.constantFrom('payment' as const, 'creditNote' as const),
  });

/** The bundled rates, without their hundred lines in the report of a counterexample. */
const quietRates: RateTable = Object.assign(
  { ...bundledRates },
  { [fc.toStringMethod]: () => 'bundledRates' },
);

/** Any request whose rates are known: every kind of debtor and creditor, any reductions, either order. */
export const anyRequest: fc.Arbitrary<AccrualRequest> = knownDay('2015-01-01', '2025-12-31').chain(
  (dueDate) =>
    fc.record({
      debtor: fc.constantFrom('business' as const, 'consumer' as const, 'public' as const),
      creditor: fc.constantFrom('professional' as const, 'professional' as const, 'individual' as const),
      contractRate: fc.option(fc.integer({ min: 0, max: 2500 }).map(rate)),
      noticeOn: fc.option(fc.integer({ min: -20, max: 400 }).map((offset) => addDays(dueDate, offset))),
      amount: anyAmount,
      dueDate: fc.constant(dueDate),
      reductions: fc.array(aReduction(dueDate), { maxLength: 6 }),
      until: knownDay('2015-01-01', '2026-06-30'),
      order: fc.constantFrom('costsInterestPrincipal' as const, 'principalFirst' as const),
      rates: fc.constant(quietRates),
      yearDays: fc.constantFrom(365 as const, 'actual' as const),
      waiveCompensation: fc.boolean(),
    }),
);
