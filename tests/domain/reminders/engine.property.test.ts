import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Account } from '../../../renderer/domain/account/account';
import { balanceOf } from '../../../renderer/domain/account/itemBalance';
import type { ItemId } from '../../../renderer/domain/account/item';
import { addDays, day } from '../../../renderer/domain/day';
import { DEFAULT_PLAN } from '../../../renderer/domain/plans/defaultPlan';
import { claimsCharges } from '../../../renderer/domain/plans/nature';
import { REASON_CODES } from '../../../renderer/domain/reasons/reasons';
import { aCreditNote, aHold, anAccount, anInvoice, aPayment, aRateTable } from '../../support/builders';
import { aContact } from '../../support/contacts';
import { afterLetters, composeOn, deskOn, issueOn, letterOn, proposeOn } from '../../support/engine';
import { Tally, writtenToArbitrary } from './writtenTo';

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
    step: fc.option(fc.constantFrom(...DEFAULT_PLAN.steps.map(({ id }) => id))),
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
});

/** Of 100 drawn accounts so many get a letter, or a property of letters says next to nothing. */
const MOST = 60;
const KINDS = ['business', 'consumer', 'public'] as const;

describe('the engine, for accounts that call for a letter', () => {
  it('draws letters of every kind: most claim nothing, many do, some are preventive', () => {
    const drawn = new Tally();
    fc.assert(
      fc.property(writtenToArbitrary, ({ account, today }) => {
        const { letter } = proposeOn(account, today, rates);
        if (letter === null) return;
        drawn.count('letter');
        drawn.count(account.kind);
        drawn.count(letter.stage.stepId);
        if (claimsCharges(letter.stage.nature)) drawn.count('claim').count(`claim to ${account.kind}`);
        if (account.items.some(({ amount }) => amount < 0)) drawn.count('credits');
        if (letter.itemIds.length > 1) drawn.count('several');
      }),
    );
    drawn.expectAtLeast(MOST, 'letter');
    drawn.expectAtLeast(20, 'claim', 'credits', 'several');
    drawn.expectAtLeast(10, ...KINDS);
    drawn.expectAtLeast(2, ...KINDS.map((kind) => `claim to ${kind}`), 'reminder3', 'lastNotice');
  });

  it('never asks for more than the customer owes, nor for less than the floor', () => {
    const drawn = new Tally();
    fc.assert(
      fc.property(writtenToArbitrary, ({ account, today }) => {
        const { letter } = proposeOn(account, today, rates);
        if (letter === null) return;
        const balance = account.items.reduce((sum, item) => sum + balanceOf(item), 0);
        expect(letter.principal).toBeGreaterThanOrEqual(1500);
        expect(letter.principal).toBeLessThanOrEqual(balance);
        drawn.count('letter');
      }),
    );
    drawn.expectAtLeast(MOST, 'letter');
  });

  it('proposes nothing twice: not while the letter waits, and no step again once it is posted', () => {
    const drawn = new Tally();
    fc.assert(
      fc.property(writtenToArbitrary, fc.integer({ min: 0, max: 150 }), ({ account, today }, wait) => {
        const first = proposeOn(account, today, rates).letter;
        if (first === null) return;
        drawn.count('letter');
        const issued = issueOn(account, today, { ...rates, posted: false });
        expect(proposeOn(issued, addDays(today, wait), rates).letter).toBeNull();
        const posted = issueOn(account, today, rates);
        const again = proposeOn(posted, addDays(today, wait), rates);
        if (wait < 7) expect(again.letter).toBeNull();
        if (again.letter === null) return;
        drawn.count('another');
        const leader = again.letter.why.leadingItemId;
        if (first.itemIds.includes(leader)) expect(again.letter.stage.rank).toBeGreaterThan(first.stage.rank);
      }),
    );
    drawn.expectAtLeast(MOST, 'letter');
    drawn.expectAtLeast(10, 'another');
  });

  it('goes exactly one step of the plan higher after three weeks away', () => {
    const drawn = new Tally();
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
          if (next === null) return;
          drawn.count('next');
          expect(next.stage.rank).toBe(first.stage.rank + 1);
        },
      ),
    );
    drawn.expectAtLeast(MOST, 'next');
  });

  it('leads no customer up by more than one step at a time, whatever came due while the program was closed', () => {
    const drawn = new Tally();
    const invoices = fc.array(
      fc
        .record({ due: dayArbitrary, amount: eurosArbitrary })
        .map(({ due, amount }) => anInvoice({ date: addDays(due, -30), due, amount })),
      { minLength: 1, maxLength: 6 },
    );
    const age = fc.integer({ min: 7, max: 60 });
    fc.assert(
      fc.property(invoices, age, fc.integer({ min: 7, max: 300 }), (items, late, away) => {
        const account = anAccount({ items });
        const dues = items.map(({ dueDate }) => dueDate).sort();
        const today = addDays(dues[0] ?? START, late);
        const first = proposeOn(account, today, rates).letter;
        if (first === null || first.stage.nature === 'preventive') return;
        const next = proposeOn(issueOn(account, today, rates), addDays(today, away), rates).letter;
        if (next === null) return;
        drawn.count('next');
        expect(next.stage.rank).toBeLessThanOrEqual(first.stage.rank + 1);
      }),
    );
    drawn.expectAtLeast(MOST, 'next');
  });

  it('writes letters that add up, with no charge that the law forbids', () => {
    const drawn = new Tally();
    fc.assert(
      fc.property(writtenToArbitrary, ({ account, today, noticed }) => {
        if (proposeOn(account, today, rates).letter === null) return;
        const model = letterOn(account, today, rates);
        drawn.count('letter');
        if (model.interest > 0) drawn.count('interest').count(`interest of ${account.kind}`);
        if (model.compensation > 0) drawn.count('compensation');
        const lines = model.invoices;
        expect(lines.reduce((sum, line) => sum + line.balance, 0)).toBe(model.principal);
        expect(model.principal + model.interest + model.compensation).toBe(model.total);
        for (const line of lines) expect(line.amount - line.paid).toBe(line.balance);
        if (account.kind !== 'business') expect(model.compensation).toBe(0);
        expect(model.compensation).toBeLessThanOrEqual(4000 * lines.length);
        if (account.kind === 'consumer') {
          if (!noticed) expect(model.interest).toBe(0);
          expect(lines.every(({ accrual }) => accrual === null || accrual.basis === 'C-civ-1231-6')).toBe(
            true,
          );
        }
        if (!claimsCharges(model.stage.nature)) expect([model.interest, model.compensation]).toEqual([0, 0]);
        expect(lines.map(({ dueDate }) => dueDate)).toEqual(lines.map(({ dueDate }) => dueDate).sort());
        if (model.stage.nature !== 'preventive')
          expect(lines.every(({ dueDate }) => dueDate < today)).toBe(true);
      }),
    );
    drawn.expectAtLeast(MOST, 'letter');
    drawn.expectAtLeast(20, 'interest');
    drawn.expectAtLeast(5, 'compensation');
    drawn.expectAtLeast(1, ...KINDS.map((kind) => `interest of ${kind}`));
  });

  it('never guesses a rate: without one a claim is refused, everything else goes', () => {
    const drawn = new Tally();
    fc.assert(
      fc.property(writtenToArbitrary, ({ account, today }) => {
        const none = { rates: aRateTable({}, {}) };
        const {
          proposal: { letter },
          obstacles,
        } = deskOn(account, today, none);
        if (letter === null) return;
        const composed = composeOn(account, today, none);
        expect(obstacles.includes('rateMissing')).toBe(!composed.ok);
        drawn.count(composed.ok ? 'goes' : 'refused');
        if (composed.ok) return;
        expect(composed.missing.length).toBeGreaterThan(0);
        expect(claimsCharges(letter.stage.nature)).toBe(true);
      }),
    );
    drawn.expectAtLeast(20, 'goes');
    drawn.expectAtLeast(10, 'refused');
  });
});
