import { dialog, type BrowserWindow } from 'electron';
import { join } from 'node:path';
import type { BridgeResult } from '../../bridge/result';
import type { SafetyBridge } from '../../bridge/safetyCalls';
import { shellTexts } from '../texts';
import type { Language } from '../services/shellState';
import { nodeDisk } from './disk';
import { LockGate } from './lock/lockGate';
import { readHead } from './mirror/headFile';
import type { WorkerClient } from './workerClient';

export interface SafetyCallParts {
  readonly window: () => BrowserWindow;
  readonly language: () => Language;
  readonly dataFolder: string;
  readonly worker: WorkerClient;
  /** See `LockGate`. */
  readonly underWay: () => object | null;
}

type Value<C extends keyof SafetyBridge> =
  Awaited<ReturnType<SafetyBridge[C]>> extends BridgeResult<infer V> ? V : never;

/** What each call of safety does in main: dialogs, the lock's state, and for all else a question to the worker. */
export type SafetyHandlers = {
  readonly [C in Exclude<keyof SafetyBridge, 'onSafety'>]: (
    request: Parameters<SafetyBridge[C]>[0],
  ) => Promise<Value<C>>;
};

export function safetyCalls(parts: SafetyCallParts): SafetyHandlers {
  const { worker, dataFolder } = parts;
  const gate = new LockGate(dataFolder, parts.underWay);
  /** Not while the program is locked. */
  const open = <R, V>(work: (request: R) => Promise<V>): ((request: R) => Promise<V>) => {
    return async (request) => {
      await gate.mayBegin();
      return work(request);
    };
  };
  /** While it is locked, only for what was under way before. */
  const step = <R, V>(work: (request: R) => Promise<V>): ((request: R) => Promise<V>) => {
    return async (request) => {
      await gate.mayGoOn();
      return work(request);
    };
  };
  return {
    mirrorHead: step(async () => {
      const quick = await readHead(nodeDisk, join(dataFolder, 'mirror'));
      return quick === 'unknown' ? worker.ask('mirrorHead', undefined) : quick;
    }),
    mirrorBegin: step((request) => worker.ask('mirrorBegin', request)),
    mirrorChunk: (request) => worker.ask('mirrorChunk', request),
    mirrorCommit: (request) => worker.ask('mirrorCommit', request),
    mirrorAbort: (request) => worker.ask('mirrorAbort', request),
    backupPlaces: open(() => worker.ask('backupPlaces', undefined)),
    chooseBackupFolder: open(async () => {
      const path = await chosen(parts, 'folder');
      return path === null ? null : worker.ask('addBackupFolder', { path });
    }),
    backupState: open(() => worker.ask('backupState', undefined)),
    writeBackup: step((request) => worker.ask('writeBackup', request)),
    finishBackup: (request) => worker.ask('finishBackup', request),
    discardBackup: (request) => worker.ask('discardBackup', request),
    cancelSafety: (request) => worker.ask('cancelSafety', request),
    restoreSources: open(() => worker.ask('restoreSources', undefined)),
    chooseBackupFile: open(async () => {
      const path = await chosen(parts, 'file');
      return path === null ? null : worker.ask('addBackupFile', { path });
    }),
    openRestore: async (request) => {
      // A backup is proven by reading it again; another copy is looked at by whoever asks for it now.
      await (request.source.startsWith('proof:') ? gate.mayGoOn() : gate.mayBegin());
      return worker.ask('openRestore', request);
    },
    readRestore: (request) => worker.ask('readRestore', request),
    closeRestore: (request) => worker.ask('closeRestore', request),
    setBackupPassphrase: open((request) => worker.ask('setBackupPassphrase', request)),
    removeBackupPassphrase: open(() => worker.ask('removeBackupPassphrase', undefined)),
    lockState: () => gate.state(),
    setLock: open((request) => worker.ask('setLock', request)),
    removeLock: open((request) => worker.ask('removeLock', request)),
    unlock: async (request) => gate.tried(await worker.ask('unlock', request)),
    lockNow: () => gate.lock(),
    erasureLog: step(() => worker.ask('erasureLog', undefined)),
    noteErasures: step((request) => worker.ask('noteErasures', request)),
  };
}

async function chosen(
  { window, language }: SafetyCallParts,
  what: 'folder' | 'file',
): Promise<string | null> {
  const texts = shellTexts(language());
  const answer = await dialog.showOpenDialog(
    window(),
    what === 'folder'
      ? { title: texts.backupFolderTitle, properties: ['openDirectory', 'createDirectory'] }
      : {
          title: texts.backupFileTitle,
          filters: [{ name: texts.backupKind, extensions: ['encours'] }],
          properties: ['openFile'],
        },
  );
  return answer.canceled ? null : (answer.filePaths[0] ?? null);
}
