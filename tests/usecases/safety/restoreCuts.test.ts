import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openJudged, type OpenedData } from '../../../renderer/app/startup/openJudged';
import { StartStop } from '../../../renderer/app/startup/program';
import { openDatabase, type EncoursDatabase } from '../../../renderer/store/database';
import { isScratchName, readPointer } from '../../../renderer/store/pointer/pointer';
import { dismissCutWork, readCutWork } from '../../../renderer/usecases/cutWork';
import { backUp } from '../../../renderer/usecases/safety/backUp';
import { confirmRestore, returnToFormer } from '../../../renderer/usecases/safety/formerDatabase';
import { listSources, openSource, restore } from '../../../renderer/usecases/safety/restore';
import { SafetyFailure } from '../../../renderer/usecases/safety/safetyFailure';
import { Computer } from './computer';
import { type Cut, PowerCut } from './powerCut';
import { copiedRowsOf, noteIn, rowsOf, workIn } from './work';
import { eventually } from '../../support/eventually';

type Rows = Awaited<ReturnType<typeof rowsOf>>;

let computer: Computer;
let power: PowerCut;
let database: EncoursDatabase;
/** What the owner has, and what the backup holds. */
let formerRows: Rows;
let copyRows: Rows;

async function setUp(): Promise<void> {
  computer = await Computer.make();
  await computer.stick('CLE 1');
  database = await computer.openDatabase();
  await workIn(database);
  await backUp({ database }, computer.safety(database), await computer.placeOf('CLE 1'));
  copyRows = await rowsOf(database);
  await noteIn(database, 'après la sauvegarde');
  await computer.safety(database).keeper.sync();
  formerRows = await rowsOf(database);
  power = new PowerCut();
  computer.between = power.between;
}

async function tearDown(): Promise<void> {
  await power.disarm();
  power.remove();
  computer.between = () => undefined;
  database.close();
  await computer.remove();
}

beforeEach(setUp);
afterEach(tearDown);

const restoreFromStick = async (): Promise<void> => {
  const { backups } = await listSources(computer.tools);
  await restore(computer.tools, await openSource(computer.tools, backups[0]?.source ?? ''));
};

/** Does it, cut at a step. @returns whether that step was reached, and what it ended with */
async function cutAt(
  at: number,
  cut: Cut,
  work: () => Promise<void>,
): Promise<{ reached: boolean; error: unknown; step: string; before: readonly string[] }> {
  power.arm(at, cut);
  const error: unknown = await work().then(
    () => null,
    (reason: unknown) => reason,
  );
  const step = power.steps[at - 1] ?? 'none';
  return { reached: await power.disarm(), error, step, before: power.steps.slice(0, at - 1) };
}

/** The next start of the program, with all that it does by itself. */
async function startAgain(): Promise<OpenedData> {
  database.close();
  await computer.restart();
  const opened = await openJudged(computer.tools);
  ({ database } = opened.started);
  await expectNothingLeft();
  return opened;
}

/** The start removes by itself what it does not wait for. */
async function expectNothingLeft(): Promise<void> {
  await eventually(async () => {
    const { active, former } = await readPointer();
    const names = (await indexedDB.databases()).map(({ name = '' }) => name);
    const data = names.filter((name) => isScratchName(name) || name === 'encours').sort();
    expect(data).toEqual([active, former].filter((name) => name !== null).sort());
  });
}

async function rowsIn(name: string | null): Promise<Rows | null> {
  if (name === null) return null;
  const opened = await openDatabase(name);
  const rows = await rowsOf(opened);
  opened.close();
  return rows;
}

/** What the start says was cut; the owner has read it then. */
async function toldOfCut(): Promise<unknown[]> {
  const cut = await readCutWork(database, () => Promise.resolve(false), 'the next run');
  await dismissCutWork(cut);
  return cut.map(({ act, kept }) => ({ act, kept }));
}

/** One of the two is the owner's, entire; before he has confirmed, the other one is there entire, and the start says which. */
async function judged(
  { started, former, finding }: OpenedData,
  at: string,
): Promise<'former' | 'restored' | 'confirmed'> {
  expect(finding.judgement, at).toBe('fine');
  expect(started.tail, at).toBe('whole');
  const pointer = await readPointer();
  if (pointer.active === 'encours') {
    expect(await rowsOf(database), at).toEqual(formerRows);
    expect({ former, kept: pointer.former }, at).toEqual({ former: null, kept: null });
    return 'former';
  }
  expect(await copiedRowsOf(database), at).toEqual(copyRows);
  if (former === null) return 'confirmed';
  expect(await rowsIn(pointer.former), at).toEqual(formerRows);
  return 'restored';
}

