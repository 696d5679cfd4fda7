import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { resetSample } from '../../../renderer/store/acts/receivables/resetSample';
import { issueLetters } from '../../../renderer/store/acts/contacts/issueLetters';
import { openDatabase } from '../../../renderer/store/database';
import { newScratchName } from '../../../renderer/store/pointer/pointer';
import { aLedger, aLedgerCustomer, aLedgerItem } from '../../support/builders';
import { Bench, same } from '../checks/check';
import { at, batchOf, edited, importInto, newId, smallLedger } from '../checks/scene';
import { connectParts, copyOf, piecesOf, restored, rowsOf } from './copies';

describe('a copy or a load that does not come to its end', () => {
  let bench = new Bench('cut');
  beforeEach(() => {
    bench = new Bench(`cut-${crypto.randomUUID()}`);
  });
  afterEach(() => bench.cleanUp());

  it('leaves the worker ready for the next one, which is whole', async () => {
    const database = await bench.open();
    await importInto(database, smallLedger());
    const { client } = connectParts();
    const abort = new AbortController();
    const request = { databaseName: database.name, base: null, day: '2026-03-20', at: at().at };
    const cancelled = client.copy(request, { signal: abort.signal });
    await cancelled.next();
    abort.abort();
    await expect(
      (async () => {
        while ((await cancelled.next()).done !== true);
      })(),
    ).rejects.toMatchObject({ code: 'cancelled' });
    for await (const piece of client.copy(request)) if (piece.last) break;
    const copy = await copyOf(database, null, client);
    expect((await restored(copy, { client })).check).toMatchObject({ problems: [], differences: [] });
  });

  it('is taken up from the last copy that was finished', async () => {
    const database = await bench.open();
    await importInto(database, smallLedger());
    const { client } = connectParts();
    const first = await copyOf(database, null, client);
    await edited(database, 'DURAND', { note: 'vu' });
    const cut = copyOf(database, first, client, () => {
      throw new Error('power cut');
    });
    await expect(cut).rejects.toThrow('power cut');
    const second = await copyOf(database, first, connectParts().client);
    expect(second.read).toEqual(['accounts/0', 'journal/0000000001']);
    expect((await restored(second)).check).toMatchObject({ problems: [], differences: [] });
  });

  it('begins anew when documents it has sent are gone', async () => {
    const database = await bench.open();
    await importInto(database, smallLedger(), newId(), { sample: true });
    await issueLetters(database, at(), await batchOf(database, ['ZEBRE'], 'lot-1'));
    let reset = false;
    const copy = copyOf(database, null, undefined, async (piece) => {
      if (piece.codec !== 'stored' || reset) return;
      reset = true;
      await resetSample(database, at());
    });
    await expect(copy).rejects.toMatchObject({ code: 'conflict' });
    const again = await copyOf(database, null);
    expect(again.facts).toMatchObject({ accounts: 0, documents: 0, sample: false });
  });

  it('does not take another database, nor one that went another way, for its base', async () => {
    const [one, two] = [await bench.open(), await bench.open()];
    await importInto(one, smallLedger());
    await importInto(two, smallLedger());
    const base = await copyOf(one, null);
    const other = await copyOf(two, base);
    expect(other.read).toContain('accounts/0');
    expect(other.facts.databaseId).not.toBe(base.facts.databaseId);
    const split = await copyOf(one, { ...base, facts: { ...base.facts, lastHash: 'f'.repeat(64) } });
    expect(split.read).toContain('tables');
    const ahead = await copyOf(one, { ...base, facts: { ...base.facts, counter: 99 } });
    expect(ahead.read).toContain('tables');
  });

  it('of a load: the scratch goes with the cancellation, and pieces in the wrong order are refused', async () => {
    const database = await bench.open();
    await importInto(database, smallLedger());
    const copy = await copyOf(database, null);
    const { client } = connectParts();
    const request = { databaseName: newScratchName(), facts: copy.facts, documentBytes: 'loaded' as const };
    const exists = async () =>
      (await indexedDB.databases()).some(({ name }) => name === request.databaseName);
    const loading = await client.load(request);
    const pieces = [...piecesOf(copy, 200)];
    for (const piece of pieces.slice(0, 3)) await loading.put(piece);
    expect(await exists()).toBe(true);
    await loading.cancel();
    expect(await exists()).toBe(false);
    const other = await client.load(request);
    const [first, , third] = [...piecesOf(copy, 200)];
    if (first === undefined || third === undefined) throw new Error('too few pieces');
    await expect(
      (async () => {
        await other.put({ ...first, last: false });
        await other.put({ ...third, name: 'tables', first: true });
        await other.finish();
      })(),
    ).rejects.toMatchObject({ code: 'damaged' });
    expect(await exists()).toBe(false);
  });

  it('of a very large account: 20 000 items come back slice by slice, and an act on one of them sends its part alone', async () => {
    const database = await bench.open();
    const open = Array.from({ length: 20_000 }, (_, index) =>
      aLedgerItem({
        number: `F${index}`,
        key: `k${index}`,
        date: `2025-0${1 + (index % 9)}-10`,
        amount: 1 + (index % 900),
      }),
    );
    await importInto(database, aLedger([aLedgerCustomer({ code: 'GRAND', name: 'Grand compte', open })]));
    const copy = await copyOf(database, null);
    expect(copy.facts.invoices).toBe(20_000);
    const { name, check } = await restored(copy);
    expect(check).toMatchObject({ problems: [], differences: [] });
    const scratch = await openDatabase(name);
    same(await rowsOf(scratch), await rowsOf(database), 'rows');
    scratch.close();
  });
});
