import type { AccountId } from '../../../domain/account/account';
import type { Item } from '../../../domain/account/item';
import {
  checkAccount,
  checkSlice,
  faultOfHistory,
  faultOfSettled,
  type CheckedSlice,
} from '../../accounts/checkAccount';
import { NOTHING_SETTLED, withItems } from '../../accounts/settledSum';
import type { LettersCheck } from '../../check/lettersCheck';
import type { AccountMark, Keep } from '../../journal/lastWords';
import type { AccountRecord, HistoryRecord, SettledSum, SliceRecord } from '../../records/accountRecord';
import { CopyError } from '../copyError';
import type { Line } from '../partLines';
import { isInvoice } from '../tally';
import { Ascending } from './ascending';
import type { ProblemList } from './problemList';

/** Accounts as they go by, each with the slices and the history that follow it. Nothing of them is kept but hashes. */
export class AccountsCheck {
  readonly marks = new Map<AccountId, AccountMark>();
  readonly #codes = new Set<string>();
  readonly #ids = new Ascending();
  readonly #problems: ProblemList;
  readonly #letters: LettersCheck;
  readonly #keep: Keep;
  #current: {
    record: AccountRecord;
    slices: Map<number, CheckedSlice>;
    history: HistoryRecord | null;
    settled: SettledSum;
  } | null = null;
  invoices = 0;
  openCents = 0;

  constructor(problems: ProblemList, letters: LettersCheck, keep: Keep) {
    this.#problems = problems;
    this.#letters = letters;
    this.#keep = keep;
  }

  /** @throws CopyError as `Ascending.begin` */
  begin(first: string | null): void {
    this.#current = null;
    this.#ids.begin(first);
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
    const { record, slices, settled } = current;
    for (const { held } of slices.values()) this.#keep(-held.items.length);
    const named = record.slices.map(({ slice }) => slices.get(slice));
    for (const { code, detail } of checkAccount(record, named).problems)
      this.#problems.tell(code, record.code, detail);
    const fault = faultOfSettled(record.settled, settled);
    if (fault !== null) this.#problems.tell('history', record.code, fault);
  }

  #account(record: AccountRecord): void {
    this.end();
    const { id, code, head } = record;
    if (head.id !== id) throw new CopyError('range', `account ${id}`);
    this.#ids.next(id);
    if (this.#codes.has(code)) throw new CopyError('range', `two accounts ${code}`);
    this.#keep();
    this.#codes.add(code);
    this.#current = { record, slices: new Map(), history: null, settled: NOTHING_SETTLED };
    this.marks.set(id, { hash: record.hash, revision: head.revision });
    this.openCents += record.totals.balance;
    this.#count(record.items ?? []);
    for (const reminder of head.reminders) this.#letters.reminder(id, reminder);
  }

  #slice(record: SliceRecord): void {
    const current = this.#current;
    const reference = current?.record.slices.find(({ slice }) => slice === record.slice);
    if (
      current?.record.id !== record.accountId ||
      reference === undefined ||
      current.slices.has(record.slice)
    )
      throw new CopyError('range', `slice ${record.slice} of ${record.accountId}`);
    this.#count(record.items);
    const { held, problems } = checkSlice(reference, record);
    this.#keep(record.items.length);
    current.slices.set(record.slice, { held: { ...held, items: held.items.map(slim) }, problems });
  }

  #history(record: HistoryRecord): void {
    const current = this.#current;
    const { accountId, year, part, items } = record;
    const former = current?.history ?? null;
    const follows = former === null || former.year < year || (former.year === year && former.part < part);
    if (current?.record.id !== accountId || !follows)
      throw new CopyError('range', `history of ${accountId}, ${year}`);
    current.history = record;
    if (current.record.settled !== undefined) current.settled = withItems(current.settled, items);
    this.#count(items);
    const fault = faultOfHistory(items, year);
    if (fault !== null) this.#problems.tell('history', current.record.code, fault);
  }

  #count(items: readonly { readonly kind: AccountItemKind }[]): void {
    for (const item of items) if (isInvoice(item)) this.invoices += 1;
  }
}

/** An item without the words that no sum and no index is made of: an account may have many thousands. */
function slim(item: Item): Item {
  return { ...item, label: '', journal: '', key: '', importId: '', letter: null, claimed: null };
}

type AccountItemKind = HistoryRecord['items'][number]['kind'];
