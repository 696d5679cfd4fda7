import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SafetyEvent } from '../../../electron/bridge/safety';
import { nodeDisk, type Disk } from '../../../electron/main/safety/disk';
import { failureOf } from '../../../electron/main/safety/worker/failure';
import { safetyServer } from '../../../electron/main/safety/worker/safetyServer';
import { simulatedVolumes } from '../../../electron/main/safety/volumes/simulatedVolumes';
import type { WorkerOps } from '../../../electron/main/safety/worker/protocol';
import { day } from '../../../renderer/domain/day';
import { BridgeError } from '../../../renderer/platform/bridge';
import type { SafetyShell } from '../../../renderer/platform/safetyShell';
import { takeOver } from '../../../renderer/store/acts/safety/takeOver';
import type { EncoursDatabase } from '../../../renderer/store/database';
import { openActive } from '../../../renderer/store/pointer/pointer';
import { MirrorKeeper, type Alarm } from '../../../renderer/usecases/safety/mirrorKeeper';
import type { Safety, SafetyTools } from '../../../renderer/usecases/safety/safety';
import { connectParts } from '../../store/parts/copies';

/** A clock that stands still until it is told, and rings what is due. */
export class StillAlarm implements Alarm {
  #now = 0;
  #next = 0;
  readonly #set = new Map<number, { readonly at: number; readonly ring: () => void }>();

  readonly now = (): number => this.#now;
  readonly after = (ms: number, ring: () => void): (() => void) => {
    const id = (this.#next += 1);
    this.#set.set(id, { at: this.#now + ms, ring });
    return () => void this.#set.delete(id);
  };

  pass(ms: number): void {
    this.#now += ms;
    for (const [id, { at, ring }] of [...this.#set])
      if (at <= this.#now) {
        this.#set.delete(id);
        ring();
      }
  }
}

/** What happens on the way to the shell, for tests that break it. */
export type Between = (call: keyof WorkerOps, request: unknown) => Promise<void> | void;

/** A computer with the real shell's own work behind every call, a data folder, sticks, and the page's databases. */
export class Computer {
  readonly problems: unknown[] = [];
  readonly calls: string[] = [];
  /** `.encours` files and temporary ones, by stick. */
  readonly sticks: string[] = [];
  between: Between = () => undefined;
  today = '2026-11-22';
  restarts = 0;
  readonly alarm = new StillAlarm();
  readonly shell: SafetyShell;
  readonly tools: SafetyTools;
  #ops: WorkerOps;
  #keeper: MirrorKeeper | null = null;
  #parts = connectParts();
  readonly #listeners = new Set<(event: SafetyEvent) => void>();

  private constructor(
    readonly root: string,
    readonly disk: Disk,
  ) {
    this.#ops = this.#server();
    this.shell = this.#shell();
    this.tools = {
      shell: this.shell,
      parts: () => this.#parts.client,
      today: () => day(this.today),
      now: () => `${this.today}T09:00:00.000Z`,
      takeOver: async (database) => {
        const at = `${this.today}T09:00:00.000Z`;
        await takeOver(database, { at, by: 'Propriétaire', today: day(this.today) });
      },
      eraseAgain: () => Promise.resolve(0),
      pauseMirrors: () => this.#keeper?.pause() ?? (() => undefined),
      startAnew: () => void (this.restarts += 1),
    };
  }

  static async make(disk: Disk = nodeDisk): Promise<Computer> {
    const root = await mkdtemp(join(tmpdir(), 'encours-computer-'));
    await mkdir(join(root, 'data'));
    return new Computer(root, disk);
  }

  get dataFolder(): string {
    return join(this.root, 'data');
  }

  async stick(label: string): Promise<string> {
    const path = join(this.root, label);
    await mkdir(path, { recursive: true });
    if (!this.sticks.includes(path)) this.sticks.push(path);
    return path;
  }

  async placeOf(label: string): Promise<string> {
    const place = (await this.shell.backupPlaces()).find((candidate) => candidate.label === label);
    if (place === undefined) throw new Error(`no stick ${label}`);
    return place.id;
  }

  /** Files on a stick, without what tells which stick it is. */
  async filesOn(stick: string): Promise<string[]> {
    const names = await readdir(join(stick, 'Encours')).catch(() => []);
    return names.filter((name) => name !== 'place.json').sort();
  }

  /** The program as it stands once the database is open. */
  safety(database: EncoursDatabase): Safety {
    this.#keeper?.stop();
    this.#keeper = new MirrorKeeper({ ...this.tools, database }, null, this.alarm);
    return { ...this.tools, keeper: this.#keeper, former: null };
  }

  /** The worker that reads and loads copies breaks. */
  breakParts(): void {
    this.#parts.breakWorker();
  }

  /** Another start of the shell on the same data folder. */
  restartShell(): void {
    this.#ops = this.#server();
  }

  /** Another start of the whole program on the same data: what the one before had begun is nobody's any more. */
  async restart(): Promise<void> {
    await this.#ops.pageGone(undefined);
    this.#keeper?.stop();
    this.#keeper = null;
    this.#parts = connectParts();
    this.#listeners.clear();
    this.restartShell();
  }

  /** All that IndexedDB keeps goes; open connections must be closed before. */
  async wipeDatabases(): Promise<void> {
    this.#keeper?.stop();
    this.#keeper = null;
    for (const { name } of await indexedDB.databases())
      if (name !== undefined)
        await new Promise<void>((resolve, reject) => {
          const request = indexedDB.deleteDatabase(name);
          request.onsuccess = () => resolve();
          request.onblocked = () => reject(new Error(`${name} is open`));
        });
  }

  async wipeDataFolder(): Promise<void> {
    await rm(this.dataFolder, { recursive: true, force: true });
    await mkdir(this.dataFolder);
    this.restartShell();
  }

  async remove(): Promise<void> {
    await this.wipeDatabases().catch(() => undefined);
    await rm(this.root, { recursive: true, force: true });
  }

  openDatabase(): Promise<EncoursDatabase> {
    return openActive();
  }

  #server(): WorkerOps {
    const { disk } = this;
    return safetyServer({
      disk,
      start: { dataFolder: this.dataFolder, program: '1.2.3', writerToken: 'this', pid: process.pid },
      volumes: () => simulatedVolumes(this.sticks.join(':')),
      today: () => this.today,
      now: () => Date.parse(`${this.today}T09:00:00Z`),
      emit: (event) => {
        for (const listener of [...this.#listeners]) listener(structuredClone(event));
      },
      onProblem: (error) => void this.problems.push(error),
    });
  }

  #shell(): SafetyShell {
    const ask = async (call: keyof WorkerOps, request: unknown): Promise<unknown> => {
      this.calls.push(call);
      try {
        await this.between(call, request);
        const op = this.#ops[call] as (request: unknown) => Promise<unknown>;
        return structuredClone(await op(structuredClone(request)));
      } catch (error) {
        if (error instanceof BridgeError) throw error;
        const { code, at } = failureOf(error);
        if (code === 'unexpected') this.problems.push(error);
        throw new BridgeError(code, call, at);
      }
    };
    const onSafety: SafetyShell['onSafety'] = (listener) => {
      this.#listeners.add(listener);
      return () => void this.#listeners.delete(listener);
    };
    return new Proxy({ onSafety } as SafetyShell, {
      get: (target, call: keyof WorkerOps | 'onSafety') =>
        call === 'onSafety' ? target.onSafety : (request?: unknown) => ask(call, request),
    });
  }
}
