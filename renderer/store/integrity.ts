import type { Table } from 'dexie';
import type { AccountId } from '../domain/account/account';
import { cents, type Cents } from '../domain/money';
import { checkAccount, checkSlice, faultOfHistory } from './accounts/checkAccount';
import type { EncoursDatabase } from './database';
import { LettersCheck } from './check/lettersCheck';
import { faultOfPastRecord, PastSums } from './check/pastCheck';
import { RecordsCheck } from './check/recordsCheck';
import { hashBytes } from './journal/hash';
import type { JournalCheck } from './journal/journalChain';
import { verifyJournal } from './journal/verifyJournal';
import { RECORD_TABLES } from './kinds/kinds';
import type { PastRecord } from './records/accountRecord';
import { liftHead, type StoredAccount } from './shapes/liftAccount';
import type { StoredHistory, StoredItem } from './shapes/liftItem';
import { isInvoice } from './parts/tally';

/**
 * totals, index, hash: what the account's record says of itself is not what its items give. slice: one is missing, altered
 * or belongs to nobody. history: settled items or past elements of nobody, under another year, or not those of which their account
 * says how many they are and what they come to. document: its bytes are not those of
 * its hash, or no batch has it. batch: its document is missing, an account tells something else of its letter, or it is not what
 * the journal last wrote. journal-*: the chain is not whole (gap, broken, altered), or its last word on an account or on another
 * record is not what is stored (account, record).
 */
export type IntegrityCode =
  | 'totals'
  | 'index'
  | 'hash'
  | 'slice'
  | 'history'
  | 'document'
  | 'batch'
  | 'journal-gap'
  | 'journal-broken'
  | 'journal-altered'
  | 'journal-account'
  | 'journal-record';

export interface IntegrityProblem {
  readonly code: IntegrityCode;
  /** Code of the customer, hash of the document, id of the batch, number of the entry. */
  readonly subject: string;
  readonly detail: string;
}

export interface IntegrityReport {
  readonly accounts: number;
  readonly items: number;
  readonly settledItems: number;
  /** What was charged, open and settled, as the facts of a copy count it. */
  readonly invoices: number;
  /** Balance of all open items. */
  readonly balance: Cents;
  readonly documents: number;
  readonly documentBytes: number;
  readonly journalEntries: number;
  readonly lastHash: string;
  readonly problems: readonly IntegrityProblem[];
}

export interface IntegrityOptions {
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
  /** The documents' bytes were left out on purpose, and hashed by whoever left them out (the proof of a backup). */
  readonly withoutDocumentBytes?: boolean;
}

const RECORDS_AT_ONCE = 250;

const historyKey = ({ accountId, year, part }: StoredHistory): [string, number, number] => [
  accountId,
  year,
  part,
];
const pastKey = ({ accountId, kind, year, part }: PastRecord): [string, string, number, number] => [
  accountId,
  kind,
  year,
  part,
];

/**
 * Recomputes everything that is stored from what it is made of, and names what drifted. Reads only, a part at a time.
 * @throws the signal's reason when aborted
 */
export async function checkIntegrity(
  database: EncoursDatabase,
  options: IntegrityOptions = {},
): Promise<IntegrityReport> {
  const check = new IntegrityCheck(database, options);
  return check.run();
}

class IntegrityCheck {
  readonly #database: EncoursDatabase;
  readonly #options: IntegrityOptions;
  readonly #problems: IntegrityProblem[] = [];
  readonly #told = new Set<string>();
  readonly #codes = new Map<AccountId, string>();
  /** Hashes of accounts, as they are stored. */
  readonly #hashes = new Map<AccountId, string>();
  readonly #letters: LettersCheck;
  readonly #records = new RecordsCheck();
  /** What accounts say of all that has left them, and what was found of it. */
  readonly #sums = new Map<AccountId, PastSums>();
  /** Slices that accounts name. */
  readonly #namedSlices = new Set<string>();
  #items = 0;
  #invoices = 0;
  #balance = 0;
  #done = 0;
  #total = 0;

  constructor(database: EncoursDatabase, options: IntegrityOptions) {
    this.#database = database;
    this.#options = options;
    this.#letters = new LettersCheck((code, subject, detail) => this.#tell(code, subject, detail));
  }

