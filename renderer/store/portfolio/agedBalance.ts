import { toEpochDay, type Day } from '../../domain/day';
import { cents } from '../../domain/money';
import { bucketCode, KINDS } from './codes';
import type { InvoiceColumns } from './invoiceColumns';
import { AGE_BUCKETS, type AgeBucket, type AgedBalance, type AgedLine } from './protocol';

/** One pass over the columns: what is open, by kind of customer and by days since the due date on that day. */
export function agedBalance(columns: InvoiceColumns, on: Day): AgedBalance {
  const day = toEpochDay(on);
  const width = AGE_BUCKETS.length + 1;
  const sums = new Float64Array(KINDS.length * width);
  const { integers, money, count } = columns;
  for (let row = 0; row < count; row++) {
    if (integers.waiting[row] === 1 || (integers.date[row] ?? 0) > day) continue;
    const open = money.open[row] ?? 0;
    const column = open < 0 ? AGE_BUCKETS.length : bucketCode(day - (integers.due[row] ?? 0));
    const at = columns.kindCode(row) * width + column;
    sums[at] = (sums[at] ?? 0) + open;
  }
  const lines = KINDS.map((kind, index): AgedLine => ({
    kind,
    ...amountsOf(sums.subarray(index * width, (index + 1) * width)),
  }));
  const all = new Float64Array(width);
  sums.forEach((value, index) => (all[index % width] = (all[index % width] ?? 0) + value));
  const { buckets, credits, total } = amountsOf(all);
  return { on, lines, total: { ...buckets, credits, total } };
}

function amountsOf(sums: Float64Array): Omit<AgedLine, 'kind'> {
  const buckets = Object.fromEntries(
    AGE_BUCKETS.map((bucket, index) => [bucket, cents(sums[index] ?? 0)]),
  ) as Record<AgeBucket, AgedLine['total']>;
  return {
    buckets,
    credits: cents(sums[AGE_BUCKETS.length] ?? 0),
    total: cents(sums.reduce((sum, value) => sum + value, 0)),
  };
}
