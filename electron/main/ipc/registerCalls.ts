import { ipcMain } from 'electron';
import { BRIDGE_CALLS, channelOf } from '../../bridge/channels';
import { answerCall, type CallHandlers } from './answerCall';

/** The one place where calls of the page enter. Nothing is thrown across: every failure becomes a code. */
export function registerCalls(handlers: CallHandlers, onProblem: (error: unknown) => void): void {
  for (const call of BRIDGE_CALLS) {
    ipcMain.handle(channelOf(call), (event, ...args: unknown[]) =>
      answerCall(call, handlers[call], event.senderFrame, args, onProblem),
    );
  }
}