  async run(): Promise<IntegrityReport> {
    const { accounts, history, past, documents, journal } = this.#database;
    for (const table of [accounts, history, past, documents, journal]) this.#total += await table.count();
    await this.#checkAccounts();
    await this.#checkSlices();
    const settledItems = await this.#checkHistory();
    await this.#checkPast();
    for (const [id, sums] of this.#sums) {
      const fault = sums.fault();
      if (fault !== null) this.#tell('history', this.#codes.get(id) ?? id, fault);
    }
    await this.#checkDispatches();
    await this.#checkDocuments();
    await this.#readSmallTables();
    const chain = await this.#checkJournal();
    return {
      accounts: this.#codes.size,
      items: this.#items,
      settledItems,
      invoices: this.#invoices,
      balance: cents(this.#balance),
      documents: this.#letters.documents,
      documentBytes: this.#letters.documentBytes,
      journalEntries: chain.entries,
      lastHash: chain.lastHash,
      problems: this.#problems,
    };
  }

  async #checkAccounts(): Promise<void> {
    const slicesOf = async (record: StoredAccount) =>
      this.#database.slices.bulkGet(record.slices.map(({ slice }): [string, number] => [record.id, slice]));
    for await (const records of this.#inParts(this.#database.accounts, (record) => record.id)) {
      for (const record of records) {
        const slices = record.items === null ? await slicesOf(record) : [];
        const checked = checkAccount(
          record,
          record.slices.map((reference, index) => {
            const slice = slices[index];
            return slice === undefined ? undefined : checkSlice(reference, slice);
          }),
        );
        this.#countInvoices(
          record.items ?? slices.flatMap((slice): readonly StoredItem[] => slice?.items ?? []),
        );
        for (const { slice } of record.slices) this.#namedSlices.add(`${record.id} ${slice}`);
        for (const { code, detail } of checked.problems) this.#tell(code, record.code, detail);
        this.#items += checked.itemCount;
        this.#balance += checked.balance;
        this.#codes.set(record.id, record.code);
        this.#sums.set(record.id, new PastSums(record));
        this.#hashes.set(record.id, record.hash);
        for (const contact of liftHead(record).elements.contacts) this.#letters.contact(record.id, contact);
      }
    }
  }

  async #checkSlices(): Promise<void> {
    for (const [accountId, slice] of await this.#database.slices.toCollection().primaryKeys())
      if (!this.#namedSlices.has(`${accountId} ${slice}`))
        this.#tell('slice', accountId, `slice ${slice} belongs to nobody`);
  }

  async #checkHistory(): Promise<number> {
    let settled = 0;
    for await (const records of this.#inParts(this.#database.history, historyKey)) {
      for (const record of records) {
        const { accountId, year, items } = record;
        settled += items.length;
        this.#countInvoices(items);
        const code = this.#codes.get(accountId);
        if (code === undefined) this.#tell('history', accountId, `${items.length} items of nobody`);
        const fault = faultOfHistory(items, year);
        if (fault !== null) this.#tell('history', code ?? accountId, fault);
        this.#sums.get(accountId)?.history(record);
      }
    }
    return settled;
  }

  async #checkPast(): Promise<void> {
    for await (const records of this.#inParts(this.#database.past, pastKey)) {
      for (const record of records) {
        const { accountId, elements } = record;
        const code = this.#codes.get(accountId);
        if (code === undefined) this.#tell('history', accountId, `${elements.length} elements of nobody`);
        const fault = faultOfPastRecord(record);
        if (fault !== null) this.#tell('history', code ?? accountId, fault);
        this.#sums.get(accountId)?.past(record);
        for (const contact of record.elements) this.#letters.contact(accountId, contact);
      }
    }
  }

  async #checkDispatches(): Promise<void> {
    await this.#database.batches.each((dispatch) => {
      this.#letters.dispatch(dispatch, (id) => this.#codes.has(id));
      this.#records.take('batches', dispatch);
    });
  }

  async #checkDocuments(): Promise<void> {
    for (const sha256 of await this.#database.documents.toCollection().primaryKeys()) {
      const record = await this.#database.documents.get(sha256);
      this.#progress(1);
      if (record === undefined) continue;
      const { bytes, models, size } = record;
      const leftOut = this.#options.withoutDocumentBytes === true && bytes.length === 0;
      this.#letters.document(record);
      this.#letters.bytes(sha256, leftOut ? size : bytes.length);
      for (const model of models) this.#letters.model(sha256, model);
      this.#records.take('documents', record);
      if (!leftOut && hashBytes(bytes) !== sha256)
        this.#tell('document', sha256, 'its bytes are not those that were issued');
    }
  }

  /** Every kind of record that has no check of its own. */
  async #readSmallTables(): Promise<void> {
    for (const table of RECORD_TABLES)
      if (table !== 'batches' && table !== 'documents')
        await this.#database.table<object>(table).each((record) => this.#records.take(table, record));
    const numbering = await this.#database.settings.get('numbering');
    if (numbering?.key === 'numbering') this.#letters.numbering(numbering.value);
  }

  async #checkJournal(): Promise<JournalCheck> {
    let seen = 0;
    const chain = await verifyJournal(this.#database, (done) => {
      this.#progress(done - seen);
      seen = done;
    });
    for (const { seq, code } of chain.problems) this.#tell(`journal-${code}`, String(seq), code);
    const { accounts } = chain.words;
    for (const [id, hash] of this.#hashes)
      if (accounts.get(id)?.hash !== hash)
        this.#tell('journal-account', this.#codes.get(id) ?? id, 'is not what the journal last wrote');
    for (const [id, { hash }] of accounts)
      if (hash !== null && !this.#hashes.has(id)) this.#tell('journal-account', id, 'is gone');
    this.#letters.end(chain.words);
    this.#records.end(chain.words, (code, subject) =>
      this.#tell(code, subject, 'is not what the journal last wrote'),
    );
    return chain;
  }

  async *#inParts<Record, Key>(
    table: Table<Record, Key>,
    keyOf: (record: Record) => Key,
  ): AsyncGenerator<readonly Record[], void, undefined> {
    let reading = this.#readAfter<Record, Key>(table, null);
    for (;;) {
      const records = await reading;
      const last = records[records.length - 1];
      if (last === undefined) return;
      // The next ones come while these are looked at.
      reading = this.#readAfter(table, keyOf(last));
      reading.catch(() => undefined);
      yield records;
      this.#progress(records.length);
    }
  }

  async #readAfter<Record, Key>(table: Table<Record, Key>, after: Key | null): Promise<readonly Record[]> {
    const from = after === null ? table.toCollection() : table.where(':id').above(after);
    return from.limit(RECORDS_AT_ONCE).toArray();
  }

  #countInvoices(items: readonly Parameters<typeof isInvoice>[0][]): void {
    for (const item of items) if (isInvoice(item)) this.#invoices += 1;
  }

  #progress(more: number): void {
    this.#options.signal?.throwIfAborted();
    this.#done += more;
    this.#options.onProgress?.(this.#done, this.#total);
  }

  #tell(code: IntegrityCode, subject: string, detail: string): void {
    const said = `${code} ${subject}`;
    if (this.#told.has(said)) return;
    this.#told.add(said);
    this.#problems.push({ code, subject, detail });
  }
}
