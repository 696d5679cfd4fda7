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
    setImmediate(() => {
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
