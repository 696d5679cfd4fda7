import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { inflateSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { eraseCustomers } from '../../../renderer/store/acts/personaldata/eraseCustomers';
import { issueLetters } from '../../../renderer/store/acts/contacts/issueLetters';
import { saveCompany } from '../../../renderer/store/acts/settings/saveCompany';
import { openDatabase, type EncoursDatabase } from '../../../renderer/store/database';
import { newId } from '../../../renderer/usecases/newId';
import { aCompany, aLedger, aLedgerCustomer, aLedgerItem } from '../../support/builders';
import { Bench, same } from '../checks/check';
import { at, batchOf, edited, importInto, smallLedger } from '../checks/scene';
import { erasable, toErase } from '../personaldata/erasureScene';
import { connectParts, copyOf, partsReport, restored, rowsOf, type HeldCopy } from './copies';

/** All that the parts of records say. */
function textOf(copy: HeldCopy): string {
  return [...copy.parts.values()]
    .filter(({ codec }) => codec === 'zlib')
    .map(({ bytes }) => inflateSync(bytes).toString('utf8'))
    .join('\n');
}

async function sameAsSource(copy: HeldCopy, source: EncoursDatabase): Promise<void> {
  const { name, check } = await restored(copy);
  expect(check).toMatchObject({ problems: [], differences: [] });
  expect(await partsReport(copy)).toEqual({ facts: copy.facts, problems: [], problemCount: 0 });
  const scratch = await openDatabase(name);
  same(await rowsOf(scratch), await rowsOf(source), 'restored');
  scratch.close();
  await Dexie.delete(name);
}

function manyCustomers(count: number) {
  return aLedger(
    Array.from({ length: count }, (_, index) =>
      aLedgerCustomer({
        code: `C${String(index).padStart(5, '0')}`,
        name: `Client ${index}`,
        open: [aLedgerItem({ number: `F${index}`, key: `k${index}`, amount: 100 + index })],
        settled: [
          aLedgerItem({ number: `S${index}`, key: `s${index}`, letter: 'A', letteredOn: '2026-02-01' }),
        ],
      }),
    ),
  );
}

describe('copies of the database', () => {
  let bench = new Bench('copy');
  let count = 0;
  beforeEach(() => {
    bench = new Bench(`copy-${(count += 1)}`);
  });
  afterEach(() => bench.cleanUp());

  it('copies an empty database', async () => {
    const database = await bench.open();
    const copy = await copyOf(database, null);
    expect(copy.facts).toMatchObject({ counter: 0, accounts: 0, company: null, lastHash: '0'.repeat(64) });
    await sameAsSource(copy, database);
  });

  it('holds all that the database holds, and reads again only what acts touched', async () => {
    const database = await bench.open();
    await importInto(database, smallLedger(), newId());
    await saveCompany(database, at(), aCompany());
    await issueLetters(database, at(), await batchOf(database, ['ZEBRE'], 'lot-1'));
    const { client } = connectParts();
    const first = await copyOf(database, null, client);
    expect(first.facts).toMatchObject({
      counter: 3,
      accounts: 3,
      invoices: 5,
      openTotalCents: 348025,
      documents: 1,
      journalEntries: 3,
      company: 'Atelier Lumière',
    });
    await sameAsSource(first, database);
    const still = await copyOf(database, first, client);
    expect(still.read).toEqual([]);
    expect(still.facts).toEqual(first.facts);
    await edited(database, 'DURAND', { note: 'rappelé' });
    const second = await copyOf(database, still, client);
    expect(second.read).toEqual(['accounts/0', 'journal/0000000001']);
    await sameAsSource(second, database);
  });

  it('cuts accounts in ranges: an act on one of 500 reads its range and the open segment again', async () => {
    const database = await bench.open();
    await importInto(database, manyCustomers(500), newId());
    const { client } = connectParts();
    const first = await copyOf(database, null, client);
    const ranges = first.read.filter((name) => name.startsWith('accounts/'));
    expect(ranges.length).toBeGreaterThanOrEqual(15);
    await edited(database, 'C00321', { note: 'rappelé' });
    const second = await copyOf(database, first, client);
    expect(second.read).toHaveLength(2);
    await importInto(database, aLedger([...manyCustomers(700).customers]), newId());
    const third = await copyOf(database, second, client);
    await sameAsSource(third, database);
  });

  it('forgets with the database: after an erasure no part of the copy names the customer, and it is whole', async () => {
    const database = await bench.open();
    const gone = aLedgerCustomer({
      code: 'PARTI',
      name: 'Sylvestre Parti',
      settled: [
        aLedgerItem({ number: 'S1', key: 's1', letter: 'A', letteredOn: '2019-02-01', date: '2019-01-05' }),
      ],
    });
    await importInto(database, aLedger([gone, ...smallLedger().customers]), newId());
    await edited(database, 'PARTI', { note: 'Sylvestre a déménagé' });
    const { client } = connectParts();
    const before = await copyOf(database, null, client);
    expect(textOf(before)).toContain('Sylvestre');
    await eraseCustomers(database, at(), toErase('anonymise', [await erasable(database, 'PARTI')]));
    const after = await copyOf(database, before, client);
    expect(textOf(after)).not.toContain('Sylvestre');
    await sameAsSource(after, database);
  });
});
