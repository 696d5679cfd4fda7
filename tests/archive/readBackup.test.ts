import 'fake-indexeddb/auto';
import { execFile, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { deflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createBackupKey } from '../../electron/archive/backupKey';
import type { JsonObject } from '../../electron/archive/json';
import type { SealingKey } from '../../electron/archive/keyWraps';
import { writeArchive } from '../../electron/archive/writeArchive';
import { issueLetters } from '../../renderer/store/acts/contacts/issueLetters';
import { saveCompany } from '../../renderer/store/acts/settings/saveCompany';
import { canonicalJson } from '../../renderer/store/journal/canonicalJson';
import { newId } from '../../renderer/usecases/newId';
import { Bench } from '../store/checks/check';
import { at, batchOf, importInto, smallLedger } from '../store/checks/scene';
import { copyOf } from '../store/parts/copies';
import { aCompany } from '../support/builders';
import { CHEAP, HEADER, memorySink, streamed, type Part } from './memory';

interface Answer {
  readonly code: number;
  readonly said: Readonly<Record<string, unknown>>;
}

const PYTHON = ['python3', 'python'].find((name) => spawnSync(name, ['--version']).status === 0);
const SCRIPT = join(import.meta.dirname, '../support/read_backup.py');
const NO_HASH = '0'.repeat(64);
const sha = (value: unknown): string => createHash('sha256').update(canonicalJson(value)).digest('hex');

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'encours-reader-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function ask(bytes: Uint8Array): Promise<Answer> {
  const file = join(folder, 'backup.encours');
  writeFileSync(file, bytes);
  return new Promise((answer) => {
    execFile(PYTHON ?? '', [SCRIPT, file], (error, stdout) =>
      answer({
        code: typeof error?.code === 'number' ? error.code : 0,
        said: JSON.parse(stdout) as Answer['said'],
      }),
    );
  });
}

/** Which of many files the reader takes, asked in one process: starting Python takes longer than reading. */
async function taken(files: readonly Uint8Array[]): Promise<readonly number[]> {
  const below = join(folder, 'many');
  mkdirSync(below);
  for (const [index, bytes] of files.entries()) writeFileSync(join(below, String(index)), bytes);
  const lines = [
    'import json, os, sys',
    'sys.path.insert(0, sys.argv[1]); sys.dont_write_bytecode = True',
    'from read_backup import answer',
    'names = sorted(os.listdir(sys.argv[2]), key=int)',
    'print(json.dumps([int(name) for name in names if answer(os.path.join(sys.argv[2], name))["ok"]]))',
  ];
  const { stdout } = await promisify(execFile)(PYTHON ?? '', [
    '-c',
    lines.join('\n'),
    dirname(SCRIPT),
    below,
  ]);
  return JSON.parse(stdout) as readonly number[];
}

async function backupOf(
  parts: readonly Part[],
  facts: JsonObject,
  sealing: SealingKey | null = null,
): Promise<Buffer> {
  const sink = memorySink();
  await writeArchive({ sink, header: HEADER, facts, parts: streamed(parts), sealing });
  return sink.bytes();
}

function lines(name: string, ...rows: readonly (readonly [table: string, record: unknown])[]): Part {
  const text = rows.map((row) => `${canonicalJson(row)}\n`).join('');
  return { name, codec: 'zlib', content: deflateSync(text) };
}

const item = (kind: string, amount: number, ...paid: readonly number[]) => ({
  kind,
  amount,
  allocations: paid.map((part) => ({ amount: part })),
});

/** Entries of a journal, each of one row of changes or of several, chained. */
function chain(
  entries: readonly { readonly act: string; readonly rows: readonly (readonly unknown[])[] }[],
): { readonly records: readonly Record<string, unknown>[]; readonly lastHash: string } {
  let previous = NO_HASH;
  const records = entries.flatMap(({ act, rows }, index) => {
    const own = {
      seq: index + 1,
      at: '2026-11-22T08:00:00.000Z',
      day: '2026-11-22',
      by: 'Hélène',
      act,
      summary: { name: 'Société « Élan » \u007f\u0001\n' },
      accountCount: 0,
      changesHashes: rows.map(sha),
      previous,
    };
    previous = sha(own);
    const head = {
      ...own,
      part: 0,
      head: own.seq,
      hash: previous,
      changes: rows.length === 1 ? rows[0] : [],
    };
    const further = rows.map((changes, part) => ({ seq: own.seq, part: part + 1, changes }));
    return [head, ...(rows.length > 1 ? further : [])];
  });
  return { records, lastHash: previous };
}

