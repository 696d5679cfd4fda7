import {
  type AppInfo,
  BRIDGE_GLOBAL,
  type EncoursBridge,
  type MenuCommand,
  type SavedFile,
  type SaveKind,
} from '../../electron/bridge/contract';
import type { BridgeErrorCode } from '../../electron/bridge/errors';
import type { BridgeResult } from '../../electron/bridge/result';
import { type DamagePlace, type SafetyShell, safetyShellOf } from './safetyShell';

export type ShellCommand = MenuCommand;
export type ShellFile = SavedFile;
export type ShellInfo = AppInfo;

/** What the shell answered instead of a value. `bridge.<code>` in i18n has the sentence. */
export class BridgeError extends Error {
  override readonly name = 'BridgeError';

  constructor(
    readonly code: BridgeErrorCode,
    call: string,
    /** Where a copy is damaged, when that is what is wrong. */
    readonly at: DamagePlace | null = null,
  ) {
    super(`${call}: ${code}`);
  }
}

/** The shell as the app sees it: each call gives its value or throws a `BridgeError`. */
export interface Shell {
  appInfo(): Promise<ShellInfo>;
  /** Bytes that can still be written where the database is; null when the system does not tell. */
  freeSpace(): Promise<number | null>;
  /** Null when the owner cancelled. */
  saveFile(request: { suggestedName: string; kind: SaveKind; bytes: Uint8Array }): Promise<ShellFile | null>;
  saveFiles(request: {
    folderName: string;
    files: readonly { name: string; bytes: Uint8Array }[];
  }): Promise<ShellFile | null>;
  openSaved(request: { token: string }): Promise<void>;
  revealSaved(request: { token: string }): Promise<void>;
  openForPrinting(request: { name: string; bytes: Uint8Array; secret: boolean }): Promise<void>;
  setBusy(request: { busy: boolean; sentence: string }): Promise<void>;
  /** Whether the mirror lacks something that was done. */
  setBehind(request: { behind: boolean }): Promise<void>;
  setLanguage(request: { language: 'fr' | 'en' }): Promise<void>;
  setTheme(request: { theme: 'system' | 'light' | 'dark' }): Promise<void>;
  /** @returns a function that stops listening */
  onMenu(listener: (command: ShellCommand) => void): () => void;
  /** The window waits a moment for the mirror, then closes. @returns a function that stops listening */
  onClosing(listener: () => void): () => void;
}

function unwrap<T>(call: string, result: BridgeResult<T>): T {
  if (!result.ok) throw new BridgeError(result.code, call, result.at ?? null);
  return result.value;
}

export function shellOf(bridge: EncoursBridge): Shell & SafetyShell {
  return {
    appInfo: async () => unwrap('appInfo', await bridge.appInfo()),
    freeSpace: async () => unwrap('dataSpace', await bridge.dataSpace()).free,
    saveFile: async (request) => unwrap('saveFile', await bridge.saveFile(request)),
    saveFiles: async (request) => unwrap('saveFiles', await bridge.saveFiles(request)),
    openSaved: async (request) => void unwrap('openSaved', await bridge.openSaved(request)),
    revealSaved: async (request) => void unwrap('revealSaved', await bridge.revealSaved(request)),
    openForPrinting: async (request) => void unwrap('openForPrinting', await bridge.openForPrinting(request)),
    setBusy: async (request) => void unwrap('setBusy', await bridge.setBusy(request)),
    setBehind: async (request) => void unwrap('setBehind', await bridge.setBehind(request)),
    setLanguage: async (request) => void unwrap('setLanguage', await bridge.setLanguage(request)),
    setTheme: async (request) => void unwrap('setTheme', await bridge.setTheme(request)),
    onMenu: (listener) => bridge.onMenu(listener),
    onClosing: (listener) => bridge.onClosing(listener),
    ...safetyShellOf(bridge, unwrap),
  };
}

/**
 * The bridge that the preload handed to this page.
 * @throws Error when there is none: the page was opened outside the program.
 */
export function shellOfWindow(): Shell & SafetyShell {
  const bridge: unknown = Reflect.get(window, BRIDGE_GLOBAL);
  if (typeof bridge !== 'object' || bridge === null) throw new Error('the shell gave no bridge to this page');
  return shellOf(bridge as EncoursBridge);
}
