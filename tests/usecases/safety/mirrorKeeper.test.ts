import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BridgeError } from '../../../renderer/platform/bridge';
import type { SafetyShell } from '../../../renderer/platform/safetyShell';
import type { EncoursDatabase } from '../../../renderer/store/database';
import type { MirrorKeeper, MirrorState } from '../../../renderer/usecases/safety/mirrorKeeper';
import { nextMirrorAt } from '../../../renderer/usecases/safety/mirrorTimes';
import { syncMirror } from '../../../renderer/usecases/safety/syncMirror';
import { seededLedger } from '../../store/checks/portfolioScene';
import { importInto, newId } from '../../store/checks/scene';
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

async function until(keeper: MirrorKeeper, holds: (state: MirrorState) => boolean): Promise<MirrorState> {
  for (;;) {
    if (holds(keeper.state)) return keeper.state;
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;

describe('the mirror', () => {
  it('is made once work rests, and again after later acts', async () => {
    const { keeper } = computer.safety(database);
    await workIn(database);
    await until(keeper, ({ behind }) => behind);
    expect(await computer.shell.mirrorHead()).toBeNull();
    computer.alarm.pass(6 * SECOND);
    await until(keeper, ({ behind, running }) => !behind && !running);
    expect(await computer.shell.mirrorHead()).toMatchObject({
      facts: { counter: 3, accounts: 3 },
      generations: 1,
    });
    await noteIn(database, 'un');
    computer.alarm.pass(6 * SECOND);
    expect(keeper.state).toMatchObject({ behind: true, running: false });
    computer.alarm.pass(2 * MINUTE);
    await until(keeper, ({ behind, running }) => !behind && !running);
    expect(await computer.shell.mirrorHead()).toMatchObject({ facts: { counter: 4 }, generations: 2 });
    expect(keeper.state.last?.counter).toBe(4);
  });

  it('is looked after when work was done before the start', async () => {
    await workIn(database);
    const { keeper } = computer.safety(database);
    await until(keeper, ({ behind }) => behind);
    computer.alarm.pass(6 * SECOND);
    await until(keeper, ({ behind, running }) => !behind && !running);
    expect(await computer.shell.mirrorHead()).toMatchObject({ facts: { counter: 3 } });
  });

  it('is not made anew where nothing was done', async () => {
    await workIn(database);
    const { keeper } = computer.safety(database);
    await keeper.sync();
    await keeper.sync();
    expect(computer.calls.filter((call) => call === 'mirrorCommit')).toHaveLength(1);
  });

  it('says why it could not be made, counts, tries again later, and never gives up', async () => {
    computer.between = (call) => {
      if (call === 'mirrorChunk') throw new BridgeError('disk-full', call);
    };
    const { keeper } = computer.safety(database);
    await workIn(database);
    computer.alarm.pass(6 * SECOND);
    await until(keeper, ({ failures, running }) => failures === 1 && !running);
    expect(keeper.state).toMatchObject({ behind: true, problem: { code: 'disk-full', where: 'computer' } });
    computer.alarm.pass(31 * SECOND);
    await until(keeper, ({ failures, running }) => failures === 2 && !running);
    computer.between = () => undefined;
    computer.alarm.pass(MINUTE);
    await until(keeper, ({ behind, running }) => !behind && !running);
    expect(keeper.state).toMatchObject({ failures: 0, problem: null, last: { counter: 3 } });
    expect(computer.calls.filter((call) => call === 'mirrorAbort')).toHaveLength(2);
  });

  it('makes one copy at a time, whoever asks', async () => {
    await workIn(database);
    let open = 0;
    let most = 0;
    computer.between = (call) => {
      if (call === 'mirrorBegin') most = Math.max(most, (open += 1));
      if (call === 'mirrorCommit') open -= 1;
    };
    const { keeper } = computer.safety(database);
    const both = [keeper.sync(), keeper.sync()];
    await noteIn(database, 'entre deux');
    const facts = await Promise.all(both);
    expect(most).toBe(1);
    expect(facts.at(-1)?.counter).toBe(4);
  });

  it('hurries when the window is left, but not each time', async () => {
    const { keeper } = computer.safety(database);
    await workIn(database);
    keeper.hurry();
    await until(keeper, ({ behind, running }) => !behind && !running);
    expect(await computer.shell.mirrorHead()).toMatchObject({ facts: { counter: 3 } });
    await noteIn(database, 'aussitôt');
    keeper.hurry();
    expect(keeper.state).toMatchObject({ behind: true, running: false });
    computer.alarm.pass(10 * SECOND);
    keeper.hurry();
    await until(keeper, ({ behind, running }) => !behind && !running);
    expect(keeper.state.last?.counter).toBe(4);
  });

  it('waits while it is paused, and stops for good', async () => {
    const { keeper } = computer.safety(database);
    const resume = keeper.pause();
    await workIn(database);
    computer.alarm.pass(10 * MINUTE);
    expect(keeper.state.running).toBe(false);
    resume();
    computer.alarm.pass(6 * SECOND);
    await until(keeper, ({ behind, running }) => !behind && !running);
    keeper.stop();
    await noteIn(database, 'après');
    computer.alarm.pass(60 * MINUTE);
    expect(await computer.shell.mirrorHead()).toMatchObject({ facts: { counter: 3 } });
  });

  it('holds all that is there although a part of the one before was lost', async () => {
    await importInto(database, seededLedger(1, 200), newId());
    const { keeper } = computer.safety(database);
    await keeper.sync();
    // What a shell would answer that has lost the file of one range.
    const begin = computer.shell.mirrorBegin;
    const shell = new Proxy(computer.shell, {
      get: (target, call: keyof SafetyShell): unknown =>
        call === 'mirrorBegin'
          ? async (request: { base: string | null }) => {
              const begun = await begin(request);
              const ranges = begun.baseParts.filter(({ name }) => name.startsWith('accounts/'));
              return { ...begun, baseParts: begun.baseParts.filter((part) => part !== ranges[1]) };
            }
          : target[call],
    });
    await noteIn(database, 'rappelé', 'C000');
    const facts = await syncMirror({ ...computer.tools, shell, database });
    expect(facts).toMatchObject({ counter: 2, accounts: 200 });
  });
});

describe('the moment of the next mirror', () => {
  const rested = { firstAct: 0, lastAct: 0, tried: null, failures: 0 };
  it('is never while nothing was done', () => {
    expect(nextMirrorAt({ ...rested, firstAct: null, lastAct: null })).toBeNull();
  });
  it('is soon after work rests, and not put off for ever while it does not', () => {
    expect(nextMirrorAt(rested)).toBe(5 * SECOND);
    expect(nextMirrorAt({ ...rested, lastAct: 10 * MINUTE })).toBe(MINUTE);
  });
  it('leaves the computer alone for longer where a copy takes long', () => {
    const act = { ...rested, firstAct: MINUTE, lastAct: MINUTE };
    expect(nextMirrorAt({ ...act, tried: { at: MINUTE, took: 100 } })).toBe(3 * MINUTE);
    expect(nextMirrorAt({ ...act, tried: { at: MINUTE, took: 30 * SECOND } })).toBe(11 * MINUTE);
  });
  it('comes later after each failure, and comes', () => {
    const at = (failures: number): number | null =>
      nextMirrorAt({ ...rested, tried: { at: 0, took: 1 }, failures });
    expect([at(1), at(2), at(3), at(50)]).toEqual([30 * SECOND, MINUTE, 2 * MINUTE, 30 * MINUTE]);
  });
});
