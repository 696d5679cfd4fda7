import 'fake-indexeddb/auto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EncoursDatabase } from '../../../renderer/store/database';
import { backUp, type BackUpStep } from '../../../renderer/usecases/safety/backUp';
import { confirmRestore, readFormer, returnToFormer } from '../../../renderer/usecases/safety/formerDatabase';
import { listSources, openSource, restore } from '../../../renderer/usecases/safety/restore';
import { checkStart } from '../../../renderer/usecases/safety/startCheck';
import { checkIntegrity } from '../../../renderer/store/integrity';
import { readCounter } from '../../../renderer/store/queries/readCounter';
import { Computer } from './computer';
import { copiedRowsOf, noteIn, rowsOf, workIn } from './work';

let computer: Computer;
let database: EncoursDatabase;
let stick: string;
beforeEach(async () => {
  computer = await Computer.make();
  stick = await computer.stick('CLE 1');
  database = await computer.openDatabase();
  await workIn(database);
});
afterEach(async () => {
  database.close();
  await computer.remove();
});

async function scratchNames(): Promise<readonly string[]> {
  return (await indexedDB.databases()).map(({ name }) => name ?? '').filter((name) => name.includes('copy'));
}

const backUpNow = async (options: Parameters<typeof backUp>[3] = {}) =>
  backUp({ database }, computer.safety(database), await computer.placeOf('CLE 1'), options);

describe('backing up', () => {
  it('tells what the backup was found to hold, in the order of its steps', async () => {
    const steps: BackUpStep[] = [];
    const report = await backUpNow({
      onProgress: ({ step }) => {
        if (steps.at(-1) !== step) steps.push(step);
      },
    });
    expect(steps).toEqual(['mirror', 'space', 'write', 'flush', 'read-back', 'load', 'compare']);
    expect(report.proven).toMatchObject({
      accounts: 3,
      invoices: 5,
      openTotalCents: 348025,
      documents: 1,
      counter: 3,
    });
    expect(await computer.filesOn(stick)).toEqual([report.name]);
    expect(await scratchNames()).toEqual([]);
    expect(computer.problems).toEqual([]);
  });

  it('gives all back on a computer that has nothing but the stick, letters byte for byte, and the journal goes on', async () => {
    await backUpNow();
    const before = await rowsOf(database);
    database.close();
    await computer.wipeDatabases();
    await computer.wipeDataFolder();
    expect(await checkStart(computer.tools)).toMatchObject({ judgement: 'fine', mirror: null });

    const { backups } = await listSources(computer.tools);
    const opened = await openSource(computer.tools, backups[0]?.source ?? '');
    expect(opened.facts).toMatchObject({ company: 'Atelier Lumière', accounts: 3, invoices: 5 });
    const report = await restore(computer.tools, opened);
    expect(report).toMatchObject({ facts: { counter: 3 }, erased: 0 });
    database = await computer.openDatabase();
    expect(await copiedRowsOf(database)).toEqual(before);
    await noteIn(database, 'rappelé');
    expect(await readCounter(database)).toBe(5);
    expect((await checkIntegrity(database)).problems).toEqual([]);
  });

  it('leaves nothing on the stick wherever it is cancelled', async () => {
    for (const at of ['mirror', 'space', 'write', 'flush', 'read-back', 'load', 'compare'] as const) {
      const abort = new AbortController();
      const done = backUpNow({
        signal: abort.signal,
        onProgress: ({ step }) => {
          if (step === at) abort.abort();
        },
      });
      await expect(done, at).rejects.toMatchObject({ name: 'SafetyFailure', code: 'cancelled' });
      expect(await computer.filesOn(stick), at).toEqual([]);
      expect(await scratchNames(), at).toEqual([]);
    }
    await backUpNow();
    expect(await computer.filesOn(stick)).toHaveLength(1);
  });

  it('says that the stick was pulled out, and is no backup', async () => {
    computer.between = async (call) => {
      if (call === 'openRestore') await rm(stick, { recursive: true });
    };
    await expect(backUpNow()).rejects.toMatchObject({ code: 'place-gone', where: 'copy' });
    computer.between = () => undefined;
    expect((await computer.shell.backupState()).lastAt).toBeNull();
  });

  it('is not proven when a byte on the stick is not what was written', async () => {
    computer.between = async (call) => {
      if (call !== 'openRestore') return;
      for (const name of await computer.filesOn(stick)) {
        const path = join(stick, 'Encours', name);
        const bytes = await readFile(path);
        const middle = Math.floor(bytes.length / 2);
        bytes[middle] = (bytes[middle] ?? 0) ^ 1;
        await writeFile(path, bytes);
      }
    };
    await expect(backUpNow()).rejects.toMatchObject({ code: 'damaged', where: 'copy', stage: 'load' });
    expect(await computer.filesOn(stick)).toEqual([]);
  });

  it('is not proven when what is here does not hold together', async () => {
    const records = await database.accounts.toArray();
    await database.accounts.bulkPut(records.map((record) => ({ ...record, hash: '0'.repeat(64) })));
    await expect(backUpNow()).rejects.toMatchObject({ code: 'not-proven', stage: 'check' });
    expect(await computer.filesOn(stick)).toEqual([]);
  });

  it('goes on while acts are done meanwhile', async () => {
    computer.between = async (call) => {
      if (call === 'writeBackup') await noteIn(database, 'pendant la sauvegarde');
    };
    const { proven } = await backUpNow();
    expect(proven.counter).toBe(3);
    expect(await readCounter(database)).toBe(4);
  });
});

