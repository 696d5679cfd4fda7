import type { AccountId } from '../../../domain/account/account';
import { JournalChain } from '../../journal/journalChain';
import type { Change, JournalHead, JournalPart } from '../../records/journalRecord';
import { CopyError } from '../copyError';
import type { AccountsCheck } from './accountsCheck';
import type { ProblemList } from './problemList';

/** The journal's chain as its rows go by, and its last word on each account. */
export class JournalPartsCheck {
  readonly #problems: ProblemList;
  readonly #chain = new JournalChain();
  readonly #told = new Map<AccountId, string | null>();
  #counter = 0;
  #begins: number | null = null;
  entries = 0;
  lastHash = '';

  constructor(problems: ProblemList) {
    this.#problems = problems;
  }

  get counter(): number {
    return this.#counter;
  }

  begin(seq: number): void {
    this.#begins = seq;
  }

  row(row: JournalHead | JournalPart): void {
    if ('hash' in row) {
      if (this.#begins !== null && row.seq !== this.#begins) throw new CopyError('range', `entry ${row.seq}`);
      this.#begins = null;
      this.#chain.head(row);
      this.#counter = row.seq;
    } else this.#chain.part(row);
    for (const change of row.changes) this.#note(change);
  }

  end(accounts: AccountsCheck): void {
    const { entries, lastHash, problems } = this.#chain.end();
    this.entries = entries;
    this.lastHash = lastHash;
    for (const { seq, code } of problems) this.#problems.tell(`journal-${code}`, String(seq), code);
    for (const [id, hash] of accounts.hashes)
      if (this.#told.get(id) !== hash)
        this.#problems.tell('journal-account', id, 'is not what the journal last wrote');
    for (const [id, hash] of this.#told)
      if (hash !== null && !accounts.hashes.has(id)) this.#problems.tell('journal-account', id, 'is gone');
  }

  #note(change: Change): void {
    if (change.kind === 'account')
      this.#told.set(change.accountId, change.effect === 'removed' ? null : change.hashAfter);
  }
}
