import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import { createDeflate, deflateSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import type { Verification } from '../../build/commands/backup/verifyFile';
import { sinkOf } from '../../electron/archive/archiveFile';
import type { PartToWrite } from '../../electron/archive/archiveStreams';
import { writeArchive } from '../../electron/archive/writeArchive';
import type { Account, AccountId } from '../../renderer/domain/account/account';
import { day } from '../../renderer/domain/day';
import { cents } from '../../renderer/domain/money';
import { payeeOf } from '../../renderer/domain/letters/payee';
import { storedFormInSteps } from '../../renderer/store/accounts/accountForm';
import { NOTHING_PAST } from '../../renderer/store/accounts/pastSum';
import type { ActName } from '../../renderer/store/acts/actNames';
import { SCHEMA_VERSION } from '../../renderer/store/database';
import { canonicalJson } from '../../renderer/store/journal/canonicalJson';
import { sealed } from '../../renderer/store/journal/appendEntry';
import { FIRST_PREVIOUS, hashOf } from '../../renderer/store/journal/hash';
import { lineOf } from '../../renderer/store/parts/partLines';
import { nameOf } from '../../renderer/store/parts/partNames';
import { type AccountRecord, SHAPE } from '../../renderer/store/records/accountRecord';
import type { DispatchRecord, DocumentRecord, HeadOf } from '../../renderer/store/records/dispatchRecord';
import type { Change, RecordChange } from '../../renderer/store/records/journalRecord';
import { FIRST_WRITER } from '../../renderer/store/shapes/liftChange';
import { aContact, aStage } from '../support/contacts';
import { aCompany, anAccount, anInvoice } from '../support/builders';
import { scratchFolder } from './runCommand';

const CUSTOMERS = 10_000;
const INVOICES_EACH = 10;
const MEGABYTE = 1024 * 1024;
/** More than the memory that may be used. */
const DOCUMENT_BYTES = 320 * MEGABYTE;
const MOST_MEMORY = 300 * MEGABYTE;

const folder = scratchFolder();
afterAll(() => folder.remove());

function accountNumber(rank: number): Account {
  const id = `0190${String(rank).padStart(8, '0')}` as AccountId;
  const items = Array.from({ length: INVOICES_EACH }, (_, index) =>
    anInvoice({ id: `${id}-${index}`, number: `F${rank}-${index}`, amount: 100 + index }),
  );
  return anAccount({ id, code: `C${rank}`, name: `Client ${rank}`, items });
}

const zlibPart = (name: string, text: string): PartToWrite => ({
  name,
  codec: 'zlib',
  chunks: (async function* () {
    yield await Promise.resolve(deflateSync(Buffer.from(text), { level: 1 }));
  })(),
});

function* documentChunks(): Generator<Buffer, void, undefined> {
  for (let index = 0; index < DOCUMENT_BYTES / MEGABYTE; index++) yield Buffer.alloc(MEGABYTE, index % 251);
}

/** What is stored of an account that has no past. */
function recordOf(account: Account): AccountRecord {
  const nothing = { before: NOTHING_PAST, added: [], removed: [] };
  const steps = storedFormInSteps(account, [], { items: nothing, contacts: nothing });
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value.record;
}

const REFERENCE = 'R-2026-00001';
const SUMS = { principal: cents(100), interest: cents(0), compensation: cents(0) } as const;

const HEAD = {
  seq: 1,
  part: 0,
  head: 1,
  at: '2026-03-20T08:00:00.000Z',
  day: day('2026-03-20'),
  by: 'Propriétaire',
  writer: FIRST_WRITER,
  act: 'saveSettings',
  summary: {},
  accountCount: 0,
  changes: [],
} as const;

/** Entries of a journal, each with its changes in rows of 500, chained. */
function journalOf(acts: readonly (readonly [act: ActName, changes: readonly Change[]])[]) {
  let previous = FIRST_PREVIOUS;
  const lines: string[] = [];
  acts.forEach(([act, changes], index) => {
    const rows: (readonly Change[])[] = [];
    for (let from = 0; from < changes.length; from += 500) rows.push(changes.slice(from, from + 500));
    const head = sealed({
      seq: index + 1,
      part: 0,
      head: index + 1,
      at: '2026-03-20T08:00:00.000Z',
      day: day('2026-03-20'),
      by: 'Propriétaire',
      writer: FIRST_WRITER,
      act,
      summary: {},
      accountCount: changes.filter(({ kind }) => kind === 'account').length,
      changesHashes: rows.map((row) => hashOf(row)),
      previous,
      changes: rows.length === 1 ? (rows[0] ?? []) : [],
    });
    previous = head.hash;
    lines.push(lineOf('journal', head));
    if (rows.length > 1)
      rows.forEach((row, part) =>
        lines.push(lineOf('journal', { seq: head.seq, part: part + 1, changes: row })),
      );
  });
  return { text: lines.join(''), lastHash: previous, entries: acts.length };
}

/** A backup of 100 000 invoices and one very large document, made without a database. */
async function writeLargeBackup(file: string): Promise<void> {
  const sum = createHash('sha256');
  for (const chunk of documentChunks()) sum.update(chunk);
  const sha256 = sum.digest('hex');
  const company = aCompany();
  const [addressee, ...others] = Array.from({ length: CUSTOMERS }, (_, rank) => accountNumber(rank));
  if (addressee === undefined) throw new Error('no customer');
  const contact = aContact({
    step: 'reminder1',
    state: 'issued',
    issuedOn: '2026-03-20',
    postedOn: null,
    asked: SUMS,
    reference: REFERENCE,
    document: { sha256, firstPage: 1, lastPage: 1 },
    dispatchId: 'lot',
  });
  const records = [{ ...addressee, contacts: [contact] }, ...others].map(recordOf);
  const created = records.map(({ id, code, hash }): Change => {
    return { kind: 'account', effect: 'created', accountId: id, code, hashAfter: hash };
  });
  const openTotalCents = records.reduce((total, { totals }) => total + totals.balance, 0);
  const { id: accountId, code, name, kind } = addressee;
  const dispatch: DispatchRecord = {
    shape: SHAPE,
    id: 'lot',
    channel: 'letter',
    state: 'issued',
    issuedOn: day('2026-03-20'),
    postedOn: null,
    cancelledOn: null,
    contacts: [
      {
        accountId,
        code,
        name,
        kind,
        reference: REFERENCE,
        stage: aStage('reminder1'),
        channel: 'letter',
        itemIds: [],
        ...SUMS,
        pages: { first: 1, last: 1 },
      },
    ],
    ...SUMS,
    printed: { sha256, pageCount: 1, duplex: false },
    documentRemovedOn: null,
  };
  const model: DocumentRecord['models'][number] = {
    stage: aStage('reminder1'),
    template: { id: 'reminder1', version: 1 },
    form: kind,
    date: day('2026-03-20'),
    reference: REFERENCE,
    payee: payeeOf(company),
    customerCode: code,
    customerName: name,
    window: [name],
    addressMissing: true,
    invoices: [],
    credits: [],
    ...SUMS,
    total: SUMS.principal,
    accruedForInformation: null,
    reservesCharges: false,
    registered: false,
    payBefore: null,
    previous: [],
    personalParagraph: '',
    mark: 'none',
  };
  const head: HeadOf<DocumentRecord> = {
    shape: SHAPE,
    sha256,
    kind: 'letters',
    owner: { kind: 'dispatch', id: 'lot' },
    size: DOCUMENT_BYTES,
    sender: company,
  };
  const { sender: _shared, ...told } = head;
  const wrote = (table: RecordChange['table'], key: string, after: unknown): Change => {
    return { kind: 'record', table, key, before: null, after };
  };
  const journal = journalOf([
    ['acceptImport', created],
    ['saveCompany', [wrote('company', 'own', company)]],
    [
      'issueBatch',
      [
        wrote('settings', 'numbering', { '2026': 2 }),
        wrote('documents', sha256, { ...told, senderHash: hashOf(company) }),
        wrote('batches', 'lot', dispatch),
      ],
    ],
  ]);
  async function* parts(): AsyncGenerator<PartToWrite, void, undefined> {
    for (let from = 0; from < records.length; from += 32) {
      const some = records.slice(from, from + 32);
      const first = from === 0 ? null : (some[0]?.id ?? null);
      yield zlibPart(
        nameOf({ kind: 'accounts', first }),
        some.map((record) => lineOf('accounts', record)).join(''),
      );
    }
    yield zlibPart('batches/0', lineOf('batches', dispatch));
    yield await Promise.resolve({
      name: nameOf({ kind: 'documentBytes', sha256 }),
      codec: 'stored' as const,
      chunks: (async function* () {
        for (const chunk of documentChunks()) yield await Promise.resolve(chunk);
      })(),
    });
    yield zlibPart(
      nameOf({ kind: 'document', sha256 }),
      lineOf('documents', head) + `${canonicalJson(['models', model])}\n`,
    );
    yield zlibPart(nameOf({ kind: 'journal', seq: 1 }), journal.text);
    const marks = {
      key: 'marks' as const,
      value: { databaseId: 'large', sample: false, writer: FIRST_WRITER },
    };
    const numbering = { key: 'numbering' as const, value: { '2026': 2 } };
    const own = { key: 'own' as const, value: company };
    yield zlibPart(
      'tables',
      lineOf('settings', marks) + lineOf('settings', numbering) + lineOf('company', own),
    );
  }
  const handle = await open(file, 'wx');
  await writeArchive({
    sink: sinkOf(handle),
    header: { kind: 'backup', program: '0.0.0', at: '2026-03-20T18:00:00.000Z', databaseId: 'large' },
    facts: {
      databaseId: 'large',
      schemaVersion: SCHEMA_VERSION,
      counter: journal.entries,
      lastHash: journal.lastHash,
      accounts: CUSTOMERS,
      invoices: CUSTOMERS * INVOICES_EACH,
      openTotalCents,
      documents: 1,
      documentBytes: DOCUMENT_BYTES,
      journalEntries: journal.entries,
      company: company.name,
      sample: false,
      day: '2026-03-20',
      at: '2026-03-20T18:00:00.000Z',
    },
    parts: parts(),
    sealing: null,
  });
  await handle.close();
}

/** Runs the command; each process it is made of says at its end how much memory it had at most. */
async function verifyMeasured(file: string): Promise<{ said: Verification; peak: number }> {
  const peaks = folder.path(`peaks-${basename(file)}-`);
  const hook = folder.file(
    'hook.cjs',
    `process.on('exit', () => require('node:fs').writeFileSync(${JSON.stringify(peaks)} + process.pid, String(process.resourceUsage().maxRSS)));`,
  );
  const stdout = await new Promise<string>((done) => {
    execFile(
      process.execPath,
      ['node_modules/tsx/dist/cli.mjs', 'build/commands/run.ts', 'verify', file],
      { env: { ...process.env, NODE_OPTIONS: `--require ${hook}` } },
      (_error, text) => done(text),
    );
  });
  const told = readdirSync(folder.path('.')).filter((name) => name.startsWith(`peaks-${basename(file)}-`));
  const kilobytes = told.map((name) => Number(readFileSync(folder.path(name), 'utf8')));
  return { said: JSON.parse(stdout) as Verification, peak: Math.max(...kilobytes) * 1024 };
}

describe('a backup of 100 000 invoices and a document larger than the memory allowed', () => {
  it('is checked whole in less than 300 MB', async () => {
    const file = folder.path('large.encours');
    await writeLargeBackup(file);
    const { said, peak } = await verifyMeasured(file);
    expect(said).toMatchObject({ ok: true, accounts: 10_000, invoices: 100_000, documents: 1, problems: [] });
    expect(peak).toBeGreaterThan(20 * MEGABYTE);
    expect(peak).toBeLessThan(MOST_MEMORY);
    if (process.env['MEASURE']) console.log(`peak ${String(Math.round(peak / MEGABYTE))} MB`);
  });
});

/** Half a million rows of a journal of which none has its hash, and each would have to be remembered: some megabytes on the disk. */
async function writeBomb(file: string): Promise<void> {
  const row = lineOf('journal', sealed({ ...HEAD, changesHashes: [hashOf([])], previous: FIRST_PREVIOUS }));
  const numbered = (seq: number): string =>
    row.replace('"head":1,', `"head":${String(seq)},`).replace('"seq":1,', `"seq":${String(seq)},`);
  const deflate = createDeflate({ level: 1 });
  Readable.from(
    (function* () {
      for (let from = 1; from < 500_000; from += 1000)
        yield Array.from({ length: 1000 }, (_, index) => numbered(from + index)).join('');
    })(),
  ).pipe(deflate);
  async function* parts(): AsyncGenerator<PartToWrite, void, undefined> {
    yield await Promise.resolve({
      name: nameOf({ kind: 'journal', seq: 1 }),
      codec: 'zlib' as const,
      chunks: deflate,
    });
  }
  const handle = await open(file, 'wx');
  await writeArchive({
    sink: sinkOf(handle),
    header: { kind: 'backup', program: '0.0.0', at: '2026-03-20T18:00:00.000Z', databaseId: 'bomb' },
    facts: { schemaVersion: 1 },
    parts: parts(),
    sealing: null,
  });
  await handle.close();
}

describe('a backup that was made to fill the memory', () => {
  it('is refused in less than 300 MB', async () => {
    const file = folder.path('bomb.encours');
    await writeBomb(file);
    const { said, peak } = await verifyMeasured(file);
    expect(said.ok).toBe(false);
    expect(said.problems.length).toBeGreaterThan(0);
    expect(peak).toBeLessThan(MOST_MEMORY);
    if (process.env['MEASURE']) console.log(`peak ${String(Math.round(peak / MEGABYTE))} MB`);
  });
});
