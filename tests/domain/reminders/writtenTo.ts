import fc from 'fast-check';
import { expect } from 'vitest';
import type { Account } from '../../../renderer/domain/account/account';
import { addDays, day, type Day } from '../../../renderer/domain/day';
import type { StepId } from '../../../renderer/domain/plans/plan';
import { aCreditNote, anAccount, anInvoice, aPayment } from '../../support/builders';
import { aContact } from '../../support/contacts';
import { afterLetters } from '../../support/engine';

/** Counts what a property has drawn: one that looks at nothing must fail. */
export class Tally {
  readonly #counts = new Map<string, number>();

  count(what: string): this {
    this.#counts.set(what, (this.#counts.get(what) ?? 0) + 1);
    return this;
  }

  expectAtLeast(least: number, ...whats: readonly string[]): void {
    for (const what of whats)
      expect(this.#counts.get(what) ?? 0, `drawn: ${what}`).toBeGreaterThanOrEqual(least);
  }
}

export interface WrittenTo {
  readonly account: Account;
  /** A formal notice was posted about some of it. */
  readonly noticed: boolean;
  readonly today: Day;
}

const euros = (least: number, most: number) =>
  fc.integer({ min: least * 100, max: most * 100 }).map((value) => (value / 100).toFixed(2));

/** What was posted about the oldest invoices: nothing, or a step that the next one follows by now. */
const postedArbitrary = fc.constantFrom<StepId | null>(
  null,
  'reminder1',
  'reminder2',
  'reminder3',
  'reminder3',
  'formalNotice',
  'formalNotice',
  'formalNotice',
);

/**
 * Accounts that call for a letter nearly always: invoices that are late (now and then one that is soon due), credits for less than
 * the debt, letters posted long enough ago, and nothing that stops every letter.
 */
export const writtenToArbitrary: fc.Arbitrary<WrittenTo> = fc
  .record({
    today: fc.integer({ min: 0, max: 700 }).map((offset) => addDays(day('2025-01-01'), offset)),
    kind: fc.constantFrom('business' as const, 'consumer' as const, 'public' as const),
    late: fc.array(fc.record({ age: fc.integer({ min: 8, max: 240 }), amount: euros(50, 5000) }), {
      minLength: 1,
      maxLength: 5,
    }),
    soon: fc.array(fc.record({ days: fc.integer({ min: 0, max: 40 }), amount: euros(20, 5000) }), {
      maxLength: 2,
    }),
    preventiveAlone: fc.integer({ min: 0, max: 9 }).map((drawn) => drawn === 0),
    credit: fc.option(
      fc.record({
        share: fc.integer({ min: 1, max: 45 }),
        note: fc.boolean(),
        age: fc.integer({ min: 1, max: 300 }),
      }),
    ),
    posted: postedArbitrary,
    postedAgo: fc.integer({ min: 25, max: 60 }),
    noticed: fc.integer({ min: 1, max: 5 }),
    formalNoticeAllowed: fc.boolean(),
  })
  .map(
    ({
      today,
      kind,
      late,
      soon,
      preventiveAlone,
      credit,
      posted,
      postedAgo,
      noticed,
      formalNoticeAllowed,
    }) => {
      const ofAge = (age: number, amount: string) =>
        anInvoice({ date: addDays(today, -age - 30), due: addDays(today, -age), amount });
      const debts = preventiveAlone ? [] : late.map(({ age, amount }) => ofAge(age, amount));
      const coming = soon.map(({ days, amount }) => ofAge(-days, amount));
      const due = preventiveAlone ? [...coming, ofAge(-3, '120.00')] : [...debts, ...coming];
      const owed = debts.reduce((sum, { amount }) => sum + amount, 0);
      const credits =
        credit === null || owed === 0
          ? []
          : [
              (credit.note ? aCreditNote : aPayment)({
                date: addDays(today, -credit.age),
                amount: (Math.max(1, Math.floor((owed * credit.share) / 100)) / 100).toFixed(2),
              }),
            ];
      const letters =
        posted === null || debts.length === 0
          ? []
          : [
              aContact({
                step: posted,
                channel: posted === 'formalNotice' ? 'registeredLetter' : 'letter',
                postedOn: addDays(today, -postedAgo),
                itemIds: debts.slice(0, noticed).map(({ id }) => id),
              }),
            ];
      const account = anAccount({ kind, formalNoticeAllowed, items: [...due, ...credits] });
      return {
        account: afterLetters(account, letters),
        today,
        noticed: letters.length > 0 && posted === 'formalNotice',
      };
    },
  );
