import { app, nativeTheme, shell, type BrowserWindow } from 'electron';
import { statfs } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { AppInfo } from '../../bridge/calls/program';
import { givenDay, localDay } from '../services/calendar';
import type { SavedFiles } from '../services/savedFiles';
import { openForPrinting, openPath, saveFile, saveFiles, type SaveContext } from '../services/saving';
import type { ShellStateFile, Language } from '../services/shellState';
import { safetyCalls } from '../safety/safetyCalls';
import type { WorkerClient } from '../safety/workerClient';
import type { CloseHandshake } from '../window/closeHandshake';
import type { CallHandlers } from './answerCall';

export interface CallParts {
  readonly window: () => BrowserWindow;
  readonly state: ShellStateFile;
  readonly saved: SavedFiles;
  readonly handshake: CloseHandshake;
  readonly printingFolder: string;
  readonly safety: WorkerClient;
  readonly onLanguage: (language: Language) => void;
}

export function bridgeCalls(parts: CallParts): CallHandlers {
  let folder = app.getPath('documents');
  const context = (): SaveContext => ({
    window: parts.window(),
    language: parts.state.current.language,
    folder,
  });
  const remember = <T extends { readonly token: string } | null>(file: T): T => {
    if (file !== null) folder = dirname(parts.saved.pathOf(file.token));
    return file;
  };
  return {
    appInfo: () => appInfo(),
    dataSpace: async () => ({ free: await freeBytes(app.getPath('userData')) }),
    saveFile: async (request) => remember(await saveFile(request, parts.saved, context())),
    saveFiles: async (request) => remember(await saveFiles(request, parts.saved, context())),
    openSaved: ({ token }) => openPath(parts.saved.pathOf(token)),
    revealSaved: ({ token }) => shell.showItemInFolder(parts.saved.pathOf(token)),
    openForPrinting: (request) => openForPrinting(request, parts.printingFolder),
    setBusy: (request) => parts.handshake.setBusy(request),
    setBehind: ({ behind }) => parts.handshake.setBehind(behind),
    setLanguage: ({ language }) => {
      if (language !== parts.state.current.language) parts.state.update({ language });
      parts.onLanguage(language);
    },
    setTheme: ({ theme }) => {
      nativeTheme.themeSource = theme;
      if (theme !== parts.state.current.theme) parts.state.update({ theme });
    },
    ...safetyCalls({
      window: parts.window,
      language: () => parts.state.current.language,
      dataFolder: app.getPath('userData'),
      worker: parts.safety,
      underWay: () => parts.handshake.underWay(),
    }),
  };
}

function appInfo(): AppInfo {
  return {
    version: app.getVersion(),
    platform: knownPlatform(process.platform),
    today: dayGiven() ?? localDay(new Date()),
    standIn: !('electron' in process.versions),
    dataFolder: app.getPath('userData'),
  };
}

/** What a program without privileges may still write there; null where it can't be known. */
async function freeBytes(folder: string): Promise<number | null> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  } catch {
    return null;
  }
}

/** The day that a test or a demonstration plays, null in the packaged program. */
export function dayGiven(): string | null {
  return app.isPackaged ? null : givenDay(process.env['ENCOURS_TODAY']);
}

function knownPlatform(platform: NodeJS.Platform): AppInfo['platform'] {
  return platform === 'win32' || platform === 'darwin' ? platform : 'linux';
}

/** Where PDFs wait for the system's reader. */
export function printingFolderOf(dataFolder: string): string {
  return join(dataFolder, 'printing');
}
