import { describe, expect, it } from 'vitest';
import { RpcClient } from '../../rpc/client';
import { memoryOf } from '../../rpc/line';
import type { Failures, Work } from '../../rpc/methods';
import { serve, type ServerOptions } from '../../rpc/server';
import { linePair, type LinePair } from '../support/linePair';

class Refused extends Error {
  override readonly name = 'Refused';
  constructor(readonly code: string) {
    super(code);
  }
}

const failures: Failures<string> = {
  pack: (error) => (error instanceof Refused ? error.code : `unknown: ${String(error)}`),
  unpack: (code) => new Refused(code),
  cancelled: () => new Refused('cancelled'),
  stopped: (why) => new Refused(`stopped: ${why}`),
};

const turns = async (count = 20): Promise<void> => {
  for (let turn = 0; turn < count; turn += 1) await new Promise((resolve) => setImmediate(resolve));
};

/** What the worker was doing, for a test to look at and to go on with. */
class Bench {
  readonly begun: number[] = [];
  readonly sent: number[] = [];
  readonly ended: string[] = [];
  readonly open = new Map<number, () => void>();

  readonly methods = {
    double: (value: number) => value * 2,
    refuse: (code: string): never => {
      throw new Refused(code);
    },
    /** Answers when the test lets it. */
    held: async (value: number, { signal }: Work): Promise<string> => {
      this.begun.push(value);
      await new Promise<void>((resolve) => {
        this.open.set(value, resolve);
        signal.addEventListener('abort', () => resolve());
      });
      if (signal.aborted) this.ended.push(`aborted ${value}`);
      if (signal.aborted) throw new Refused('cancelled');
      return `held ${value}`;
    },
    counted: (total: number, { onProgress }: Work): number => {
      for (let done = 1; done <= total; done += 1) onProgress(done, total);
      return total;
    },
    numbers: async (count: number, { send }: Work<number>): Promise<string> => {
      try {
        for (let number = 0; number < count; number += 1) {
          this.sent.push(number);
          await send(number);
        }
        return 'all sent';
      } finally {
        this.ended.push('numbers');
      }
    },
    sum: async (most: number, { take }: Work<never, number>): Promise<number> => {
      let sum = 0;
      for (let next = await take(); next !== null; next = await take()) {
        sum += next;
        if (sum > most) throw new Refused('too much');
      }
      return sum;
    },
    bytes: (size: number) => new Uint8Array(size).fill(7),
    unclonable: () => () => undefined,
  };
}

function connect(options: Partial<ServerOptions> = {}) {
  const bench = new Bench();
  const lines: LinePair[] = [];
  const told: string[] = [];
  const stops: string[] = [];
  let server: ReturnType<typeof serve<Bench['methods'], string>> | null = null;
  const client = new RpcClient<Bench['methods'], string, string>({
    start: () => {
      const line = linePair();
      server = serve<Bench['methods'], string>(line.server, bench.methods, { failures, ...options });
      lines.push(line);
      return line.client;
    },
    failures,
    onTold: (word) => void told.push(word),
    onStopped: (why) => void stops.push(why),
  });
  return { bench, client, lines, told, stops, tell: (word: string) => server?.tell(word) };
}

const codeOf = (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    (value) => ({ value }),
    (error: unknown) => (error instanceof Refused ? error.code : error),
  );

