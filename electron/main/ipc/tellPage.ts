import type { BrowserWindow } from 'electron';
import { channelOf } from '../../bridge/contract';
import type { BridgeEvent, ToldBy } from '../../bridge/events';

/** What main says without being asked. Nobody hears it while there is no window. */
export function tellPage<E extends BridgeEvent>(
  window: BrowserWindow | null,
  event: E,
  told: ToldBy<E>,
): void {
  window?.webContents.send(channelOf(event), told);
}
