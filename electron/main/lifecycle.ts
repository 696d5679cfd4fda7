import { app, dialog } from 'electron';
import { resolve } from 'node:path';
import { writeCrashReport } from './services/report';
import type { Language } from './services/shellState';
import { shellTexts } from './texts';

/** Tests and demonstrations keep their data apart. Before ready, and before anything reads the data folder. */
export function chooseDataFolder(): string {
  const given = process.env['ENCOURS_USER_DATA'];
  if (given !== undefined && given !== '') app.setPath('userData', resolve(given));
  return app.getPath('userData');
}

/** Two processes on one database would destroy it: the second start brings the first window forward and ends. */
export function isOnlyInstance(focusWindow: () => void): boolean {
  if (!app.requestSingleInstanceLock()) return false;
  app.on('second-instance', focusWindow);
  return true;
}

/** An error that nobody caught leaves main in an unknown state: write it down, say it, stop. */
export function stopOnCrash(dataFolder: string, language: () => Language): void {
  let stopping = false;
  const stop = (error: unknown): void => {
    if (stopping) return;
    stopping = true;
    const report = writeCrashReport(dataFolder, app.getVersion(), error);
    const texts = shellTexts(language());
    dialog.showErrorBox(texts.crashTitle, texts.crashText(report));
    app.exit(1);
  };
  process.on('uncaughtException', stop);
  process.on('unhandledRejection', stop);
}

/** The data can't be opened safely before there is room on the disk: says so and ends. */
export function stopForWantOfRoom(language: Language): void {
  const texts = shellTexts(language);
  dialog.showErrorBox(texts.noRoomTitle, texts.noRoomText);
  app.exit(1);
}

/** One window, one program: closing it quits, on macOS too, where a program without a window would keep the database open. */
export function quitWithLastWindow(beforeQuit: () => Promise<void>): void {
  let flushed = false;
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', (event) => {
    if (flushed) return;
    event.preventDefault();
    void beforeQuit().finally(() => {
      flushed = true;
      app.quit();
    });
  });
}
