import { BRIDGE_GLOBAL, type EncoursBridge } from '../../../electron/bridge/contract';
import type { BridgeResult } from '../../../electron/bridge/result';
import type { MirrorSession, SafetyEvent } from '../../../electron/bridge/safety';
import { openDatabase, type EncoursDatabase } from '../../../renderer/store/database';
import { checkIntegrity } from '../../../renderer/store/integrity';
import { canonicalJson } from '../../../renderer/store/journal/canonicalJson';
import { hashBytes } from '../../../renderer/store/journal/hash';
import { changesOf } from '../../../renderer/store/journal/readJournal';
import { readCopy } from '../../../renderer/store/parts/readCopy';
import { readPointer } from '../../../renderer/store/pointer/pointer';
import type { JournalHead, RecordChange } from '../../../renderer/store/records/journalRecord';
import { KILL_PAGE, KILL_SIGN, type Census, type KillPage, type Look, type Sign } from './census';

/**
 * Evaluated in the running program's page, beside the program: it watches what the program writes, and reads. The program
 * itself has no way in for it.
 */
let opened: Promise<EncoursDatabase> | null = null;

function database(): Promise<EncoursDatabase> {
  opened ??= readPointer().then(({ active }) => openDatabase(active));
  return opened;
}

function tell(sign: Sign): void {
  const told = (globalThis as typeof globalThis & Record<typeof KILL_SIGN, (sign: Sign) => void>)[KILL_SIGN];
  told(sign);
}

const OWN = /^encours(-copy-|$)/;

interface Writing {
  readonly id: number;
  entry: JournalHead | null;
}

/**
 * Tells of each transaction that writes to the owner's database, from its first write to where the browser itself says that it
 * is on the disk. Only this page's prototypes are replaced.
 */
function watch(): void {
  let made = 0;
  const known = new WeakMap<IDBTransaction, Writing>();
  const noted = (transaction: IDBTransaction): Writing => {
    const before = known.get(transaction);
    if (before !== undefined) return before;
    made += 1;
    const writing: Writing = { id: made, entry: null };
    known.set(transaction, writing);
    if (!OWN.test(transaction.db.name)) return writing;
    tell({ kind: 'begun', id: writing.id });
    transaction.addEventListener('complete', () => ended(writing));
    transaction.addEventListener('abort', () => tell({ kind: 'undone', id: writing.id }));
    return writing;
  };
  const stores = IDBObjectStore.prototype;
  for (const name of ['add', 'put', 'delete', 'clear'] as const) {
    const write = Reflect.get(stores, name) as (...args: unknown[]) => IDBRequest;
    Object.assign(stores, {
      [name](this: IDBObjectStore, ...args: unknown[]): IDBRequest {
        const writing = noted(this.transaction);
        const [value] = args;
        if (this.name === 'journal' && isHead(value)) {
          writing.entry = value;
          tell({ kind: 'entry', id: writing.id, act: value.act, seq: value.seq });
        }
        return write.apply(this, args);
      },
    });
  }
}

function ended({ id, entry }: Writing): void {
  if (entry === null) {
    tell({ kind: 'undone', id });
    return;
  }
  tell({ kind: 'done', id, seq: entry.seq, hash: entry.hash });
  void database()
    .then(takeCensus)
    .then((census) => tell({ kind: 'census', census }));
}

function isHead(value: unknown): value is JournalHead {
  return typeof value === 'object' && value !== null && 'part' in value && value.part === 0;
}

const KEPT = [
  'accounts',
  'slices',
  'history',
  'batches',
  'documents',
  'imports',
  'rates',
  'settings',
  'company',
] as const;

async function takeCensus(from: EncoursDatabase): Promise<Census> {
  return from.transaction('r', from.tables, async () => {
    const counts: Record<string, number> = {};
    const hashes: string[] = [];
    for (const name of KEPT) {
      const records: unknown[] = await from.table(name).toArray();
      counts[name] = records.length;
      const shown =
        name === 'documents' ? records.map((record) => ({ ...(record as object), bytes: 0 })) : records;
      hashes.push(hashJson(shown));
    }
    let balance = 0;
    await from.accounts.each(({ totals }) => {
      balance += totals.balance;
    });
    const last = (await from.journal.where('head').above(0).last()) as JournalHead | undefined;
    const digest = hashBytes(new TextEncoder().encode(hashes.join()));
    return { seq: last?.seq ?? 0, hash: last?.hash ?? '', counts, balance, digest };
  });
}

async function look(): Promise<Look> {
  const from = await database();
  const census = await takeCensus(from);
  const { problems } = await checkIntegrity(from);
  const heads = (await from.journal.where('head').above(0).toArray()) as JournalHead[];
  const told = problems.map(({ code, subject, detail }) => `${code} ${subject}: ${detail}`);
  return {
    census,
    problems: [...told, ...(await recordsAgainstJournal(from, heads))],
    hashes: heads.map(({ hash }) => hash),
    acts: heads.map(({ act }) => act),
  };
}

