import type { Day } from '../../domain/day';

/** Who acts and when. Given by the caller: the store reads no clock. */
export interface ActContext {
  /** ISO instant, kept in the journal. */
  readonly at: string;
  readonly by: string;
  readonly today: Day;
}

/** A committed act: its place in the journal, from where it can be undone. */
export interface ActDone {
  readonly seq: number;
}
