import type { Inspection } from '../inspection';

/** A table that is no list of invoices: says what it seems to be and what to give instead. */
export class NotReceivablesError extends Error {
  override readonly name = 'NotReceivablesError';
  constructor(
    readonly code: string,
    message: string,
    readonly known: Partial<Inspection> = {},
  ) {
    super(message);
  }
}
