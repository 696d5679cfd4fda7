import {
  knownCode,
  type BackupPlace,
  type BackupStep,
  type SafetyEvent,
  type SafetyShell,
  type WrittenBackup,
} from '../../platform/safetyShell';
import type { EncoursDatabase } from '../../store/database';
import type { CopyFacts } from '../../store/parts/copyFacts';
import { removeScratch } from '../../store/pointer/pointer';
import { underWay } from '../cutWork';
import type { Services } from '../services';
import { failureOf, throwIfCancelled } from './failures';
import { differencesFromLive } from './liveFigures';
import { loadScratch } from './loadScratch';
import type { Safety } from './safety';
import { SafetyFailure } from './safetyFailure';

/**
 * In this order: the mirror is brought up to date, room is looked for, the file is written, flushed and opened again; then it
 * is read whole into a database of its own as a restore would, and what it holds is counted and compared.
 */
export const BACK_UP_STEPS = ['mirror', 'space', 'write', 'flush', 'read-back', 'load', 'compare'] as const;
export type BackUpStep = (typeof BACK_UP_STEPS)[number];

export interface BackUpProgress {
  readonly step: BackUpStep;
  /** Bytes, or records while it is compared; `total` 0 when it is not known. */
  readonly done: number;
  readonly total: number;
}

export interface BackUpOptions {
  readonly onProgress?: (progress: BackUpProgress) => void;
  readonly signal?: AbortSignal;
}

/** A backup that was proven: loaded again from the place, counted, and found the same as what is here. */
export interface BackUpReport {
  readonly name: string;
  readonly place: BackupPlace;
  readonly bytes: number;
  /** Names of older backups that made room. */
  readonly removed: readonly string[];
  /** Counted from the backup itself. */
  readonly proven: CopyFacts;
  /** How far reading again went: to the device, or perhaps only to the system's cache. */
  readonly readBack: 'device' | 'cache-possible';
}

type Tools = Pick<Safety, 'shell' | 'parts' | 'keeper' | 'now'>;

/**
 * Backs up to a place and proves it. Whatever fails, and wherever it is cancelled, nothing stays on the place but the backups
 * that were there.
 * @throws SafetyFailure
 */
export async function backUp(
  { database }: Pick<Services, 'database'>,
  safety: Tools,
  placeId: string,
  options: BackUpOptions = {},
): Promise<BackUpReport> {
  const { now } = safety;
  return underWay({ database, now }, { act: 'backup', name: '' }, () =>
    noted(database, safety, placeId, options),
  );
}

async function noted(
  database: EncoursDatabase,
  { shell, parts, keeper }: Tools,
  placeId: string,
  { onProgress = () => undefined, signal }: BackUpOptions,
): Promise<BackUpReport> {
  const job = signal === undefined ? {} : { signal };
  const tell = (step: BackUpStep, done = 0, total = 0): void => onProgress({ step, done, total });
  const resume = keeper.pause();
  try {
    tell('mirror');
    await keeper.sync({ ...job, onProgress: (bytes) => tell('mirror', bytes) });
    const written = await write(shell, placeId, tell, signal);
    try {
      const proven = await prove({ shell, parts: parts() }, written, tell, signal);
      const differences = await differencesFromLive(database, proven, parts(), signal);
      throwIfCancelled(signal, 'check', 'copy');
      if (differences.length > 0)
        throw new SafetyFailure('not-proven', 'check', { where: 'copy', differences });
      const { name, place, bytes, removed } = await shell
        .finishBackup({ token: written.token, proven })
        .catch((error: unknown) => {
          throw failureOf(error, 'finish', 'copy');
        });
      return { name, place, bytes, removed, proven, readBack: written.readBack };
    } catch (error) {
      // Where the place has gone, the shell removes it when the place is back.
      await shell.discardBackup({ token: written.token }).catch(() => undefined);
      throw error;
    }
  } catch (error) {
    throw failureOf(error, 'check', 'copy', signal);
  } finally {
    resume();
  }
}

async function prove(
  tools: Parameters<typeof loadScratch>[0],
  { token, bytes }: WrittenBackup,
  tell: (step: BackUpStep, done: number, total: number) => void,
  signal: AbortSignal | undefined,
): Promise<CopyFacts> {
  tell('read-back', 0, bytes);
  const opened = await tools.shell
    .openRestore({ source: `proof:${token}`, content: 'without-stored' })
    .catch((error: unknown) => {
      throw failureOf(error, 'read', 'copy', signal);
    });
  const { name, facts } = await loadScratch(tools, opened, {
    documentBytes: 'leftOut',
    onLoad: (done, total) => tell('load', done, total),
    onCheck: (done, total) => tell('compare', done, total),
    ...(signal === undefined ? {} : { signal }),
  });
  await removeScratch(name);
  return facts;
}

/** Has the shell write under a temporary name, and follows it to its end. */
async function write(
  shell: SafetyShell,
  placeId: string,
  tell: (step: BackupStep, done: number, total: number) => void,
  signal: AbortSignal | undefined,
): Promise<WrittenBackup> {
  throwIfCancelled(signal, 'write', 'copy');
  const early: SafetyEvent[] = [];
  let hear = (event: SafetyEvent): void => void early.push(event);
  const deaf = shell.onSafety((event) => hear(event));
  let cancel = (): void => undefined;
  try {
    const { job } = await shell.writeBackup({ placeId });
    return await new Promise<WrittenBackup>((resolve, reject) => {
      hear = (event) => {
        if (event.job !== job) return;
        if (event.kind === 'progress') tell(event.step, event.done, event.total);
        else if (event.kind === 'written') resolve(event.backup);
        else reject(failureOfEvent(event));
      };
      for (const event of early) hear(event);
      cancel = () => void shell.cancelSafety({ job }).catch(() => undefined);
      signal?.addEventListener('abort', cancel);
      if (signal?.aborted === true) cancel();
    });
  } catch (error) {
    throw failureOf(error, 'write', 'copy');
  } finally {
    signal?.removeEventListener('abort', cancel);
    deaf();
  }
}

function failureOfEvent({ code, at }: SafetyEvent & { readonly kind: 'failed' }): SafetyFailure {
  return new SafetyFailure(knownCode(code), 'write', { where: 'copy', at });
}
