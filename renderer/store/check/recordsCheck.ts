import { hashOf } from '../journal/hash';
import { wordsOfBatch, wordsOfDocument, type Keep, type LastWords } from '../journal/lastWords';
import type { BatchRecord, DocumentRecord } from '../records/dispatchRecord';
import type { ImportRecord } from '../records/importRecord';
import type { CompanyRecord, RateRecord, SettingRecord } from '../records/settingRecords';

export type TellRecord = (code: 'batch' | 'document' | 'journal-record', subject: string) => void;

/** No act writes the marks that a database is born with, and under schema 1 none told of a document's sender. */
const MAY_BE_UNTOLD = /^(settings marks$|senders )/;
const OF_DOCUMENTS = /^(documents|senders) /;

/** Records that are not accounts, each compared at the end with what the journal last said of it. Only hashes are kept. */
export class RecordsCheck {
  readonly #keep: Keep;
  readonly #stored = new Map<string, string>();

  /** @param keep called before one more thing is remembered; may throw */
  constructor(keep: Keep = () => undefined) {
    this.#keep = keep;
  }

  setting({ key, value }: SettingRecord): void {
    this.#set(`settings ${key}`, hashOf(value));
  }

  company({ key, value }: CompanyRecord): void {
    this.#set(`company ${key}`, hashOf(value));
  }

  rate(record: RateRecord): void {
    this.#set(`rates ${record.table} ${record.half}`, hashOf(record));
  }

  import(record: ImportRecord): void {
    this.#set(`imports ${record.id}`, hashOf(record));
  }

  batch(batch: BatchRecord): void {
    for (const [name, hash] of wordsOfBatch(batch)) this.#set(name, hash);
  }

  document(document: Omit<DocumentRecord, 'bytes' | 'models'>): void {
    for (const [name, hash] of wordsOfDocument(document)) this.#set(name, hash);
  }

  end({ records }: LastWords, tell: TellRecord): void {
    for (const [name, hash] of this.#stored) {
      const told = records.get(name);
      if (told !== hash && !(told === undefined && MAY_BE_UNTOLD.test(name))) tellOf(name, tell);
    }
    for (const name of records.keys())
      // What removes a document is not told one by one: batches say which of them have theirs.
      if (!this.#stored.has(name) && !OF_DOCUMENTS.test(name)) tellOf(name, tell);
  }

  #set(name: string, hash: string): void {
    this.#keep();
    this.#stored.set(name, hash);
  }
}

function tellOf(name: string, tell: TellRecord): void {
  const [table = ''] = name.split(' ', 1);
  const key = name.slice(table.length + 1);
  if (table === 'batches' || table === 'states') tell('batch', key);
  else if (OF_DOCUMENTS.test(name)) tell('document', key);
  else tell('journal-record', name);
}
