import { JournalChain } from '../../journal/journalChain';
import type { Keep, LastWords } from '../../journal/lastWords';
import type { StoredHead, StoredPart } from '../../shapes/liftChange';
import { CopyError } from '../copyError';
import type { AccountsCheck } from './accountsCheck';
import type { ProblemList } from './problemList';

/** The journal's chain as its rows go by, and its last word on each account. */
export class JournalPartsCheck {
  readonly #problems: ProblemList;
  readonly #chain: JournalChain;
  #counter = 0;
  #part = 0;
  #begins: number | null = null;
  entries = 0;
  lastHash = '';

  constructor(problems: ProblemList, keep: Keep) {
    this.#problems = problems;
    this.#chain = new JournalChain(keep);
  }

  get counter(): number {
    return this.#counter;
  }

  get words(): LastWords {
    return this.#chain.words;
  }

  /** Problems that are told at the end. */
  get problemCount(): number {
    return this.#chain.problemCount;
  }

  begin(seq: number): void {
    this.#begins = seq;
  }

  /** @throws CopyError `range` for a row that comes twice, out of order, or in another part than its own */
  row(row: StoredHead | StoredPart): void {
    const isHead = 'hash' in row;
    const begins = this.#begins;
    if (begins !== null && (!isHead || row.seq !== begins)) throw new CopyError('range', `entry ${row.seq}`);
    this.#begins = null;
    const follows = isHead ? row.seq > this.#counter : row.seq === this.#counter && row.part > this.#part;
    if (!follows) throw new CopyError('range', `row ${row.part} of entry ${row.seq}`);
    this.#counter = row.seq;
    this.#part = row.part;
    if (isHead) this.#chain.head(row);
    else this.#chain.part(row);
  }

  end({ hashes: stored }: AccountsCheck): void {
    const { entries, lastHash, problems } = this.#chain.end();
    this.entries = entries;
    this.lastHash = lastHash;
    for (const { seq, code } of problems) this.#problems.tell(`journal-${code}`, String(seq), code);
    const { accounts } = this.words;
    for (const [id, hash] of stored)
      if (accounts.get(id)?.hash !== hash)
        this.#problems.tell('journal-account', id, 'is not what the journal last wrote');
    for (const [id, { hash }] of accounts)
      if (hash !== null && !stored.has(id)) this.#problems.tell('journal-account', id, 'is gone');
  }
}
