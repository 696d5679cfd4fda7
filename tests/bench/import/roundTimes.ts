/** What repeated measures come to. The least is what the program costs; the median is what a busy machine makes of it. */
export interface Summary {
  readonly first: number;
  readonly least: number;
  readonly median: number;
}

export function summaryOf(times: readonly number[]): Summary {
  const sorted = [...times].sort((a, b) => a - b);
  return {
    first: times[0] ?? Number.NaN,
    least: sorted[0] ?? Number.NaN,
    median: sorted[sorted.length >> 1] ?? Number.NaN,
  };
}

/** The line printed beside the table, from which a doubtful ratio can be judged. */
export function printed(place: string, plain: Summary, ours: Summary): string {
  const ms = ({ least, median }: Summary): string => `${least.toFixed(0)} ms (median ${median.toFixed(0)})`;
  return (
    `${place}: read and decode ${ms(plain)}, to domain records ${ms(ours)}; ` +
    `ratio of the medians ${(ours.median / plain.median).toFixed(2)}; the very first reading, not yet compiled, ${ours.first.toFixed(0)} ms`
  );
}
