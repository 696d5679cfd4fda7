import type { Day } from '../day';
import type { Account } from './account';
import { balanceOf } from './itemBalance';

/** What the store indexes of an account, whatever the day: by name, code, oldest due date and invoice numbers. */
export interface AccountIndex {
  readonly code: string;
  /** Lower case without accents, spaces made one: `É. Durand` sorts and is found as `e. durand`. At most 200 characters. */
  readonly foldedName: string;
  readonly oldestDueDate: Day | null;
  /** Numbers of the open debits, each once. */
  readonly invoiceNumbers: readonly string[];
}

const NAME_LIMIT = 200;

export function accountIndex(account: Account): AccountIndex {
  const numbers = new Set<string>();
  let oldestDueDate: Day | null = null;
  for (const item of account.items) {
    if (item.amount <= 0) continue;
    numbers.add(item.number);
    if (balanceOf(item) > 0 && (oldestDueDate === null || item.dueDate < oldestDueDate))
      oldestDueDate = item.dueDate;
  }
  return {
    code: account.code,
    foldedName: foldText(account.name),
    oldestDueDate,
    invoiceNumbers: [...numbers],
  };
}

/** For sorting and searching: without accents and case. Only the first characters count, so that a monstrous name costs nothing. */
export function foldText(text: string): string {
  return text
    .slice(0, NAME_LIMIT)
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase()
    .replaceAll(/\s+/gu, ' ')
    .trim();
}
