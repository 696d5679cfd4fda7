import { dialog, type BrowserWindow } from 'electron';
import { join } from 'node:path';
import type { BridgeResult } from '../../bridge/result';
import type { LockState, PassphraseTry } from '../../bridge/safety';
import type { SafetyBridge } from '../../bridge/safetyCalls';
import { shellTexts } from '../texts';
import type { Language } from '../services/shellState';
import { nodeDisk } from './disk';
import { lockFacts, readLock } from './lock/lockFile';
import { readHead } from './mirror/headFile';
import { SafetyError } from './safetyError';
import type { WorkerClient } from './workerClient';

export interface SafetyCallParts {
  readonly window: () => BrowserWindow;
  readonly language: () => Language;
  readonly dataFolder: string;
  readonly worker: WorkerClient;
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
  const gate = new LockGate(dataFolder);
  /** For what begins something or tells something: not while the program is locked. What is under way may end. */
  const open = <R, V>(work: (request: R) => Promise<V>): ((request: R) => Promise<V>) => {
    return async (request) => {
      if ((await gate.state()).locked) throw new SafetyError('locked');
      return work(request);
    };
  };
  return {
    mirrorHead: open(async () => {
      const quick = await readHead(nodeDisk, join(dataFolder, 'mirror'));
      return quick === 'unknown' ? worker.ask('mirrorHead', undefined) : quick;
    }),
    mirrorBegin: open((request) => worker.ask('mirrorBegin', request)),
    mirrorChunk: (request) => worker.ask('mirrorChunk', request),
    mirrorCommit: (request) => worker.ask('mirrorCommit', request),
    mirrorAbort: (request) => worker.ask('mirrorAbort', request),
    backupPlaces: open(() => worker.ask('backupPlaces', undefined)),
    chooseBackupFolder: open(async () => {
      const path = await chosen(parts, 'folder');
      return path === null ? null : worker.ask('addBackupFolder', { path });
    }),
    backupState: open(() => worker.ask('backupState', undefined)),
    writeBackup: open((request) => worker.ask('writeBackup', request)),
    finishBackup: (request) => worker.ask('finishBackup', request),
    discardBackup: (request) => worker.ask('discardBackup', request),
    cancelSafety: (request) => worker.ask('cancelSafety', request),
    restoreSources: open(() => worker.ask('restoreSources', undefined)),
    chooseBackupFile: open(async () => {
      const path = await chosen(parts, 'file');
      return path === null ? null : worker.ask('addBackupFile', { path });
    }),
    openRestore: open((request) => worker.ask('openRestore', request)),
    readRestore: (request) => worker.ask('readRestore', request),
    closeRestore: (request) => worker.ask('closeRestore', request),
    setBackupPassphrase: open((request) => worker.ask('setBackupPassphrase', request)),
    removeBackupPassphrase: open(() => worker.ask('removeBackupPassphrase', undefined)),
    lockState: () => gate.state(),
    setLock: open((request) => worker.ask('setLock', request)),
    removeLock: open((request) => worker.ask('removeLock', request)),
    unlock: async (request) => gate.tried(await worker.ask('unlock', request)),
    lockNow: () => gate.lock(),
    erasureLog: open(() => worker.ask('erasureLog', undefined)),
    noteErasures: open((request) => worker.ask('noteErasures', request)),
  };
}

/** Whether the program is locked now: at its start where a lock is set, and until the passphrase was given. A reload changes nothing. */
class LockGate {
  private unlocked = false;

  constructor(private readonly dataFolder: string) {}

  async state(): Promise<LockState> {
    const facts = lockFacts(await readLock(nodeDisk, this.dataFolder), Date.now());
    // Whoever sets a lock is there already.
    if (!facts.enabled) this.unlocked = true;
    return { ...facts, locked: facts.enabled && !this.unlocked };
  }

  tried(result: PassphraseTry): PassphraseTry {
    if (result.ok) this.unlocked = true;
    return result;
  }

  async lock(): Promise<LockState> {
    this.unlocked = false;
    return this.state();
  }
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
