import type { Line } from './line';

/** What a `Worker`, a worker's own scope and a `MessagePort` have in common. */
export interface MessageEnd {
  postMessage(message: unknown, transfer: Transferable[]): void;
  addEventListener(type: string, listener: (event: Event) => void): void;
  /** Of a `Worker`. */
  terminate?(): void;
}

/** The line to a worker of the page, or, in the worker, to the page (`self`). */
export function webLine(end: MessageEnd): Line {
  return {
    post: (message, transfer) => end.postMessage(message, [...transfer]),
    listen: (onMessage, onGone) => {
      end.addEventListener('message', (event) => onMessage((event as MessageEvent<unknown>).data));
      // In a worker's own scope this is an error of its own: it goes on.
      if (end.terminate === undefined) return;
      end.addEventListener('error', (event) => onGone((event as ErrorEvent).message || 'the worker failed'));
      end.addEventListener('messageerror', () => onGone('the worker sent an unreadable message'));
    },
    close: () => end.terminate?.(),
  };
}
