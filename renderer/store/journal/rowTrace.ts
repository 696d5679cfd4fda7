import type { AccountId } from '../../domain/account/account';
import { isAnonymous, pseudonymOf } from '../../domain/personaldata/pseudonym';
import { SHOWS_NOBODY } from '../kinds/kind';
import { isRecordTable, kindOf } from '../kinds/kinds';
import type { JournalSummary } from '../records/journalRecord';
import type { StoredChange } from '../shapes/liftChange';
import { showsBare } from './changedElements';
import { isEmptied } from './redactor';

/** What a row shows of customers: enough to say later whether an erasure of some of them can have changed it. */
export interface RowTrace {
  /** Customers of whom it says no more than that something was. */
  readonly bare: ReadonlySet<AccountId>;
  /** Customers of whom it still holds something. */
  readonly named: ReadonlySet<AccountId>;
  /** It holds a draft, or an item without number: whose they were can't be seen once they are erased. */
  readonly loose: boolean;
}

export function traceOf(changes: readonly StoredChange[]): RowTrace {
  const bare = new Set<AccountId>();
  const named = new Set<AccountId>();
  let loose = false;
  for (const change of changes) {
    if (change.kind === 'account') {
      (isEmptied(change) ? bare : named).add(change.accountId);
      loose ||= change.effect === 'changed' && showsBare(change);
    } else if (change.kind === 'record' && isRecordTable(change.table))
      for (const told of [change.before, change.after]) {
        const shown = kindOf(change.table).personal?.shows(told, change.key) ?? SHOWS_NOBODY;
        for (const id of shown.bare) bare.add(id);
        for (const id of shown.named) named.add(id);
        loose ||= shown.loose;
      }
  }
  return { bare: bare.size === 0 ? NOBODY : bare, named: named.size === 0 ? NOBODY : named, loose };
}

/** One for all: many rows name nobody. */
const NOBODY: ReadonlySet<AccountId> = new Set();

/** Whether the erasure of these customers can have made the row what it is: something of one of them is gone, and nothing is left. */
export function canBeRedaction(trace: RowTrace, customers: ReadonlySet<AccountId>): boolean {
  return (trace.loose || meet(trace.bare, customers)) && !meet(trace.named, customers);
}

/** The pseudonym that the summary of an entry bears when a customer was taken out of it; null when none can have been. */
export function pseudonymIn({ code, name, reason = '' }: JournalSummary): string | null {
  const pseudonym = pseudonymOf(ANYBODY);
  const isBare = typeof code === 'string' && code.length <= pseudonym.code.length && name === pseudonym.name;
  return isBare && reason === '' ? code : null;
}

/** Whether the erasure of these customers can have given a summary this pseudonym. */
export function isPseudonymOfOne(code: string, customers: ReadonlySet<AccountId>): boolean {
  for (const id of customers) if (isAnonymous(id, code)) return true;
  return false;
}

/** As long as the longest id of an account. */
const ANYBODY = 'x'.repeat(36) as AccountId;

function meet(some: ReadonlySet<AccountId>, others: ReadonlySet<AccountId>): boolean {
  const [few, many] = some.size < others.size ? [some, others] : [others, some];
  for (const id of few) if (many.has(id)) return true;
  return false;
}
