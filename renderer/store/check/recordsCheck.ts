import { readWordName, wordName } from '../kinds/kind';
import { kindOf } from '../kinds/kinds';
import type { Keep, LastWords } from '../journal/lastWords';
import type { RecordTable } from '../schema/tables';

export type TellRecord = (code: 'batch' | 'document' | 'journal-record', subject: string) => void;

/** Records that are not accounts, each compared at the end with what the journal last said of it. Only hashes are kept. */
export class RecordsCheck {
  readonly #keep: Keep;
  readonly #stored = new Map<string, string>();

  /** @param keep called before one more thing is remembered; may throw */
  constructor(keep: Keep = () => undefined) {
    this.#keep = keep;
  }

  /** As much of it as a line of a copy holds is enough. */
  take(table: RecordTable, record: object): void {
    const kind = kindOf(table);
    const key = kind.keyOf(record);
    for (const [aspect, hash] of kind.journal.words(kind.journal.told(record), 'whole') ?? []) {
      this.#keep();
      this.#stored.set(wordName(table, key, aspect), hash);
    }
  }

  end({ records }: LastWords, tell: TellRecord): void {
    for (const [name, hash] of this.#stored) {
      const { table, key, aspect } = readWordName(name);
      const told = records.get(name);
      const untold = told === undefined && kindOf(table).journal.mayBeUntold(key, aspect);
      if (told !== hash && !untold) tellOf(name, tell);
    }
    for (const name of records.keys())
      if (!this.#stored.has(name) && !kindOf(readWordName(name).table).journal.mayBeGone) tellOf(name, tell);
  }
}

function tellOf(name: string, tell: TellRecord): void {
  const { table, key } = readWordName(name);
  const { fault } = kindOf(table).journal;
  tell(fault, fault === 'journal-record' ? `${table} ${key}` : key);
}
