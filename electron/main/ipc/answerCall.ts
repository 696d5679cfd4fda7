import { checkedRequest, type BridgeCall, type RequestOf, type ValueOf } from '../../bridge/contract';
import type { BridgeResult } from '../../bridge/result';
import type { DamagePlace } from '../../bridge/safety';
import { SafetyError } from '../safety/safetyError';
import { isTrustedSender } from '../security/decisions';
import { errorCodeOf, ShellError } from '../services/errorCode';

/** What a call does once its sender and its argument have been checked. It may throw. */
export type CallHandler<C extends BridgeCall> = (request: RequestOf<C>) => ValueOf<C> | Promise<ValueOf<C>>;

/** One handler for each call: without it, this does not compile. */
export type CallHandlers<C extends BridgeCall = BridgeCall> = { readonly [Call in C]: CallHandler<Call> };

type Frame = { readonly url: string; readonly parent: unknown } | null;

/** @returns the value, or the code of what was wrong with the sender, the argument or the work itself */
export async function answerCall<C extends BridgeCall>(
  call: C,
  handler: CallHandler<C>,
  sender: Frame,
  args: readonly unknown[],
  onProblem: (error: unknown) => void,
): Promise<BridgeResult<ValueOf<C>>> {
  if (!isTrustedSender(sender)) return { ok: false, code: 'forbidden-sender' };
  const checked = checkedRequest(call, args);
  if (checked === null) return { ok: false, code: 'invalid-argument' };
  try {
    return { ok: true, value: await handler(checked.request) };
  } catch (error) {
    if (error instanceof SafetyError) return failureOf(error);
    if (!(error instanceof ShellError)) onProblem(error);
    return { ok: false, code: errorCodeOf(error) };
  }
}

function failureOf({ code, at }: SafetyError): { ok: false; code: SafetyError['code']; at?: DamagePlace } {
  return at === null ? { ok: false, code } : { ok: false, code, at };
}
