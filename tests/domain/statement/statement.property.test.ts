import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Account } from '../../../renderer/domain/account/account';
import { balanceOf } from '../../../renderer/domain/account/itemBalance';
import type { Item } from '../../../renderer/domain/account/item';
import { addDays, day } from '../../../renderer/domain/day';
import { openAndWaiting } from '../../../renderer/domain/statement/openAndWaiting';
import { askedOf, leftByItem, statementOf } from '../../../renderer/domain/statement/statement';
import { aCreditNote, aMatchingGroup, anAccount, anInvoice, aPayment } from '../../support/builders';

const START = day('2025-01-01');
const euros = (value: number) => (value / 100).toFixed(2);

/** An item with nothing, a part or all of it known as paid. */
const itemArbitrary: fc.Arbitrary<Item> = fc
  .record({
    make: fc.constantFrom(anInvoice, anInvoice, anInvoice, aCreditNote, aPayment),
    date: fc.integer({ min: 0, max: 400 }).map((offset) => addDays(START, offset)),
    terms: fc.integer({ min: 0, max: 60 }),
    amount: fc.integer({ min: 1, max: 50_000 }),
    paidShares: fc.array(fc.integer({ min: 1, max: 50 }), { maxLength: 2 }),
  })
  .map(({ make, date, terms, amount, paidShares }) => {
    const allocations = paidShares
      .map((share) => Math.floor((amount * share) / 100))
      .filter((part) => part > 0)
      .map((part) => ({ on: addDays(date, 5), amount: euros(part) }));
    return make === anInvoice
      ? anInvoice({ date, due: addDays(date, terms), amount: euros(amount), allocations })
      : make({ date, amount: euros(amount) });
  });

const accountArbitrary: fc.Arbitrary<Account> = fc
  .record({
    items: fc.array(itemArbitrary, { maxLength: 10 }),
    groupOf: fc.array(fc.constantFrom(null, null, 0, 1, 2), { minLength: 10, maxLength: 10 }),
    decisions: fc.array(fc.constantFrom('waiting' as const, 'waiting' as const, 'open' as const), {
      minLength: 3,
      maxLength: 3,
    }),
  })
  .map(({ items, groupOf, decisions }) =>
    anAccount({
      items,
      matching: decisions.flatMap((decision, group) => {
        const itemIds = items.filter((_item, index) => groupOf[index] === group).map(({ id }) => id);
        return itemIds.length === 0 ? [] : [aMatchingGroup({ id: `g${group}`, decision, itemIds })];
      }),
    }),
  );
const todayArbitrary = fc.integer({ min: 0, max: 500 }).map((offset) => addDays(START, offset));

/** What lies in groups that wait, read from the account in the plainest way. */
function waitingOf(account: Account): ReadonlyMap<string, string> {
  const groupOf = new Map<string, string>();
  for (const { id, decision, itemIds } of account.matching)
    if (decision === 'waiting') for (const itemId of itemIds) groupOf.set(itemId, id);
  return groupOf;
}
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Runs a statement of each drawn account; fails when too few of them had what the property is about. */
function eachStatement(look: (account: Account, statement: ReturnType<typeof statementOf>) => void): void {
  let waiting = 0;
  let credited = 0;
  fc.assert(
    fc.property(accountArbitrary, todayArbitrary, (account, today) => {
      const groupOf = waitingOf(account);
      if (account.items.some(({ id, amount }) => amount > 0 && groupOf.has(id))) waiting += 1;
      if (account.items.some(({ id, amount }) => amount < 0 && !groupOf.has(id))) credited += 1;
      look(account, statementOf(account, today));
    }),
    { numRuns: 300 },
  );
  expect(waiting).toBeGreaterThanOrEqual(60);
  expect(credited).toBeGreaterThanOrEqual(60);
}

describe('a statement, whatever the account', () => {
  it('parts each debit into portions that add up to what is open of it', () => {
    eachStatement((account, { debits }) => {
      const groupOf = waitingOf(account);
      for (const debit of debits) {
        const { item, open, portions, waiting } = debit;
        expect(sum(portions.map(({ cents }) => cents))).toBe(open);
        for (const portion of portions) expect(portion.cents).toBeGreaterThan(0);
        const group = groupOf.get(item.id);
        expect(waiting).toBe(group !== undefined);
        expect(new Set(portions.map(({ of, by }) => `${of} ${by}`)).size).toBeLessThanOrEqual(1);
        if (open > 0)
          expect(portions[0]).toMatchObject(
            group === undefined ? { of: 'asked', by: null } : { of: 'waiting', by: group },
          );
        expect(askedOf(debit)).toBe(group === undefined ? open : 0);
      }
    });
  });

  it('tells every item once, and what is left of them adds up to the balances', () => {
    eachStatement((account, statement) => {
      const { debits, credits } = statement;
      const told = [...debits, ...credits].map(({ item }) => item.id);
      expect([...told].sort()).toEqual(account.items.map(({ id }) => id).sort());
      for (const { item, open, reductions } of debits)
        expect(item.amount - sum(reductions.map(({ amount }) => amount))).toBe(open);
      expect(sum([...leftByItem(statement).values()])).toBe(sum(account.items.map(balanceOf)));
    });
  });

  it('has the totals that plain sums give', () => {
    eachStatement((account, { totals, day: today }) => {
      const groupOf = waitingOf(account);
      const live = account.items.filter(({ id }) => !groupOf.has(id));
      const held = account.items.filter(({ id }) => groupOf.has(id));
      const owed = live.filter(({ amount }) => amount > 0);
      const credit = -sum(live.filter(({ amount }) => amount < 0).map(balanceOf));
      const late = sum(owed.filter(({ dueDate }) => dueDate < today).map(balanceOf));
      expect(totals.open).toBe(sum(live.map(balanceOf)));
      expect(totals.waiting).toBe(sum(held.map(balanceOf)));
      expect(openAndWaiting(account)).toEqual({ open: totals.open, waiting: totals.waiting });
      // Credits go to what is due the longest, so that what is late takes them all before anything else does.
      expect(totals.overdue).toBe(Math.max(0, late - credit));
      let rest = credit;
      const oldest = [...owed]
        .sort((a, b) => (a.dueDate < b.dueDate ? -1 : a.dueDate > b.dueDate ? 1 : 0))
        .find((item) => (rest -= balanceOf(item)) < 0);
      expect(totals.oldestDueDate).toBe(oldest?.dueDate ?? null);
      expect(totals.openInvoices > 0).toBe(oldest !== undefined);
    });
  });
});
