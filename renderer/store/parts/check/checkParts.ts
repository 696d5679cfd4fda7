import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import * as v from 'valibot';
import { countSchema, daySchema, idSchema, sha256Schema } from '../../acts/schemas';
import { SCHEMA_VERSION } from '../../database';
import { CopyError, type CopyProblem } from '../copyError';
import { differingFacts, type CopyFacts } from '../copyFacts';
import { parseLine, tablesOf, type Line } from '../partLines';
import { codecOf, parseName, type PartCodec, type PartName, type RangedTable } from '../partNames';
import { textSchema } from '../../kinds/forms';
import { WHOLE, wordName } from '../../kinds/kind';
import { kindOf } from '../../kinds/kinds';
import type { RecordTable } from '../../schema/tables';
import { nativeInflate, type Inflate } from '../inflate';
import { linesOf } from '../zlibLines';
import { LettersCheck } from '../../check/lettersCheck';
import { RecordsCheck } from '../../check/recordsCheck';
import { AccountsCheck } from './accountsCheck';
import { Ascending } from './ascending';
import { JournalPartsCheck } from './journalCheck';
import { ProblemList } from './problemList';
import { Remembered } from './remembered';

const factsSchema = v.object({
  databaseId: idSchema,
  schemaVersion: v.pipe(countSchema, v.minValue(1)),
  counter: countSchema,
  lastHash: sha256Schema,
  accounts: countSchema,
  invoices: countSchema,
  openTotalCents: v.pipe(v.number(), v.safeInteger()),
  documents: countSchema,
  documentBytes: countSchema,
  journalEntries: countSchema,
  company: v.nullable(textSchema),
  sample: v.boolean(),
  day: daySchema,
  at: v.pipe(v.string(), v.isoTimestamp()),
}) satisfies v.GenericSchema<unknown, CopyFacts>;

/** A SHA-256 that grows as bytes come. */
export interface Hasher {
  update(bytes: Uint8Array): void;
  hex(): string;
}

function nobleHasher(): Hasher {
  const hash = sha256.create();
  return { update: (bytes) => void hash.update(bytes), hex: () => bytesToHex(hash.digest()) };
}

/** What the platform has that does it better. */
export interface PartsTools {
  readonly newHasher?: () => Hasher;
  readonly inflate?: Inflate;
  /** Called before each megabyte or so of text is read, to keep memory in bounds; may throw a CopyError. */
  readonly breathe?: () => void;
}

const TEXT_IN_A_BREATH = 1024 * 1024;

/** More than this, and what is left is not looked at: a copy that is nothing but wrong could be made to take for ever. */
const HOPELESS = 2000;

/** What a copy was found to hold. It can be restored when there is no problem. */
export interface PartsReport {
  /**
   * Counted from the parts themselves. Day and instant are the copy's own; null when it does not say what it is, or is more than can
   * be checked.
   */
  readonly facts: CopyFacts | null;
  readonly problems: readonly CopyProblem[];
  /** The list has an end; and of a copy that is wholly spoiled not even all are counted. */
  readonly problemCount: number;
}

/**
 * Checks the content of a copy without a database, part by part in the order of their names, holding no more than one
 * account and a hash for each: every record's shape, every account recomputed, letters against accounts and documents, the
 * journal's chain and its last word on everything, and at the end the facts. Whether the parts are those that were written is
 * the container's.
 */
export class PartsCheck {
  readonly #problems = new ProblemList();
  readonly #facts: CopyFacts | null;
  readonly #newHasher: () => Hasher;
  readonly #inflate: Inflate;
  readonly #breathe: () => void;
  readonly #remembered = new Remembered();
  readonly #letters: LettersCheck;
  readonly #accounts: AccountsCheck;
  readonly #journal: JournalPartsCheck;
  readonly #records: RecordsCheck;
  readonly #ranges = new Map<RangedTable, Ascending>();
  readonly #keys = new Set<string>();
  #lastName = '';
  #databaseId = '';
  #sample = false;
  #company: string | null = null;
  #text = 0;
  #tooLarge = false;