describe('calls', () => {
  it('start the worker when first made, and get each its own answer, whichever comes first', async () => {
    const { bench, client, lines } = connect();
    expect(client.isRunning).toBe(false);
    const first = client.call('held', 1);
    const second = client.call('held', 2);
    expect(await client.call('double', 21)).toBe(42);
    expect(bench.begun).toEqual([1, 2]);
    bench.open.get(2)?.();
    expect(await second).toBe('held 2');
    bench.open.get(1)?.();
    expect(await first).toBe('held 1');
    expect(lines).toHaveLength(1);
    expect(client.isRunning).toBe(true);
  });

  it('are worked off one after the other where the worker takes them in turn', async () => {
    const { bench, client } = connect({ inTurn: true });
    const first = client.call('held', 1);
    const refused = codeOf(client.call('refuse', 'no'));
    const last = client.call('held', 2);
    await turns();
    expect(bench.begun).toEqual([1]);
    bench.open.get(1)?.();
    expect([await first, await refused]).toEqual(['held 1', 'no']);
    await turns();
    bench.open.get(2)?.();
    expect(await last).toBe('held 2');
  });

  it('wait until the worker is ready, and hear why it will never be', async () => {
    let ready = (): void => undefined;
    const waiting = connect({ ready: new Promise<void>((resolve) => (ready = resolve)) });
    const held = waiting.client.call('held', 1);
    await turns();
    expect(waiting.bench.begun).toEqual([]);
    ready();
    await turns();
    waiting.bench.open.get(1)?.();
    expect(await held).toBe('held 1');
    const never = connect({ ready: Promise.reject(new Refused('no fonts')) });
    expect(await codeOf(never.client.call('double', 1))).toBe('no fonts');
  });

  it('give errors of the service their own kind again, and say the rest', async () => {
    const { client } = connect();
    await expect(client.call('refuse', 'busy')).rejects.toBeInstanceOf(Refused);
    expect(await codeOf(client.call('refuse', 'busy'))).toBe('busy');
    expect(await codeOf(client.call('unclonable', undefined))).toMatch(/^unknown: .*clone/);
    expect(await client.call('double', 2)).toBe(4);
  });

  it('hear of progress now and then, and of its end', async () => {
    const { client } = connect();
    const steps: number[] = [];
    const onProgress = (done: number, total: number): void => void steps.push(done / total);
    expect(await client.call('counted', 100_000, { onProgress })).toBe(100_000);
    expect(steps[0]).toBe(1 / 100_000);
    expect(steps.at(-1)).toBe(1);
    expect(steps.length).toBeLessThan(100);
  });

  it('hand over the memory that the service gives away, and copy the rest', async () => {
    const handsOver = (value: unknown): ArrayBuffer[] => (value instanceof Uint8Array ? memoryOf(value) : []);
    const { client } = connect({ handsOver });
    expect(await client.call('bytes', 3)).toEqual(new Uint8Array([7, 7, 7]));
    expect(memoryOf(new Uint8Array(8).subarray(2))).toEqual([]);
    const whole = new Uint8Array(8);
    expect(memoryOf(whole)).toEqual([whole.buffer]);
  });

  it('hear what the worker says unasked', async () => {
    const { client, told, tell } = connect();
    await client.call('double', 1);
    tell('news');
    await turns();
    expect(told).toEqual(['news']);
  });
});

describe('a call that is given up', () => {
  it('before it was made reaches no worker', async () => {
    const { client, lines } = connect();
    const signal = AbortSignal.abort();
    expect(await codeOf(client.call('held', 1, { signal }))).toBe('cancelled');
    expect(await codeOf(client.parts('numbers', 3, { signal }).next())).toBe('cancelled');
    expect(await codeOf(client.give('sum', 3, { signal }))).toBe('cancelled');
    expect(lines).toEqual([]);
  });

  it('before its turn came is not begun', async () => {
    const { bench, client } = connect({ inTurn: true });
    const first = client.call('held', 1);
    const abort = new AbortController();
    const second = codeOf(client.call('held', 2, { signal: abort.signal }));
    await turns();
    abort.abort();
    await turns();
    bench.open.get(1)?.();
    expect([await first, await second]).toEqual(['held 1', 'cancelled']);
    expect(bench.begun).toEqual([1]);
  });

  it('under way is answered when the worker has stopped, or at once for who will not wait', async () => {
    const { bench, client } = connect();
    const abort = new AbortController();
    const waits = codeOf(client.call('held', 1, { signal: abort.signal })).then((code) => {
      expect(bench.ended).toContain('aborted 1');
      return code;
    });
    const leaves = codeOf(client.call('held', 2, { signal: abort.signal, onAbort: 'leave' })).then((code) => {
      expect(bench.ended).toEqual([]);
      return code;
    });
    await turns();
    abort.abort();
    expect([await waits, await leaves]).toEqual(['cancelled', 'cancelled']);
    expect(bench.ended).toEqual(['aborted 1', 'aborted 2']);
  });

  it('after its answer is left as it is', async () => {
    const { client, lines } = connect();
    const abort = new AbortController();
    expect(await client.call('double', 1, { signal: abort.signal })).toBe(2);
    abort.abort();
    await turns();
    expect(lines[0]?.sent).toHaveLength(1);
  });
});

