import { Worker } from 'node:worker_threads';
import type { SafetyEvent } from '../../bridge/safety';
import { SafetyError } from './safetyError';
import type { Asked, OpRequest, OpValue, Told, WorkerOp, WorkerStart } from './worker/protocol';

export interface ClientParts {
  /** The worker's code. Read by main: what it reads from the package is checked against the package's seal. */
  readonly code: () => string;
  readonly start: WorkerStart;
  readonly onEvent: (event: SafetyEvent) => void;
  readonly onProblem: (error: unknown) => void;
}

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/** The thread that does the work, started when first needed and anew after it died. */
export class WorkerClient {
  private worker: Worker | null = null;
  private readonly waiting = new Map<number, Waiting>();
  private readonly jobs = new Set<string>();
  private lastId = 0;

  constructor(private readonly parts: ClientParts) {}

  /** Whether it was ever needed: what was not begun need not end. */
  get isRunning(): boolean {
    return this.worker !== null;
  }

  /** @throws SafetyError: what went wrong there, or `worker-stopped` when the thread died over it */
  ask<O extends WorkerOp>(op: O, request: OpRequest<O>): Promise<OpValue<O>> {
    const worker = (this.worker ??= this.begin());
    const id = (this.lastId += 1);
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve: (value) => resolve(value as OpValue<O>), reject });
      worker.postMessage({ id, op, request } satisfies Asked);
    });
  }

  async stop(): Promise<void> {
    await this.worker?.terminate();
  }

  private begin(): Worker {
    const { code, start, onProblem } = this.parts;
    const worker = new Worker(code(), { eval: true, workerData: start, stdin: false });
    worker.on('message', (told: Told) => this.hear(told));
    worker.on('error', onProblem);
    worker.once('exit', () => this.ended(worker));
    worker.unref();
    return worker;
  }

  private hear(told: Told): void {
    if (told.kind === 'problem') this.parts.onProblem(new Error(`safety worker: ${told.text}`));
    else if (told.kind === 'event') this.pass(told.event);
    else {
      const waiting = this.waiting.get(told.id);
      this.waiting.delete(told.id);
      if (told.kind === 'answer') {
        this.noteJob(told.value);
        waiting?.resolve(told.value);
      } else
        waiting?.reject(
          told.code === 'unexpected' ? new Error('safety worker') : new SafetyError(told.code, told.at),
        );
    }
  }

  private noteJob(value: unknown): void {
    if (typeof value === 'object' && value !== null && 'job' in value) this.jobs.add(String(value.job));
  }

  private pass(event: SafetyEvent): void {
    if (event.kind !== 'progress') this.jobs.delete(event.job);
    this.parts.onEvent(event);
  }

  private ended(worker: Worker): void {
    if (this.worker === worker) this.worker = null;
    const waiting = [...this.waiting.values()];
    this.waiting.clear();
    for (const { reject } of waiting) reject(new SafetyError('worker-stopped'));
    const jobs = [...this.jobs];
    this.jobs.clear();
    for (const job of jobs) this.parts.onEvent({ kind: 'failed', job, code: 'worker-stopped', at: null });
  }
}
