import type { ArgumentsOf, BridgeCall, ValueOf } from '../../electron/bridge/contract';

/** Calls as the app makes them: each gives its value or throws a `BridgeError`. */
export type ShellCalls<C extends BridgeCall> = {
  readonly [Call in C]: (...request: ArgumentsOf<Call>) => Promise<ValueOf<Call>>;
};