/** Each record that is no account with what the journal last wrote of it: not by the program's own check, which this judges. */
async function recordsAgainstJournal(
  from: EncoursDatabase,
  heads: readonly JournalHead[],
): Promise<string[]> {
  const last = new Map<string, RecordChange>();
  for (const head of heads)
    for (const change of await changesOf(from, head))
      if (change.kind === 'record') last.set(`${change.table} ${change.key}`, change);
  const problems: string[] = [];
  for (const [name, { table, key, after }] of last) {
    const stored = await from.table<unknown, unknown>(table).get(keyOf(table, key));
    const value = stored === undefined ? undefined : toldOf(table, stored as object);
    if (after === null ? value !== undefined : !holds(value, after))
      problems.push(`record ${name} is not what the journal last wrote`);
  }
  return problems;
}

/** A record in the journal's words. */
function toldOf(table: string, stored: object): unknown {
  if (table === 'settings' || table === 'company') return Reflect.get(stored, 'value');
  if (table === 'documents') return { ...stored, senderHash: hashJson(Reflect.get(stored, 'sender')) };
  return stored;
}

function hashJson(value: unknown): string {
  return hashBytes(new TextEncoder().encode(canonicalJson(value)));
}

function keyOf(table: string, key: string): unknown {
  return table === 'rates' ? key.split(' ') : key;
}

/** Every field that was traced is there; batches trace only what changes in them. */
function holds(stored: unknown, traced: unknown): boolean {
  if (typeof stored !== 'object' || stored === null || typeof traced !== 'object' || traced === null)
    return canonicalJson(stored) === canonicalJson(traced);
  return Object.entries(traced).every(
    ([field, value]) => canonicalJson(Reflect.get(stored, field) ?? null) === canonicalJson(value ?? null),
  );
}

function bridge(): EncoursBridge {
  return Reflect.get(globalThis, BRIDGE_GLOBAL) as EncoursBridge;
}

async function given<T>(answer: Promise<BridgeResult<T>>): Promise<T> {
  const result = await answer;
  if (!result.ok) throw new Error(`bridge: ${result.code}`);
  return result.value;
}

async function sync(): Promise<string> {
  const shell = bridge();
  tell({ kind: 'copy-begun', what: 'sync' });
  const head = await given(shell.mirrorHead());
  const { session, baseParts } = await begun(shell, head?.generation ?? null);
  const base = head === null || baseParts.length === 0 ? null : { facts: head.facts, parts: baseParts };
  const at = new Date().toISOString();
  const copy = readCopy(await database(), { base, day: at.slice(0, 10), at, tallies: new Map() });
  for (;;) {
    const step = await copy.next();
    if (step.done === true) {
      const { facts, keep } = step.value;
      const { generation } = await given(shell.mirrorCommit({ session, facts, keep }));
      tell({ kind: 'copy-done', what: 'sync', name: generation });
      return generation;
    }
    const { name, codec, bytes, last } = step.value;
    await given(shell.mirrorChunk({ session, name, codec, bytes, last }));
  }
}

/** The program makes mirrors of its own: one that is under way is waited for. */
async function begun(shell: EncoursBridge, base: string | null): Promise<MirrorSession> {
  for (let attempt = 0; ; attempt += 1) {
    const result = await shell.mirrorBegin({ base });
    if (result.ok) return result.value;
    if (result.code !== 'busy' || attempt >= 100) throw new Error(`bridge: ${result.code}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function backUp(): Promise<string> {
  const shell = bridge();
  const stick = (await given(shell.backupPlaces())).find(({ present }) => present);
  if (stick === undefined) throw new Error('no stick');
  tell({ kind: 'copy-begun', what: 'backup' });
  const written = new Promise<Extract<SafetyEvent, { kind: 'written' }>['backup']>((resolve, reject) => {
    const stop = shell.onSafety((event) => {
      if (event.kind === 'progress') return;
      stop();
      if (event.kind === 'written') resolve(event.backup);
      else reject(new Error(`backup: ${event.code}`));
    });
  });
  await given(shell.writeBackup({ placeId: stick.id }));
  const { token } = await written;
  const proof = await given(shell.openRestore({ source: `proof:${token}`, content: 'without-stored' }));
  for (;;) {
    const step = await given(shell.readRestore({ session: proof.session }));
    if (!('end' in step)) continue;
    await given(shell.closeRestore({ session: proof.session }));
    const { name } = await given(shell.finishBackup({ token, proven: step.end }));
    tell({ kind: 'copy-done', what: 'backup', name });
    return name;
  }
}

const offered: KillPage = { watch, look, sync, backUp };
Object.assign(globalThis, { [KILL_PAGE]: offered });
