import { randomUUID } from 'node:crypto';
import type { BackupStep, SafetyEvent, WrittenBackup } from '../../../bridge/safety';
import { SafetyError } from '../safetyError';
import { failureOf } from './failure';

/** The page is told of progress this often at most. */
const MS_BETWEEN_EVENTS = 100;

export type Work = (
  signal: AbortSignal,
  onStep: (step: BackupStep, done: number, total: number) => void,
) => Promise<WrittenBackup>;

/** Backups being written: one at a time, in the background of everything else. */
export class Jobs {
  private running: {
    readonly job: string;
    readonly abort: AbortController;
    readonly ended: Promise<void>;
  } | null = null;

  constructor(
    private readonly emit: (event: SafetyEvent) => void,
    private readonly onProblem: (error: unknown) => void,
    private readonly now: () => number,
  ) {}

  /** @throws SafetyError `busy` while another is under way */
  start(work: Work): string {
    if (this.running !== null) throw new SafetyError('busy');
    const job = randomUUID();
    const abort = new AbortController();
    const ended = this.run(job, work, abort.signal).then((event) => {
      this.running = null;
      this.emit(event);
    });
    this.running = { job, abort, ended };
    return job;
  }

  cancel(job: string): void {
    if (this.running?.job === job) this.running.abort.abort();
  }

  /** Answers when nothing is under way any more. */
  async stop(): Promise<void> {
    this.running?.abort.abort();
    await this.running?.ended;
  }

  private async run(job: string, work: Work, signal: AbortSignal): Promise<SafetyEvent> {
    let lastStep: BackupStep | null = null;
    let toldAt = 0;
    const onStep = (step: BackupStep, done: number, total: number): void => {
      const at = this.now();
      if (step === lastStep && at - toldAt < MS_BETWEEN_EVENTS) return;
      lastStep = step;
      toldAt = at;
      this.emit({ kind: 'progress', job, step, done, total });
    };
    // The answer with the job's name goes first: nobody listens to a name that it does not know.
    await new Promise((resolve) => setImmediate(resolve));
    try {
      return { kind: 'written', job, backup: await work(signal, onStep) };
    } catch (error) {
      const failure = failureOf(error);
      if (failure.code === 'unexpected') this.onProblem(error);
      return { kind: 'failed', job, ...failure };
    }
  }
}
