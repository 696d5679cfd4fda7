import type { AccountId } from '../../domain/account/account';
import type { ItemId } from '../../domain/account/item';
import { type Pseudonym, pseudonymOf } from '../../domain/personaldata/pseudonym';
import type { Erased } from '../kinds/kind';
import { isRecordTable, kindOf, type StoredOf } from '../kinds/kinds';
import type { JournalSummary, RecordChange } from '../records/journalRecord';
import type { RecordTable } from '../schema/tables';
import type { StoredChange } from '../shapes/liftChange';
import { mapped, saysNothing, sayingNothing, withoutTaken } from './changedElements';

/**
 * Takes the personal data of some customers out of records and of what the journal keeps, in whatever form it is stored. What holds
 * nothing of them is given back as the very same object, so that a row that need not be written again is known.
 */
export class Redactor implements Erased {
  readonly #customers: ReadonlyMap<AccountId, ReadonlySet<ItemId>>;
  readonly #items: ReadonlySet<ItemId>;

  /** @param customers their items, open and settled: those that came out of another account are in its changes too */
  constructor(customers: ReadonlyMap<AccountId, ReadonlySet<ItemId>>) {
    this.#customers = customers;
    this.#items = new Set([...customers.values()].flatMap((items) => [...items]));
  }

  has(accountId: AccountId): boolean {
    return this.#customers.has(accountId);
  }

  changes(changes: readonly StoredChange[]): readonly StoredChange[] {
    return mapped(changes, (change) => this.#change(change));
  }

  /** A stored record of that kind. */
  record<Table extends RecordTable>(table: Table, record: StoredOf<Table>): StoredOf<Table> {
    const { personal } = kindOf(table);
    return personal === null ? record : (personal.ofRecord(record, this) as StoredOf<Table>);
  }

  /** The codes that these changes name the customers by, each with what takes its place. */
  codesIn(changes: readonly StoredChange[]): ReadonlyMap<string, Pseudonym> {
    const codes = new Map<string, Pseudonym>();
    for (const change of changes)
      if (change.kind === 'account' && this.has(change.accountId))
        codes.set(change.code, pseudonymOf(change.accountId));
    return codes;
  }

  /** The summary of an act on one of the customers: code and name give way, words of the owner's own go. */
  summary(summary: JournalSummary, codes: ReadonlyMap<string, Pseudonym>): JournalSummary {
    const pseudonym = codes.get(String(summary['code']));
    if (pseudonym === undefined) return summary;
    const bare: JournalSummary = { ...pseudonym, ...('reason' in summary ? { reason: '' } : {}) };
    return Object.entries(bare).every(([field, value]) => summary[field] === value)
      ? summary
      : { ...summary, ...bare };
  }

  #change(change: StoredChange): StoredChange {
    if (change.kind === 'record') return this.#record(change);
    if (change.kind !== 'account') return change;
    if (this.has(change.accountId)) return emptied(change);
    return change.effect === 'changed' ? withoutTaken(change, this.#items) : change;
  }

  #record(change: RecordChange): RecordChange {
    const { table, key } = change;
    const personal = isRecordTable(table) ? kindOf(table).personal : null;
    if (personal === null) return change;
    const before = personal.ofTold(change.before, key, this);
    const after = personal.ofTold(change.after, key, this);
    return before === change.before && after === change.after ? change : { ...change, before, after };
  }
}

type StoredEffect = Extract<StoredChange, { kind: 'account' }>;

/** Nothing of the customer is left in it: neither the code nor a field nor an element. */
export function isEmptied(change: StoredEffect): boolean {
  if (change.code !== pseudonymOf(change.accountId).code) return false;
  return change.effect !== 'changed' || saysNothing(change);
}

/** What is left of a change to an erased customer: that it was, and the hashes that the next ones follow. */
function emptied(change: StoredEffect): StoredChange {
  if (isEmptied(change)) return change;
  const { code } = pseudonymOf(change.accountId);
  return change.effect === 'changed' ? sayingNothing(change, code) : { ...change, code };
}
