import { watchFile } from 'node:fs';
import type { BrowserWindow } from 'electron';

const LOOK_MS = 250;

/** For `npm run dev`: the page is loaded anew, through the same scheme and policy, when its bundle was written again. */
export function reloadOnRebuild(window: () => BrowserWindow | null, stamp: string): void {
  watchFile(stamp, { interval: LOOK_MS, persistent: false }, (now, before) => {
    if (now.mtimeMs > before.mtimeMs) window()?.webContents.reload();
  });
}
