import { argon2id } from '@noble/hashes/argon2.js';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  ARGON2_COST,
  createBackupKey,
  deriveArgon2id,
  isKeyOf,
  unwrapWithPassphrase,
  unwrapWithRecoveryCode,
  wrapWithPassphrase,
} from '../../electron/archive/backupKey';
import type { JsonValue } from '../../electron/archive/json';
import { readKeyWraps, type SealingKey } from '../../electron/archive/keyWraps';
import { newRecoveryCode, readRecoveryCode } from '../../electron/archive/recoveryCode';
import { CHEAP } from './memory';

describe('the backup key', () => {
  let made: SealingKey & { readonly recoveryCode: string };
  beforeAll(async () => {
    made = await createBackupKey('secret', CHEAP);
  });

  it('is 32 bytes of chance, and comes back by either way', async () => {
    expect(made.key).toHaveLength(32);
    expect(Buffer.compare(await unwrapWithPassphrase(made.wraps, 'secret'), made.key)).toBe(0);
    expect(Buffer.compare(unwrapWithRecoveryCode(made.wraps, made.recoveryCode), made.key)).toBe(0);
    expect(isKeyOf(made.wraps, (await createBackupKey('secret', CHEAP)).key)).toBe(false);
  });

  it('keeps no secret in its wraps, which survive as JSON', () => {
    const text = JSON.stringify(made.wraps);
    expect(text).not.toContain(Buffer.from(made.key).toString('hex'));
    expect(text).not.toContain('secret"');
    expect(readKeyWraps(JSON.parse(text) as JsonValue)).toEqual(made.wraps);
    expect(readKeyWraps({})).toBeNull();
    expect(readKeyWraps({ ...made.wraps, keyCheck: 'x' } as unknown as JsonValue)).toBeNull();
  });

  it('can be put under another passphrase, the recovery code staying', async () => {
    const wraps = { ...made.wraps, passphrase: await wrapWithPassphrase(made.key, 'autre', CHEAP) };
    expect(Buffer.compare(await unwrapWithPassphrase(wraps, 'autre'), made.key)).toBe(0);
    await expect(unwrapWithPassphrase(wraps, 'secret')).rejects.toMatchObject({ code: 'wrong-passphrase' });
    expect(Buffer.compare(unwrapWithRecoveryCode(wraps, made.recoveryCode), made.key)).toBe(0);
  });

  it('is as dear to guess as it is said, with the cost that the program uses', async () => {
    expect(ARGON2_COST).toEqual({ memoryKiB: 65_536, iterations: 3, parallelism: 1 });
    const dear = await createBackupKey('secret');
    expect(dear.wraps.passphrase).toMatchObject(ARGON2_COST);
    expect(Buffer.compare(await unwrapWithPassphrase(dear.wraps, 'secret'), dear.key)).toBe(0);
  });

  it('is derived by Argon2id version 1.3 as others compute it', async () => {
    const salt = Buffer.from('somesaltsomesalt');
    for (const [memoryKiB, iterations, parallelism] of [
      [64, 2, 1],
      [1024, 3, 2],
    ] as const) {
      const derived = await deriveArgon2id('mot de passe é', salt, { memoryKiB, iterations, parallelism });
      const other = argon2id('mot de passe é', salt, {
        m: memoryKiB,
        t: iterations,
        p: parallelism,
        dkLen: 32,
      });
      expect(Buffer.compare(derived, other)).toBe(0);
    }
  });
});

describe('a recovery code', () => {
  it('is seven groups of four, and 130 bits of them are chance', () => {
    const codes = Array.from({ length: 200 }, newRecoveryCode);
    for (const code of codes) expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('is read as people write it from paper', () => {
    const code = newRecoveryCode();
    const signs = code.replaceAll('-', '');
    for (const typed of [
      code,
      signs,
      code.toLowerCase(),
      code.replaceAll('-', ' – '),
      `  ${code}\n`,
      signs.replaceAll('0', 'O').replaceAll('1', 'I'),
      signs.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l'),
    ])
      expect(readRecoveryCode(typed)).toBe(signs);
  });

  it('with any one sign wrong, or two neighbours exchanged, is seen to be mistyped', () => {
    const signs = newRecoveryCode().replaceAll('-', '');
    const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
    for (let at = 0; at < signs.length; at += 1) {
      for (const sign of alphabet)
        if (sign !== signs[at])
          expect(readRecoveryCode(signs.slice(0, at) + sign + signs.slice(at + 1))).toBeNull();
      const [one = '', other = ''] = signs.slice(at, at + 2);
      if (other !== '' && one !== other)
        expect(readRecoveryCode(signs.slice(0, at) + other + one + signs.slice(at + 2))).toBeNull();
    }
    for (const wrong of ['', 'ABCD', signs.slice(1), `${signs}0`, signs.replace(/./, 'U'), 'é'.repeat(28)])
      expect(readRecoveryCode(wrong)).toBeNull();
  });
});
