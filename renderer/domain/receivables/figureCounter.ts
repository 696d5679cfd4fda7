import type { Account } from '../account/account';
import { balanceOf } from '../account/itemBalance';
import type { Item, ItemKind } from '../account/item';
import { cents, type Cents } from '../money';
import { openAndWaiting } from '../statement/openAndWaiting';
import type { ChangedAccount, CountAndSum, ImportFigures } from './importPlan';
import type { CustomerMerge } from './mergeCustomer';

type Counted = {
  [Name in keyof ImportFigures]: ImportFigures[Name] extends CountAndSum ? Name : never;
}[keyof ImportFigures];

const BY_KIND: Readonly<Record<ItemKind, Counted>> = {
  invoice: 'invoices',
  opening: 'openings',
  creditNote: 'creditNotes',
  payment: 'payments',
};

/** Adds the preview's figures up while the plan is made, so that what is announced is what was planned. */
export class FigureCounter {
  readonly #counts = new Map<Counted, { count: number; cents: number }>();
  readonly #customers = { inFile: 0, created: 0, changed: 0, unchanged: 0 };
  readonly #otherAccounts: ImportFigures['otherAccounts'];

  constructor(otherAccounts: ImportFigures['otherAccounts']) {
    this.#otherAccounts = otherAccounts;
  }

  customerInFile(outcome: 'created' | 'changed' | 'unchanged'): void {
    this.#customers.inFile += 1;
    this.#customers[outcome] += 1;
  }

  /** @returns the cents added: balances of the items, or with an account, its open total counted as one. */
  add(name: Counted, items: readonly Item[], account?: Account): Cents {
    if (account !== undefined) return this.#add(name, 1, openAndWaiting(account).open);
    let sum = 0;
    for (const item of items) sum += balanceOf(item);
    return this.#add(name, items.length, sum);
  }

  waiting(balance: Cents): void {
    this.#add('waiting', 1, balance);
  }

  merge(merge: CustomerMerge): void {
    for (const item of merge.added) this.#add(BY_KIND[item.kind], 1, balanceOf(item));
    this.#add('settled', merge.settled.length, merge.settledBalance);
    this.add('history', merge.history);
    this.add('reopened', merge.reopened);
    for (const line of merge.carriedOver) this.#add('carriedOver', 1, line.amount);
    for (const { before, after } of merge.corrected) this.#add('corrected', 1, after.amount - before.amount);
  }

  figures(
    existing: readonly Account[],
    created: readonly Account[],
    changed: readonly ChangedAccount[],
  ): ImportFigures {
    let openBefore = 0;
    let waitingBefore = 0;
    for (const account of existing) {
      const { open, waiting } = openAndWaiting(account);
      openBefore += open;
      waitingBefore += waiting;
    }
    let openAfter = openBefore;
    let waitingAfter = waitingBefore;
    const move = (account: Account, sign: 1 | -1): void => {
      const { open, waiting } = openAndWaiting(account);
      openAfter += sign * open;
      waitingAfter += sign * waiting;
    };
    for (const account of created) move(account, 1);
    for (const { before, after } of changed) {
      move(before, -1);
      move(after, 1);
    }
    return {
      customers: { ...this.#customers },
      invoices: this.#of('invoices'),
      openings: this.#of('openings'),
      creditNotes: this.#of('creditNotes'),
      payments: this.#of('payments'),
      settled: this.#of('settled'),
      history: this.#of('history'),
      reopened: this.#of('reopened'),
      carriedOver: this.#of('carriedOver'),
      corrected: this.#of('corrected'),
      vanished: this.#of('vanished'),
      waiting: this.#of('waiting'),
      collective: this.#of('collective'),
      openBefore: cents(openBefore),
      openAfter: cents(openAfter),
      waitingBefore: cents(waitingBefore),
      waitingAfter: cents(waitingAfter),
      otherAccounts: this.#otherAccounts,
    };
  }

  #add(name: Counted, count: number, sum: number): Cents {
    const known = this.#counts.get(name) ?? { count: 0, cents: 0 };
    this.#counts.set(name, { count: known.count + count, cents: known.cents + sum });
    return cents(sum);
  }

  #of(name: Counted): CountAndSum {
    const { count, cents: sum } = this.#counts.get(name) ?? { count: 0, cents: 0 };
    return { count, cents: cents(sum) };
  }
}
