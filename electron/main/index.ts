import { app, nativeTheme, session, type BrowserWindow } from 'electron';
import { join } from 'node:path';
import type { MenuCommand } from '../bridge/events';
import { declareScheme, serveBundle } from './bundle/serveBundle';
import { bridgeCalls, dayGiven, printingFolderOf } from './ipc/calls';
import { registerCalls } from './ipc/registerCalls';
import { tellPage } from './ipc/tellPage';
import {
  chooseDataFolder,
  isOnlyInstance,
  quitWithLastWindow,
  stopForWantOfRoom,
  stopOnCrash,
} from './lifecycle';
import { installMenu } from './menu/installMenu';
import { endSafety, safetyWorker } from './safety/safetyService';
import { closeTheNetwork, hardenEverything } from './security/harden';
import { removeLeftovers } from './services/atomicFile';
import { noteProblem } from './services/report';
import { SavedFiles } from './services/savedFiles';
import { clearPrinted } from './services/saving';
import { ShellStateFile } from './services/shellState';
import { mendStorage } from './storage/mendStorage';
import { CloseHandshake } from './window/closeHandshake';
import { openMainWindow } from './window/mainWindow';
import { reloadOnRebuild } from './window/reloadOnRebuild';

const out = join(import.meta.dirname, '..');

const dataFolder = chooseDataFolder();
const onProblem = (error: unknown): void => noteProblem(dataFolder, error);
const state = new ShellStateFile(join(dataFolder, 'shell.json'), onProblem);
const handshake = new CloseHandshake();
const safety = safetyWorker({
  dataFolder,
  version: app.getVersion(),
  isPackaged: app.isPackaged,
  workerFile: join(out, 'safety', 'worker.cjs'),
  onEvent: (event) => tellPage(window, 'onSafety', event),
  onProblem,
  givenToday: dayGiven(),
});
let window: BrowserWindow | null = null;

stopOnCrash(dataFolder, () => state.current.language);
closeTheNetwork();
declareScheme();

if (isOnlyInstance(focusWindow)) {
  quitWithLastWindow(async () => {
    await Promise.all([state.settled(), endSafety(safety)]);
  });
  void app.whenReady().then(mendAndStart);
} else {
  app.exit(0);
}

async function mendAndStart(): Promise<void> {
  const storageFolder = session.defaultSession.storagePath ?? dataFolder;
  if (await mendStorage({ storageFolder, dataFolder, onProblem })) startUp();
  else stopForWantOfRoom(state.current.language);
}

function startUp(): void {
  nativeTheme.themeSource = state.current.theme;
  hardenEverything();
  serveBundle(join(out, 'renderer'), () => state.current.language);
  installMenu(state.current.language, sendCommand);
  const printingFolder = printingFolderOf(dataFolder);
  clearPrinted(printingFolder, Date.now()).catch(onProblem);
  removeLeftovers(dataFolder, performance.timeOrigin).catch(onProblem);
  window = openMainWindow({
    preload: join(out, 'preload', 'index.cjs'),
    state,
    handshake,
    onPageGone,
    onProblem,
  });
  window.once('closed', () => {
    window = null;
  });
  const rebuilt = process.env['ENCOURS_REBUILT'];
  if (!app.isPackaged && rebuilt !== undefined) reloadOnRebuild(() => window, rebuilt);
  registerCalls(
    bridgeCalls({
      window: currentWindow,
      state,
      saved: new SavedFiles(),
      handshake,
      printingFolder,
      safety,
      onLanguage: (language) => installMenu(language, sendCommand),
    }),
    onProblem,
  );
}

function currentWindow(): BrowserWindow {
  if (window === null) throw new Error('no window yet');
  return window;
}

function sendCommand(command: MenuCommand): void {
  tellPage(window, 'onMenu', command);
}

/** What the page had begun ends with it: it can't be asked any more. */
function onPageGone(): void {
  handshake.forget();
  if (safety.isRunning) safety.ask('pageGone', undefined).catch(onProblem);
}

function focusWindow(): void {
  if (window === null) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
