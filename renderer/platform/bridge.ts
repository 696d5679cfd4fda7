import type { AppInfo } from '../../electron/bridge/calls/program';
import {
  type ArgumentsOf,
  BRIDGE_CALL_NAMES,
  BRIDGE_GLOBAL,
  type BridgeCall,
  type CallsAcross,
  type EncoursBridge,
  type ShellCall,
  type ValueOf,
} from '../../electron/bridge/contract';
import type { BridgeErrorCode } from '../../electron/bridge/errors';
import type { BridgeListening, MenuCommand } from '../../electron/bridge/events';
import type { DamagePlace, SafetyShell } from './safetyShell';
import type { ShellCalls } from './shellCalls';

export type ShellCommand = MenuCommand;
export type ShellInfo = AppInfo;

/** What the shell answered instead of a value. `bridge.<code>` in i18n has the sentence. */
export class BridgeError extends Error {
  override readonly name = 'BridgeError';

  constructor(
    readonly code: BridgeErrorCode,
    call: string,
    /** Where a copy is damaged, when that is what is wrong. */
    readonly at: DamagePlace | null = null,
  ) {
    super(`${call}: ${code}`);
  }
}

/** The shell as the app sees it: each call gives its value or throws a `BridgeError`. */
export type Shell = ShellCalls<ShellCall> & Pick<BridgeListening, 'onMenu' | 'onClosing'>;

export function shellOf(bridge: EncoursBridge): Shell & SafetyShell {
  const calls = BRIDGE_CALL_NAMES.map((name) => [name, unwrapping(name, bridge)] as const);
  return { ...bridge, ...(Object.fromEntries(calls) as ShellCalls<BridgeCall>) };
}

function unwrapping<C extends BridgeCall>(name: C, bridge: CallsAcross<C>) {
  return async (...request: ArgumentsOf<C>): Promise<ValueOf<C>> => {
    const result = await bridge[name](...request);
    if (!result.ok) throw new BridgeError(result.code, name, result.at ?? null);
    return result.value;
  };
}

/**
 * The bridge that the preload handed to this page.
 * @throws Error when there is none: the page was opened outside the program.
 */
export function shellOfWindow(): Shell & SafetyShell {
  const bridge: unknown = Reflect.get(window, BRIDGE_GLOBAL);
  if (typeof bridge !== 'object' || bridge === null) throw new Error('the shell gave no bridge to this page');
  return shellOf(bridge as EncoursBridge);
}
