import type { Table } from 'dexie';
import type { AccountId } from '../domain/account/account';
import { yearOf } from '../domain/day';
import { cents, type Cents } from '../domain/money';
import { checkAccount } from './accounts/checkAccount';
import type { EncoursDatabase } from './database';
import { hashBytes } from './journal/hash';
import type { JournalCheck } from './journal/journalChain';
import { verifyJournal } from './journal/verifyJournal';
import type { AccountRecord, HistoryRecord } from './records/accountRecord';
import type { BatchRecord } from './records/batchRecord';
import { isInvoice } from './parts/tally';

/**
 * totals, index, hash: what the account's record says of itself is not what its items give. slice: one is missing, altered
 * or belongs to nobody. history: settled items of nobody, or under another year. document: its bytes are not those of
 * its hash. batch: its document is missing, or an account tells another state of its letter. journal-*: the chain is not
 * whole (gap, broken, altered), or its last word on an account is not what is stored (account).
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
  | 'journal-account';

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

const historyKey = ({ accountId, year, part }: HistoryRecord): [string, number, number] => [
  accountId,
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
  readonly #codes = new Map<AccountId, string>();
  readonly #hashes = new Map<AccountId, string>();
  readonly #reminders = new Map<string, string>();
  /** Batches that reminders name. */
  readonly #batchIds = new Set<string>();
  /** Slices that accounts name. */
  readonly #namedSlices = new Set<string>();
  #items = 0;
  #invoices = 0;
  #documentBytes = 0;
  #balance = 0;
  #done = 0;
  #total = 0;

  constructor(database: EncoursDatabase, options: IntegrityOptions) {
    this.#database = database;
    this.#options = options;
  }

  async run(): Promise<IntegrityReport> {
    const { accounts, history, documents, journal } = this.#database;
    for (const table of [accounts, history, documents, journal]) this.#total += await table.count();
    await this.#checkAccounts();
    await this.#checkSlices();
    const settledItems = await this.#checkHistory();
    const documentCount = await this.#checkDocuments();
    await this.#checkBatches();
    const chain = await this.#checkJournal();
    return {
      accounts: this.#codes.size,
      items: this.#items,
      settledItems,
      invoices: this.#invoices,
      balance: cents(this.#balance),
      documents: documentCount,
      documentBytes: this.#documentBytes,
      journalEntries: chain.entries,
      lastHash: chain.lastHash,
      problems: this.#problems,
    };
  }

  async #checkAccounts(): Promise<void> {
    const slicesOf = async (record: AccountRecord) =>
      this.#database.slices.bulkGet(record.slices.map(({ slice }): [string, number] => [record.id, slice]));
    for await (const records of this.#inParts(this.#database.accounts, (record) => record.id)) {
      for (const record of records) {
        const slices = record.items === null ? await slicesOf(record) : [];
        const checked = checkAccount(record, slices);
        this.#countInvoices(record.items ?? slices.flatMap((slice) => slice?.items ?? []));
        for (const { slice } of record.slices) this.#namedSlices.add(`${record.id} ${slice}`);
        for (const { code, detail } of checked.problems) this.#tell(code, record.code, detail);
        this.#items += checked.itemCount;
        this.#balance += checked.balance;
        this.#codes.set(record.id, record.code);
        this.#hashes.set(record.id, record.hash);
        for (const { batchId, state } of record.head.reminders) {
          this.#reminders.set(`${record.id} ${batchId}`, state);
          this.#batchIds.add(batchId);
        }
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
      for (const { accountId, year, items } of records) {
        settled += items.length;
        this.#countInvoices(items);
        const code = this.#codes.get(accountId);
        if (code === undefined) this.#tell('history', accountId, `${items.length} items of nobody`);
        if (items.some((item) => yearOf(item.date) !== year))
          this.#tell('history', code ?? accountId, `an item is not of ${year}`);
      }
    }
    return settled;
  }

  async #checkDocuments(): Promise<number> {
    const keys = await this.#database.documents.toCollection().primaryKeys();
    for (const sha256 of keys) {
      const record = await this.#database.documents.get(sha256);
      this.#documentBytes += record?.size ?? 0;
      const leftOut = this.#options.withoutDocumentBytes === true && record?.bytes.length === 0;
      if (
        !leftOut &&
        (record === undefined || hashBytes(record.bytes) !== sha256 || record.bytes.length !== record.size)
      )
        this.#tell('document', sha256, 'its bytes are not those that were issued');
      this.#progress(1);
    }
    return keys.length;
  }

  async #checkBatches(): Promise<void> {
    const documents = new Set(await this.#database.documents.toCollection().primaryKeys());
    await this.#database.batches.each((batch: BatchRecord) => {
      this.#batchIds.delete(batch.id);
      if (!documents.has(batch.sha256) && batch.documentRemovedOn === undefined)
        this.#tell('batch', batch.id, 'its document is missing');
      for (const { accountId, code } of batch.letters) {
        const state = this.#reminders.get(`${accountId} ${batch.id}`);
        if (this.#codes.has(accountId) && state !== batch.state)
          this.#tell('batch', batch.id, `${code} says ${state ?? 'nothing'}, the batch says ${batch.state}`);
      }
    });
    for (const id of this.#batchIds) this.#tell('batch', id, 'accounts name it, and it is not there');
  }

  async #checkJournal(): Promise<JournalCheck> {
    const told = new Map<AccountId, string | null>();
    let seen = 0;
    const chain = await verifyJournal(
      this.#database,
      (_head, changes) => {
        for (const change of changes)
          if (change.kind === 'account')
            told.set(change.accountId, change.effect === 'removed' ? null : change.hashAfter);
      },
      (done) => {
        this.#progress(done - seen);
        seen = done;
      },
    );
    for (const { seq, code } of chain.problems) this.#tell(`journal-${code}`, String(seq), code);
    for (const [id, hash] of this.#hashes)
      if (told.get(id) !== hash)
        this.#tell('journal-account', this.#codes.get(id) ?? id, 'is not what the journal last wrote');
    for (const [id, hash] of told)
      if (hash !== null && !this.#hashes.has(id)) this.#tell('journal-account', id, 'is gone');
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
    this.#problems.push({ code, subject, detail });
  }
}
