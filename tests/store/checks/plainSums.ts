import type { Account } from '../../../renderer/domain/account/account';
import type { Item, SettledItem } from '../../../renderer/domain/account/item';

/** What is left of debits that are dated and due on the same days, or of a credit (negative). Cents. */
interface Rest {
  readonly date: string;
  readonly dueDate: string;
  readonly cents: number;
  /** Debits in it. */
  readonly invoices: number;
}

/**
 * What is left of an account, straight from its items: what was paid on an item comes off it, credits are set on the debits due the
 * longest, the oldest credit first, and letters that wait for the owner's word are left out. None of the product's own sums.
 */
export function plainRests(account: Account): readonly Rest[] {
  const waits = waitingIds(account);
  const live = account.items.filter(({ id }) => !waits.has(id));
  const debits = new Map<string, { date: string; dueDate: string; cents: number; invoices: number }>();
  for (const item of live.filter(({ amount }) => amount > 0)) {
    const { date, dueDate } = item;
    const day = debits.get(`${dueDate} ${date}`) ?? { date, dueDate, cents: 0, invoices: 0 };
    day.cents += left(item);
    if (left(item) > 0) day.invoices += 1;
    debits.set(`${dueDate} ${date}`, day);
  }
  const credits = live.filter(({ amount }) => amount < 0).sort((a, b) => (a.date < b.date ? -1 : 1));
  let given = sum(credits.map(left));
  const rests: Rest[] = [...debits]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, day]) => {
      const paid = Math.min(given, day.cents);
      given -= paid;
      return { ...day, cents: day.cents - paid };
    });
  let used = sum(credits.map(left)) - given;
  for (const credit of credits) {
    const taken = Math.min(used, left(credit));
    used -= taken;
    rests.push({ date: credit.date, dueDate: credit.dueDate, cents: taken - left(credit), invoices: 0 });
  }
  return rests;
}

/** What the list of customers says of an account on a day, in its order: open, overdue, waiting, open invoices, oldest due date. */
export function plainFigures(account: Account, today: string): readonly (number | string | null)[] {
  const rests = plainRests(account);
  const owed = rests.filter(({ cents }) => cents > 0);
  const waits = waitingIds(account);
  const waiting = account.items.filter(({ id }) => waits.has(id));
  return [
    sum(rests.map(({ cents }) => cents)),
    sum(owed.filter(({ dueDate }) => dueDate < today).map(({ cents }) => cents)),
    sum(waiting.map((item) => Math.sign(item.amount) * left(item))),
    sum(owed.map(({ invoices }) => invoices)),
    owed[0]?.dueDate ?? null,
  ];
}

/**
 * The account as it stood on a past day, straight from its items and from those that left it: what was dated and not settled by
 * then, and paid by then. Where nobody said when it was settled or paid: on the last day that is named about it.
 */
export function plainlyOn(account: Account, settled: readonly SettledItem[], on: string): Account {
  const then = settled.flatMap((item): Item[] => {
    const { settledOn, date, dueDate, noticeOn, stage, claimed } = item;
    const paidOn = item.allocations.map((allocation) => allocation.on);
    const named = [date, dueDate, noticeOn ?? '', stage?.on ?? '', claimed?.upTo ?? '', ...paidOn].sort();
    const until = settledOn ?? named[named.length - 1] ?? '';
    if (until <= on) return [];
    const dated = item.allocations.filter(
      (allocation) => settledOn !== null || allocation.source !== 'file' || allocation.on !== date,
    );
    return [{ ...item, allocations: dated }];
  });
  const items = [...account.items, ...then]
    .filter(({ date }) => date <= on)
    .map((item) => ({ ...item, allocations: item.allocations.filter((paid) => paid.on <= on) }));
  return { ...account, items };
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function waitingIds({ matching }: Account): ReadonlySet<string> {
  return new Set(matching.filter(({ decision }) => decision === 'waiting').flatMap(({ itemIds }) => itemIds));
}

/** Positive, whatever the sign of the item. */
function left({ amount, allocations }: Item): number {
  return Math.abs(amount) - sum(allocations.map((allocation) => allocation.amount));
}
