import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BridgeError } from '../../../renderer/platform/bridge';
import type { EncoursDatabase } from '../../../renderer/store/database';
import { readCounter } from '../../../renderer/store/queries/readCounter';
import { listSources, openSource, restore } from '../../../renderer/usecases/safety/restore';
import { checkStart, goOnWithWhatIsHere } from '../../../renderer/usecases/safety/startCheck';
import { Computer } from './computer';
import { noteIn, workIn } from './work';

let computer: Computer;
let database: EncoursDatabase;
beforeEach(async () => {
  computer = await Computer.make();
  database = await computer.openDatabase();
});
afterEach(async () => {
  database.close();
  await computer.remove();
});

const names = async (): Promise<(string | undefined)[]> =>
  (await indexedDB.databases()).map(({ name }) => name);

async function mirrored(): Promise<void> {
  await workIn(database);
  await computer.safety(database).keeper.sync();
}

async function lose(): Promise<void> {
  database.close();
  await computer.wipeDatabases();
}

describe('the start', () => {
  it('is fine on a new computer, on the mirror’s own database, and after work that no mirror holds', async () => {
    expect(await checkStart(computer.tools)).toMatchObject({ judgement: 'fine', mirror: null });
    await mirrored();
    expect(await checkStart(computer.tools)).toMatchObject({ judgement: 'fine', mirror: { generations: 1 } });
    await noteIn(database, 'depuis');
    expect(await checkStart(computer.tools)).toMatchObject({ judgement: 'fine', here: { counter: 4 } });
  });

  it('stops where the database is gone, makes none, and the mirror gives it back', async () => {
    await mirrored();
    await lose();
    const finding = await checkStart(computer.tools);
    expect(finding).toMatchObject({ judgement: 'missing', here: null, mirror: { facts: { counter: 3 } } });
    expect(await names()).not.toContain('encours');
    const { mirrors } = await listSources(computer.tools);
    await restore(computer.tools, await openSource(computer.tools, mirrors[0]?.source ?? ''));
    expect(await checkStart(computer.tools)).toMatchObject({ judgement: 'fine' });
    database = await computer.openDatabase();
    expect(await readCounter(database)).toBe(4);
    await noteIn(database, 'de nouveau');
    const { keeper } = computer.safety(database);
    expect(await keeper.sync()).toMatchObject({ counter: 5, accounts: 3 });
  });

  it('stops at an empty database in the place of the one that was mirrored', async () => {
    await mirrored();
    await lose();
    database = await computer.openDatabase();
    database.close();
    expect(await checkStart(computer.tools)).toMatchObject({ judgement: 'missing' });
  });

  it('stops at an older one: a copy restored behind the program’s back', async () => {
    await mirrored();
    await noteIn(database, 'plus tard');
    const { keeper } = computer.safety(database);
    await keeper.sync();
    await database.transaction('rw', database.journal, database.accounts, async () => {
      await database.journal.where(':id').between([4, 0], [4, Infinity]).delete();
    });
    expect(await checkStart(computer.tools)).toMatchObject({
      judgement: 'older',
      here: { counter: 3 },
      mirror: { facts: { counter: 4 } },
    });
  });

  it('stops at another one', async () => {
    await mirrored();
    await lose();
    database = await computer.openDatabase();
    await workIn(database);
    expect(await checkStart(computer.tools)).toMatchObject({ judgement: 'other' });
  });

  it('goes on with what is here when the owner says so, and judges again after the next mirror', async () => {
    await mirrored();
    await lose();
    await goOnWithWhatIsHere(await checkStart(computer.tools));
    expect(await checkStart(computer.tools)).toMatchObject({ judgement: 'fine' });
    database = await computer.openDatabase();
    await workIn(database);
    expect(await checkStart(computer.tools)).toMatchObject({ judgement: 'fine' });
    await computer.safety(database).keeper.sync();
    expect(await checkStart(computer.tools)).toMatchObject({ judgement: 'fine', mirror: { generations: 2 } });
    await lose();
    expect(await checkStart(computer.tools)).toMatchObject({ judgement: 'missing' });
  });

  it('does not keep the owner from his data because mirrors can’t be read, but begins nothing anew', async () => {
    await mirrored();
    computer.between = (call) => {
      if (call === 'mirrorHead') throw new BridgeError('worker-stopped', call);
    };
    expect(await checkStart(computer.tools)).toMatchObject({ judgement: 'fine', mirror: null });
    await lose();
    await expect(checkStart(computer.tools)).rejects.toMatchObject({ code: 'worker-stopped' });
  });
});