  /** @param facts what the copy says of itself, as it was found */
  constructor(facts: unknown, tools: PartsTools = {}) {
    const { newHasher = nobleHasher, inflate = nativeInflate, breathe = () => undefined } = tools;
    this.#breathe = breathe;
    const { keep } = this.#remembered;
    this.#newHasher = newHasher;
    this.#inflate = inflate;
    this.#letters = new LettersCheck((code, id, detail) => this.#problems.tell(code, id, detail), keep);
    this.#accounts = new AccountsCheck(this.#problems, this.#letters, keep);
    this.#journal = new JournalPartsCheck(this.#problems, keep);
    this.#records = new RecordsCheck(keep);
    const read = v.safeParse(factsSchema, facts);
    this.#facts = read.success ? read.output : null;
    if (this.#facts === null) this.#problems.tell('facts', '', 'the copy does not say what it is');
    else if (this.#facts.schemaVersion > SCHEMA_VERSION)
      this.#problems.tell('newer-schema', String(this.#facts.schemaVersion), 'written by a newer program');
  }

  /** Written by a newer program: its parts can't be judged. */
  get isNewer(): boolean {
    return (this.#facts?.schemaVersion ?? 0) > SCHEMA_VERSION;
  }

  get problemsSoFar(): readonly CopyProblem[] {
    return this.#problems.list;
  }

  /** Takes one part in; what is wrong with it is kept for the report. @throws what the source of the chunks throws */
  async part(name: string, codec: PartCodec, chunks: AsyncIterable<Uint8Array>): Promise<void> {
    if (this.#isHopeless || this.#tooLarge) return;
    try {
      const part = parseName(name);
      if (part === null || codec !== codecOf(part)) throw new CopyError('part', 'unknown');
      if (name <= this.#lastName) throw new CopyError('part', 'twice, or out of order');
      this.#lastName = name;
      if (part.kind === 'documentBytes') await this.#bytes(part.sha256, chunks);
      else await this.#lines(part, chunks);
    } catch (error) {
      if (!(error instanceof CopyError)) throw error;
      this.#problems.tell(error.code, name, error.detail);
      this.#tooLarge ||= error.code === 'too-large';
    }
  }

  end(): PartsReport {
    // What was not read can't be missed.
    if (this.#tooLarge)
      return { facts: null, problems: this.#problems.list, problemCount: this.#problems.count };
    this.#journal.end(this.#accounts);
    this.#letters.end(this.#journal.words);
    this.#records.end(this.#journal.words, (code, subject) =>
      this.#problems.tell(code, subject, 'is not what the journal last wrote'),
    );
    if (!this.#keys.has('settings marks')) this.#problems.tell('part', 'tables', 'the marks are missing');
    const facts = this.#counted();
    if (facts !== null && this.#facts !== null)
      for (const name of differingFacts(facts, this.#facts))
        this.#problems.tell('facts', name, `says ${String(this.#facts[name])}, has ${String(facts[name])}`);
    return { facts, problems: this.#problems.list, problemCount: this.#problems.count };
  }

  async #lines(part: Exclude<PartName, { kind: 'documentBytes' }>, chunks: AsyncIterable<Uint8Array>) {
    if (part.kind === 'accounts') this.#accounts.begin(part.first);
    else if (part.kind === 'journal') this.#journal.begin(part.seq);
    else if ('first' in part) this.#range(part.kind).begin(part.first);
    let lines = 0;
    for await (const texts of linesOf(chunks, this.#inflate))
      for (const text of texts) {
        if (this.#isHopeless) throw new CopyError('part', 'too much is wrong to go on');
        this.#count(text.length);
        const line = parseLine(text);
        if (!tablesOf(part).includes(line.table)) throw new CopyError('range', `${line.table} in it`);
        blamingTheRecord(() => this.#take(line, part, lines === 0));
        lines += 1;
      }
    if (part.kind === 'accounts') blamingTheRecord(() => this.#accounts.end());
    if (part.kind === 'document' && lines === 0) throw new CopyError('record', 'no record');
  }

  #count(characters: number): void {
    this.#text += characters;
    if (this.#text < TEXT_IN_A_BREATH) return;
    this.#text = 0;
    this.#breathe();
  }

  #take(line: Line, part: PartName, first: boolean): void {
    switch (line.table) {
      case 'accounts':
      case 'slices':
      case 'history':
      case 'past':
        this.#accounts.take(line);
        break;
      case 'batches':
        this.#letters.dispatch(line.record, (id) => this.#accounts.hashes.has(id));
        this.#record(line.table, line.record, part);
        break;
      case 'journal':
        this.#journal.row(line.record);
        break;
      case 'documents':
        if (!first || part.kind !== 'document' || line.record.sha256 !== part.sha256)
          throw new CopyError('range', 'another document’s record');
        this.#letters.document(line.record);
        this.#records.take(line.table, line.record);
        break;
      case 'models':
        if (first || part.kind !== 'document') throw new CopyError('range', 'a model before its record');
        if (!this.#letters.model(part.sha256, line.record))
          throw new CopyError('range', 'more models than letters');
        break;
      case 'settings':
        this.#record(line.table, line.record, part);
        if (line.record.key === 'numbering') this.#letters.numbering(line.record.value);
        else if (line.record.key === 'marks') {
          this.#databaseId = line.record.value.databaseId;
          this.#sample = line.record.value.sample;
        }
        break;
      case 'company':
        this.#record(line.table, line.record, part);
        this.#company = line.record.value.name;
        break;
      default:
        this.#record(line.table, line.record, part);
    }
  }

  #record(table: RecordTable, record: object, part: PartName): void {
    const key = kindOf(table).keyOf(record);
    if ('first' in part) this.#range(table).next(key);
    else {
      const name = wordName(table, key, WHOLE);
      if (this.#keys.has(name)) throw new CopyError('range', `${name} is there twice`);
      this.#remembered.keep();
      this.#keys.add(name);
    }
    this.#records.take(table, record);
  }

  #range(table: RangedTable): Ascending {
    const known = this.#ranges.get(table) ?? new Ascending();
    this.#ranges.set(table, known);
    return known;
  }

  get #isHopeless(): boolean {
    return this.#problems.told + this.#journal.problemCount > HOPELESS;
  }

  async #bytes(name: string, chunks: AsyncIterable<Uint8Array>): Promise<void> {
    const hasher = this.#newHasher();
    let size = 0;
    for await (const chunk of chunks) {
      hasher.update(chunk);
      size += chunk.length;
    }
    if (hasher.hex() !== name)
      this.#problems.tell('document', name, 'its bytes are not those that were issued');
    this.#letters.bytes(name, size);
  }

  #counted(): CopyFacts | null {
    if (this.#facts === null) return null;
    const { schemaVersion, day, at } = this.#facts;
    return {
      databaseId: this.#databaseId,
      schemaVersion,
      counter: this.#journal.counter,
      lastHash: this.#journal.lastHash,
      accounts: this.#accounts.hashes.size,
      invoices: this.#accounts.invoices,
      openTotalCents: this.#accounts.openCents,
      documents: this.#letters.documents,
      documentBytes: this.#letters.documentBytes,
      journalEntries: this.#journal.entries,
      company: this.#company,
      sample: this.#sample,
      day,
      at,
    };
  }
}

/** Amounts that no sum can bear and the like: the record's fault, not a failure of the check. */
function blamingTheRecord(check: () => void): void {
  try {
    check();
  } catch (error) {
    throw error instanceof CopyError ? error : new CopyError('record', String(error));
  }
}
