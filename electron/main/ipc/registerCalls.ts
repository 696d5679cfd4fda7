import { ipcMain } from 'electron';
import { BRIDGE_CALL_NAMES, channelOf, type BridgeCall } from '../../bridge/contract';
import { answerCall, type CallHandlers } from './answerCall';

/** The one place where calls of the page enter. Nothing is thrown across: every failure becomes a code. */
export function registerCalls(handlers: CallHandlers, onProblem: (error: unknown) => void): void {
  for (const call of BRIDGE_CALL_NAMES) register(call, handlers, onProblem);
}

function register<C extends BridgeCall>(
  call: C,
  handlers: CallHandlers<C>,
  onProblem: (error: unknown) => void,
): void {
  const handler = handlers[call];
  ipcMain.handle(channelOf(call), (event, ...args: unknown[]) =>
    answerCall(call, handler, event.senderFrame, args, onProblem),
  );
}
