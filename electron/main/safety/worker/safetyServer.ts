import { join } from 'node:path';
import type { SafetyEvent } from '../../../bridge/safety';
import { BackupLogFile } from '../backup/backupLog';
import { Backups } from '../backup/backups';
import { Places, shown } from '../backup/places';
import type { Disk } from '../disk';
import { Erasures } from '../erasures';
import { KeyFile } from '../keyFile';
import { Lock } from '../lock/lock';
import { MirrorFolder } from '../mirror/mirrorFolder';
import { Sources } from '../restore/sources';
import { isProcessAlive, SingleWriter } from '../singleWriter';
import type { Volume } from '../volumes/volume';
import { Jobs } from './jobs';
import type { WorkerOps, WorkerStart } from './protocol';
import { Restores } from './restores';

export interface ServerParts {
  readonly disk: Disk;
  readonly start: Pick<WorkerStart, 'dataFolder' | 'program' | 'writerToken' | 'pid'>;
  readonly volumes: () => Promise<readonly Volume[]>;
  /** `YYYY-MM-DD` */
  readonly today: () => string;
  readonly now: () => number;
  readonly emit: (event: SafetyEvent) => void;
  readonly onProblem: (error: unknown) => void;
}

/** All that the worker does, by name. It runs in any thread. */
export function safetyServer(parts: ServerParts): WorkerOps {
  const { disk, now, today, onProblem, emit } = parts;
  const { dataFolder, program, writerToken, pid } = parts.start;
  // The real clock: it is compared with what the file system and the system's own start say.
  const clock = (): number => Date.now();
  const owner = { token: writerToken, pid, isAlive: isProcessAlive };
  const writer = new SingleWriter({ disk, dataFolder, ...owner, now: clock });
  const mayWrite = (): Promise<void> => writer.check();
  const mirror = new MirrorFolder({ disk, folder: join(dataFolder, 'mirror'), mayWrite, now, onProblem });
  const log = new BackupLogFile(disk, dataFolder);
  const places = new Places(disk, log, parts.volumes);
  const key = new KeyFile(disk, dataFolder);
  const backups = new Backups({ disk, mirror, places, log, key, program, today, now, onProblem });
  const sources = new Sources(disk, mirror, places);
  const restores = new Restores({ disk, mirror, backups, sources, key });
  const lock = new Lock(disk, dataFolder, now);
  const erasures = new Erasures(disk, dataFolder);
  const jobs = new Jobs(emit, onProblem, now);

  /** What a page begins waits until what the one before it had begun has ended. */
  let ending: Promise<unknown> = Promise.resolve();
  const endAll = (): Promise<void> => {
    const ended = (async () => {
      await jobs.stop();
      await restores.closeAll();
      await mirror.abortAll();
      await backups.discardAll();
    })();
    ending = ended.catch(() => undefined);
    return ended;
  };

  return {
    mirrorHead: () => mirror.head(),
    mirrorBegin: ({ base }) => ending.then(() => mirror.begin(base)),
    mirrorChunk: async (request) => ({ received: await mirror.chunk(request) }),
    mirrorCommit: async ({ session, facts, keep }) => ({
      generation: await mirror.commit(session, facts, keep),
    }),
    mirrorAbort: ({ session }) => mirror.abort(session),
    backupPlaces: async () => {
      await backups.removeUnfinished().catch(onProblem);
      return places.all();
    },
    backupState: () => backups.state(),
    writeBackup: ({ placeId }) =>
      ending.then(() => ({
        job: jobs.start((signal, onStep) => backups.write(placeId, signal, onStep)),
      })),
    finishBackup: ({ token, proven }) => backups.finish(token, proven),
    discardBackup: ({ token }) => backups.discard(token),
    cancelSafety: ({ job }) => {
      jobs.cancel(job);
      return Promise.resolve();
    },
    restoreSources: () => sources.list(),
    openRestore: (request) => ending.then(() => restores.open(request)),
    readRestore: ({ session }) => restores.next(session),
    closeRestore: ({ session }) => restores.close(session),
    setBackupPassphrase: async ({ passphrase }) => ({ recoveryCode: await key.create(passphrase) }),
    removeBackupPassphrase: () => key.remove(),
    erasureLog: () => erasures.read(),
    noteErasures: ({ accounts }) => erasures.note(accounts),
    addBackupFolder: async ({ path }) => shown(await places.addFolder(path)),
    addBackupFile: ({ path }) => sources.add(path),
    unlock: ({ passphrase }) => lock.try(passphrase),
    setLock: ({ passphrase, idleMinutes, current }) => lock.set(passphrase, idleMinutes, current),
    removeLock: ({ passphrase }) => lock.remove(passphrase),
    pageGone: endAll,
    close: () => endAll().then(() => writer.release()),
  };
}
