import type { GridSource } from './gridTypes';

const SLICE = 100;
const KEPT_SLICES = 60;

interface Slice<Row> {
  readonly rows: readonly Row[];
  /** The source it was read from; an older one means that it is shown until its successor has come. */
  readonly source: GridSource<Row>;
}

/**
 * The slices of a source that were read, and those on their way. Answers of a source that has been replaced are dropped.
 * An external store: `subscribe` and `version` are what React's `useSyncExternalStore` wants.
 */
export class SliceCache<Row> {
  private readonly slices = new Map<number, Slice<Row>>();
  private readonly pending = new Set<number>();
  private readonly listeners = new Set<() => void>();
  private source: GridSource<Row> | null = null;
  private failure: Error | null = null;
  private changes = 0;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly version = (): number => this.changes;

  get error(): Error | null {
    return this.failure;
  }

  /** Takes another source: another key forgets the rows, the same key keeps them until they are replaced. */
  use(source: GridSource<Row> | null): void {
    if (source === this.source) return;
    if (source?.key !== this.source?.key) this.slices.clear();
    this.source = source;
    this.pending.clear();
    this.failure = null;
    this.announce();
  }

  rowAt(index: number): Row | undefined {
    return this.slices.get(Math.floor(index / SLICE))?.rows[index % SLICE];
  }

  /** Sees to it that the rows `from` (included) to `to` (excluded) are there or on their way. */
  want(from: number, to: number): void {
    const source = this.source;
    if (source === null || this.failure !== null) return;
    const end = Math.min(to, source.count);
    for (let slice = Math.floor(Math.max(from, 0) / SLICE); slice * SLICE < end; slice += 1) {
      if (this.slices.get(slice)?.source !== source && !this.pending.has(slice)) this.load(slice, source);
    }
  }

  /** Rows that may lie beyond what was read: for ticking a range. */
  async fetch(from: number, to: number): Promise<readonly Row[]> {
    return this.source === null ? [] : this.source.rows(from, Math.min(to, this.source.count));
  }

  retry(): void {
    this.failure = null;
    this.announce();
  }

  private load(slice: number, source: GridSource<Row>): void {
    this.pending.add(slice);
    const from = slice * SLICE;
    const settle = (take: () => void): void => {
      if (this.source !== source) return;
      this.pending.delete(slice);
      take();
      this.announce();
    };
    Promise.resolve()
      .then(() => source.rows(from, Math.min(from + SLICE, source.count)))
      .then(
        (rows) => settle(() => this.keep(slice, { rows, source })),
        (reason: unknown) =>
          settle(() => {
            this.failure = reason instanceof Error ? reason : new Error(String(reason));
          }),
      );
  }

  private keep(index: number, slice: Slice<Row>): void {
    this.slices.delete(index);
    this.slices.set(index, slice);
    for (const oldest of this.slices.keys()) {
      if (this.slices.size <= KEPT_SLICES) break;
      this.slices.delete(oldest);
    }
  }

  private announce(): void {
    this.changes += 1;
    for (const listener of this.listeners) listener();
  }
}
