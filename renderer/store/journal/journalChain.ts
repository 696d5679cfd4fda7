import type { AccountId } from '../../domain/account/account';
import type { RedactionChange } from '../records/journalRecord';
import type { StoredChange, StoredHead, StoredPart } from '../shapes/liftChange';
import { entryHash } from './appendEntry';
import { FIRST_PREVIOUS, hashOf } from './hash';
import { LastWords, type Keep } from './lastWords';
import { canBeRedaction, isPseudonymOfOne, pseudonymIn, traceOf, type RowTrace } from './rowTrace';

/**
 * gap: an entry is missing or numbered twice. broken: it does not follow the one before. altered: not what was written, or it
 * says of something that it was what entries before it did not make of it.
 */
export interface JournalProblem {
  readonly seq: number;
  readonly code: 'gap' | 'broken' | 'altered';
}

export interface JournalCheck {
  readonly entries: number;
  readonly lastHash: string;
  /** The first ones: a journal that is wholly spoiled has as many as entries. */
  readonly problems: readonly JournalProblem[];
}

/** The one act whose entries may say that older rows were redacted. */
const ERASING_ACT: string = 'eraseCustomer';

/** In a redaction, the head itself (its summary, who did it) and not a row of changes: its hash is the entry's own. */
export const HEAD_ROW = -1;

const MOST_PROBLEMS = 1000;

/** What a doubt takes, in things to remember: two hashes, and what the row shows. */
const DOUBT = 4;

/** A row whose content is not what its entry says: altered, unless entries still to come redacted it. */
interface Doubt {
  readonly seq: number;
  /** What it must be: the entry's word, then that of each redaction in turn. */
  expected: string;
  readonly found: string;
  /** What it shows of customers; of a head the pseudonym that its summary bears. */
  readonly trace: RowTrace | string | null;
}

/** The entry whose rows come by. */
interface Current {
  readonly head: StoredHead;
  rows: number;
  accounts: number;
  readonly customers: Set<AccountId>;
  readonly effects: Set<string>;
  readonly redacted: Set<number>;
}

/**
 * Walks the chain, from the first entry, row by row: the head of an entry, then its further parts in order. A row that does
 * not have its hash is accepted when later entries of erasure lead from that hash to the one it has, and it looks like a row
 * out of which their customers were taken.
 */
export class JournalChain {
  /** What the journal last said of accounts and records. */
  readonly words: LastWords;
  readonly #keep: Keep;
  readonly #problems = new Map<string, JournalProblem>();
  readonly #doubts = new Map<string, Doubt>();
  #current: Current | null = null;
  #previous = FIRST_PREVIOUS;
  #expected = 1;
  #entries = 0;

  /** @param keep called before one more thing is remembered; may throw */
  constructor(keep: Keep = () => undefined) {
    this.#keep = keep;
    this.words = new LastWords(keep);
  }

  get entries(): number {
    return this.#entries;
  }

  /** So far, up to a number. */
  get problemCount(): number {
    return this.#problems.size;
  }