describe('restoring', () => {
  it('tells a wrong passphrase from a damaged file, and opens with the right one or the code', async () => {
    const { recoveryCode } = await computer.shell.setBackupPassphrase({
      passphrase: 'une phrase assez longue',
    });
    const { name } = await backUpNow();
    await computer.wipeDataFolder();
    const { tools } = computer;
    const sourceOf = async (): Promise<string> => (await listSources(tools)).backups[0]?.source ?? '';
    await expect(openSource(tools, await sourceOf())).rejects.toMatchObject({ code: 'passphrase-needed' });
    await expect(
      openSource(tools, await sourceOf(), { passphrase: 'une autre phrase' }),
    ).rejects.toMatchObject({
      code: 'wrong-passphrase',
    });
    const byCode = await openSource(tools, await sourceOf(), { recoveryCode });
    expect(byCode.facts.counter).toBe(3);
    await byCode.close();

    const path = join(stick, 'Encours', name);
    const bytes = await readFile(path);
    bytes[bytes.length - 3000] = (bytes[bytes.length - 3000] ?? 0) ^ 4;
    await writeFile(path, bytes);
    const damaged = async (): Promise<unknown> => {
      const opened = await openSource(tools, await sourceOf(), { passphrase: 'une phrase assez longue' });
      return restore(tools, opened);
    };
    await expect(damaged()).rejects.toMatchObject({ code: 'damaged', where: 'copy' });
    expect(await scratchNames()).toEqual([]);
    expect(await readFormer()).toBeNull();
  });

  it('keeps what was there until it is confirmed, and puts it back', async () => {
    await backUpNow();
    await noteIn(database, 'après la sauvegarde');
    await computer.safety(database).keeper.sync();
    const later = await rowsOf(database);
    const restoreIt = async (): Promise<void> => {
      const { backups } = await listSources(computer.tools);
      await restore(computer.tools, await openSource(computer.tools, backups[0]?.source ?? ''));
      database.close();
    };
    await restoreIt();
    expect(await checkStart(computer.tools)).toMatchObject({ judgement: 'fine' });
    expect(await readFormer()).toEqual({ restoredAt: '2026-11-22T09:00:00.000Z' });
    database = await computer.openDatabase();
    expect(await readCounter(database)).toBe(4);
    await noteIn(database, 'dans la copie');
    await computer.safety(database).keeper.sync();
    database.close();
    await returnToFormer(computer.tools);
    expect(computer.restarts).toBe(1);
    expect(await checkStart(computer.tools)).toMatchObject({ judgement: 'fine' });
    database = await computer.openDatabase();
    expect(await rowsOf(database)).toEqual(later);
    await restoreIt();
    await confirmRestore();
    expect(await readFormer()).toBeNull();
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain('encours');
  });

  it('changes nothing when it is cancelled', async () => {
    await backUpNow();
    const before = await rowsOf(database);
    for (const at of ['load', 'check', 'erase'] as const) {
      const abort = new AbortController();
      const { backups } = await listSources(computer.tools);
      const opened = await openSource(computer.tools, backups[0]?.source ?? '');
      const done = restore(computer.tools, opened, {
        signal: abort.signal,
        onProgress: ({ step }) => {
          if (step === at) abort.abort();
        },
      });
      await expect(done, at).rejects.toMatchObject({ code: 'cancelled' });
      expect(await scratchNames(), at).toEqual([]);
    }
    expect(await rowsOf(database)).toEqual(before);
    expect(await readFormer()).toBeNull();
  });

  it('says that its worker broke, which nobody has stopped, and leaves nothing', async () => {
    await backUpNow();
    const { backups } = await listSources(computer.tools);
    const opened = await openSource(computer.tools, backups[0]?.source ?? '');
    computer.between = (call) => {
      if (call === 'readRestore') computer.breakParts();
    };
    const done = restore(computer.tools, opened);
    await expect(done).rejects.toMatchObject({ name: 'SafetyFailure', code: 'worker-stopped' });
    await expect.poll(scratchNames).toEqual([]);
    expect(await readFormer()).toBeNull();
  });

  it('erases again, before the copy is the owner’s, whoever was erased since', async () => {
    await backUpNow();
    const { databaseId } = await computer.safety(database).keeper.sync();
    const accounts = [
      { databaseId, accountId: 'a', day: '2026-11-20' },
      { databaseId: 'another', accountId: 'b', day: '2026-11-20' },
    ];
    await computer.shell.noteErasures({ accounts });
    const told: unknown[] = [];
    const { backups } = await listSources(computer.tools);
    const opened = await openSource(computer.tools, backups[0]?.source ?? '');
    const eraseAgain: Computer['tools']['eraseAgain'] = async (scratch, erased) => {
      told.push(erased, await readFormer(), await readCounter(scratch));
      const [first] = await scratch.accounts.toArray();
      if (first !== undefined) await scratch.accounts.delete(first.id);
      return erased.length;
    };
    const { holds, facts, erased } = await restore({ ...computer.tools, eraseAgain }, opened);
    expect(erased).toBe(1);
    expect(facts).toEqual(opened.facts);
    expect(holds.accounts).toBe(facts.accounts - 1);
    expect(holds.documents).toBe(facts.documents);
    expect(told).toEqual([[accounts[0]], null, 3]);
  });
});
