import { dialog, type BrowserWindow } from 'electron';
import { join } from 'node:path';
import { SAFETY_CALL_NAMES, SAFETY_CALLS, type SafetyCall } from '../../bridge/contract';
import type { CallHandler, CallHandlers } from '../ipc/answerCall';
import { shellTexts } from '../texts';
import type { Language } from '../services/shellState';
import { nodeDisk } from './disk';
import { LockGate } from './lock/lockGate';
import { readHead } from './mirror/headFile';
import type { RelayedCall } from './worker/protocol';
import type { WorkerClient } from './workerClient';

export interface SafetyCallParts {
  readonly window: () => BrowserWindow;
  readonly language: () => Language;
  readonly dataFolder: string;
  readonly worker: WorkerClient;
  /** See `LockGate`. */
  readonly underWay: () => object | null;
}

/** What each call of safety does: dialogs and the lock's state here, and for all else a question to the worker. */
export function safetyCalls(parts: SafetyCallParts): CallHandlers<SafetyCall> {
  const gate = new LockGate(parts.dataFolder, parts.underWay);
  const handlers = {
    ...relayedCalls(parts.worker),
    ...ownCalls(parts, gate),
  } satisfies CallHandlers<SafetyCall>;
  return everyCall((call) => guarded(call, handlers, gate));
}

function everyCall(handlerOf: (call: SafetyCall) => unknown): CallHandlers<SafetyCall> {
  return Object.fromEntries(
    SAFETY_CALL_NAMES.map((call) => [call, handlerOf(call)]),
  ) as CallHandlers<SafetyCall>;
}

/** The call, where the lock lets it through as its declaration says. */
function guarded<C extends SafetyCall>(call: C, handlers: CallHandlers<C>, gate: LockGate): CallHandler<C> {
  const { whileLocked } = SAFETY_CALLS[call];
  const handler = handlers[call];
  if (whileLocked === 'taken') return handler;
  return async (request) => {
    await (whileLocked === 'refused' ? gate.mayBegin() : gate.mayGoOn());
    return handler(request);
  };
}

/** Calls that the worker answers under their own name. */
function relayedCalls(worker: WorkerClient): CallHandlers<RelayedCall> {
  return everyCall((call) => (request: never) => worker.ask(call as RelayedCall, request));
}

/** Calls that are more than a question to the worker. */
function ownCalls(parts: SafetyCallParts, gate: LockGate) {
  const { worker, dataFolder } = parts;
  return {
    mirrorHead: async () => {
      const quick = await readHead(nodeDisk, join(dataFolder, 'mirror'));
      return quick === 'unknown' ? worker.ask('mirrorHead', undefined) : quick;
    },
    chooseBackupFolder: async () => {
      const path = await chosen(parts, 'folder');
      return path === null ? null : worker.ask('addBackupFolder', { path });
    },
    chooseBackupFile: async () => {
      const path = await chosen(parts, 'file');
      return path === null ? null : worker.ask('addBackupFile', { path });
    },
    openRestore: async (request) => {
      // A backup is proven by reading it again; another copy is looked at by whoever asks for it now.
      if (!request.source.startsWith('proof:')) await gate.mayBegin();
      return worker.ask('openRestore', request);
    },
    lockState: () => gate.state(),
    unlock: async (request) => gate.tried(await worker.ask('unlock', request)),
    lockNow: () => gate.lock(),
  } satisfies Partial<CallHandlers<SafetyCall>>;
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
