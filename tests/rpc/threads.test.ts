import { MessageChannel as Channel, Worker } from 'node:worker_threads';
import { afterEach, expect, it } from 'vitest';
import { threadLine } from '../../electron/main/safety/threadLine';
import { RpcClient } from '../../rpc/client';
import { memoryOf } from '../../rpc/line';
import type { Failures, Work } from '../../rpc/methods';
import { serve } from '../../rpc/server';
import { webLine } from '../../rpc/webLine';

const failures: Failures<string> = {
  pack: String,
  unpack: (text) => new Error(text),
  cancelled: () => new Error('cancelled'),
  stopped: (why) => new Error(`stopped: ${why}`),
};

const methods = {
  grown: async (bytes: Uint8Array, { send }: Work<Uint8Array>): Promise<number> => {
    for (const size of [1, 2]) await send(new Uint8Array(bytes.length + size));
    return bytes.length;
  },
};

const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

it('works over the ports of a thread', async () => {
  const { port1, port2 } = new Channel();
  ends.push(() => port1.close());
  serve(threadLine(port2), methods, { failures });
  const client = new RpcClient<typeof methods>({ start: () => threadLine(port1), failures });
  const sizes: number[] = [];
  for await (const part of client.parts('grown', new Uint8Array(5))) sizes.push(part.length);
  expect(sizes).toEqual([6, 7]);
});

it('works over the ports of a page', async () => {
  const { port1, port2 } = new MessageChannel();
  ends.push(() => port1.close());
  const handsOver = (value: unknown): ArrayBuffer[] => (value instanceof Uint8Array ? memoryOf(value) : []);
  serve(webLine(port2), methods, { failures, handsOver });
  const client = new RpcClient<typeof methods>({ start: () => webLine(port1), failures });
  port1.start();
  port2.start();
  const sizes: number[] = [];
  for await (const part of client.parts('grown', new Uint8Array(5))) sizes.push(part.length);
  expect(sizes).toEqual([6, 7]);
});

it('a thread that ends over a call fails it, and the next call begins another', async () => {
  const answering = `
    const { parentPort } = require('node:worker_threads');
    parentPort.on('message', ({ id, name }) => {
      if (name === 'die') process.exit(3);
      parentPort.postMessage({ kind: 'answer', id, value: 'alive' });
    });`;
  let started = 0;
  const client = new RpcClient<{ die: (nothing: undefined) => string; live: (nothing: undefined) => string }>(
    {
      start: () => {
        started += 1;
        return threadLine(new Worker(answering, { eval: true }));
      },
      failures,
    },
  );
  expect(await client.call('live', undefined)).toBe('alive');
  await expect(client.call('die', undefined)).rejects.toThrow('stopped: ended with 3');
  expect(await client.call('live', undefined)).toBe('alive');
  expect(started).toBe(2);
  client.close();
});

it('a thread that does not start fails what waits for it', async () => {
  const client = new RpcClient<typeof methods>({
    start: () => {
      const thread = new Worker('throw new Error("no start")', { eval: true });
      thread.on('error', () => undefined);
      return threadLine(thread);
    },
    failures,
  });
  const parts = client.parts('grown', new Uint8Array(1));
  await expect(parts.next()).rejects.toThrow('stopped: ended with 1');
});
