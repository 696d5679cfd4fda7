import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { createBackupKey } from '../../electron/archive/backupKey';
import { FORMAT_VERSION, HEADER_CHECK_BYTES, MAGIC, PRELUDE_BYTES } from '../../electron/archive/header';
import { inspectArchive } from '../../electron/archive/inspectArchive';
import type { SealingKey } from '../../electron/archive/keyWraps';
import { openArchive } from '../../electron/archive/openArchive';
import { archiveOf, CHEAP, HEADER, memorySource } from './memory';

/** A head of any JSON text whose checksum is right: what somebody can make who knows the format. */
function headOf(json: string | Buffer, version = FORMAT_VERSION, length?: number): Buffer {
  const text = Buffer.from(json);
  const prelude = Buffer.alloc(PRELUDE_BYTES);
  MAGIC.copy(prelude);
  prelude.writeUInt16BE(version, MAGIC.length);
  prelude.writeUInt32BE(length ?? text.length, MAGIC.length + 2);
  const body = Buffer.concat([prelude, text]);
  return Buffer.concat([body, createHash('sha256').update(body).digest()]);
}

const open = (bytes: Uint8Array) => openArchive(memorySource(bytes), { passphrase: 'secret' });
const codeOf = async (bytes: Uint8Array): Promise<string> => {
  const error: unknown = await open(bytes).then(
    () => ({ code: 'opened' }),
    (reason: unknown) => reason,
  );
  return (error as { readonly code: string }).code;
};

describe('a head that somebody made to harm', () => {
  let sealing: SealingKey;
  let json: Readonly<Record<string, unknown>> & { encryption: { wraps: { passphrase: object } } };
  beforeAll(async () => {
    sealing = await createBackupKey('secret', CHEAP);
    const bytes = await archiveOf([], sealing);
    const length = bytes.readUInt32BE(MAGIC.length + 2);
    json = JSON.parse(bytes.toString('utf8', PRELUDE_BYTES, PRELUDE_BYTES + length)) as typeof json;
    expect(await codeOf(bytes)).toBe('opened');
    expect(await codeOf(headOf(JSON.stringify(json)))).toBe('opened');
  });

  const withPassphrase = (change: object): string =>
    JSON.stringify({
      ...json,
      encryption: {
        ...json.encryption,
        wraps: {
          ...json.encryption.wraps,
          passphrase: { ...json.encryption.wraps.passphrase, ...change },
        },
      },
    });

  it.each([
    { memoryKiB: 4 * 1024 * 1024 },
    { memoryKiB: 1e300 },
    { memoryKiB: -8 },
    { memoryKiB: 7 },
    { memoryKiB: 8.5 },
    { memoryKiB: '65536' },
    { memoryKiB: null },
    { iterations: 4_000_000_000 },
    { iterations: 0 },
    { memoryKiB: 262_144, iterations: 16 },
    { parallelism: 1_000_000 },
    { parallelism: 0 },
    { salt: '' },
    { salt: 'zz'.repeat(16) },
    { salt: '00'.repeat(1_000) },
    { wrapped: '00'.repeat(59) },
    { kdf: 'none' },
  ])('asks for no work that an honest one does not ask for: %j', async (change) => {
    expect(await codeOf(headOf(withPassphrase(change)))).toBe('damaged');
  });

  it.each([
    ['nothing', ''],
    ['no object', '[]'],
    ['null', 'null'],
    ['no JSON', '{'],
    ['nesting', `${'['.repeat(30_000)}${']'.repeat(30_000)}`],
    ['nesting in a field', `{"kind":${'['.repeat(20_000)}${']'.repeat(20_000)}}`],
    ['no UTF-8', Buffer.from([0x7b, 0xff, 0xfe, 0x7d])],
    ['another cipher', JSON.stringify({ ...HEADER, encryption: { cipher: 'none' } })],
    ['an encryption left out', JSON.stringify(HEADER)],
    ['a kind that is a path', JSON.stringify({ ...HEADER, kind: '../x', encryption: null })],
    ['a day that is none', JSON.stringify({ ...HEADER, at: 'today', encryption: null })],
    ['an identity with a line end', JSON.stringify({ ...HEADER, databaseId: 'a\nb', encryption: null })],
    ['a prototype', `{"__proto__":${JSON.stringify({ ...HEADER, encryption: null })}}`],
  ])('that holds %s is damage', async (_name, text) => {
    expect(await codeOf(headOf(text))).toBe('damaged');
  });

  it('that announces more than there is, or more than any has, is not believed', async () => {
    expect(await codeOf(headOf('{}', 1, 0xffff_ffff))).toBe('damaged');
    expect(await codeOf(headOf('{}', 1, 60_000))).toBe('truncated');
    const read: number[] = [];
    const bytes = headOf('{}', 1, 0x7fff_ffff);
    const source = {
      size: Number.MAX_SAFE_INTEGER,
      read: (offset: number, length: number) => {
        read.push(length);
        return Promise.resolve(bytes.subarray(offset, offset + length));
      },
    };
    await expect(openArchive(source, null)).rejects.toMatchObject({ code: 'damaged' });
    expect(Math.max(...read)).toBeLessThan(100_000);
  });

  it('of a newer program is told apart from damage, and a damaged version number is damage', async () => {
    const newer = headOf('{"anything":true}', FORMAT_VERSION + 1);
    expect(await codeOf(newer)).toBe('newer-format');
    await expect(inspectArchive(memorySource(newer))).rejects.toMatchObject({ code: 'newer-format' });
    const flipped = await archiveOf([], null);
    flipped[MAGIC.length]! ^= 1;
    expect(await codeOf(flipped)).toBe('damaged');
    expect(await codeOf(headOf(JSON.stringify({ ...HEADER, encryption: null }), 0))).toBe('damaged');
  });

  it('of something else is not ours', async () => {
    expect(await codeOf(Buffer.from('%PDF-1.7 and more of it, quite a lot'))).toBe('not-an-archive');
    expect(await codeOf(Buffer.from('ENCOURS'))).toBe('not-an-archive');
    expect(await codeOf(MAGIC.subarray(0, 5))).toBe('truncated');
    expect(await codeOf(Buffer.alloc(0))).toBe('truncated');
  });
});

describe('what is said without a secret', () => {
  it('is the head, whether it is encrypted, and whether the end stands', async () => {
    const sealing = await createBackupKey('secret', CHEAP);
    for (const key of [null, sealing]) {
      const bytes = await archiveOf([], key);
      const said = { ...HEADER, formatVersion: 1, encrypted: key !== null };
      expect(await inspectArchive(memorySource(bytes))).toEqual({ ...said, complete: true });
      for (const cut of [bytes.subarray(0, -1), bytes.subarray(0, -60), Buffer.concat([bytes, Buffer.of(0)])])
        expect(await inspectArchive(memorySource(cut))).toEqual({ ...said, complete: false });
    }
  });

  it('is nothing when the head itself is cut', async () => {
    const bytes = await archiveOf([], null);
    const head = PRELUDE_BYTES + bytes.readUInt32BE(MAGIC.length + 2) + HEADER_CHECK_BYTES;
    for (const length of [0, 5, PRELUDE_BYTES, head - 1])
      await expect(inspectArchive(memorySource(bytes.subarray(0, length)))).rejects.toMatchObject({
        code: 'truncated',
      });
  });
});
