import type { BrowserWindow } from 'electron';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { answerCall } from '../../../../electron/main/ipc/answerCall';
import { nodeDisk } from '../../../../electron/main/safety/disk';
import { Lock } from '../../../../electron/main/safety/lock/lock';
import { safetyCalls } from '../../../../electron/main/safety/safetyCalls';
import { SafetyError } from '../../../../electron/main/safety/safetyError';
import type { WorkerClient } from '../../../../electron/main/safety/workerClient';
import { CloseHandshake } from '../../../../electron/main/window/closeHandshake';
import { SafetyFixture } from './safetyFixture';

vi.mock('electron', () => ({
  dialog: { showOpenDialog: () => Promise.resolve({ canceled: true, filePaths: [] }) },
}));

let fixture: SafetyFixture;
beforeEach(async () => {
  fixture = await SafetyFixture.make();
});
afterEach(() => fixture.remove());

/** The calls, on a worker that answers from here. The dialogs are ours, so that no window is looked at. */
function calls(underWay: () => object | null = () => null) {
  const ops = fixture.server() as unknown as Record<string, (request: unknown) => Promise<unknown>>;
  const worker = { ask: (op: string, request: unknown) => ops[op]?.(request) } as unknown as WorkerClient;
  const window = () => JSON.parse('{}') as BrowserWindow;
  return safetyCalls({ window, language: () => 'fr', dataFolder: fixture.dataFolder, worker, underWay });
}

describe('a program with a lock', () => {
  it(
    'is locked at its start, and begins and tells nothing until the passphrase was given',
    { timeout: 120_000 },
    async () => {
      await new Lock(nodeDisk, fixture.dataFolder, () => Date.now()).set('une phrase', 5, null);
      const safety = calls();
      expect(await safety.lockState(undefined)).toEqual({
        enabled: true,
        locked: true,
        idleMinutes: 5,
        waitSeconds: 0,
      });
      for (const call of [
        'mirrorHead',
        'backupState',
        'restoreSources',
        'erasureLog',
        'removeBackupPassphrase',
      ] as const) {
        await expect(safety[call](undefined), call).rejects.toMatchObject({ code: 'locked' });
      }
      await expect(safety.mirrorBegin({ base: null })).rejects.toMatchObject({ code: 'locked' });
      expect((await safety.unlock({ passphrase: 'une autre' })).ok).toBe(false);
      await expect(safety.mirrorHead(undefined)).rejects.toMatchObject({ code: 'locked' });
      expect((await safety.unlock({ passphrase: 'une phrase' })).ok).toBe(true);
      expect(await safety.mirrorHead(undefined)).toBeNull();
      expect(await safety.lockNow(undefined)).toMatchObject({ locked: true });
      await expect(safety.mirrorHead(undefined)).rejects.toMatchObject({ code: 'locked' });
    },
  );

  it('stays open for whoever has just set it, and lockNow does nothing without one', async () => {
    const safety = calls();
    expect(await safety.lockNow(undefined)).toMatchObject({ enabled: false, locked: false });
    await safety.setLock({ passphrase: 'une phrase', idleMinutes: 0, current: null });
    expect(await safety.lockState(undefined)).toMatchObject({ enabled: true, locked: false });
    expect(await calls().lockState(undefined)).toMatchObject({ locked: true });
  });
});

describe('a lock while something is under way', () => {
  const begun = async () => {
    const handshake = new CloseHandshake();
    const safety = calls(() => handshake.underWay());
    await safety.setLock({ passphrase: 'une phrase', idleMinutes: 0, current: null });
    handshake.setBusy({ busy: true, sentence: 'une sauvegarde' });
    expect(await safety.lockNow(undefined)).toMatchObject({ locked: true });
    return { handshake, safety };
  };
  const LOCKED = { code: 'locked' };

  it('is closed at once, and lets that work go on until it ends', async () => {
    const { handshake, safety } = await begun();
    expect(await safety.lockState(undefined)).toMatchObject({ locked: true });
    expect(await safety.mirrorHead(undefined)).toBeNull();
    expect(await safety.erasureLog(undefined)).toEqual([]);
    const proof = { source: 'proof:none', content: 'without-stored' } as const;
    await expect(safety.openRestore(proof)).rejects.not.toMatchObject(LOCKED);
    // Nothing new: no copy is looked at, no place is shown, nothing is taken away.
    await expect(safety.openRestore({ source: 'mirror:1', content: 'all' })).rejects.toMatchObject(LOCKED);
    for (const call of ['backupState', 'restoreSources', 'removeBackupPassphrase'] as const)
      await expect(safety[call](undefined), call).rejects.toMatchObject(LOCKED);
    handshake.setBusy({ busy: true, sentence: 'une preuve' });
    expect(await safety.mirrorHead(undefined)).toBeNull();
    handshake.setBusy({ busy: false, sentence: '' });
    await expect(safety.mirrorHead(undefined)).rejects.toMatchObject(LOCKED);
    // What begins now was not there before.
    handshake.setBusy({ busy: true, sentence: 'autre chose' });
    await expect(safety.mirrorHead(undefined)).rejects.toMatchObject(LOCKED);
    await safety.lockNow(undefined);
    await expect(safety.mirrorHead(undefined)).rejects.toMatchObject(LOCKED);
    expect((await safety.unlock({ passphrase: 'une phrase' })).ok).toBe(true);
    expect(await safety.mirrorHead(undefined)).toBeNull();
  });

  it('meets the page that is loaded in its place', async () => {
    const { handshake, safety } = await begun();
    handshake.forget();
    expect(await safety.lockState(undefined)).toMatchObject({ locked: true });
    await expect(safety.mirrorHead(undefined)).rejects.toMatchObject(LOCKED);
  });
});

describe('what main answers', () => {
  it('says where a copy is damaged', async () => {
    const us = { url: 'app://encours/index.html', parent: null };
    const at = { part: 'tables', offset: 12 };
    const fail = (error: Error) => () => Promise.reject(error);
    const noted: unknown[] = [];
    const ask = (error: Error) =>
      answerCall('mirrorHead', fail(error), us, [], (problem) => void noted.push(problem));
    expect(await ask(new SafetyError('damaged', at))).toEqual({ ok: false, code: 'damaged', at });
    expect(await ask(new SafetyError('busy'))).toEqual({ ok: false, code: 'busy' });
    expect(noted).toEqual([]);
  });

  it('is null when a dialog was cancelled', async () => {
    expect(await calls().chooseBackupFolder(undefined)).toBeNull();
    expect(await calls().chooseBackupFile(undefined)).toBeNull();
  });
});

describe('erasures', () => {
  it('are kept once each, outside the database', async () => {
    const safety = calls();
    const one = { databaseId: 'db', accountId: 'a', day: '2026-11-22' };
    await safety.noteErasures({ accounts: [one, { ...one, accountId: 'b' }] });
    await safety.noteErasures({ accounts: [{ ...one, day: '2026-12-01' }] });
    expect(await calls().erasureLog(undefined)).toEqual([one, { ...one, accountId: 'b' }]);
  });
});
