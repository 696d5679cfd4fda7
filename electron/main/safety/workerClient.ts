import { Worker } from 'node:worker_threads';
import type { SafetyEvent } from '../../bridge/safety';
import { RpcClient } from '../../../rpc/client';
import type { Answered, Request } from '../../../rpc/methods';
import { threadLine } from './threadLine';
import { safetyFailures, type Failure } from './worker/failure';
import type { Told, WorkerOps, WorkerStart } from './worker/protocol';

export interface ClientParts {
  /** The worker's code. Read by main: what it reads from the package is checked against the package's seal. */
  readonly code: () => string;
  readonly start: WorkerStart;
  readonly onEvent: (event: SafetyEvent) => void;
  readonly onProblem: (error: unknown) => void;
}

/** The thread that does the work, started when first needed and anew after it died. */
export class WorkerClient {
  readonly #parts: ClientParts;
  readonly #thread: RpcClient<WorkerOps, Failure, Told>;
  readonly #jobs = new Set<string>();
  #worker: Worker | null = null;

  constructor(parts: ClientParts) {
    this.#parts = parts;
    this.#thread = new RpcClient({
      start: () => threadLine((this.#worker = this.#begin())),
      failures: safetyFailures(parts.onProblem),
      onTold: (told) => this.#hear(told),
      onStopped: () => this.#ended(),
    });
  }

  /** Whether it was ever needed: what was not begun need not end. */
  get isRunning(): boolean {
    return this.#thread.isRunning;
  }

  /** @throws SafetyError: what went wrong there, or `worker-stopped` when the thread died over it */
  async ask<O extends keyof WorkerOps>(
    op: O,
    request: Request<WorkerOps[O]>,
  ): Promise<Answered<WorkerOps[O]>> {
    const value = await this.#thread.call(op, request);
    if (typeof value === 'object' && value && 'job' in value) this.#jobs.add(value.job);
    return value;
  }

  async stop(): Promise<void> {
    await this.#worker?.terminate();
  }

  #begin(): Worker {
    const { code, start, onProblem } = this.#parts;
    const worker = new Worker(code(), { eval: true, workerData: start, stdin: false });
    worker.on('error', onProblem);
    worker.unref();
    return worker;
  }

  #hear(told: Told): void {
    if (told.kind === 'problem') this.#parts.onProblem(new Error(`safety worker: ${told.text}`));
    else {
      if (told.event.kind !== 'progress') this.#jobs.delete(told.event.job);
      this.#parts.onEvent(told.event);
    }
  }

  #ended(): void {
    const jobs = [...this.#jobs];
    this.#jobs.clear();
    for (const job of jobs) this.#parts.onEvent({ kind: 'failed', job, code: 'worker-stopped', at: null });
  }
}
