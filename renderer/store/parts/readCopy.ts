import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { EncoursDatabase } from '../database';
import { SCHEMA_VERSION } from '../database';
import { lastEntry } from '../journal/appendEntry';
import { FIRST_PREVIOUS } from '../journal/hash';
import { readEntry } from '../journal/readJournal';
import { readCompany, readSetting } from '../queries/readSettings';
import { StoreError } from '../storeError';
import type { CopyFacts } from './copyFacts';
import type { Base, CopyDone, PartPiece } from './copyRequests';
import { MAX_CHUNK_BYTES, nameOf, parseName, codecOf, type PartName } from './partNames';
import { planCopy, type CopyPlan } from './planCopy';
import { accountLines, cutRange, documentLines, recordLines, segmentParts, tableLines } from './readParts';
import { sumOfTallies, TallyCounter, type Tally } from './tally';
import { nothingTouched, touchedSince } from './touched';
import { zlibOf } from './zlibLines';

export interface CopyOptions {
  readonly base: Base | null;
  readonly day: string;
  readonly at: string;
  /** Tallies of parts of accounts by their SHA-256. */
  readonly tallies: ReadonlyMap<string, Tally>;
  readonly signal?: AbortSignal;
}

/** What a copy is once it is whole, with the tallies for the next one. */
export interface CopyRead extends CopyDone {
  readonly tallies: ReadonlyMap<string, Tally>;
}

/** Acts that come all the time would have the touched parts read for ever. */
const MOST_PASSES = 100;

interface Marks {
  readonly databaseId: string;
  readonly sample: boolean;
}

/** What is the case at one moment: the counter, and the facts that are cheap to read with it. */
interface Snapshot extends Pick<CopyFacts, 'counter' | 'lastHash' | 'journalEntries' | 'company'>, Marks {}

/**
 * Reads a copy of the database while acts go on: what changed since the base is read, then what acts touched meanwhile is
 * read again, until nothing was. The copy is exactly the state at `facts.counter`.
 * @throws StoreError `conflict` (begin anew), `damaged` (the journal has a gap, or no marks), `cancelled`
 */
export async function* readCopy(
  database: EncoursDatabase,
  options: CopyOptions,
): AsyncGenerator<PartPiece, CopyRead, undefined> {
  const copy = new CopyReader(database, options);
  return yield* copy.read();
}

class CopyReader {
  readonly #database: EncoursDatabase;
  readonly #options: CopyOptions;
  /** Parts of the copy as it is by now, with their stored size. */
  readonly #sizes = new Map<string, number>();
  readonly #sent = new Set<string>();
  readonly #tallies = new Map<string, { readonly sha256: string; readonly tally: Tally }>();

  constructor(database: EncoursDatabase, options: CopyOptions) {
    this.#database = database;
    this.#options = options;
  }

