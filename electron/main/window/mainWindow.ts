import { app, BrowserWindow, dialog, nativeTheme, screen } from 'electron';
import { tellPage } from '../ipc/tellPage';
import type { ShellStateFile } from '../services/shellState';
import { APP_PAGE, RECOVERY_PAGE } from '../security/ourPage';
import { shellTexts } from '../texts';
import type { CloseHandshake } from './closeHandshake';
import { afterCrash } from './crashPolicy';
import { MIN_HEIGHT, MIN_WIDTH, placeWindow } from './placeWindow';

const BACKGROUND = { light: '#f6f7f9', dark: '#14171c' };

export interface MainWindowParts {
  readonly preload: string;
  readonly state: ShellStateFile;
  readonly handshake: CloseHandshake;
  /** The page crashed, or another one is loaded in its place. */
  readonly onPageGone: () => void;
  readonly onProblem: (error: unknown) => void;
}

/** Opens the window where it was left, on our page. */
export function openMainWindow(parts: MainWindowParts): BrowserWindow {
  const { bounds, maximised } = parts.state.current;
  const window = new BrowserWindow({
    ...placeWindow(bounds, workAreas()),
    minWidth: MIN_WIDTH,
    minHeight: MIN_HEIGHT,
    show: false,
    title: 'Encours',
    backgroundColor: nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light,
    webPreferences: {
      preload: parts.preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  });
  window.once('ready-to-show', () => {
    if (maximised) window.maximize();
    window.show();
  });
  rememberPlace(window, parts.state);
  recoverFromCrashes(window, parts);
  askBeforeClosing(window, parts);
  window.loadURL(APP_PAGE).catch(parts.onProblem);
  return window;
}

function workAreas(): Electron.Rectangle[] {
  const main = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter((display) => display.id !== main.id);
  return [main, ...others].map((display) => display.workArea);
}

function rememberPlace(window: BrowserWindow, state: ShellStateFile): void {
  const remember = (): void => {
    state.update({ bounds: window.getNormalBounds(), maximised: window.isMaximized() });
  };
  window.on('close', remember);
  window.on('maximize', remember);
  window.on('unmaximize', remember);
}

function recoverFromCrashes(window: BrowserWindow, parts: MainWindowParts): void {
  let lastCrashAt: number | null = null;
  window.webContents.on('render-process-gone', (_event, details) => {
    if (details.reason === 'clean-exit') return;
    parts.onProblem(new Error(`page gone: ${details.reason} (${details.exitCode})`));
    parts.onPageGone();
    const next = afterCrash(lastCrashAt, Date.now());
    lastCrashAt = Date.now();
    window.loadURL(next === 'reload' ? APP_PAGE : RECOVERY_PAGE).catch(parts.onProblem);
  });
  window.webContents.on('did-start-navigation', (details) => {
    if (details.isMainFrame && !details.isSameDocument) parts.onPageGone();
  });
}

/** What was done last is worth a moment, and no more: what is not copied now is copied at the next start. */
const LONGEST_COPY_MS = 4000;

/** The dialog answers later; the window then closes for good, or the quit that was under way is forgotten. */
function askBeforeClosing(window: BrowserWindow, parts: MainWindowParts): void {
  let quitting = false;
  let asking = false;
  const noteQuit = (): void => {
    quitting = true;
  };
  app.on('before-quit', noteQuit);
  window.once('closed', () => app.off('before-quit', noteQuit));
  const closeNow = (): void => {
    if (quitting) app.quit();
    else if (!window.isDestroyed()) window.close();
  };
  window.on('close', (event) => {
    const question = parts.handshake.question();
    if (question === null) {
      if (!parts.handshake.wantsLastCopy()) return;
      event.preventDefault();
      tellPage(window, 'onClosing', undefined);
      void parts.handshake.lastCopy(LONGEST_COPY_MS).then(closeNow);
      return;
    }
    event.preventDefault();
    if (asking) return;
    asking = true;
    ask(window, question, parts.state)
      .then((close) => {
        if (close) {
          parts.handshake.confirm();
          closeNow();
        }
        quitting = false;
      })
      .catch(parts.onProblem)
      .finally(() => {
        asking = false;
      });
  });
}

async function ask(window: BrowserWindow, question: string, state: ShellStateFile): Promise<boolean> {
  const texts = shellTexts(state.current.language);
  const answer = await dialog.showMessageBox(window, {
    type: 'warning',
    title: texts.busyTitle,
    message: question === '' ? texts.busyDefault : question,
    detail: texts.busyDetail,
    buttons: [texts.stay, texts.closeAnyway],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return answer.response === 1;
}
