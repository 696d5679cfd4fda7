import { join } from 'node:path';
import * as v from 'valibot';
import { createBackupKey } from '../../archive/backupKey';
import type { SealingKey } from '../../archive/keyWraps';
import type { Disk } from './disk';
import { SafetyError } from './safetyError';
import { readJson, writeSmallFile } from './smallFile';

const hex = (bytes: number): v.GenericSchema<string> =>
  v.pipe(v.string(), v.regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`)));
const count = v.pipe(v.number(), v.integer(), v.minValue(1));

const schema = v.strictObject({
  format: v.literal(1),
  key: hex(32),
  wraps: v.strictObject({
    keyCheck: hex(16),
    passphrase: v.strictObject({
      kdf: v.literal('argon2id'),
      memoryKiB: count,
      iterations: count,
      parallelism: count,
      salt: hex(16),
      wrapped: hex(60),
    }),
    recovery: v.strictObject({ kdf: v.literal('hkdf-sha256'), salt: hex(16), wrapped: hex(60) }),
  }),
});

/**
 * The backup key, for backups that ask for no passphrase. Who can read the data folder can read the database beside it anyway.
 * No passphrase and no recovery code is in it.
 */
export class KeyFile {
  private readonly path: string;

  constructor(
    private readonly disk: Disk,
    private readonly dataFolder: string,
  ) {
    this.path = join(dataFolder, 'backup-key.json');
  }

  /** @returns null when backups are plain. @throws SafetyError `damaged` when it is: backups must not become plain unseen */
  async read(): Promise<SealingKey | null> {
    if ((await this.disk.stat(this.path)) === null) return null;
    const result = v.safeParse(schema, await readJson(this.disk, this.path, 64 * 1024));
    if (!result.success) throw new SafetyError('damaged');
    const { key, wraps } = result.output;
    return { key: Uint8Array.from(Buffer.from(key, 'hex')), wraps };
  }

  /** A new key under this passphrase, in the place of the former one. @returns the recovery code, kept nowhere */
  async create(passphrase: string): Promise<string> {
    const { key, wraps, recoveryCode } = await createBackupKey(passphrase);
    const text = JSON.stringify({ format: 1, key: Buffer.from(key).toString('hex'), wraps });
    await this.disk.makeFolder(this.dataFolder);
    await writeSmallFile(this.disk, this.path, text, 0o600);
    return recoveryCode;
  }

  async remove(): Promise<void> {
    await this.disk.remove(this.path);
    await this.disk.flushFolder(this.dataFolder);
  }
}
