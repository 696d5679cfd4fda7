import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { eraseCustomers } from '../../../renderer/store/acts/personaldata/eraseCustomers';
import { editCustomers } from '../../../renderer/store/acts/identity/editCustomers';
import { undoAct } from '../../../renderer/store/acts/undo/undoAct';
import type { AccountRecord } from '../../../renderer/store/records/accountRecord';
import { aLedger, aLedgerCustomer, aLedgerItem } from '../../support/builders';
import { Bench, refused } from '../checks/check';
import { at, importInto, whole } from '../checks/scene';
import { erasable, everything, toErase, tracesIn } from './erasureScene';

describe('erasing among very many customers', () => {
  let bench = new Bench('erasures');
  let count = 0;
  beforeEach(() => {
    bench = new Bench(`erasures-${(count += 1)}`);
  });
  afterEach(() => bench.cleanUp());

  it('leaves an act on hundreds of customers that can be undone, until one of them is erased', async () => {
    const database = await bench.open();
    const codes = Array.from({ length: 520 }, (_, index) => `C${String(index).padStart(4, '0')}`);
    await importInto(
      database,
      aLedger(codes.map((code) => aLedgerCustomer({ code, name: `Personne ${code}` }))),
    );
    const phones = async () => (await database.accounts.toArray()).map(({ head }) => head.phone);
    const edit = async (phone: string) => {
      const accounts = (await database.accounts.toArray()) as AccountRecord[];
      const edits = accounts.map(({ id, head }) => ({
        accountId: id,
        seen: { phone: head.phone },
        edit: { phone },
      }));
      return editCustomers(database, at(), { fileName: 'clients.csv', edits });
    };
    const first = await edit('04 72 00 00 00');
    await undoAct(database, at(), { seq: first.seq });
    expect(new Set(await phones())).toEqual(new Set([null]));
    const second = await edit('04 72 00 00 01');
    await eraseCustomers(database, at(), toErase('erase', [await erasable(database, 'C0519')]));
    await refused(undoAct(database, at(), { seq: second.seq }), 'redacted');
    expect(new Set(await phones())).toEqual(new Set(['04 72 00 00 01']));
    await whole(database);
  });

  it('takes out many customers at once, their changes being in parts of an entry', async () => {
    const database = await bench.open();
    const customers = Array.from({ length: 700 }, (_, index) =>
      aLedgerCustomer({
        code: `C${String(index).padStart(4, '0')}`,
        name: `Personne ${index}`,
        settled: [
          aLedgerItem({
            number: `F${index}`,
            date: '2019-01-10',
            amount: '10',
            letter: 'A',
            letteredOn: '2019-02-01',
            key: `f${index}`,
          }),
          aLedgerItem({
            number: `R${index}`,
            date: '2019-02-01',
            amount: '-10',
            letter: 'A',
            letteredOn: '2019-02-01',
            key: `r${index}`,
          }),
        ],
      }),
    );
    await importInto(database, aLedger(customers));
    const accounts = (await database.accounts.toArray()).slice(0, 650);
    const seen: number[] = [];
    const done = await eraseCustomers(
      database,
      at(),
      {
        manner: 'erase',
        customers: accounts.map(({ id, hash }) => ({ accountId: id, version: hash })),
        onRequest: false,
      },
      { onProgress: (step) => seen.push(step) },
    );
    expect(done.customers).toBe(650);
    expect(await database.accounts.count()).toBe(50);
    expect(seen.length).toBeGreaterThan(1);
    await whole(database);
    const text = await everything(database);
    expect(tracesIn(text, [accounts[7]?.code ?? '', 'Personne 690'])).toEqual(['Personne 690']);
  });
});
