import type { AccountId } from '../../../domain/account/account';
import type { Item } from '../../../domain/account/item';
import { checkAccount, checkSlice, faultOfHistory, type CheckedSlice } from '../../accounts/checkAccount';
import type { LettersCheck } from '../../check/lettersCheck';
import { faultOfPastRecord, PastSums } from '../../check/pastCheck';
import type { Keep } from '../../journal/lastWords';
import type { PastRecord } from '../../records/accountRecord';
import { liftHead, type StoredAccount } from '../../shapes/liftAccount';
import type { StoredHistory, StoredSlice } from '../../shapes/liftItem';
import { CopyError } from '../copyError';
import type { Line } from '../partLines';
import { isInvoice } from '../tally';
import { Ascending } from './ascending';
import type { ProblemList } from './problemList';

interface CurrentAccount {
  readonly record: StoredAccount;
  readonly slices: Map<number, CheckedSlice>;
  /** Of the last record of its history and of its past, the place; records come in the order of their keys. */
  history: readonly [year: number, part: number] | null;
  past: readonly [kind: string, year: number, part: number] | null;
  readonly sums: PastSums;
}

/** Accounts as they go by, each with the slices, the history and the past that follow it. Nothing of them is kept but hashes. */
export class AccountsCheck {
  /** Hashes of accounts, as they are stored. */
  readonly hashes = new Map<AccountId, string>();
  readonly #codes = new Set<string>();
  readonly #ids = new Ascending();
  readonly #problems: ProblemList;
  readonly #letters: LettersCheck;
  readonly #keep: Keep;
  #current: CurrentAccount | null = null;
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
    else if (line.table === 'past') this.#past(line.record);
  }

  end(): void {
    const current = this.#current;
    this.#current = null;
    if (current === null) return;
    const { record, slices, sums } = current;
    for (const { held } of slices.values()) this.#keep(-held.items.length);
    const named = record.slices.map(({ slice }) => slices.get(slice));
    for (const { code, detail } of checkAccount(record, named).problems)
      this.#problems.tell(code, record.code, detail);
    const fault = sums.fault();
    if (fault !== null) this.#problems.tell('history', record.code, fault);
  }

  #account(record: StoredAccount): void {
    this.end();
    const { id, code, head } = record;
    if (head.id !== id) throw new CopyError('range', `account ${id}`);
    this.#ids.next(id);
    if (this.#codes.has(code)) throw new CopyError('range', `two accounts ${code}`);
    this.#keep();
    this.#codes.add(code);
    this.#current = { record, slices: new Map(), history: null, past: null, sums: new PastSums(record) };
    this.hashes.set(id, record.hash);
    this.openCents += record.totals.balance;
    this.#count(record.items ?? []);
    for (const contact of liftHead(record).elements.contacts) this.#letters.contact(id, contact);
  }

  #slice(record: StoredSlice): void {
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

  #history(record: StoredHistory): void {
    const current = this.#current;
    const { accountId, year, part, items } = record;
    if (current?.record.id !== accountId || !follows(current.history, [year, part]))
      throw new CopyError('range', `history of ${accountId}, ${year}`);
    current.history = [year, part];
    current.sums.history(record);
    this.#count(items);
    const fault = faultOfHistory(items, year);
    if (fault !== null) this.#problems.tell('history', current.record.code, fault);
  }

  #past(record: PastRecord): void {
    const current = this.#current;
    const { accountId, kind, year, part, elements } = record;
    if (current?.record.id !== accountId || !follows(current.past, [kind, year, part]))
      throw new CopyError('range', `past of ${accountId}, ${kind} ${year}`);
    current.past = [kind, year, part];
    current.sums.past(record);
    for (const contact of elements) this.#letters.contact(accountId, contact);
    const fault = faultOfPastRecord(record);
    if (fault !== null) this.#problems.tell('history', current.record.code, fault);
  }

  #count(items: readonly { readonly kind: AccountItemKind }[]): void {
    for (const item of items) if (isInvoice(item)) this.invoices += 1;
  }
}

/** An item without the words that no sum and no index is made of: an account may have many thousands. */
function slim(item: Item): Item {
  return { ...item, label: '', journal: '', key: '', importId: '', matching: null, claimed: null };
}

type AccountItemKind = Item['kind'];

/** Whether a place comes after another: they differ first where the later one is greater. */
function follows<Place extends readonly (string | number)[]>(former: Place | null, place: Place): boolean {
  if (former === null) return true;
  const at = place.findIndex((value, index) => value !== former[index]);
  const [before, after] = [former[at], place[at]];
  return before !== undefined && after !== undefined && before < after;
}
