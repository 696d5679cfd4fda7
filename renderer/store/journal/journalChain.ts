import type { Change, JournalHead, JournalPart, RedactionChange } from '../records/journalRecord';
import { entryHash } from './appendEntry';
import { FIRST_PREVIOUS, hashOf } from './hash';

/** gap: an entry is missing or numbered twice. broken: it does not follow the one before. altered: not what was written. */
export interface JournalProblem {
  readonly seq: number;
  readonly code: 'gap' | 'broken' | 'altered';
}

export interface JournalCheck {
  readonly entries: number;
  readonly lastHash: string;
  readonly problems: readonly JournalProblem[];
}

/** The one act whose entries may say that older rows were redacted. */
const ERASING_ACT: string = 'eraseCustomer';

/** In a redaction, the head itself (its summary, who did it) and not a row of changes: its hash is the entry's own. */
export const HEAD_ROW = -1;

/** A row whose content is not what its entry says: altered, unless entries still to come redacted it. */
interface Doubt {
  readonly seq: number;
  /** What it must be: the entry's word, then that of each redaction in turn. */
  expected: string;
  readonly found: string;
}

/**
 * Walks the chain, from the first entry, row by row: the head of an entry, then its further parts in order. A row that does
 * not have its hash is accepted when later entries of erasure lead from that hash to the one it has.
 */
export class JournalChain {
  readonly #problems = new Map<string, JournalProblem>();
  readonly #doubts = new Map<string, Doubt>();
  #current: { readonly head: JournalHead; rows: number } | null = null;
  #previous = FIRST_PREVIOUS;
  #expected = 1;
  #entries = 0;

  get entries(): number {
    return this.#entries;
  }

  head(head: JournalHead): void {
    this.#finish();
    this.#current = { head, rows: 0 };
    if (head.seq !== this.#expected || head.head !== head.seq) this.#tell(head.seq, 'gap');
    else if (head.previous !== this.#previous) this.#tell(head.seq, 'broken');
    this.#compare(head.seq, HEAD_ROW, head.hash, entryHash(head));
    if (head.changesHashes.length <= 1) this.#row(head.seq, 0, head.changes);
    else if (head.changes.length > 0) this.#tell(head.seq, 'altered');
    this.#previous = head.hash;
    this.#expected = head.seq + 1;
    this.#entries += 1;
  }

  part({ seq, part, changes }: JournalPart): void {
    const current = this.#current;
    if (current?.head.seq !== seq || current.head.changesHashes.length <= 1 || part !== current.rows + 1)
      this.#tell(seq, 'altered');
    else this.#row(seq, part, changes);
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

  #row(seq: number, part: number, changes: readonly Change[]): void {
    const current = this.#current;
    if (current === null) return;
    this.#compare(seq, part, current.head.changesHashes[current.rows], hashOf(changes));
    current.rows += 1;
    if (current.head.act !== ERASING_ACT) return;
    for (const change of changes) if (change.kind === 'redaction' && change.seq < seq) this.#redacted(change);
  }

  #compare(seq: number, part: number, expected: string | undefined, found: string): void {
    if (expected === undefined) this.#tell(seq, 'altered');
    else if (expected !== found) this.#doubts.set(`${seq} ${part}`, { seq, expected, found });
  }

  #redacted({ seq, part, hashBefore, hashAfter }: RedactionChange): void {
    const doubt = this.#doubts.get(`${seq} ${part}`);
    if (doubt?.expected === hashBefore) doubt.expected = hashAfter;
  }

  #finish(): void {
    const current = this.#current;
    if (current !== null && current.rows !== current.head.changesHashes.length)
      this.#tell(current.head.seq, 'altered');
  }

  #tell(seq: number, code: JournalProblem['code']): void {
    this.#problems.set(`${seq} ${code}`, { seq, code });
  }
}
