import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { argon2id, argon2Verify } from 'hash-wasm';
import * as v from 'valibot';
import type { LockState, PassphraseTry } from '../../../bridge/safety';
import type { Disk } from '../disk';
import { readJson, writeSmallFile } from '../smallFile';
import { waitLeft } from './waits';

const COST = { iterations: 3, memorySize: 65_536, parallelism: 1, hashLength: 32 };

const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const schema = v.strictObject({
  format: v.literal(1),
  /** Argon2id in its usual notation. Its cost is ours: no file makes us work more. */
  verifier: v.pipe(
    v.string(),
    v.regex(/^\$argon2id\$v=19\$m=65536,t=3,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/),
  ),
  idleMinutes: whole,
  wrongTries: whole,
  /** Milliseconds since 1970. */
  lastTryAt: whole,
});

type LockFile = v.InferOutput<typeof schema>;

export function lockPath(dataFolder: string): string {
  return join(dataFolder, 'lock.json');
}

/**
 * What is kept of the lock, null without one. A file that is damaged is none: the lock keeps people at this screen out, and
 * never those who can write to the data folder.
 */
export async function readLock(disk: Disk, dataFolder: string): Promise<LockFile | null> {
  const result = v.safeParse(schema, await readJson(disk, lockPath(dataFolder), 4096));
  return result.success ? result.output : null;
}

/** The lock on the screen. Tries follow one another, and each is counted on the disk before it is looked at. */
export class Lock {
  private turn: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly disk: Disk,
    private readonly dataFolder: string,
    private readonly now: () => number,
  ) {}

  async state(): Promise<Omit<LockState, 'locked'>> {
    const lock = await readLock(this.disk, this.dataFolder);
    if (lock === null) return { enabled: false, idleMinutes: 0, waitSeconds: 0 };
    return { enabled: true, idleMinutes: lock.idleMinutes, waitSeconds: this.waitOf(lock) };
  }

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
