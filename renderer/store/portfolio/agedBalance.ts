import type { CustomerKind } from '../../domain/account/account';
import { toEpochDay, type Day } from '../../domain/day';
import { cents } from '../../domain/money';
import { AGE_BUCKETS, bucketOf, type AgeBucket } from './ageBuckets';
import { waitingRows, type InvoiceTable } from './invoiceTable';
import type { AgedBalance, AgedLine } from './protocol';
import { CUSTOMER_KINDS } from './wordSets';

const BUCKET_INDEX = Object.fromEntries(AGE_BUCKETS.map((bucket, index) => [bucket, index])) as Readonly<
  Record<AgeBucket, number>
>;
const CREDITS = AGE_BUCKETS.length;
const WIDTH = AGE_BUCKETS.length + 1;

/** What is open, added up by kind of customer and by days since the due date. */
export class AgedSums {
  readonly #sums = new Float64Array(CUSTOMER_KINDS.length * WIDTH);

  /** @param kind index in `CUSTOMER_KINDS` @param open cents, negative for a credit */
  add(kind: number, open: number, daysLate: number): void {
    const at = kind * WIDTH + (open < 0 ? CREDITS : BUCKET_INDEX[bucketOf(daysLate)]);
    this.#sums[at] = (this.#sums[at] ?? 0) + open;
  }

  balance(on: Day): AgedBalance {
    const lines = CUSTOMER_KINDS.map((kind: CustomerKind, index): AgedLine => ({
      kind,
      ...amountsOf(this.#sums.subarray(index * WIDTH, (index + 1) * WIDTH)),
    }));
    const all = new Float64Array(WIDTH);
    this.#sums.forEach((value, index) => (all[index % WIDTH] = (all[index % WIDTH] ?? 0) + value));
    const { buckets, credits, total } = amountsOf(all);
    return { on, lines, total: { ...buckets, credits, total } };
  }
}

/** One pass over the columns: what is open now, its days late counted to that day. */
export function agedBalance(table: InvoiceTable, on: Day): AgedBalance {
  const day = toEpochDay(on);
  const sums = new AgedSums();
  const waits = waitingRows(table);
  const dates = table.numbers('date');
  const dueDates = table.numbers('dueDate');
  const open = table.numbers('open');
  const kinds = table.numbers('customerKind');
  for (let row = 0; row < table.count; row++) {
    if (waits(row) || (dates[row] ?? 0) > day) continue;
    sums.add(kinds[row] ?? 0, open[row] ?? 0, day - (dueDates[row] ?? 0));
  }
  return sums.balance(on);
}

function amountsOf(sums: Float64Array): Omit<AgedLine, 'kind'> {
  const buckets = Object.fromEntries(
    AGE_BUCKETS.map((bucket, index) => [bucket, cents(sums[index] ?? 0)]),
  ) as Record<AgeBucket, AgedLine['total']>;
  return {
    buckets,
    credits: cents(sums[CREDITS] ?? 0),
    total: cents(sums.reduce((sum, value) => sum + value, 0)),
  };
}
