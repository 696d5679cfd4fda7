import { vi } from 'vitest';
import { BridgeError } from '../../../renderer/platform/bridge';
import type { WorkerOps } from '../../../electron/main/safety/worker/protocol';

/**
 * killed: nothing is written from there on, whatever the code that was at work does next, until the next start.
 * fails: that one step is refused, and the program goes on.
 */
export type Cut = 'killed' | 'fails';

/**
 * Counts every step with which something is written or asked of the shell: transactions that write, databases made and deleted,
 * calls over the bridge. Cuts at the one of a number.
 */
export class PowerCut {
  /** What was stepped over since `arm`, in order. */
  steps: string[] = [];
  #cutAt: number | null = null;
  #cut: Cut = 'killed';
  #dead = false;
  readonly #live = new Set<IDBTransaction>();
  readonly #connections = new Set<IDBDatabase>();
  readonly #originals = {
    transaction: IDBDatabase.prototype.transaction,
    open: IDBFactory.prototype.open,
    remove: IDBFactory.prototype.deleteDatabase,
    list: IDBFactory.prototype.databases,
  };

  constructor() {
    const { transaction, open, remove, list } = this.#originals;
    const power = { step: this.#step, alive: this.#alive, live: this.#live, connections: this.#connections };
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (
      this: IDBDatabase,
      stores,
      mode,
      options,
    ) {
      power.alive();
      if (mode === 'readwrite') power.step(`write ${this.name}`, quota);
      const begun = transaction.call(this, stores, mode, options);
      power.live.add(begun);
      for (const end of ['complete', 'abort']) begun.addEventListener(end, () => power.live.delete(begun));
      return begun;
    });
    vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(function (this: IDBFactory, name, version) {
      power.alive();
      const request = open.call(this, name, version);
      request.addEventListener('upgradeneeded', (event) => {
        power.connections.add(request.result);
        try {
          power.step(`make ${name}`, quota);
        } catch {
          event.stopImmediatePropagation();
          request.transaction?.abort();
        }
      });
      request.addEventListener('success', () => power.connections.add(request.result));
      return request;
    });
    vi.spyOn(IDBFactory.prototype, 'deleteDatabase').mockImplementation(function (this: IDBFactory, name) {
      power.step(`delete ${name}`, quota);
      return remove.call(this, name);
    });
    vi.spyOn(IDBFactory.prototype, 'databases').mockImplementation(function (this: IDBFactory) {
      power.alive();
      return list.call(this);
    });
  }

  /** For `Computer.between`. */
  readonly between = (call: keyof WorkerOps): void => {
    this.#step(`ask ${call}`, () => new BridgeError('worker-stopped', call));
  };

  /** Counting begins anew. @param at the step to cut at, from 1; null counts only */
  arm(at: number | null, cut: Cut): void {
    this.steps = [];
    this.#cutAt = at;
    this.#cut = cut;
  }

  /** @returns whether it was cut; after a kill the system has taken back what the program had open */
  async disarm(): Promise<boolean> {
    const reached = this.#cutAt !== null && this.steps.length >= this.#cutAt;
    // What was at work when it was killed comes to its end, and writes nothing on the way.
    if (this.#dead) await new Promise((resolve) => setTimeout(resolve, 20));
    if (this.#dead) for (const connection of this.#connections) connection.close();
    if (this.#dead) this.#connections.clear();
    this.#dead = false;
    this.#cutAt = null;
    return reached;
  }

  remove(): void {
    vi.restoreAllMocks();
  }

  readonly #alive = (): void => {
    if (this.#dead) throw new Error('killed');
  };

  readonly #step = (name: string, refusal: () => Error): void => {
    this.#alive();
    this.steps.push(name);
    if (this.steps.length !== this.#cutAt) return;
    if (this.#cut === 'fails') throw refusal();
    this.#dead = true;
    for (const transaction of this.#live) transaction.abort();
    this.#live.clear();
    this.#alive();
  };
}

const quota = (): Error => new DOMException('no room', 'QuotaExceededError');