describe('parts of an answer', () => {
  it('come in order, then the answer, and none is begun before the one before was taken', async () => {
    const { bench, client } = connect();
    const parts = client.parts('numbers', 4);
    expect(await parts.next()).toEqual({ done: false, value: 0 });
    await turns();
    expect(bench.sent).toEqual([0]);
    expect(await parts.next()).toEqual({ done: false, value: 1 });
    const rest: unknown[] = [];
    for (let step = await parts.next(); ; step = await parts.next()) {
      rest.push(step.value);
      if (step.done === true) break;
    }
    expect(rest).toEqual([2, 3, 'all sent']);
  });

  it('go ahead of the caller as far as the service allows', async () => {
    const { bench, client } = connect({ partsAhead: 3 });
    const parts = client.parts('numbers', 9);
    await parts.next();
    await turns();
    expect(bench.sent).toEqual([0, 1, 2]);
    await parts.next();
    await turns();
    expect(bench.sent).toEqual([0, 1, 2, 3]);
  });

  it('end when the caller leaves, and when he gives up', async () => {
    const { bench, client } = connect({ inTurn: true });
    for await (const number of client.parts('numbers', 1000)) if (number === 2) break;
    await turns();
    expect(bench.sent).toEqual([0, 1, 2]);
    expect(bench.ended).toEqual(['numbers']);
    const abort = new AbortController();
    const parts = client.parts('numbers', 1000, { signal: abort.signal });
    await parts.next();
    abort.abort();
    expect(await codeOf(parts.next())).toBe('cancelled');
    expect(bench.ended).toEqual(['numbers', 'numbers']);
    expect(await client.call('double', 4)).toBe(8);
  });
});

describe('parts that the caller gives', () => {
  it('are taken one by one, and the answer follows the last', async () => {
    const { client } = connect();
    const giving = await client.give('sum', 100);
    for (const number of [1, 2, 3]) await giving.put(number);
    expect(await giving.finish()).toBe(6);
    await giving.cancel();
    const nothing = await client.give('sum', 100);
    expect(await nothing.finish()).toBe(0);
  });

  it('fail where the worker refuses one, and end when they are cancelled', async () => {
    const { client } = connect({ inTurn: true });
    const refused = await client.give('sum', 5);
    await refused.put(3);
    expect(await codeOf(refused.put(4))).toBe('too much');
    expect(await codeOf(refused.finish())).toBe('too much');
    const cancelled = await client.give('sum', 5);
    await cancelled.put(1);
    await cancelled.cancel();
    expect(await codeOf(cancelled.put(1))).toBe('cancelled');
    expect(await client.call('double', 4)).toBe(8);
  });
});

describe('a worker that breaks', () => {
  it('fails all that waits for it and is started anew by the next call', async () => {
    const { bench, client, lines, stops } = connect();
    const parts = client.parts('numbers', 10);
    await parts.next();
    const giving = await client.give('sum', 10);
    const waiting = [client.call('held', 1), parts.next(), giving.put(1), client.give('sum', 1)].map(codeOf);
    lines[0]?.break('out of memory');
    expect(await Promise.all(waiting)).toEqual(Array(4).fill('stopped: out of memory'));
    expect(stops).toEqual(['out of memory']);
    expect(client.isRunning).toBe(false);
    expect(lines[0]?.closed()).toBe(true);
    expect(await codeOf(giving.put(2))).toBe('stopped: out of memory');
    expect(await client.call('double', 5)).toBe(10);
    expect(lines).toHaveLength(2);
    expect(bench.begun).toEqual([]);
  });

  it('that is closed answers nothing more', async () => {
    const { client, lines } = connect();
    const waiting = codeOf(client.call('held', 1));
    client.close();
    expect(await waiting).toBe('stopped: closed');
    expect(await codeOf(client.call('double', 1))).toBe('stopped: closed');
    expect(lines.map(({ closed }) => closed())).toEqual([true]);
  });
});
