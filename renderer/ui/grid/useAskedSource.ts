import { useEffect, useState } from 'react';
import type { GridSource } from './gridTypes';

export interface AskedSlice<Row, Sums> {
  readonly rows: readonly Row[];
  readonly count: number;
  readonly sums: Sums;
}

export interface AskedRequest<Row, Sums> {
  /** Filter and order as a text: another key is another list. */
  readonly key: string;
  /** Rises with each change of the data: the same list is asked again. */
  readonly version: number;
  /** Stable for one `key` (`useCallback`). */
  readonly ask: (from: number, to: number) => Promise<AskedSlice<Row, Sums>>;
  /** Stable. */
  readonly rowId: (row: Row) => string;
}

export interface AskedList<Row, Sums> {
  /** Null until the first answer. While another list is asked, the former one stays in sight. */
  readonly source: GridSource<Row> | null;
  readonly sums: Sums | null;
  /** What is in sight answers another question, or is from before a change. */
  readonly asking: boolean;
  /** Why what was asked last could not be read; what is in sight, if anything, is not it. */
  readonly error: Error | null;
  readonly retry: () => void;
}

const FIRST_SLICE = 100;

interface Answered<Row, Sums> {
  readonly source: GridSource<Row> | null;
  readonly sums: Sums | null;
  readonly error: Error | null;
  /** What it answers. */
  readonly to: AskedRequest<Row, Sums>['ask'] | null;
  readonly version: number;
}

/** A grid's source over something that answers "rows from, to" with the count and the sums of the whole list. */
export function useAskedSource<Row, Sums>(request: AskedRequest<Row, Sums>): AskedList<Row, Sums> {
  const { key, version, ask, rowId } = request;
  const [attempt, setAttempt] = useState(0);
  const [answered, setAnswered] = useState<Answered<Row, Sums>>({
    source: null,
    sums: null,
    error: null,
    to: null,
    version,
  });

  useEffect(() => {
    let gone = false;
    ask(0, FIRST_SLICE).then(
      ({ rows: first, count, sums }) => {
        if (gone) return;
        const rows: GridSource<Row>['rows'] = (from, to) =>
          from === 0 && to <= first.length ? first.slice(0, to) : ask(from, to).then((slice) => slice.rows);
        setAnswered({ source: { key, count, rows, rowId }, sums, error: null, to: ask, version });
      },
      (reason: unknown) => {
        const error = reason instanceof Error ? reason : new Error(String(reason));
        if (!gone) setAnswered((before) => ({ ...before, error, to: ask, version }));
      },
    );
    return () => {
      gone = true;
    };
  }, [key, version, ask, rowId, attempt]);

  const { source, sums, error } = answered;
  const asking = answered.to !== ask || answered.version !== version;
  return { source, sums, asking, error, retry: () => setAttempt((count) => count + 1) };
}