  head(head: StoredHead): void {
    this.#finish();
    const sets = { customers: new Set<AccountId>(), effects: new Set<string>(), redacted: new Set<number>() };
    this.#current = { head, rows: 0, accounts: 0, ...sets };
    if (head.seq !== this.#expected || head.head !== head.seq) this.#tell(head.seq, 'gap');
    else if (head.previous !== this.#previous) this.#tell(head.seq, 'broken');
    const place = { seq: head.seq, part: HEAD_ROW };
    this.#compare(place, head.hash, entryHash(head), () => pseudonymIn(head.summary));
    this.words.begin(head);
    if (head.changesHashes.length <= 1) this.#row(head.seq, 0, head.changes);
    else if (head.changes.length > 0) this.#tell(head.seq, 'altered');
    this.#previous = head.hash;
    this.#expected = head.seq + 1;
    this.#entries += 1;
  }

  part({ seq, part, changes }: StoredPart): void {
    const current = this.#current;
    if (current?.head.seq !== seq || current.head.changesHashes.length <= 1 || part !== current.rows + 1)
      this.#tell(seq, 'altered');
    else this.#row(seq, part, changes);
  }

  /** A row that is no entry's. */
  stray(seq: number): void {
    this.#tell(seq, 'altered');
  }

  end(): JournalCheck {
    this.#finish();
    this.#current = null;
    for (const { seq, expected, found } of this.#doubts.values())
      if (expected !== found) this.#tell(seq, 'altered');
    this.#doubts.clear();
    const problems = [...this.#problems.values()].sort((a, b) => a.seq - b.seq);
    return { entries: this.#entries, lastHash: this.#previous, problems };
  }

  #row(seq: number, part: number, changes: readonly StoredChange[]): void {
    const current = this.#current;
    if (current === null) return;
    const whole = this.#compare(
      { seq, part },
      current.head.changesHashes[current.rows],
      hashOf(changes),
      () => traceOf(changes),
    );
    current.rows += 1;
    for (const change of changes) if (!this.#follows(change, current, whole)) this.#tell(seq, 'altered');
  }

  /** @returns false when this change can't be one of this entry */
  #follows(change: StoredChange, current: Current, whole: boolean): boolean {
    const { act, seq } = current.head;
    if (change.kind === 'record') return this.words.record(change, seq);
    if (change.kind === 'redaction') return act === ERASING_ACT && this.#redacted(change, current);
    current.accounts += 1;
    const { accountId } = change;
    const named = this.words.accounts.get(accountId)?.named === true;
    const follows = this.words.account(change);
    if (!whole) {
      // What it shows is judged with the redaction of its row.
      if (!named) this.words.wasRedacted(accountId);
      return follows;
    }
    if (act !== ERASING_ACT) return follows;
    current.customers.add(accountId);
    current.effects.add(change.effect);
    this.words.wasRedacted(accountId);
    return follows && !named;
  }

  #redacted({ seq, part, hashBefore, hashAfter }: RedactionChange, current: Current): boolean {
    const doubt = this.#doubts.get(`${seq} ${part}`);
    if (seq >= current.head.seq || doubt === undefined) return false;
    current.redacted.add(seq);
    if (doubt.expected !== hashBefore) return false;
    // The row is told at the end: no later entry leads to what it is.
    doubt.expected = canBe(doubt.trace, current.customers) ? hashAfter : NOWHERE;
    return true;
  }

  /** @returns whether it is what was written */
  #compare(
    { seq, part }: Pick<RedactionChange, 'seq' | 'part'>,
    expected: string | undefined,
    found: string,
    traced: () => Doubt['trace'],
  ): boolean {
    if (expected === found) return true;
    if (expected === undefined) this.#tell(seq, 'altered');
    else {
      const trace = traced();
      const ids = trace === null || typeof trace === 'string' ? 0 : trace.bare.size + trace.named.size;
      this.#keep(DOUBT + ids);
      this.#doubts.set(`${seq} ${part}`, { seq, expected, found, trace });
    }
    return false;
  }

  #finish(): void {
    const current = this.#current;
    if (current === null) return;
    const { head, rows, accounts } = current;
    if (rows !== head.changesHashes.length || accounts !== head.accountCount) this.#tell(head.seq, 'altered');
    if (head.act === ERASING_ACT && !this.#erased(current)) this.#tell(head.seq, 'altered');
  }

  /** What an act of erasure says of itself must be what it did. */
  #erased({ head, customers, effects, redacted }: Current): boolean {
    const { manner, customers: count, entries, documentsRemoved } = head.summary;
    const effect = manner === 'erase' ? 'removed' : 'changed';
    if (typeof documentsRemoved === 'number') this.words.removedDocuments(head.day, documentsRemoved);
    return (
      count === customers.size && entries === redacted.size && [...effects].every((each) => each === effect)
    );
  }

  #tell(seq: number, code: JournalProblem['code']): void {
    if (this.#problems.size < MOST_PROBLEMS) this.#problems.set(`${seq} ${code}`, { seq, code });
  }
}

function canBe(trace: Doubt['trace'], customers: ReadonlySet<AccountId>): boolean {
  if (trace === null) return false;
  return typeof trace === 'string' ? isPseudonymOfOne(trace, customers) : canBeRedaction(trace, customers);
}

/** No row has this hash. */
const NOWHERE = '';
