import 'fake-indexeddb/auto';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { day } from '../../renderer/domain/day';
import { cents } from '../../renderer/domain/money';
import { eraseCustomers } from '../../renderer/store/acts/personaldata/eraseCustomers';
import { issueLetters } from '../../renderer/store/acts/contacts/issueLetters';
import { undoImport } from '../../renderer/store/acts/receivables/undoImport';
import { NOTHING_PAST, withElements } from '../../renderer/store/accounts/pastSum';
import type { EncoursDatabase } from '../../renderer/store/database';
import { checkIntegrity } from '../../renderer/store/integrity';
import { hashOf } from '../../renderer/store/journal/hash';
import type { AccountRecord, HistoryRecord } from '../../renderer/store/records/accountRecord';
import { aLedger, aLedgerCustomer, aLedgerItem } from '../support/builders';
import { Bench } from './checks/check';
import { at, batchOf, importInto, smallLedger, whole } from './checks/scene';
import { erasable, toErase } from './personaldata/erasureScene';

/** Éclair & Fils with so many invoices settled more, over five years, and those that were open as well. */
function settledLedger(count: number, all = false) {
  const [, eclair] = smallLedger().customers;
  if (eclair === undefined) throw new Error('no such customer');
  const items = Array.from({ length: count }, (_, index) => {
    const key = { number: `S${index}`, key: `s-${index}`, date: `${2020 + (index % 5)}-05-04` };
    return aLedgerItem({ ...key, amount: 10 + index, letter: 'S', letteredOn: '2025-06-01' });
  });
  const paid = { letter: 'T', letteredOn: day('2026-03-19') };
  const last = all ? eclair.open.map((item) => ({ ...item, ...paid })) : [];
  const settled = [...eclair.settled, ...items, ...last];
  return aLedger([aLedgerCustomer({ ...eclair, open: all ? [] : eclair.open, settled })]);
}

describe('the settled items of an account', () => {
  const bench = new Bench('settled');
  let database: EncoursDatabase;
  beforeEach(async () => {
    database = await bench.open();
    await importInto(database, smallLedger());
    await importInto(database, settledLedger(10), 'import-2');
  });
  afterAll(() => bench.cleanUp());

  const problems = async () =>
    (await checkIntegrity(database)).problems.map(({ code, subject }) => `${code} ${subject}`);
  const firstRecord = async (): Promise<HistoryRecord> => {
    const record = await database.history.toCollection().first();
    if (record === undefined) throw new Error('no history');
    return record as HistoryRecord;
  };
  const written = async () => (await database.accounts.toArray()) as AccountRecord[];
  const settledOf = async (code: string) =>
    (await written()).find((record) => record.code === code)?.past.items;

  it('are counted, summed and hashed in whatever order they came', async () => {
    const items = ((await database.history.toArray()) as HistoryRecord[]).flatMap((record) => record.items);
    expect(await settledOf('ECLAIR')).toEqual(withElements(NOTHING_PAST, items.reverse()));
    expect(await settledOf('ECLAIR')).toMatchObject({ count: 12, cents: 14_500 });
    expect(await settledOf('DURAND')).toEqual(NOTHING_PAST);
    const [one, ...others] = items;
    if (one === undefined) throw new Error('no settled items');
    const without = withElements(withElements(NOTHING_PAST, items), [one], -1);
    expect(without).toEqual(withElements(NOTHING_PAST, others));
    expect(withElements(without, others, -1)).toEqual(NOTHING_PAST);
    const long = { ...one, label: 'Facture n° 7, foire d’été 🎪 '.repeat(1000) };
    const hashes = [...others, long].reduce((total, item) => total + BigInt(`0x${hashOf(item)}`), 0n);
    const asWritten = (hashes % (1n << 256n)).toString(16).padStart(64, '0');
    expect(withElements(withElements(NOTHING_PAST, others), [long]).hash).toBe(asWritten);
  });

  it.for<[string, (record: HistoryRecord) => Promise<unknown>]>([
    ['a record is gone', ({ accountId, year, part }) => database.history.delete([accountId, year, part])],
    ['a record lost an item', (record) => database.history.put({ ...record, items: record.items.slice(1) })],
    ['a record is there twice', (record) => database.history.put({ ...record, part: 7 })],
    [
      'an amount is another',
      (record) =>
        database.history.put({
          ...record,
          items: record.items.map((item) => ({ ...item, amount: cents(item.amount + 1) })),
        }),
    ],
    [
      'a day is another',
      (record) =>
        database.history.put({
          ...record,
          items: record.items.map((item) => ({ ...item, settledOn: day('2025-12-31') })),
        }),
    ],
  ])('are told by the check of the database when %s', async ([_what, spoil]) => {
    await whole(database);
    await spoil(await firstRecord());
    expect(await problems()).toEqual(['history ECLAIR']);
  });

  it('agree with their account after they were opened again, and taken back with their import', async () => {
    const before = await settledOf('ECLAIR');
    const [, eclair] = smallLedger().customers;
    if (eclair === undefined) throw new Error('no such customer');
    const reopened = { ...eclair, open: [...eclair.open, ...eclair.settled.slice(0, 1)], settled: [] };
    const file = aLedger([aLedgerCustomer(reopened)]);
    await importInto(database, file, 'import-3');
    await whole(database);
    expect((await settledOf('ECLAIR'))?.count).toBeLessThan(before?.count ?? 0);
    await undoImport(database, at(), { importId: 'import-3' });
    expect(await settledOf('ECLAIR')).toEqual(before);
    await whole(database);
  });

  it('are no more when the import that brought them is taken back', async () => {
    await undoImport(database, at(), { importId: 'import-2' });
    expect((await settledOf('ECLAIR'))?.count).toBe(2);
    await whole(database);
  });

  it('keep their amounts when the customer is made anonymous, and a later loss is told', async () => {
    await importInto(database, settledLedger(10, true), 'import-3');
    const before = await settledOf('ECLAIR');
    await eraseCustomers(database, at(), toErase('anonymise', [await erasable(database, 'ECLAIR')]));
    await whole(database);
    const after = (await written()).find(({ past }) => past.items.count === before?.count);
    expect(after?.past.items.cents).toBe(before?.cents);
    expect(after?.past.items.hash).not.toBe(before?.hash);
    const { accountId, year, part } = await firstRecord();
    await database.history.delete([accountId, year, part]);
    expect(await problems()).toHaveLength(1);
  });
});

describe('the sender of an issued document', () => {
  const bench = new Bench('sender');
  afterAll(() => bench.cleanUp());

  it('is what it was when the document was issued', async () => {
    const database = await bench.open();
    await importInto(database, smallLedger());
    await issueLetters(database, at(), await batchOf(database, ['DURAND'], 'lot-1'));
    await whole(database);
    const document = await database.documents.toCollection().first();
    if (document === undefined) throw new Error('no document');
    const sender = { ...document.sender, iban: 'FR7612345987650123456789014' };
    await database.documents.put({ ...document, sender });
    expect((await checkIntegrity(database)).problems).toMatchObject([
      { code: 'document', subject: document.sha256 },
    ]);
  });
});
