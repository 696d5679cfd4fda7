import 'fake-indexeddb/auto';
import { removeOrphans } from '../../../renderer/store/pointer/pointer';
import { deflateSync, inflateSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { issueLetters } from '../../../renderer/store/acts/contacts/issueLetters';
import { saveCompany } from '../../../renderer/store/acts/settings/saveCompany';
import { canonicalJson } from '../../../renderer/store/journal/canonicalJson';
import { parseLine } from '../../../renderer/store/parts/partLines';
import { linesOf } from '../../../renderer/store/parts/zlibLines';
import { StoreError } from '../../../renderer/store/storeError';
import { aCompany } from '../../support/builders';
import { Bench } from '../checks/check';
import { at, batchOf, importInto, smallLedger } from '../checks/scene';
import { copyOf, partsReport, restored, type HeldCopy } from './copies';

type Rows = [string, Record<string, unknown>][];

function linesIn(copy: HeldCopy, name: string): Rows {
  const part = copy.parts.get(name);
  if (part === undefined) throw new Error(`no part ${name}`);
  return inflateSync(part.bytes)
    .toString('utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Rows[number]);
}

function withBytes(
  copy: HeldCopy,
  name: string,
  bytes: Uint8Array | null,
  codec: 'zlib' | 'stored' = 'zlib',
) {
  const parts = new Map(copy.parts);
  if (bytes === null) parts.delete(name);
  else parts.set(name, { codec, bytes: new Uint8Array(bytes) });
  return { ...copy, parts };
}

const withText = (copy: HeldCopy, name: string, text: string) =>
  withBytes(copy, name, deflateSync(Buffer.from(text)));

const withLines = (copy: HeldCopy, name: string, change: (rows: Rows) => Rows) =>
  withText(
    copy,
    name,
    change(linesIn(copy, name))
      .map((line) => `${JSON.stringify(line)}\n`)
      .join(''),
  );

/** A copy that is not what it says is found without a database, and never proven with one. */
async function found(copy: HeldCopy): Promise<readonly string[]> {
  const report = await partsReport(copy);
  expect(report.problems.length).toBeGreaterThan(0);
  let proven = false;
  try {
    const { check } = await restored(copy);
    proven = check.problems.length === 0 && check.differences.length === 0;
  } catch (error) {
    expect(error, String(error)).toBeInstanceOf(StoreError);
    expect(['damaged', 'newer-database']).toContain((error as StoreError).code);
  }
  expect(proven).toBe(false);
  return [...new Set(report.problems.map(({ code }) => code))];
}

describe('a copy that somebody changed', () => {
  let bench = new Bench('hostile');
  let count = 0;
  let copy: HeldCopy;
  let document = '';
  beforeEach(async () => {
    bench = new Bench(`hostile-${(count += 1)}`);
    const database = await bench.open();
    await importInto(database, smallLedger());
    await saveCompany(database, at(), aCompany());
    await issueLetters(database, at(), await batchOf(database, ['ZEBRE'], 'lot-1'));
    copy = await copyOf(database, null);
    document = [...copy.parts.keys()].find((name) => /^documents\/\w+$/.test(name)) ?? '';
  });
  afterEach(async () => {
    await bench.cleanUp();
    await removeOrphans();
  });

  it('by an amount: the account no longer has its hash, nor its totals', async () => {
    const spoiled = withLines(copy, 'accounts/0', (rows) =>
      rows.map(([table, record]) =>
        record['code'] === 'DURAND'
          ? [
              table,
              {
                ...record,
                items: (record['items'] as { amount: number }[]).map((item) => ({
                  ...item,
                  amount: item.amount + 1,
                })),
              },
            ]
          : [table, record],
      ),
    );
    expect(await found(spoiled)).toEqual(expect.arrayContaining(['hash', 'totals']));
  });

  it('by a whole account made to fit itself: the journal and the facts say otherwise', async () => {
    expect(await found(withLines(copy, 'accounts/0', (rows) => rows.slice(1)))).toEqual(
      expect.arrayContaining(['journal-account', 'facts']),
    );
  });

  it('by a record of another shape, a field that none has, a table that is not, a record in another part', async () => {
    const shapes: ((rows: Rows) => Rows)[] = [
      (rows) => rows.map(([table, record]) => [table, { ...record, code: 7 }]),
      (rows) => rows.map(([table, record]) => [table, { ...record, extra: true }]),
      (rows) => rows.map(([, record]) => ['sheets', record]),
      (rows) => rows.map(([, record]) => ['__proto__', record]),
      (rows) => [...rows, ...linesIn(copy, 'tables')],
      (rows) => [...rows, ...rows],
      (rows) => [...rows].reverse(),
    ];
    for (const shape of shapes) {
      const codes = await partsReport(withLines(copy, 'accounts/0', shape));
      expect(codes.problems.map(({ code }) => code)).toEqual(
        expect.arrayContaining([expect.stringMatching(/record|range/)]),
      );
    }
    for (const shape of shapes.slice(0, 6)) await found(withLines(copy, 'accounts/0', shape));
  });

  it('by fields that would reach into every object', async () => {
    const [[, record] = ['', {}]] = linesIn(copy, 'accounts/0');
    const line = JSON.stringify(['accounts', record]).replace(
      '"head":{',
      '"head":{"__proto__":{"polluted":true},',
    );
    expect(await found(withText(copy, 'accounts/0', `${line}\n`))).toContain('record');
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('by a logo that is a script, a day that is none, amounts that no sum can bear', async () => {
    const logo = withLines(copy, 'tables', (rows) =>
      rows.map(([table, record]) =>
        table === 'company'
          ? [
              table,
              {
                ...record,
                value: { ...(record['value'] as object), logo: 'data:text/html,<script>1</script>' },
              },
            ]
          : [table, record],
      ),
    );
    expect(await found(logo)).toContain('record');
    const text = (from: RegExp, to: string) =>
      withText(
        copy,
        'accounts/0',
        linesIn(copy, 'accounts/0')
          .map((line) => `${JSON.stringify(line)}\n`)
          .join('')
          .replace(from, to),
      );
    expect(await found(text(/"date":"[^"]+"/, '"date":"2026-02-30"'))).toContain('record');
    await found(text(/"amount":\d+/g, `"amount":${Number.MAX_SAFE_INTEGER}`));
  });

  it('by lines that go on downwards or for ever, or that are no lines', async () => {
    expect(
      await found(withText(copy, 'tables', `["settings",${'['.repeat(50_000)}${']'.repeat(50_000)}]\n`)),
    ).toContain('record');
    const deep = '{"a":'.repeat(60) + '1' + '}'.repeat(60);
    const entry = linesIn(copy, 'journal/0000000001');
    const into = entry
      .map((line) => JSON.stringify(line).replace(/"after":\{/, `"after":{"x":${deep},`))
      .join('\n');
    expect(await found(withText(copy, 'journal/0000000001', `${into}\n`))).toContain('record');
    expect(await found(withText(copy, 'tables', 'x'.repeat(70 * 1024 * 1024)))).toContain('too-large');
    expect(await found(withText(copy, 'tables', 'not JSON\n'))).toContain('record');
    expect(await found(withText(copy, 'tables', ''))).toContain('part');
    expect(await found(withText(copy, 'tables', '["settings",{}]'))).toContain('part');
  });

  it('by bytes that are no stream, or a stream and something after it', async () => {
    const tables = Buffer.from(copy.parts.get('tables')?.bytes ?? []);
    expect(await found(withBytes(copy, 'tables', Buffer.from('garbage')))).toContain('part');
    expect(await found(withBytes(copy, 'tables', new Uint8Array(0)))).toContain('part');
    expect(await found(withBytes(copy, 'tables', tables.subarray(0, tables.length - 5)))).toContain('part');
    expect(await found(withBytes(copy, 'tables', deflateSync(Buffer.from([0xff, 0xfe, 0x0a]))))).toContain(
      'part',
    );
  });

  it('by parts that are missing, unknown or of another kind', async () => {
    for (const name of copy.parts.keys()) await found(withBytes(copy, name, null));
    expect(await found(withBytes(copy, 'extra', Buffer.from('x')))).toContain('part');
    expect(await found(withBytes(copy, '../tables', Buffer.from('x')))).toContain('part');
    expect(await found(withBytes(copy, document, Buffer.from('x'), 'zlib'))).toContain('part');
    expect(await found(withBytes(copy, document, Buffer.from('another PDF'), 'stored'))).toContain(
      'document',
    );
  });

  it('by an entry of the journal left out, changed or moved', async () => {
    const journal = 'journal/0000000001';
    expect(await found(withLines(copy, journal, (rows) => rows.filter((_, index) => index !== 1)))).toContain(
      'journal-gap',
    );
    expect(await found(withLines(copy, journal, (rows) => rows.slice(0, 2)))).toContain('facts');
    const summary = (rows: Rows): Rows =>
      rows.map(([table, record], index) =>
        index === 1 ? [table, { ...record, by: 'Autre' }] : [table, record],
      );
    expect(await found(withLines(copy, journal, summary))).toContain('journal-altered');
  });

  it('leaves no database behind when its load fails', async () => {
    const before = (await indexedDB.databases()).length;
    await expect(restored(withText(copy, 'tables', 'not JSON\n'))).rejects.toMatchObject({ code: 'damaged' });
    await expect(restored(withBytes(copy, 'tables', Buffer.from('garbage')))).rejects.toMatchObject({
      code: 'damaged',
    });
    expect((await indexedDB.databases()).length).toBe(before);
  });

  it('by what it says of itself', async () => {
    for (const [name, value] of Object.entries({
      invoices: 9,
      openTotalCents: 1,
      databaseId: 'x',
      lastHash: 'f'.repeat(64),
      sample: true,
      company: 'X',
    }))
      expect(await found({ ...copy, facts: { ...copy.facts, [name]: value } }), name).toEqual(['facts']);
    expect(await found({ ...copy, facts: { ...copy.facts, schemaVersion: 9 } })).toContain('newer-schema');
  });
});

describe('lines that would fill the memory', () => {
  it.each([
    ['objects without number', `["accounts",[${'{},'.repeat(1_500_001)}1]]`],
    ['brackets without end', `["accounts",${'['.repeat(300_000)}`],
    [
      'fields without number',
      `["accounts",{${Array.from({ length: 40_000 }, (_, at) => `"field${at}":0`).join()}}]`,
    ],
    ['a field without end', `["accounts",{"${'k'.repeat(300_000)}":0}]`],
    ['levels beyond any record', `["accounts",${'['.repeat(200_000)}${']'.repeat(200_000)}]`],
  ])('%s are refused before they are parsed', (_, text) => {
    expect(() => parseLine(text)).toThrow('a line holds more than a record can');
  });

  it.each([
    ['a number with a dot', '"accountCount":1', '"accountCount":1.0'],
    ['a number below nothing', '"part":0', '"part":-0'],
    ['a number beyond all', '"summary":{', '"summary":{"a":1e999,'],
    ['a field twice', '"accountCount":1', '"accountCount":2,"accountCount":1'],
    ['a sign spelled otherwise', '"by":"P', '"by":"\\u0050'],
    ['a space', '"by":"', '"by": "'],
    [
      'fields in another order',
      '"act":"saveSettings","at":"2026-03-20T08:00:00.000Z"',
      '"at":"2026-03-20T08:00:00.000Z","act":"saveSettings"',
    ],
  ])('%s is not as the program writes it: two texts for one content', (_, from, to) => {
    const hash = '0'.repeat(64);
    const change = {
      accountId: 'a',
      code: 'A',
      effect: 'created',
      hashAfter: hash,
      kind: 'account',
    };
    const head = {
      accountCount: 1,
      act: 'saveSettings',
      at: '2026-03-20T08:00:00.000Z',
      by: 'Propriétaire',
      changes: [change],
      changesHashes: [hash],
      day: '2026-03-20',
      hash,
      head: 1,
      part: 0,
      previous: hash,
      seq: 1,
      summary: {},
      writer: 'A',
    };
    const text = canonicalJson(['journal', head]);
    expect(parseLine(text).record).toEqual(head);
    expect(text).toContain(from);
    expect(() => parseLine(text.replace(from, to).replace(',}', '}'))).toThrow('not as it is written');
  });

  it('a bracket or a comma within a string is only text', () => {
    const text = `["accounts",{"note":"${'[,'.repeat(900_000)}\\"["}]`;
    expect(() => parseLine(text)).toThrow(/accounts: /);
  });

  it('a line longer than any record ends the part', async () => {
    const bytes = deflateSync(Buffer.from(`${'a'.repeat(33 * 1024 * 1024)}\n`));
    await expect(linesOf(chunk(bytes)).next()).rejects.toThrow('a line longer than any record');
  });
});

async function* chunk(bytes: Uint8Array): AsyncGenerator<Uint8Array, void, undefined> {
  yield await Promise.resolve(bytes);
}