const NOTE = 'write encours-under-way';
const SAID = [{ act: 'restore', kept: false }];

describe('a restore that is cut at any step', () => {
  it('by a kill leaves what was there or what was restored, entire, and the next start says which', async () => {
    const seen: string[] = [];
    for (let at = 1; ; at += 1) {
      const { reached, step, before } = await cutAt(at, 'killed', restoreFromStick);
      const where = `killed at step ${at}, ${step}`;
      const now = await judged(await startAgain(), where);
      // What was restored is said by the question which to keep.
      const said = now === 'former' && before.includes(NOTE);
      expect(await toldOfCut(), where).toEqual(said ? SAID : []);
      if (now === 'restored') await returnToFormer(computer.tools);
      if (seen.at(-1) !== now) seen.push(now);
      if (!reached) break;
    }
    expect(seen).toEqual(['former', 'restored']);
  });

  it('by a refusal says that nothing was changed, where nothing was, and leaves nothing behind', async () => {
    for (let at = 1; ; at += 1) {
      const { reached, step, error } = await cutAt(at, 'fails', restoreFromStick);
      const where = `refused at step ${at}, ${step}: ${String(error)}`;
      const { active } = await readPointer();
      expect(active === 'encours', where).toBe(error !== null);
      if (error !== null) expect(error, where).toBeInstanceOf(SafetyFailure);
      expect(await judged(await startAgain(), where), where).toBe(error === null ? 'restored' : 'former');
      expect(await toldOfCut(), where).toEqual([]);
      if (error === null) await returnToFormer(computer.tools);
      if (!reached) break;
    }
  });
});

describe('after a restore', () => {
  const restoreAnew = async (): Promise<void> => {
    await restoreFromStick();
    await startAgain();
  };
  const acts = {
    confirmRestore: { act: () => confirmRestore(), leaves: 'confirmed' },
    returnToFormer: { act: () => returnToFormer(computer.tools), leaves: 'former' },
  } as const;

  it.each([
    ['killed', 'returnToFormer'],
    ['fails', 'returnToFormer'],
    ['killed', 'confirmRestore'],
    ['fails', 'confirmRestore'],
  ] as const)('%s at any step of %s leaves both or the one that was chosen', async (cut, name) => {
    const { act, leaves } = acts[name];
    await restoreAnew();
    const seen: string[] = [];
    for (let at = 1; ; at += 1) {
      const { reached, step, error } = await cutAt(at, cut, act);
      const where = `${cut} at step ${at}, ${step}: ${String(error)}`;
      const now = await judged(await startAgain(), where);
      if (cut === 'fails') expect(now === leaves, where).toBe(error === null);
      if (seen.at(-1) !== now) seen.push(now);
      if (!reached) break;
      if (now === 'former') await restoreAnew();
      if (now !== 'confirmed') continue;
      // What was there before the restore has gone, as was asked: all is made anew.
      await tearDown();
      await setUp();
      await restoreAnew();
    }
    expect(seen).toEqual(['restored', leaves]);
  });
});

describe('a restore at a start that has stopped', () => {
  it('cut at any step stops again, or starts on what was restored: then all that cut ones left goes', async () => {
    const lost = async (): Promise<void> => {
      database.close();
      await computer.wipeDatabases();
    };
    const restoreMirror = async (): Promise<void> => {
      const { mirrors } = await listSources(computer.tools);
      await restore(computer.tools, await openSource(computer.tools, mirrors[0]?.source ?? ''));
    };
    await lost();
    const seen: string[] = [];
    for (let at = 1; ; at += 1) {
      const { reached, step } = await cutAt(at, 'killed', restoreMirror);
      const where = `killed at step ${at}, ${step}`;
      await computer.restart();
      const start: unknown = await openJudged(computer.tools).catch((reason: unknown) => reason);
      if (start instanceof StartStop) {
        expect(start.finding.judgement, where).toBe('missing');
        expect(reached, where).toBe(true);
      } else {
        ({ database } = (start as OpenedData).started);
        expect(await copiedRowsOf(database), where).toEqual(formerRows);
        await expectNothingLeft();
        await lost();
      }
      const now = start instanceof StartStop ? 'stopped' : 'restored';
      if (seen.at(-1) !== now) seen.push(now);
      if (!reached) break;
    }
    expect(seen).toEqual(['stopped', 'restored']);
  });
});
