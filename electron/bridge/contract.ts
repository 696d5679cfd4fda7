import * as v from 'valibot';
import { namesOf, type Answer } from './call';
import { BACKUP_CALLS } from './calls/backups';
import { ERASURE_CALLS } from './calls/erasures';
import { FILE_CALLS } from './calls/files';
import { LOCK_CALLS } from './calls/lock';
import { MIRROR_CALLS } from './calls/mirror';
import { PROGRAM_CALLS } from './calls/program';
import { RESTORE_CALLS } from './calls/restores';
import type { BridgeEvent, BridgeListening } from './events';
import type { BridgeResult } from './result';

/** Calls about the window, files and the program itself. */
const SHELL_CALLS = { ...PROGRAM_CALLS, ...FILE_CALLS };
export type ShellCall = keyof typeof SHELL_CALLS;

/** Calls for mirrors, backups, restore and the lock. */
export const SAFETY_CALLS = {
  ...MIRROR_CALLS,
  ...BACKUP_CALLS,
  ...RESTORE_CALLS,
  ...LOCK_CALLS,
  ...ERASURE_CALLS,
};
export type SafetyCall = keyof typeof SAFETY_CALLS;
export const SAFETY_CALL_NAMES = namesOf(SAFETY_CALLS);

/**
 * All that the page may ask of the shell, which knows nothing of receivables. Each call is declared once, in `calls/`: names,
 * channels, the check of arguments, the preload and the page's side follow from it, and main does not compile without a
 * handler for it.
 */
export const BRIDGE_CALLS = { ...SHELL_CALLS, ...SAFETY_CALLS };
export type BridgeCall = keyof typeof BRIDGE_CALLS;
export const BRIDGE_CALL_NAMES = namesOf(BRIDGE_CALLS);

/** A call's argument, as its schema has it; undefined for none. */
export type RequestOf<C extends BridgeCall> = v.InferOutput<(typeof BRIDGE_CALLS)[C]['request']>;
/** What a call answers when nothing went wrong. */
export type ValueOf<C extends BridgeCall> =
  (typeof BRIDGE_CALLS)[C]['answer'] extends Answer<infer Value> ? Value : never;
/** How a call is called: with its argument, or with none. */
export type ArgumentsOf<C extends BridgeCall> = RequestOf<C> extends undefined ? [] : [request: RequestOf<C>];

/** Calls as they cross: each answers, whatever went wrong. */
export type CallsAcross<C extends BridgeCall> = {
  readonly [Call in C]: (...request: ArgumentsOf<Call>) => Promise<BridgeResult<ValueOf<Call>>>;
};

/** The bridge as the preload hands it to the page. */
export type EncoursBridge = CallsAcross<BridgeCall> & BridgeListening;

/** The name under which the preload hands the bridge to the page. */
export const BRIDGE_GLOBAL = 'encours';

/** The closed list of channels: one for each call, and one for each event, on which main speaks first. */
export function channelOf(name: BridgeCall | BridgeEvent): string {
  return `encours:${name}`;
}

/**
 * The argument as its schema has it, or null when it has another shape. Extra arguments are refused too, and so are keys that
 * the schema does not list: they are a mistake of ours or an attack.
 */
export function checkedRequest<C extends BridgeCall>(
  call: C,
  args: readonly unknown[],
): { readonly request: RequestOf<C> } | null {
  if (args.length > 1) return null;
  const result = v.safeParse(BRIDGE_CALLS[call].request, args[0]);
  return result.success ? { request: result.output } : null;
}
