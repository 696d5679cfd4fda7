import type { BridgeResult } from './result';
import type { SafetyBridge } from './safetyCalls';

export interface AppInfo {
  readonly version: string;
  readonly platform: 'win32' | 'darwin' | 'linux';
  /** The calendar day on this computer, `YYYY-MM-DD`. */
  readonly today: string;
  /** The program runs in an installed browser instead of Electron; said plainly in the interface. */
  readonly standIn: boolean;
  readonly dataFolder: string;
}

/** A file the owner chose in a dialog of the system. The page gets its content, never its path. */
export interface SavedFile {
  readonly name: string;
  /** Opens the file or its folder later, within this session. */
  readonly token: string;
}

export type SaveKind = 'pdf' | 'csv' | 'json';

/** Commands of the native menu that the page carries out. */
export const MENU_COMMANDS = [
  'import',
  'today',
  'customers',
  'invoices',
  'letters',
  'batches',
  'backups',
  'settings',
  'search',
  'lock',
  'shortcuts',
] as const;
export type MenuCommand = (typeof MENU_COMMANDS)[number];

/**
 * All that the page may ask of the shell. Each call is declared here, validated in `validators.ts` and implemented in
 * `main/ipc`. The shell knows nothing of receivables.
 */
export interface EncoursBridge extends SafetyBridge {
  /** Facts about the program and the day. */
  appInfo(): Promise<BridgeResult<AppInfo>>;
  /** Room on the disk that the database is on, in bytes; `free` null where the system does not tell. */
  dataSpace(): Promise<BridgeResult<{ free: number | null }>>;
  /** Asks where to save, then writes whole or not at all (temporary name, flush, rename). Null when the owner cancels. */
  saveFile(request: {
    suggestedName: string;
    kind: SaveKind;
    bytes: Uint8Array;
  }): Promise<BridgeResult<SavedFile | null>>;
  /** Asks for a folder, then writes each file into it, whole or not at all. Null when cancelled. */
  saveFiles(request: {
    folderName: string;
    files: readonly { name: string; bytes: Uint8Array }[];
  }): Promise<BridgeResult<SavedFile | null>>;
  /** Opens a file saved in this session in the system's program. */
  openSaved(request: { token: string }): Promise<BridgeResult<null>>;
  /** Shows a saved file in its folder. */
  revealSaved(request: { token: string }): Promise<BridgeResult<null>>;
  /**
   * Writes the PDF to the program's own folder and opens it in the system's reader, from where it is printed. Removed at the
   * first start a day later, a `secret` one at the next start.
   */
  openForPrinting(request: { name: string; bytes: Uint8Array; secret: boolean }): Promise<BridgeResult<null>>;
  /** Says whether something is under way that a quit would interrupt; the shell then asks before it closes. */
  setBusy(request: { busy: boolean; sentence: string }): Promise<BridgeResult<null>>;
  /** Says whether the mirror lacks something that was done: before it closes, the shell then asks for it, and waits a moment. */
  setBehind(request: { behind: boolean }): Promise<BridgeResult<null>>;
  /** The language of native menus and dialogs. */
  setLanguage(request: { language: 'fr' | 'en' }): Promise<BridgeResult<null>>;
  setTheme(request: { theme: 'system' | 'light' | 'dark' }): Promise<BridgeResult<null>>;
  /** @returns a function that stops listening */
  onMenu(listener: (command: MenuCommand) => void): () => void;
  /** The window closes once the mirror is no more behind, or a few seconds later. @returns a function that stops listening */
  onClosing(listener: () => void): () => void;
}

/** The name under which the preload hands the bridge to the page. */
export const BRIDGE_GLOBAL = 'encours';
