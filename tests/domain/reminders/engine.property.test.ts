import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Account } from '../../../renderer/domain/account/account';
import { balanceOf } from '../../../renderer/domain/account/itemBalance';
import type { ItemId } from '../../../renderer/domain/account/item';
import { addDays, day } from '../../../renderer/domain/day';
import { DEFAULT_PLAN } from '../../../renderer/domain/plans/defaultPlan';
import type { StepId } from '../../../renderer/domain/plans/plan';
import { REASON_CODES } from '../../../renderer/domain/reasons/reasons';
import {
  aContact,
  aCreditNote,
  aHold,
  anAccount,
  anInvoice,
  aPayment,
  aRateTable,
} from '../../support/builders';
import { afterLetters, composeOn, deskOn, issueOn, letterOn, proposeOn } from '../../support/engine';

const STEP_IDS = DEFAULT_PLAN.steps.map(({ id }) => id);
const stepRank = (id: StepId): number => STEP_IDS.indexOf(id);

const START = day('2024-01-01');
const dayArbitrary = fc.integer({ min: 0, max: 700 }).map((offset) => addDays(START, offset));
const eurosArbitrary = fc.integer({ min: 1, max: 500_000 }).map((value) => (value / 100).toFixed(2));

/** Every rate that the drawn days can need. */
const RATES = aRateTable(
  Object.fromEntries(
    ['2024-S1', '2024-S2', '2025-S1', '2025-S2', '2026-S1', '2026-S2', '2027-S1'].map((half) => [
      half,
      '3.15',
    ]),
  ),
  Object.fromEntries(
    ['2024-S1', '2024-S2', '2025-S1', '2025-S2', '2026-S1', '2026-S2', '2027-S1'].map((half) => [
      half,
      ['3.71', '7.21'] as const,
    ]),
  ),
);
const rates = { rates: RATES };

const itemArbitrary = fc
  .record({
    kind: fc.constantFrom('invoice', 'invoice', 'invoice', 'creditNote', 'payment'),
    date: dayArbitrary,
    amount: eurosArbitrary,
    terms: fc.integer({ min: 0, max: 60 }),
  })
  .map(({ kind, date, amount, terms }) => {
    if (kind === 'creditNote') return aCreditNote({ date, amount });
    if (kind === 'payment') return aPayment({ date, amount });
    return anInvoice({ date, due: addDays(date, terms), amount });
  });

const accountArbitrary: fc.Arbitrary<Account> = fc
  .record({
    items: fc.array(itemArbitrary, { maxLength: 8 }),
    kind: fc.constantFrom('business' as const, 'consumer' as const, 'public' as const),
    formalNoticeAllowed: fc.boolean(),
    collective: fc.constantFrom('no' as const, 'no' as const, 'no' as const, 'suspected' as const),
    held: fc.boolean(),
    step: fc.option(fc.constantFrom(...STEP_IDS)),
    postedOn: dayArbitrary,
    posted: fc.boolean(),
  })
  .map(({ items, kind, formalNoticeAllowed, collective, held, step, postedOn, posted }) => {
    const ids = items.map(({ id }) => id);
    return afterLetters(
      anAccount({
        items,
        kind,
        formalNoticeAllowed,
        collective,
        holds: held && ids[0] ? [aHold({ placedOn: START, itemId: ids[0] })] : [],
      }),
      step === null
        ? []
        : [
            aContact({
              step,
              issuedOn: postedOn,
              postedOn: posted ? postedOn : null,
              itemIds: ids.slice(0, 3),
            }),
          ],
    );
  });

const laterArbitrary = fc.integer({ min: 0, max: 1000 }).map((offset) => addDays(START, offset));

