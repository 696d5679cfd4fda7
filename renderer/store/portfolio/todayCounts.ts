import type { StepId } from '../../domain/plans/plan';
import type { Day } from '../../domain/day';
import { cents, type Cents } from '../../domain/money';
import { REASON_CODES } from '../../domain/reasons/reasons';
import type { AccountFacts } from './facts';
import type { CountAndSum, TodayCounts } from './protocol';

class Tally {
  #count = 0;
  #cents = 0;

  add(amount: number): void {
    this.#count += 1;
    this.#cents += amount;
  }

  sum(): CountAndSum {
    return { count: this.#count, cents: cents(this.#cents) };
  }
}

/** Tallies by word, in the order of the words; words that never came are left out. */
class Tallies<Word extends string> {
  readonly #tallies = new Map<Word, Tally>();

  add(word: Word, amount: Cents): void {
    const tally = this.#tallies.get(word) ?? new Tally();
    tally.add(amount);
    this.#tallies.set(word, tally);
  }

  words(): Word[] {
    return [...this.#tallies.keys()];
  }

  inOrder<Key extends string>(words: readonly Word[], key: Key): ({ [K in Key]: Word } & CountAndSum)[] {
    return words.flatMap((word) => {
      const tally = this.#tallies.get(word);
      return tally === undefined
        ? []
        : [{ [key]: word, ...tally.sum() } as { [K in Key]: Word } & CountAndSum];
    });
  }
}

/** "Aujourd'hui" in counts and cents. Customers are counted, not invoices, but for `open` (open invoices). */
export function todayCounts(
  accounts: readonly AccountFacts[],
  state: {
    readonly version: number;
    readonly on: Day;
    readonly toPost: TodayCounts['toPost'];
    /** Softest first. */
    readonly compareSteps: (a: StepId, b: StepId) => number;
  },
): TodayCounts {
  const overdue = new Tally();
  const waiting = new Tally();
  const letters = new Tally();
  const ready = new Tally();
  const toConfirm = new Tally();
  const byStep = new Tallies<StepId>();
  const obstacles = new Tallies<(typeof REASON_CODES)[number]>();
  const withoutLetter = new Tallies<(typeof REASON_CODES)[number]>();
  let invoices = 0;
  let open = 0;
  let kindsToConfirm = 0;
  for (const { customer, letter: row } of accounts) {
    invoices += customer.openInvoices;
    open += customer.open;
    if (customer.overdue > 0) overdue.add(customer.overdue);
    if (customer.reason === 'matchingWaits' || customer.waiting !== 0) waiting.add(customer.waiting);
    if (!customer.kindConfirmed && customer.openInvoices > 0) kindsToConfirm += 1;
    const letter = row?.letter ?? null;
    if (letter === null) {
      if (row !== null && row.reason !== null) withoutLetter.add(row.reason, row.overdue);
      continue;
    }
    letters.add(letter.principal);
    byStep.add(letter.step, letter.principal);
    for (const obstacle of letter.obstacles) obstacles.add(obstacle, letter.principal);
    if (letter.confirm) toConfirm.add(letter.principal);
    if (!letter.confirm && letter.obstacles.length === 0) ready.add(letter.principal);
  }
  return {
    version: state.version,
    on: state.on,
    customers: accounts.length,
    open: { count: invoices, cents: cents(open) },
    overdue: overdue.sum(),
    waiting: waiting.sum(),
    letters: letters.sum(),
    ready: ready.sum(),
    byStep: byStep.inOrder(byStep.words().sort(state.compareSteps), 'step'),
    toConfirm: toConfirm.sum(),
    obstacles: obstacles.inOrder(REASON_CODES, 'reason'),
    withoutLetter: withoutLetter.inOrder(REASON_CODES, 'reason'),
    toPost: state.toPost,
    kindsToConfirm,
  };
}
