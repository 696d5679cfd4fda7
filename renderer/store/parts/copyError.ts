/**
 * What can be wrong with the content of a copy.
 * newer-schema: written by a newer program; nothing more is looked at.
 * too-large: it may well be whole, but holds more than the check can keep in mind; what comes after it is not looked at.
 * part: a part that is unknown, missing, twice, out of order, or not a stream of lines. record: not of the shape that the
 * program writes. range: a record that does not belong to its part, or twice. totals … journal-record: as in
 * `IntegrityCode`. facts: the copy is not what it says of itself.
 */
export const COPY_PROBLEMS = [
  'newer-schema',
  'too-large',
  'part',
  'record',
  'range',
  'totals',
  'index',
  'hash',
  'slice',
  'history',
  'document',
  'batch',
  'journal-gap',
  'journal-broken',
  'journal-altered',
  'journal-account',
  'journal-record',
  'facts',
] as const;
export type CopyProblemCode = (typeof COPY_PROBLEMS)[number];

/** `subject`: code of a customer, id of a batch, number of an entry, name of a part or of a fact. `detail`: for the log. */
export interface CopyProblem {
  readonly code: CopyProblemCode;
  readonly subject: string;
  readonly detail: string;
}

/** A copy that cannot be read on. */
export class CopyError extends Error {
  constructor(
    readonly code: 'part' | 'record' | 'range' | 'too-large',
    readonly detail: string,
  ) {
    super(`${code}: ${detail}`);
    this.name = 'CopyError';
  }
}
