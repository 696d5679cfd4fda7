import { readReceivables } from '../../../../renderer/exchange/readReceivables';

/** Milliseconds of each round, in the order in which they ran. */
export interface RoundTimes {
  readonly plain: readonly number[];
  readonly ours: readonly number[];
  /** Invoices found by the last reading. */
  readonly invoices: number;
}

const scope = self as unknown as { postMessage(times: RoundTimes): void; onmessage: unknown };

/** The file read and decoded, and read to domain records, by turns in the same worker, as the program's own worker reads it. */
scope.onmessage = async ({
  data: { file, turns, rounds },
}: MessageEvent<{ readonly file: File; readonly turns: number; readonly rounds: number }>) => {
  const plain: number[] = [];
  const ours: number[] = [];
  let invoices = -1;
  for (let turn = 0; turn < turns; turn++) {
    for (let round = 0; round < rounds; round++) {
      const start = performance.now();
      const text = new TextDecoder().decode(await file.arrayBuffer());
      plain.push(performance.now() - start);
      if (text.length === 0) throw new Error('nothing decoded');
    }
    for (let round = 0; round < rounds; round++) {
      const start = performance.now();
      const outcome = await readReceivables(file, { fileName: file.name });
      ours.push(performance.now() - start);
      invoices = outcome.ok ? outcome.inspection.invoices : -1;
    }
  }
  scope.postMessage({ plain, ours, invoices } satisfies RoundTimes);
};
