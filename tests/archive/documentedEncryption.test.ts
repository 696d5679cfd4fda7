import { argon2id } from '@noble/hashes/argon2.js';
import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { createDecipheriv } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { createBackupKey } from '../../electron/archive/backupKey';
import type { SealingKey } from '../../electron/archive/keyWraps';
import { archiveOf, CHEAP, FACTS, type Part } from './memory';

interface Head {
  readonly encryption: {
    readonly fileSalt: string;
    readonly wraps: {
      readonly keyCheck: string;
      readonly passphrase: Readonly<Record<'memoryKiB' | 'iterations' | 'parallelism', number>> & Sealed;
      readonly recovery: Sealed;
    };
  };
}
interface Sealed {
  readonly salt: string;
  readonly wrapped: string;
}

/** Long enough for chance never to write it into what is encrypted: three letters were there once in some hundred runs. */
const WORDS = 'the content of a part';

const ascii = (text: string): Uint8Array => Buffer.from(text, 'ascii');
const hex = (text: string): Buffer => Buffer.from(text, 'hex');
const derive = (key: Uint8Array, salt: Uint8Array, info: string, bytes: number): Uint8Array =>
  hkdf(sha256, key, salt, ascii(info), bytes);

function decrypt(
  key: Uint8Array,
  nonce: Uint8Array,
  data: Uint8Array,
  body: Uint8Array,
  tag: Uint8Array,
): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, nonce).setAAD(data).setAuthTag(tag);
  return Buffer.concat([decipher.update(body), decipher.final()]);
}

function unwrap(key: Uint8Array, wrapped: string, label: string): Buffer {
  const bytes = hex(wrapped);
  return decrypt(key, bytes.subarray(0, 12), ascii(label), bytes.subarray(12, 44), bytes.subarray(44));
}

/** Reads an encrypted file by docs/backup-format.md and nothing else: no code of the program. */
function readByTheDocument(file: Buffer, backupKeyOf: (head: Head) => Buffer) {
  const length = file.readUInt32BE(14);
  const head = JSON.parse(file.toString('utf8', 18, 18 + length)) as Head;
  const headCheck = file.subarray(18 + length, 50 + length);
  expect(Buffer.compare(sha256(file.subarray(0, 18 + length)), headCheck)).toBe(0);
  const backupKey = backupKeyOf(head);
  expect(Buffer.from(derive(backupKey, new Uint8Array(0), 'encours key check', 16)).toString('hex')).toBe(
    head.encryption.wraps.keyCheck,
  );
  const fileKey = derive(backupKey, hex(head.encryption.fileSalt), 'encours file key', 32);
  const frames: { readonly type: string; readonly payload: Buffer; readonly at: number }[] = [];
  for (let at = 50 + length; at < file.length;) {
    const frameHead = file.subarray(at, at + 5);
    const end = at + 5 + frameHead.readUInt32BE(1);
    const [body, tag] = [file.subarray(at + 5, end), file.subarray(end, end + 16)];
    const type = String.fromCharCode(frameHead.readUInt8(0));
    const nonce = Buffer.alloc(12);
    nonce.writeBigUInt64BE(BigInt(frames.length));
    nonce[11] = type === 'T' ? 1 : 0;
    const clear = type === 'T' ? body : Buffer.alloc(0);
    const opened = decrypt(
      fileKey,
      nonce,
      Buffer.concat([headCheck, frameHead, clear]),
      type === 'T' ? Buffer.alloc(0) : body,
      tag,
    );
    frames.push({ type, payload: type === 'T' ? body : opened, at });
    at = end + 16;
  }
  return frames;
}

describe('an encrypted backup', () => {
  let key: SealingKey & { readonly recoveryCode: string };
  let file: Buffer = Buffer.alloc(0);
  const parts: readonly Part[] = [
    { name: 'tables', codec: 'stored', content: Buffer.from(WORDS) },
    { name: 'documents/é', codec: 'stored', content: Buffer.alloc(1_500_000, 3) },
  ];
  beforeAll(async () => {
    key = await createBackupKey('clé à épeler', { ...CHEAP, memoryKiB: 64, iterations: 2 });
    file = await archiveOf(parts, key);
  });

  it('is read by its document alone, by the passphrase and by the recovery code', () => {
    const byPassphrase = ({ encryption: { wraps } }: Head): Buffer => {
      const { salt, wrapped, memoryKiB, iterations, parallelism } = wraps.passphrase;
      const cost = { m: memoryKiB, t: iterations, p: parallelism, dkLen: 32 };
      const derived = argon2id(Buffer.from('clé à épeler'.normalize('NFC')), hex(salt), cost);
      return unwrap(derived, wrapped, 'encours passphrase wrap');
    };
    const byCode = ({ encryption: { wraps } }: Head): Buffer => {
      const signs = ascii(key.recoveryCode.replaceAll('-', ''));
      const derived = derive(signs, hex(wraps.recovery.salt), 'encours recovery key', 32);
      return unwrap(derived, wraps.recovery.wrapped, 'encours recovery wrap');
    };
    for (const backupKeyOf of [byPassphrase, byCode]) {
      const frames = readByTheDocument(file, backupKeyOf);
      expect(frames.map(({ type }) => type).join('')).toBe('BDEBDDEMT');
      expect(frames[1]?.payload.toString()).toBe(WORDS);
      expect(JSON.parse(frames[3]?.payload.toString() ?? '')).toEqual({
        name: 'documents/é',
        codec: 'stored',
      });
      const [first = '', ...lines] = frames[7]?.payload.toString().trimEnd().split('\n') ?? [];
      expect(JSON.parse(first)).toEqual({ facts: FACTS, parts: 2 });
      expect(lines.map((line) => (JSON.parse(line) as { readonly bytes: number }).bytes)).toEqual([
        WORDS.length,
        1_500_000,
      ]);
      const trailer = frames[8]!;
      expect([0, 8, 16, 24].map((at) => Number(trailer.payload.readBigUInt64BE(at)))).toEqual([
        file.length,
        frames[7]?.at,
        7,
        8,
      ]);
      expect(file.length - trailer.at).toBe(53);
    }
  });

  it('has a recovery code whose last signs are the remainder that the document tells', () => {
    const values = Array.from(key.recoveryCode.replaceAll('-', ''), (sign) =>
      BigInt('0123456789ABCDEFGHJKMNPQRSTVWXYZ'.indexOf(sign)),
    );
    const number = (signs: readonly bigint[]): bigint => signs.reduce((sum, sign) => sum * 32n + sign, 0n);
    expect(number(values.slice(0, 26)) % 1021n).toBe(number(values.slice(26)));
  });

  it('shows nothing of its content', () => {
    for (const word of ['tables', 'documents', 'Valombre', 'accounts', WORDS])
      expect(file.includes(word)).toBe(false);
  });
});