describe.skipIf(PYTHON === undefined)('an independent reader', () => {
  it('counts what the store counts', async () => {
    const bench = new Bench('independent');
    const database = await bench.open();
    await importInto(database, smallLedger(), newId());
    await saveCompany(database, at(), aCompany());
    await issueLetters(database, at(), await batchOf(database, ['ZEBRE'], 'lot-1'));
    const copy = await copyOf(database, null);
    const parts = [...copy.parts]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, { codec, bytes }]) => ({ name, codec, content: bytes }));
    const facts = { ...copy.facts };
    const intact = await backupOf(parts, facts);
    const { accounts, invoices, openTotalCents, documents, journalEntries, lastHash } = facts;
    expect(accounts).toBeGreaterThan(2);
    expect(documents).toBe(1);
    expect(await ask(intact)).toEqual({
      code: 0,
      said: { ok: true, accounts, invoices, openTotalCents, documents, journalEntries, lastHash },
    });

    for (const change of [{ invoices: invoices + 1 }, { openTotalCents: 0 }, { lastHash: NO_HASH }])
      expect(await ask(await backupOf(parts, { ...facts, ...change }))).toMatchObject({
        code: 2,
        said: { ok: false, problem: expect.stringContaining('facts') as string },
      });
    const sealing = await createBackupKey('secret', CHEAP);
    expect(await ask(await backupOf(parts, facts, sealing))).toMatchObject({ code: 2 });
    await bench.cleanUp();
  });

  it('counts open and settled items, in accounts, slices and history, and follows what was erased by law', async () => {
    const before = [{ kind: 'record', after: 'Madame Ancienne' }];
    const after = [{ kind: 'record', after: '' }];
    const redaction = {
      kind: 'redaction',
      seq: 1,
      part: 0,
      hashBefore: sha(before),
      hashAfter: sha(after),
    };
    const { records, lastHash } = chain([
      { act: 'editCustomer', rows: [before] },
      { act: 'acceptImport', rows: [[{ kind: 'a' }], [{ kind: 'b' }], [{ kind: 'c' }]] },
      { act: 'saveSettings', rows: [[]] },
      { act: 'eraseCustomer', rows: [[redaction]] },
    ]);
    const document = Buffer.from('%PDF');
    const documentName = createHash('sha256').update(document).digest('hex');
    const journal = (rows: readonly unknown[]): Part =>
      lines('journal/0000000001', ...rows.map((row) => ['journal', row] as const));
    const erased = records.map((record, index) => (index === 0 ? { ...record, changes: after } : record));
    const content = [
      lines(
        'accounts/0',
        [
          'accounts',
          { id: 'a', items: [item('invoice', 10_000, 2_500, 500), item('creditNote', -300, 100)] },
        ],
        ['history', { accountId: 'a', items: [item('invoice', 999), item('payment', -999)] }],
        ['accounts', { id: 'b', items: null }],
        ['slices', { accountId: 'b', items: [item('opening', 50), item('payment', -20)] }],
      ),
      lines(`documents/${documentName}.json`, ['documents', { sha256: documentName, size: 4 }]),
    ];
    const stored: Part = { name: `documents/${documentName}`, codec: 'stored', content: document };
    const counts = {
      accounts: 2,
      invoices: 3,
      openTotalCents: 7000 - 200 + 30,
      documents: 1,
      journalEntries: 4,
      lastHash,
    };
    expect(await ask(await backupOf([...content, stored, journal(erased)], counts))).toEqual({
      code: 0,
      said: { ok: true, ...counts },
    });

    const altered: readonly (readonly unknown[])[] = [
      erased.with(0, { ...records[0], changes: [{ kind: 'record', after: 'another' }] }),
      erased.with(1, { ...erased[1], summary: {} }),
      erased.with(3, { ...erased[3], changes: [] }),
      erased.toSpliced(2, 1),
      erased.toSpliced(5, 1),
      [erased[5], ...erased.slice(0, 5)],
    ];
    for (const rows of altered)
      expect(await ask(await backupOf([...content, stored, journal(rows)], counts))).toMatchObject({
        code: 2,
      });
    const other: Part = { ...stored, content: Buffer.from('%PDG') };
    expect(await ask(await backupOf([...content, other, journal(erased)], counts))).toMatchObject({
      code: 2,
    });
  });

  it('refuses a part whose stream was cut, or is followed by something', async () => {
    const { records, lastHash } = chain([{ act: 'saveSettings', rows: [[]] }]);
    const journal = lines('journal/0000000001', ...records.map((row) => ['journal', row] as const));
    const counts = { accounts: 0, invoices: 0, openTotalCents: 0, documents: 0, journalEntries: 1, lastHash };
    const of = (content: Uint8Array) => backupOf([{ ...journal, content }], counts);
    expect((await ask(await of(journal.content))).code).toBe(0);
    const spoiled = [
      Buffer.concat([journal.content, Buffer.from('more')]),
      Buffer.concat([journal.content, journal.content]),
      journal.content.slice(0, -1),
      Buffer.alloc(0),
    ];
    for (const content of spoiled) expect((await ask(await of(content))).code).toBe(2);
  });

  it('refuses a file that was damaged, cut or made longer', async () => {
    const { records, lastHash } = chain([{ act: 'saveSettings', rows: [[]] }]);
    const parts = [lines('journal/0000000001', ...records.map((row) => ['journal', row] as const))];
    const zeros = { accounts: 0, invoices: 0, openTotalCents: 0, documents: 0 };
    const intact = await backupOf(parts, { ...zeros, journalEntries: 1, lastHash });
    expect((await ask(intact)).code).toBe(0);
    const hurt: Uint8Array[] = [Buffer.concat([intact, Buffer.of(0)])];
    for (let at = 0; at < intact.length; at += 1) {
      const flipped = Buffer.from(intact);
      flipped[at]! ^= 1 << (at % 8);
      hurt.push(flipped, intact.subarray(0, at));
    }
    expect(await taken([intact, ...hurt])).toEqual([0]);
  });
});

if (PYTHON === undefined)
  it('SKIPPED: no Python 3 here, the independent reader was not run', (context) => {
    context.skip();
  });
