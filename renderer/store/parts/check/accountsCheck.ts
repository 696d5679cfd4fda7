import type { AccountId } from '../../../domain/account/account';
import { yearOf } from '../../../domain/day';
import { checkAccount } from '../../accounts/checkAccount';
import type { AccountRecord, HistoryRecord, SliceRecord } from '../../records/accountRecord';
import { CopyError } from '../copyError';
import type { Line } from '../partLines';
import { isInvoice } from '../tally';
import type { ProblemList } from './problemList';

/** Accounts as they go by, each with the slices and the history that follow it. Nothing of them is kept but hashes. */
export class AccountsCheck {
  readonly hashes = new Map<AccountId, string>();
  /** State of each reminder by account and batch. */
  readonly reminders = new Map<string, string>();
  /** Batches that reminders name. */
  readonly batchIds = new Set<string>();
  readonly #codes = new Set<string>();
  readonly #problems: ProblemList;
  #current: {
    record: AccountRecord;
    slices: Map<number, SliceRecord>;
    history: HistoryRecord | null;
  } | null = null;
  #lastId: string | null = null;
  #first: string | null = null;
  invoices = 0;
  openCents = 0;

  constructor(problems: ProblemList) {
    this.#problems = problems;
  }

  /** @throws CopyError `range` when ids before this part's belong to it */
  begin(first: string | null): void {
    if (first !== null && this.#lastId !== null && this.#lastId >= first)
      throw new CopyError('range', 'the part before holds accounts of this one');
    this.#first = first;
  }

  take(line: Line): void {
    if (line.table === 'accounts') this.#account(line.record);
    else if (line.table === 'slices') this.#slice(line.record);
    else if (line.table === 'history') this.#history(line.record);
  }

  end(): void {
    const current = this.#current;
    this.#current = null;
    if (current === null) return;
    const { record, slices } = current;
    const named = record.slices.map(({ slice }) => slices.get(slice));
    for (const { code, detail } of checkAccount(record, named).problems)
      this.#problems.tell(code, record.code, detail);
    if (record.items !== null && record.slices.length > 0)
      this.#problems.tell('slice', record.code, 'items and slices');
    for (const { slice } of record.slices) slices.delete(slice);
    if (slices.size > 0) this.#problems.tell('slice', record.code, `${slices.size} slices belong to nobody`);
  }

  #account(record: AccountRecord): void {
    this.end();
    const { id, code, head } = record;
    if (head.id !== id || (this.#lastId !== null && id <= this.#lastId) || (this.#first ?? '') > id)
      throw new CopyError('range', `account ${id}`);
    if (this.#codes.has(code)) throw new CopyError('range', `two accounts ${code}`);
    this.#codes.add(code);
    this.#lastId = id;
    this.#current = { record, slices: new Map(), history: null };
    this.hashes.set(id, record.hash);
    this.openCents += record.totals.balance;
    this.#count(record.items ?? []);
    for (const { batchId, state } of head.reminders) {
      this.reminders.set(`${id} ${batchId}`, state);
      this.batchIds.add(batchId);
    }
  }

  #slice(record: SliceRecord): void {
    const current = this.#current;
    if (current?.record.id !== record.accountId || current.slices.has(record.slice))
      throw new CopyError('range', `slice ${record.slice} of ${record.accountId}`);
    current.slices.set(record.slice, record);
    this.#count(record.items);
  }

  #history(record: HistoryRecord): void {
    const current = this.#current;
    const { accountId, year, part, items } = record;
    const former = current?.history ?? null;
    const follows = former === null || former.year < year || (former.year === year && former.part < part);
    if (current?.record.id !== accountId || !follows)
      throw new CopyError('range', `history of ${accountId}, ${year}`);
    current.history = record;
    this.#count(items);
    if (items.some((item) => yearOf(item.date) !== year))
      this.#problems.tell('history', current.record.code, `an item is not of ${year}`);
  }

  #count(items: readonly { readonly kind: AccountItemKind }[]): void {
    for (const item of items) if (isInvoice(item)) this.invoices += 1;
  }
}

type AccountItemKind = HistoryRecord['items'][number]['kind'];
