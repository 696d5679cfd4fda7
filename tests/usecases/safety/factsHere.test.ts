import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { factsHere } from '../../../renderer/usecases/safety/factsHere';
import { verifyHere } from '../../../renderer/usecases/safety/verifyHere';
import { copyOf } from '../../store/parts/copies';
import { Computer } from './computer';
import { workIn } from './work';

let computer: Computer;
const nobodyWaits = new AbortController();
const waited = new AbortController().signal;
nobodyWaits.abort();

beforeEach(async () => {
  computer = await Computer.make();
});
afterEach(() => computer.remove());

describe('what is on this computer, counted in the worker', () => {
  it('is nothing where no database is, and none is made', async () => {
    expect(await factsHere(computer.tools, waited)).toBeNull();
    expect(await indexedDB.databases()).toEqual([]);
  });

  it('is what a copy of it would say, and is not counted once nobody waits', async () => {
    const database = await computer.openDatabase();
    await workIn(database);
    const { facts } = await copyOf(database, null);
    database.close();
    const { documentBytes, day, at, ...same } = facts;
    expect(documentBytes).toBeGreaterThan(0);
    expect([day, at]).toHaveLength(2);
    expect(await factsHere(computer.tools, waited)).toMatchObject(same);
    await expect(factsHere(computer.tools, nobodyWaits.signal)).rejects.toMatchObject({ code: 'cancelled' });
  });

  it('is verified whole, and what was altered outside the program is named', async () => {
    const database = await computer.openDatabase();
    await workIn(database);
    expect(await verifyHere(computer.tools, database.name, {})).toMatchObject({
      facts: { accounts: 3, invoices: 5, openTotalCents: 348025, documents: 1, journalEntries: 3 },
      problems: [],
    });
    const records = await database.accounts.toArray();
    await database.accounts.bulkPut(records.map((record) => ({ ...record, hash: '0'.repeat(64) })));
    const { problems } = await verifyHere(computer.tools, database.name, {});
    expect(problems.map(({ code }) => code)).toContain('hash');
    database.close();
  });
});
