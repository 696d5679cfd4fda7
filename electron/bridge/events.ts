import { gives, namesOf, NOTHING, type Answer } from './call';
import type { SafetyEvent } from './safety';

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

/** What main tells the page unasked. */
export const BRIDGE_EVENTS = {
  onMenu: gives<MenuCommand>(),
  /** The window closes once the mirror is no more behind, or a few seconds later. */
  onClosing: NOTHING,
  /** Progress and end of backups. */
  onSafety: gives<SafetyEvent>(),
};
export type BridgeEvent = keyof typeof BRIDGE_EVENTS;
export const BRIDGE_EVENT_NAMES = namesOf(BRIDGE_EVENTS);

/** What listeners of an event are given. */
export type ToldBy<E extends BridgeEvent> =
  (typeof BRIDGE_EVENTS)[E] extends Answer<infer Value> ? Value : never;

/** Each listens until the function that it returns is called. */
export type BridgeListening = {
  readonly [E in BridgeEvent]: (listener: (told: ToldBy<E>) => void) => () => void;
};
