import type { Item } from '../account/item';
import type { Day } from '../day';
import { type Cents, ZERO, cents, minCents, negateCents, subtractCents } from '../money';
import type { Reduction } from './reduction';

/** A debit of the account with all that lowers it. */
export interface OpenDebit {
  readonly item: Item;
  /** In order of day; their sum is what the item's amount and `open` differ by. */
  readonly reductions: readonly Reduction[];
  /** What is left, never negative. */
  readonly open: Cents;
  /**
   * Another open line of the same invoice comes before it: an invoice may be booked on several lines (parts, accounts), and
   * bears the 40 EUR once (C. com. L441-10, D441-5).
   */
  readonly furtherPart: boolean;
}

export interface AppliedCredits {
  /** Oldest due date first. */
  readonly debits: readonly OpenDebit[];
  /** Oldest first, with what could not be set on any debit (positive cents). */
  readonly credits: readonly { readonly item: Item; readonly left: Cents }[];
}

/**
 * Above this number of equal debts a proportion would give more shares than cents, and an account of thousands of equal
 * invoices would take their square: such a group is paid in order of number. The account's total is the same.
 */
const MOST_IN_PROPORTION = 100;

/**
 * Sets the account's credits on its debits (C. civ. 1342-10). What is known to be paid on an item stays on it. Then each
 * credit, oldest first, goes to the debit that is due the longest, and to those not yet due in order of due date; equal
 * due dates go by the older invoice date, and equal debts share in proportion, the remainder on the last. A credit keeps
 * its own date; a credit note lowers principal alone. Credits of one day and kind are set as one. O(n log n).
 */
export function applyCredits(items: readonly Item[]): AppliedCredits {
  const debits = items
    .filter((item) => item.amount > 0)
    .map(startDebit)
    .sort(byDue);
  const credits = items
    .filter((item) => item.amount < 0)
    .map((item) => ({ item, kind: kindOf(item), left: available(item) }))
    .sort(byDate);

  const groups = groupsOf(debits);
  let current = 0;
  for (let first = 0; first < credits.length;) {
    const start = credits[first];
    if (!start) break;
    let next = first;
    let pool = 0;
    for (; credits[next]?.item.date === start.item.date && credits[next]?.kind === start.kind; next += 1)
      pool += credits[next]?.left ?? 0;
    let left = cents(pool);
    for (; left > 0 && current < groups.length;) {
      const group = groups[current];
      if (!group) break;
      left = subtractCents(left, group.take(left, start.item.date, start.kind));
      if (left > 0 || group.open === 0) current += 1;
    }
    spend(credits.slice(first, next), subtractCents(cents(pool), left));
    first = next;
  }

  const furtherParts = furtherPartsOf(debits);
  return {
    debits: debits.map((debit) => ({
      item: debit.item,
      reductions: debit.reductions.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)),
      open: debit.open,
      furtherPart: furtherParts.has(debit),
    })),
    credits: credits.map(({ item, left }) => ({ item, left })),
  };
}

interface Debit {
  readonly item: Item;
  readonly reductions: Reduction[];
  open: Cents;
}

interface Credit {
  readonly item: Item;
  readonly kind: Reduction['kind'];
  left: Cents;
}

function startDebit(item: Item): Debit {
  const debit: Debit = { item, reductions: [], open: item.amount };
  for (const { on, amount, kind } of item.allocations) reduce(debit, amount, on, kind);
  return debit;
}

function reduce(debit: Debit, amount: Cents, on: Day, kind: Reduction['kind']): void {
  const part = minCents(amount, debit.open);
  if (part <= 0) return;
  debit.open = subtractCents(debit.open, part);
  debit.reductions.push({ on, amount: part, kind });
}

/** Open lines with the number and the day of an open invoice line before them. */
function furtherPartsOf(debits: readonly Debit[]): ReadonlySet<Debit> {
  const parts = new Set<Debit>();
  if (debits.length < 2) return parts;
  const invoices = new Set<string>();
  for (const debit of debits) {
    const { kind, number, date } = debit.item;
    if (kind !== 'invoice' || number === '' || debit.open === 0) continue;
    const invoice = `${date} ${number}`;
    if (invoices.has(invoice)) parts.add(debit);
    else invoices.add(invoice);
  }
  return parts;
}