describe('the engine, whatever the account', () => {
  it('says one thing of every open invoice', () => {
    fc.assert(
      fc.property(accountArbitrary, laterArbitrary, (account, today) => {
        const { decisions, letter, reason } = proposeOn(account, today, rates);
        const debits = account.items.filter((item) => item.amount > 0).map(({ id }) => id);
        expect(decisions.map(({ item }) => item.id).sort()).toEqual([...debits].sort());
        expect(letter !== null && reason !== null).toBe(false);
        if (debits.length > 0 && letter === null) expect(REASON_CODES).toContain(reason);
        const asked = new Set<ItemId>(letter?.itemIds);
        for (const { item, outcome } of decisions) expect(outcome.kind === 'step').toBe(asked.has(item.id));
      }),
    );
  });

  it('never asks for more than the customer owes, nor for less than the floor', () => {
    fc.assert(
      fc.property(accountArbitrary, laterArbitrary, (account, today) => {
        const { letter } = proposeOn(account, today, rates);
        if (letter === null) return;
        const balance = account.items.reduce((sum, item) => sum + balanceOf(item), 0);
        expect(letter.principal).toBeGreaterThanOrEqual(1500);
        expect(letter.principal).toBeLessThanOrEqual(balance);
      }),
    );
  });

  it('proposes nothing twice: not while the letter waits, and no step again once it is posted', () => {
    fc.assert(
      fc.property(
        accountArbitrary,
        laterArbitrary,
        fc.integer({ min: 0, max: 400 }),
        (account, today, wait) => {
          const first = proposeOn(account, today, rates).letter;
          if (first === null) return;
          const issued = issueOn(account, today, { ...rates, posted: false });
          expect(proposeOn(issued, addDays(today, wait), rates).letter).toBeNull();
          const posted = issueOn(account, today, rates);
          const again = proposeOn(posted, addDays(today, wait), rates);
          if (wait < 7) expect(again.letter).toBeNull();
          if (again.letter === null) return;
          const leader = again.letter.why.leadingItemId;
          if (first.itemIds.includes(leader))
            expect(stepRank(again.letter.stage.stepId)).toBeGreaterThan(stepRank(first.stage.stepId));
        },
      ),
    );
  });

  it('goes exactly one step of the plan higher after three weeks away', () => {
    fc.assert(
      fc.property(
        dayArbitrary,
        fc.integer({ min: 0, max: 120 }),
        fc.integer({ min: 21, max: 200 }),
        (due, age, away) => {
          const account = anAccount({ items: [anInvoice({ date: addDays(due, -30), due })] });
          const today = addDays(due, age);
          const first = proposeOn(account, today, rates).letter;
          if (first === null) return;
          const next = proposeOn(issueOn(account, today, rates), addDays(today, away), rates).letter;
          if (next !== null) expect(stepRank(next.stage.stepId)).toBe(stepRank(first.stage.stepId) + 1);
        },
      ),
    );
  });

  it('leads no customer up by more than one step at a time, whatever came due while the program was closed', () => {
    const invoices = fc.array(
      fc
        .record({ due: dayArbitrary, amount: eurosArbitrary })
        .map(({ due, amount }) => anInvoice({ date: addDays(due, -30), due, amount })),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(invoices, laterArbitrary, fc.integer({ min: 7, max: 300 }), (items, today, away) => {
        const account = anAccount({ items });
        const first = proposeOn(account, today, rates).letter;
        if (first === null || first.stage.stepId === 'preventive') return;
        const next = proposeOn(issueOn(account, today, rates), addDays(today, away), rates).letter;
        if (next !== null)
          expect(stepRank(next.stage.stepId)).toBeLessThanOrEqual(stepRank(first.stage.stepId) + 1);
      }),
    );
  });

  it('writes letters that add up, with no charge that the law forbids', () => {
    fc.assert(
      fc.property(accountArbitrary, laterArbitrary, (account, today) => {
        if (proposeOn(account, today, rates).letter === null) return;
        const model = letterOn(account, today, rates);
        const lines = model.invoices;
        expect(lines.reduce((sum, line) => sum + line.balance, 0)).toBe(model.principal);
        expect(model.principal + model.interest + model.compensation).toBe(model.total);
        for (const line of lines) expect(line.amount - line.paid).toBe(line.balance);
        if (account.kind !== 'business') expect(model.compensation).toBe(0);
        if (account.kind === 'consumer')
          expect(lines.every(({ accrual }) => accrual === null || accrual.basis === 'C-civ-1231-6')).toBe(
            true,
          );
        if (stepRank(model.stage.stepId) < stepRank('formalNotice'))
          expect([model.interest, model.compensation]).toEqual([0, 0]);
        expect(lines.map(({ dueDate }) => dueDate)).toEqual(lines.map(({ dueDate }) => dueDate).sort());
        if (model.stage.stepId !== 'preventive')
          expect(lines.every(({ dueDate }) => dueDate < today)).toBe(true);
      }),
    );
  });

  it('never guesses a rate: without one a claim is refused, everything else goes', () => {
    fc.assert(
      fc.property(accountArbitrary, laterArbitrary, (account, today) => {
        const none = { rates: aRateTable({}, {}) };
        const {
          proposal: { letter },
          obstacles,
        } = deskOn(account, today, none);
        if (letter === null) return;
        const composed = composeOn(account, today, none);
        expect(obstacles.includes('rateMissing')).toBe(!composed.ok);
        if (!composed.ok) {
          expect(composed.missing.length).toBeGreaterThan(0);
          expect(stepRank(letter.stage.stepId)).toBeGreaterThanOrEqual(stepRank('formalNotice'));
        }
      }),
    );
  });
});
