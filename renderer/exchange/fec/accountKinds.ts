import * as entryTable from './entryTable';

/** Classes of accounts as far as receivables go. */
export const NO_FIGURE = 0;
export const CUSTOMER = 1;
/** 413 bills, 416 doubtful, 418 to be invoiced, 4191 deposits: told apart, not mixed in. */
export const OTHER_RECEIVABLE = 2;
const SALES = 3;
const CASH = 4;
const EXPENSES = 5;
const CAPITAL = 6;
const REST = 7;

/** What a line of that class says of its entry. */
export const ENTRY_FLAGS: readonly number[] = [
  0,
  entryTable.HAS_CUSTOMER,
  0,
  entryTable.HAS_SALES,
  entryTable.HAS_CASH,
  entryTable.HAS_EXPENSES,
  entryTable.HAS_CAPITAL,
  0,
];

/** The class of the account whose number stands in these bytes. */
export function accountKind(bytes: Uint8Array, from: number, to: number): number {
  const first = bytes[from] as number;
  if (first < 48 || first > 57) return NO_FIGURE;
  if (first === 55) return SALES;
  if (first === 53) return CASH;
  if (first === 54) return EXPENSES;
  if (first === 49) return CAPITAL;
  if (first !== 52 || to - from < 3 || bytes[from + 1] !== 49) return REST;
  const third = bytes[from + 2] as number;
  if (third === 49) return CUSTOMER;
  if (third === 51 || third === 54 || third === 56) return OTHER_RECEIVABLE;
  return third === 57 && to - from > 3 && bytes[from + 3] === 49 ? OTHER_RECEIVABLE : REST;
}
