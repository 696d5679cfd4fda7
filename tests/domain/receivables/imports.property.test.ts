import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { balanceOf } from '../../../renderer/domain/account/itemBalance';
import { addDays, day } from '../../../renderer/domain/day';
import type { Ledger, LedgerCustomer, LedgerItem } from '../../../renderer/domain/receivables/ledger';
import { aLedger, aLedgerCustomer, aLedgerItem } from '../../support/builders';
import { Portfolio } from '../../support/portfolio';

/** Files of one year about few customers and few numbers, so that they meet again and again. */
const lineArbitrary = fc
  .record({
    number: fc.constantFrom('F-1', 'F-2', 'F-3', 'F-4', ''),
    amount: fc.constantFrom(10, 20, 30, -10, -20, 45),
    date: fc.integer({ min: 0, max: 3 }).map((month) => addDays(day('2025-01-05'), month * 31)),
    letter: fc.constantFrom(null, null, 'A', 'b'),
    opening: fc.boolean(),
  })
  .map(({ opening, ...line }) =>
    aLedgerItem(
      opening
        ? { ...line, date: '2025-01-01', kind: line.amount > 0 ? 'opening' : 'payment', journal: 'AN' }
        : line,
    ),
  );

function withRanks(lines: readonly LedgerItem[]): LedgerItem[] {
  const seen = new Map<string, number>();
  return lines.map((line) => {
    const rank = (seen.get(line.key) ?? 0) + 1;
    seen.set(line.key, rank);
    return { ...line, key: `${line.key}#${rank}` };
  });
}

/** Sorts lines into open, settled and letter groups that do not balance, as reading a file does. */
function customerOf(code: string, drawn: readonly LedgerItem[]): LedgerCustomer {
  const lines = withRanks(drawn);
  const balance = (letter: string) =>
    lines.reduce((sum, line) => (line.letter === letter ? sum + line.amount : sum), 0);
  const settled = lines.filter((line) => line.letter !== null && balance(line.letter) === 0);
  const unbalanced = [...new Set(lines.map((line) => line.letter))].flatMap((letter) =>
    letter !== null && balance(letter) !== 0
      ? [{ letter, balance: balance(letter) as LedgerItem['amount'] }]
      : [],
  );
  return aLedgerCustomer({
    code,
    open: lines.filter((line) => !settled.includes(line)),
    settled,
    unbalanced,
  });
}

const ledgerArbitrary: fc.Arbitrary<Ledger> = fc
  .array(fc.array(lineArbitrary, { maxLength: 7 }), { minLength: 1, maxLength: 3 })
  .map((lists) =>
    aLedger(
      lists.map((lines, index) => customerOf(`C${index}`, lines)),
      { firstDay: '2025-01-01', lastDay: '2025-12-31' },
    ),
  );

const total = (portfolio: Portfolio) =>
  [...portfolio.accounts.values()]
    .flatMap(({ items }) => items)
    .reduce((sum, item) => sum + balanceOf(item), 0);

describe('imports, whatever the files', () => {
  it('announce the total that they leave', () => {
    fc.assert(
      fc.property(fc.array(ledgerArbitrary, { minLength: 1, maxLength: 4 }), (ledgers) => {
        const portfolio = new Portfolio();
        for (const ledger of ledgers) {
          const plan = portfolio.plan(ledger);
          const { openBefore, waitingBefore, openAfter, waitingAfter } = plan.figures;
          expect(openBefore + waitingBefore).toBe(total(portfolio));
          portfolio.accept(plan);
          expect(openAfter + waitingAfter).toBe(total(portfolio));
        }
      }),
    );
  });

  it('of an empty portfolio leave what the file says, to the cent', () => {
    fc.assert(
      fc.property(ledgerArbitrary, (ledger) => {
        const inFile = ledger.customers
          .flatMap(({ open }) => open)
          .reduce((sum, line) => sum + line.amount, 0);
        expect(total(new Portfolio().import(ledger))).toBe(inFile);
      }),
    );
  });

  it('change nothing when the last file comes again', () => {
    fc.assert(
      fc.property(
        fc.array(ledgerArbitrary, { minLength: 1, maxLength: 4 }),
        fc.constantFrom('wait' as const, 'settled' as const, 'open' as const),
        (ledgers, lettering) => {
          const portfolio = new Portfolio();
          for (const ledger of ledgers) portfolio.import(ledger, { lettering });
          const again = portfolio.plan(ledgers.at(-1)!, { lettering });
          expect(again).toMatchObject({ created: [], changed: [], settled: [], reopened: [] });
        },
      ),
    );
  });

  it('give no two items one id, and keep no item of nothing', () => {
    fc.assert(
      fc.property(fc.array(ledgerArbitrary, { minLength: 1, maxLength: 4 }), (ledgers) => {
        const portfolio = new Portfolio();
        for (const ledger of ledgers) portfolio.import(ledger);
        const items = [...portfolio.accounts.values()].flatMap((account) => account.items);
        const past = [...portfolio.history.values()].flat();
        expect(new Set([...items, ...past].map(({ id }) => id)).size).toBe(items.length + past.length);
        expect(items.every((item) => balanceOf(item) !== 0)).toBe(true);
      }),
    );
  });
});
