import type { RequestOf, SafetyCall, ValueOf } from '../../../bridge/contract';
import type { BackupPlace, BackupSource, DamagePlace, SafetyEvent } from '../../../bridge/safety';
import type { SafetyCode } from '../safetyError';

/** Calls of the page that main answers without the worker, or with another question to it. */
type AnsweredByMain = 'chooseBackupFolder' | 'chooseBackupFile' | 'lockState' | 'lockNow';

export type RelayedCall = Exclude<SafetyCall, AnsweredByMain>;

/** What main asks of the worker: calls of the page, and what follows a dialog or the page's end. */
export type WorkerOps = {
  readonly [C in RelayedCall]: (request: RequestOf<C>) => Promise<ValueOf<C>>;
} & {
  readonly addBackupFolder: (request: { path: string }) => Promise<BackupPlace>;
  readonly addBackupFile: (request: { path: string }) => Promise<BackupSource>;
  /** The page has gone or begins anew: what it had begun ends, and its temporary files are removed. */
  readonly pageGone: (request: undefined) => Promise<void>;
  /** The program ends: the same, and another process may write from now on. */
  readonly close: (request: undefined) => Promise<void>;
};

export type WorkerOp = keyof WorkerOps;
export type OpRequest<O extends WorkerOp> = Parameters<WorkerOps[O]>[0];
export type OpValue<O extends WorkerOp> = Awaited<ReturnType<WorkerOps[O]>>;

/** What the worker is started with. */
export interface WorkerStart {
  readonly dataFolder: string;
  readonly program: string;
  /** Tells this process from another; the same for a worker started anew. */
  readonly writerToken: string;
  readonly pid: number;
  readonly platform: NodeJS.Platform;
  /** Instead of the system's volumes and day, never in the packaged program. */
  readonly simulatedVolumes: string | null;
  readonly givenToday: string | null;
}

export interface Asked {
  readonly id: number;
  readonly op: WorkerOp;
  readonly request: unknown;
}

export type Failure = { readonly code: SafetyCode | 'unexpected'; readonly at: DamagePlace | null };

/** What comes back: answers by the number of the question, events, and problems for the log. */
export type Told =
  | { readonly kind: 'answer'; readonly id: number; readonly value: unknown }
  | ({ readonly kind: 'failure'; readonly id: number } & Failure)
  | { readonly kind: 'event'; readonly event: SafetyEvent }
  | { readonly kind: 'problem'; readonly text: string };
