import type { EncoursBridge } from './contract';

/** The calls of the bridge that ask main something and get an answer. */
export type BridgeCall = Exclude<keyof EncoursBridge, 'onMenu'>;

export const BRIDGE_CALLS = [
  'appInfo',
  'saveFile',
  'saveFiles',
  'openSaved',
  'revealSaved',
  'openForPrinting',
  'setBusy',
  'setLanguage',
  'setTheme',
] as const satisfies readonly BridgeCall[];

/** The closed list of channels: one for each call, and one on which main sends the commands of the menu. */
export function channelOf(call: BridgeCall): string {
  return `encours:${call}`;
}

export const MENU_CHANNEL = 'encours:menu';