  async *read(): AsyncGenerator<PartPiece, CopyRead, undefined> {
    let snapshot = await this.#snapshot();
    let counterBefore = await this.#takeBase(snapshot);
    for (let pass = 0; pass < MOST_PASSES; pass++) {
      const { counter } = snapshot;
      const plan = planCopy({
        parts: new Set(this.#sizes.keys()),
        sent: this.#sent,
        tallied: new Set(this.#tallies.keys()),
        touched:
          counter === counterBefore
            ? nothingTouched()
            : await touchedSince(this.#database, counterBefore, counter),
        counterBefore,
        counter,
        documents: await this.#database.documents.toCollection().primaryKeys(),
      });
      yield* this.#follow(plan);
      snapshot = await this.#snapshot();
      if (snapshot.counter === counter) return this.#done(snapshot);
      counterBefore = counter;
    }
    throw new StoreError('conflict', 'acts came faster than they could be copied');
  }

  /** The counter that the base stands for; 0 and no parts when it is not of this database, or went another way. */
  async #takeBase(snapshot: Snapshot): Promise<number> {
    const { base, tallies } = this.#options;
    if (base === null || !(await this.#isOurs(base.facts, snapshot))) return 0;
    if (base.parts.some(({ name }) => parseName(name) === null)) return 0;
    for (const { name, bytes, sha256: hash } of base.parts) {
      this.#sizes.set(name, bytes);
      const tally = tallies.get(hash);
      if (tally !== undefined) this.#tallies.set(name, { sha256: hash, tally });
    }
    return base.facts.counter;
  }

  async #isOurs(facts: CopyFacts, { databaseId, counter }: Snapshot): Promise<boolean> {
    if (facts.databaseId !== databaseId || facts.schemaVersion !== SCHEMA_VERSION) return false;
    if (facts.counter > counter) return false;
    if (facts.counter === 0) return facts.lastHash === FIRST_PREVIOUS;
    return (await readEntry(this.#database, facts.counter))?.hash === facts.lastHash;
  }

  async *#follow(plan: CopyPlan): AsyncGenerator<PartPiece, void, undefined> {
    if (plan.revoked.length > 0) throw new StoreError('conflict', `${plan.revoked[0] ?? ''} is gone`);
    const kept = new Set(plan.keep);
    for (const name of [...this.#sizes.keys()])
      if (!kept.has(name) && !this.#sent.has(name)) this.#sizes.delete(name);
    const database = this.#database;
    if (plan.tables) yield* this.#lines({ kind: 'tables' }, tableLines(database));
    for (const planned of plan.ranges)
      for (const range of await cutRange(database, planned)) {
        const counter = new TallyCounter();
        const lines =
          range.kind === 'accounts'
            ? accountLines(database, range, counter)
            : recordLines(database, range.kind, range);
        const hash = yield* this.#lines({ kind: range.kind, first: range.first }, lines);
        if (range.kind === 'accounts')
          this.#tallies.set(nameOf(range), { sha256: hash, tally: counter.tally });
      }
    for (const segment of plan.segments)
      for await (const { seq, lines } of segmentParts(database, segment))
        yield* this.#lines({ kind: 'journal', seq }, lines);
    for (const { sha256: key, bytes } of plan.documents) {
      const record = await database.documents.get(key);
      if (record === undefined) continue;
      yield* this.#lines({ kind: 'document', sha256: key }, documentLines(record));
      if (bytes) yield* this.#pieces({ kind: 'documentBytes', sha256: key }, cut(record.bytes));
    }
  }

  /** @returns the SHA-256 of the part as stored */
  async *#lines(part: PartName, lines: AsyncIterable<string>): AsyncGenerator<PartPiece, string, undefined> {
    return yield* this.#pieces(part, zlibOf(lines));
  }

  async *#pieces(
    part: PartName,
    chunks: AsyncIterable<Uint8Array<ArrayBuffer>> | Iterable<Uint8Array<ArrayBuffer>>,
  ): AsyncGenerator<PartPiece, string, undefined> {
    const name = nameOf(part);
    const codec = codecOf(part);
    const hash = sha256.create();
    let size = 0;
    let held: Uint8Array<ArrayBuffer> | null = null;
    let first = true;
    for await (const bytes of chunks) {
      if (held !== null) {
        yield { name, codec, bytes: held, first, last: false };
        first = false;
      }
      this.#throwIfAborted();
      hash.update(bytes);
      size += bytes.length;
      held = bytes;
    }
    yield { name, codec, bytes: held ?? new Uint8Array(0), first, last: true };
    this.#sizes.set(name, size);
    this.#sent.add(name);
    return bytesToHex(hash.digest());
  }

  #done({ databaseId, sample, counter, lastHash, journalEntries, company }: Snapshot): CopyRead {
    const tallies = [...this.#tallies].filter(([name]) => this.#sizes.has(name)).map(([, held]) => held);
    const { accounts, invoices, openCents } = sumOfTallies(tallies.map(({ tally }) => tally));
    const documents = [...this.#sizes].filter(([name]) => parseName(name)?.kind === 'documentBytes');
    const { day, at } = this.#options;
    return {
      facts: {
        databaseId,
        schemaVersion: SCHEMA_VERSION,
        counter,
        lastHash,
        accounts,
        invoices,
        openTotalCents: openCents,
        documents: documents.length,
        documentBytes: documents.reduce((sum, [, size]) => sum + size, 0),
        journalEntries,
        company,
        sample,
        day,
        at,
      },
      keep: [...this.#sizes.keys()].filter((name) => !this.#sent.has(name)),
      tallies: new Map(tallies.map(({ sha256: hash, tally }) => [hash, tally])),
    };
  }

  async #snapshot(): Promise<Snapshot> {
    this.#throwIfAborted();
    const database = this.#database;
    return database.transaction('r', database.journal, database.settings, database.company, async () => {
      const last = await lastEntry(database);
      const marks = await readSetting(database, 'marks');
      if (marks === null) throw new StoreError('damaged', 'the database has no marks');
      return {
        counter: last?.seq ?? 0,
        lastHash: last?.hash ?? FIRST_PREVIOUS,
        journalEntries: await database.journal.where('head').above(0).count(),
        company: (await readCompany(database))?.name ?? null,
        databaseId: marks.databaseId,
        sample: marks.sample,
      };
    });
  }

  #throwIfAborted(): void {
    if (this.#options.signal?.aborted === true) throw new StoreError('cancelled', 'copy');
  }
}

/** Copies, so that handing a piece over does not take the whole document with it. */
function* cut(bytes: Uint8Array): Generator<Uint8Array<ArrayBuffer>, void, undefined> {
  for (let from = 0; from < bytes.length; from += MAX_CHUNK_BYTES)
    yield bytes.slice(from, from + MAX_CHUNK_BYTES);
}
