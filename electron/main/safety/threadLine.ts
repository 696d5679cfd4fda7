import { Worker, type MessagePort } from 'node:worker_threads';
import type { Line } from '../../../rpc/line';

/** The line between main and a thread of its own, at either end. */
export function threadLine(end: Worker | MessagePort): Line {
  return {
    post: (message, transfer) => end.postMessage(message, transfer),
    listen: (onMessage, onGone) => {
      end.on('message', onMessage);
      if (end instanceof Worker) end.once('exit', (code) => onGone(`ended with ${code}`));
    },
    close: () => {
      if (end instanceof Worker) void end.terminate();
    },
  };
}