/** A negative invoice is a credit note by another name; a carried-over credit is money received. */
function kindOf(item: Item): Reduction['kind'] {
  return item.kind === 'creditNote' || item.kind === 'invoice' ? 'creditNote' : 'payment';
}

/** What a credit can still give: allocations on the credit itself (a refund, a use elsewhere) have been taken from it. */
function available(item: Item): Cents {
  let left: number = negateCents(item.amount);
  for (const allocation of item.allocations) left -= allocation.amount;
  return cents(Math.max(0, left));
}

function byDue(a: Debit, b: Debit): number {
  return (
    compare(a.item.dueDate, b.item.dueDate) ||
    compare(a.item.date, b.item.date) ||
    compare(a.item.number, b.item.number)
  );
}

function byDate(a: Credit, b: Credit): number {
  return (
    compare(a.item.date, b.item.date) || compare(a.kind, b.kind) || compare(a.item.number, b.item.number)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Debts of one due date and one invoice date. */
class Group {
  readonly #members: readonly Debit[];
  /** First member that may still be open, where the group is paid in order. */
  #next = 0;
  open: Cents;

  constructor(members: readonly Debit[]) {
    this.#members = members;
    let sum = 0;
    for (const { open } of members) sum += open;
    this.open = cents(sum);
  }

  /** Sets at most `amount` on the members and says how much it was. */
  take(amount: Cents, on: Day, kind: Reduction['kind']): Cents {
    const part = minCents(amount, this.open);
    if (part === 0) return ZERO;
    if (part === this.open) for (const debit of this.#members) reduce(debit, debit.open, on, kind);
    else if (this.#members.length > MOST_IN_PROPORTION) this.#takeInOrder(part, on, kind);
    else this.#takeInProportion(part, on, kind);
    this.open = subtractCents(this.open, part);
    return part;
  }

  #takeInOrder(part: Cents, on: Day, kind: Reduction['kind']): void {
    let left = part;
    for (; left > 0 && this.#next < this.#members.length;) {
      const debit = this.#members[this.#next];
      if (!debit) break;
      const share = minCents(left, debit.open);
      reduce(debit, share, on, kind);
      left = subtractCents(left, share);
      if (debit.open === 0) this.#next += 1;
    }
  }

  #takeInProportion(part: Cents, on: Day, kind: Reduction['kind']): void {
    const members = this.#members.filter((debit) => debit.open > 0);
    const shares = members.map((debit) => Number((BigInt(part) * BigInt(debit.open)) / BigInt(this.open)));
    // What rounding down left over goes to the last, and to the one before where the last has no room.
    let remainder = part - shares.reduce((sum, share) => sum + share, 0);
    for (let index = members.length - 1; index >= 0 && remainder > 0; index -= 1) {
      const room = (members[index]?.open ?? 0) - (shares[index] ?? 0);
      const more = Math.min(room, remainder);
      shares[index] = (shares[index] ?? 0) + more;
      remainder -= more;
    }
    for (const [index, debit] of members.entries()) reduce(debit, cents(shares[index] ?? 0), on, kind);
  }
}

/** Debits in order, grouped by equal due date and invoice date; those already paid are in no group. */
function groupsOf(debits: readonly Debit[]): readonly Group[] {
  const groups: Debit[][] = [];
  for (const debit of debits) {
    if (debit.open === 0) continue;
    const group = groups.at(-1);
    const first = group?.[0]?.item;
    if (group && first?.dueDate === debit.item.dueDate && first.date === debit.item.date) group.push(debit);
    else groups.push([debit]);
  }
  return groups.map((members) => new Group(members));
}

/** Takes `used` from the credits in their order. */
function spend(credits: readonly Credit[], used: Cents): void {
  let rest = used;
  for (const credit of credits) {
    const part = minCents(rest, credit.left);
    credit.left = subtractCents(credit.left, part);
    rest = subtractCents(rest, part);
  }
}
