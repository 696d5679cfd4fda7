import type { BridgeErrorCode } from './errors';
import type { DamagePlace } from './safety';

/**
 * Answer of every call: a value, or a code that the page turns into a sentence; `at` says where a copy is damaged. Nothing is
 * thrown across the bridge.
 */
export type BridgeResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: BridgeErrorCode; readonly at?: DamagePlace };
