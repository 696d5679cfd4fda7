import type { Census, Look, Sign } from './census';
import type { Known } from './judge';

/** What was under way, as far as the page had told. */
export type Phase = 'import' | 'batch' | 'other act' | 'mirror' | 'backup' | 'between';

const IMPORTS = ['acceptImport', 'undoImport', 'editCustomers'];
const BATCHES = ['issueBatch', 'cancelBatch', 'postBatch'];

/** Hears the page of one run of the program, and keeps what it was told. */
export class Watcher implements Known {
  acknowledged: number;
  readonly hashes = new Map<number, string>();
  readonly censuses = new Map<number, Census>();
  /** Mirrors and backups that the page was told are there. */
  readonly copies: { readonly what: 'sync' | 'backup'; readonly name: string }[] = [];
  private readonly open = new Map<number, string | null>();
  private copying: 'sync' | 'backup' | null = null;
  private readonly waiting: (() => void)[] = [];

  constructor(start: Look) {
    this.acknowledged = start.census.seq;
    for (const [index, hash] of start.hashes.entries()) this.hashes.set(index + 1, hash);
    this.censuses.set(start.census.seq, start.census);
  }

  readonly heard = (sign: Sign): void => {
    if (sign.kind === 'begun') {
      this.open.set(sign.id, null);
      this.wake();
    } else if (sign.kind === 'entry') this.open.set(sign.id, sign.act);
    else if (sign.kind === 'undone') this.open.delete(sign.id);
    else if (sign.kind === 'done') {
      this.open.delete(sign.id);
      this.acknowledged = Math.max(this.acknowledged, sign.seq);
      this.hashes.set(sign.seq, sign.hash);
    } else if (sign.kind === 'census') this.censuses.set(sign.census.seq, sign.census);
    else if (sign.kind === 'copy-begun') {
      this.copying = sign.what;
      this.wake();
    } else {
      this.copying = null;
      this.copies.push({ what: sign.what, name: sign.name });
    }
  };

  /** Resolves when a transaction or a copy begins. */
  nextBegin(): Promise<void> {
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  /** @param expected the phase of an act whose entry was not written yet */
  phase(expected: Phase): Phase {
    const [act] = [...this.open.values()].slice(-1);
    if (act === undefined)
      return this.copying === null ? 'between' : this.copying === 'sync' ? 'mirror' : 'backup';
    if (act === null) return expected;
    if (IMPORTS.includes(act)) return 'import';
    return BATCHES.includes(act) ? 'batch' : 'other act';
  }

  private wake(): void {
    for (const resolve of this.waiting.splice(0)) resolve();
  }
}
