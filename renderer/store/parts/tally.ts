import type { Item } from '../../domain/account/item';
import type { StoredAccount } from '../shapes/liftAccount';

/** What a part of accounts counts for in the facts of a copy. */
export interface Tally {
  readonly accounts: number;
  readonly invoices: number;
  readonly openCents: number;
}

/** An item that is one of the `invoices` of the facts: what was charged, with or without its detail. */
export function isInvoice({ kind }: Pick<Item, 'kind'>): boolean {
  return kind === 'invoice' || kind === 'opening';
}

export function sumOfTallies(tallies: Iterable<Tally>): Tally {
  let [accounts, invoices, openCents] = [0, 0, 0];
  for (const tally of tallies) {
    accounts += tally.accounts;
    invoices += tally.invoices;
    openCents += tally.openCents;
  }
  return { accounts, invoices, openCents };
}

/** Counts a part of accounts as its lines go by. */
export class TallyCounter {
  #accounts = 0;
  #invoices = 0;
  #openCents = 0;

  account(record: StoredAccount): void {
    this.#accounts += 1;
    this.#openCents += record.totals.balance;
    if (record.items !== null) this.items(record.items);
  }

  items(items: readonly Pick<Item, 'kind'>[]): void {
    for (const item of items) if (isInvoice(item)) this.#invoices += 1;
  }

  get tally(): Tally {
    return { accounts: this.#accounts, invoices: this.#invoices, openCents: this.#openCents };
  }
}
