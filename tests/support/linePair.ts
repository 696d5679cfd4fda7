import type { Line } from '../../rpc/line';

export interface LinePair {
  readonly client: Line;
  readonly server: Line;
  /** All that was said by the client, as it was sent. */
  readonly sent: readonly unknown[];
  /** All that the client was told. */
  readonly received: readonly unknown[];
  /** The worker breaks. */
  break(why: string): void;
  readonly closed: () => boolean;
}

/** After what is under way, in the order of asking. A page has no `setImmediate`, and its timers overtake each other. */
const later: (then: () => void) => void =
  'setImmediate' in globalThis ? (then) => void setImmediate(then) : inTurn();

function inTurn(): (then: () => void) => void {
  const waiting: (() => void)[] = [];
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => waiting.shift()?.();
  return (then) => {
    waiting.push(then);
    port2.postMessage(null);
  };
}

/** A line within this thread: every message goes through structured clone with its transfers and comes later, as between threads. */
export function linePair(): LinePair {
  const sent: unknown[] = [];
  const received: unknown[] = [];
  let closed = false;
  let onGone: (why: string) => void = () => undefined;
  let toClient: (message: unknown) => void = () => undefined;
  let toServer: (message: unknown) => void = () => undefined;
  const cross = (message: unknown, transfer: readonly ArrayBuffer[], hear: (message: unknown) => void) => {
    const data: unknown = structuredClone(message, { transfer: [...transfer] });
    later(() => {
      if (!closed) hear(data);
    });
  };
  return {
    client: {
      post: (message, transfer) => {
        sent.push(message);
        cross(message, transfer, (data) => toServer(data));
      },
      listen: (hear, gone) => {
        onGone = gone;
        toClient = (data) => {
          received.push(data);
          hear(data);
        };
      },
      close: () => (closed = true),
    },
    server: {
      post: (message, transfer) => cross(message, transfer, (data) => toClient(data)),
      listen: (hear) => (toServer = hear),
      close: () => undefined,
    },
    sent,
    received,
    break: (why) => onGone(why),
    closed: () => closed,
  };
}
