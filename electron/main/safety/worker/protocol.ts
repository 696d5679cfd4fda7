import type { RequestOf, SafetyCall, ValueOf } from '../../../bridge/contract';
import type { BackupPlace, BackupSource, SafetyEvent } from '../../../bridge/safety';

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

/** What the worker says without being asked: what becomes of a job, and problems for the log. */
export type Told =
  | { readonly kind: 'event'; readonly event: SafetyEvent }
  | { readonly kind: 'problem'; readonly text: string };
