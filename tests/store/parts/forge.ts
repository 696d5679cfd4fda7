import { deflateSync, inflateSync } from 'node:zlib';
import { indexedFormOf } from '../../../renderer/store/accounts/accountForm';
import { hashOfStored } from '../../../renderer/store/accounts/accountHash';
import { NOTHING_PAST, withElements, type PastElement } from '../../../renderer/store/accounts/pastSum';
import { entryHash } from '../../../renderer/store/journal/appendEntry';
import { canonicalJson } from '../../../renderer/store/journal/canonicalJson';
import { FIRST_PREVIOUS, hashOf } from '../../../renderer/store/journal/hash';
import { HEAD_ROW } from '../../../renderer/store/journal/journalChain';
import type { AccountRecord } from '../../../renderer/store/records/accountRecord';
import { accountOf } from '../../../renderer/store/shapes/liftAccount';
import type {
  StoredHead as JournalHead,
  StoredPart as JournalPart,
} from '../../../renderer/store/shapes/liftChange';
import type { HeldCopy, HeldPart } from './copies';

export type Row = Record<string, unknown>;
export interface ForgedLine {
  table: string;
  record: Row;
}

/** A copy taken apart, to be changed and sealed again as somebody would who knows the format: every hash is made anew. */
export class Forge {
  facts: Row;
  readonly lines = new Map<string, ForgedLine[]>();
  readonly stored = new Map<string, HeldPart>();

  constructor(copy: HeldCopy) {
    this.facts = { ...copy.facts };
    for (const [name, part] of copy.parts) {
      if (part.codec === 'stored') this.stored.set(name, part);
      else
        this.lines.set(
          name,
          inflateSync(part.bytes)
            .toString('utf8')
            .trimEnd()
            .split('\n')
            .map((text) => {
              const [table, record] = JSON.parse(text) as [string, Row];
              return { table, record };
            }),
        );
    }
  }

  /** Every record of a table, to be changed in place. */
  records(table: string): Row[] {
    return [...this.lines.values()].flat().flatMap((line) => (line.table === table ? [line.record] : []));
  }

  record(table: string, matches: (record: Row) => boolean = () => true): Row {
    const found = this.records(table).find(matches);
    if (found === undefined) throw new Error(`no such record of ${table}`);
    return found;
  }

  remove(table: string, matches: (record: Row) => boolean): void {
    for (const [name, lines] of this.lines)
      this.lines.set(
        name,
        lines.filter((line) => line.table !== table || !matches(line.record)),
      );
  }

  /** Adds a line to the part that holds this table, or after the last record of it. */
  add(table: string, record: Row): void {
    for (const lines of this.lines.values()) {
      const at = lines.findLastIndex((line) => line.table === table);
      if (at < 0) continue;
      lines.splice(at + 1, 0, { table, record });
      return;
    }
    throw new Error(`no part holds ${table}`);
  }

  heads(): JournalHead[] {
    return this.records('journal').filter((row) => row['part'] === 0) as unknown as JournalHead[];
  }

  head(act: string): JournalHead & Row {
    return this.record('journal', (row) => row['act'] === act) as unknown as JournalHead & Row;
  }

  /** The changes of an entry, wherever they are kept. */
  changes(seq: number): Row[] {
    return this.records('journal')
      .filter((row) => row['seq'] === seq)
      .flatMap((row) => row['changes'] as Row[]);
  }

  /**
   * Gives each row, each entry and the facts the hash of what they are now. What a redacted row once was is not known: it gets
   * some hash, and its redactions lead from there to what it is.
   */
  seal(): this {
    const rows = this.records('journal') as unknown as (JournalHead | JournalPart)[];
    const redactions = new Map<string, Row[]>();
    for (const { changes } of rows)
      for (const change of changes as unknown as Row[])
        if (change['kind'] === 'redaction') {
          const key = `${String(change['seq'])} ${String(change['part'])}`;
          redactions.set(key, [...(redactions.get(key) ?? []), change]);
        }
    const written = (seq: number, part: number, now: string): string => {
      const key = `${seq} ${part}`;
      const words = redactions.get(key);
      if (words === undefined) return now;
      let hash = hashOf(['written', key]);
      const first = hash;
      words.forEach((word, index) => {
        word['hashBefore'] = hash;
        hash = index === words.length - 1 ? now : hashOf(['between', key, index]);
        word['hashAfter'] = hash;
      });
      return first;
    };
    let previous = FIRST_PREVIOUS;
    for (const row of rows) {
      if (!('hash' in row)) continue;
      const parts = rows.filter((part) => part.seq === row.seq && part.part > 0);
      const held = parts.length > 0 ? parts : [row];
      const changesHashes = held.map(({ part, changes }) => written(row.seq, part, hashOf(changes)));
      Object.assign(row, { previous, changesHashes });
      previous = written(row.seq, HEAD_ROW, entryHash(row));
      Object.assign(row, { hash: previous });
    }
    const heads = this.heads();
    Object.assign(this.facts, {
      lastHash: previous,
      counter: heads.at(-1)?.seq ?? 0,
      journalEntries: heads.length,
    });
    return this;
  }

  copy(): HeldCopy {
    const parts = new Map(this.stored);
    for (const [name, lines] of this.lines) {
      const text = lines.map(({ table, record }) => `${canonicalJson([table, record])}\n`).join('');
      parts.set(name, { codec: 'zlib', bytes: new Uint8Array(deflateSync(text)) });
    }
    return { facts: this.facts as unknown as HeldCopy['facts'], parts, read: [] };
  }
}

/** Gives an account what its items, fields and past contacts are now, and the journal its new hash: the account alone agrees with itself. */
export function settle(forge: Forge, record: Row): void {
  const stored = record as unknown as AccountRecord;
  const { hash, items } = stored;
  const past = forge
    .records('past')
    .filter(({ accountId }) => accountId === stored.id)
    .flatMap(({ elements }) => elements as PastElement[]);
  const sums = { ...stored.past, contacts: withElements(NOTHING_PAST, past) };
  const index = indexedFormOf(accountOf(stored, items ?? []));
  const fresh = { ...stored, ...index, past: sums };
  const now = hashOfStored(fresh);
  for (const row of forge.records('journal'))
    Object.assign(row, JSON.parse(JSON.stringify(row).replaceAll(hash, now)));
  Object.assign(record, fresh, { hash: now });
}
