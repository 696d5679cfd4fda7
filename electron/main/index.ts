import { app, nativeTheme, type BrowserWindow } from 'electron';
import { join } from 'node:path';
import { MENU_CHANNEL } from '../bridge/channels';
import type { MenuCommand } from '../bridge/contract';
import { declareScheme, serveBundle } from './bundle/serveBundle';
import { bridgeCalls, printingFolderOf } from './ipc/calls';
import { registerCalls } from './ipc/registerCalls';
import { chooseDataFolder, isOnlyInstance, quitWithLastWindow, stopOnCrash } from './lifecycle';
import { installMenu } from './menu/installMenu';
import { closeTheNetwork, hardenEverything } from './security/harden';
import { noteProblem } from './services/report';
import { SavedFiles } from './services/savedFiles';
import { clearPrinted } from './services/saving';
import { ShellStateFile } from './services/shellState';
import { CloseHandshake } from './window/closeHandshake';
import { openMainWindow } from './window/mainWindow';
import { reloadOnRebuild } from './window/reloadOnRebuild';

const out = join(import.meta.dirname, '..');

const dataFolder = chooseDataFolder();
const onProblem = (error: unknown): void => noteProblem(dataFolder, error);
const state = new ShellStateFile(join(dataFolder, 'shell.json'), onProblem);
const handshake = new CloseHandshake();
let window: BrowserWindow | null = null;

stopOnCrash(dataFolder, () => state.current.language);
closeTheNetwork();
declareScheme();

if (isOnlyInstance(focusWindow)) {
  quitWithLastWindow(() => state.settled());
  void app.whenReady().then(startUp);
} else {
  app.exit(0);
}

function startUp(): void {
  nativeTheme.themeSource = state.current.theme;
  hardenEverything();
  serveBundle(join(out, 'renderer'), () => state.current.language);
  installMenu(state.current.language, sendCommand);
  const printingFolder = printingFolderOf(dataFolder);
  clearPrinted(printingFolder, Date.now()).catch(onProblem);
  window = openMainWindow({ preload: join(out, 'preload', 'index.cjs'), state, handshake, onProblem });
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
  window?.webContents.send(MENU_CHANNEL, command);
}

function focusWindow(): void {
  if (window === null) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
