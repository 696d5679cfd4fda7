import { randomBytes } from 'node:crypto';
import { argon2id, argon2Verify } from 'hash-wasm';
import type { PassphraseTry } from '../../../bridge/safety';
import type { Disk } from '../disk';
import { writeSmallFile } from '../smallFile';
import { lockPath, readLock, type LockFile } from './lockFile';
import { waitLeft } from './waits';

const COST = { iterations: 3, memorySize: 65_536, parallelism: 1, hashLength: 32 };

/** The lock on the screen. Tries follow one another, and each is counted on the disk before it is looked at. */
export class Lock {
  private turn: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly disk: Disk,
    private readonly dataFolder: string,
    private readonly now: () => number,
  ) {}

  /** @param current the passphrase in force; not looked at where there is none */
  set(passphrase: string, idleMinutes: number, current: string | null): Promise<PassphraseTry> {
    return this.inTurn(async () => {
      const tried = await this.tryNow(current ?? '');
      if (!tried.ok) return tried;
      const salt = randomBytes(16);
      const password = passphrase.normalize('NFC');
      const verifier = await argon2id({ password, salt, ...COST, outputType: 'encoded' });
      await this.disk.makeFolder(this.dataFolder);
      await this.write({ format: 1, verifier, idleMinutes, wrongTries: 0, lastTryAt: 0 });
      return tried;
    });
  }

  remove(passphrase: string): Promise<PassphraseTry> {
    return this.inTurn(async () => {
      const tried = await this.tryNow(passphrase);
      if (!tried.ok) return tried;
      await this.disk.remove(lockPath(this.dataFolder));
      await this.disk.flushFolder(this.dataFolder);
      return tried;
    });
  }

  /** Right where there is no lock. */
  try(passphrase: string): Promise<PassphraseTry> {
    return this.inTurn(() => this.tryNow(passphrase));
  }

  private async tryNow(passphrase: string): Promise<PassphraseTry> {
    const lock = await readLock(this.disk, this.dataFolder);
    if (lock === null) return { ok: true, waitSeconds: 0 };
    const wait = this.waitOf(lock);
    if (wait > 0) return { ok: false, waitSeconds: wait };
    const counted = { ...lock, wrongTries: lock.wrongTries + 1, lastTryAt: this.now() };
    await this.write(counted);
    const ok = await argon2Verify({ password: passphrase.normalize('NFC'), hash: lock.verifier }).catch(
      () => false,
    );
    if (ok) await this.write({ ...lock, wrongTries: 0, lastTryAt: 0 });
    return { ok, waitSeconds: ok ? 0 : this.waitOf(counted) };
  }

  private waitOf({ wrongTries, lastTryAt }: LockFile): number {
    return waitLeft(wrongTries, lastTryAt, this.now());
  }

  private write(lock: LockFile): Promise<void> {
    return writeSmallFile(this.disk, lockPath(this.dataFolder), JSON.stringify(lock), 0o600);
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const next = this.turn.then(work);
    this.turn = next.catch(() => undefined);
    return next;
  }
}
