import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { SafetyEvent } from '../../bridge/safety';
import { WorkerClient } from './workerClient';

export interface ServiceParts {
  readonly dataFolder: string;
  readonly version: string;
  readonly isPackaged: boolean;
  /** The worker's bundle. */
  readonly workerFile: string;
  readonly onEvent: (event: SafetyEvent) => void;
  readonly onProblem: (error: unknown) => void;
  /** The day that a test gave, null for the computer's. */
  readonly givenToday: string | null;
}

/** The worker of safety for this run of the program. */
export function safetyWorker(parts: ServiceParts): WorkerClient {
  const simulated = process.env['ENCOURS_VOLUMES'];
  return new WorkerClient({
    // Read here and not by the thread: in the package, what main reads is checked against the package's seal.
    code: () => readFileSync(parts.workerFile, 'utf8'),
    start: {
      dataFolder: parts.dataFolder,
      program: parts.version,
      writerToken: randomUUID(),
      pid: process.pid,
      platform: process.platform,
      simulatedVolumes: parts.isPackaged ? null : (simulated ?? null),
      givenToday: parts.givenToday,
    },
    onEvent: parts.onEvent,
    onProblem: parts.onProblem,
  });
}

/** A thread that hangs must not keep the program from ending. */
const LONGEST_END_MS = 5000;

/** Ends what is under way and removes temporary files, before the program ends. */
export async function endSafety(worker: WorkerClient): Promise<void> {
  if (!worker.isRunning) return;
  const late = new Promise((resolve) => setTimeout(resolve, LONGEST_END_MS).unref());
  await Promise.race([worker.ask('close', undefined).catch(() => null), late]);
  await worker.stop();
}
