import { createHash } from 'node:crypto';
import {
  assert,
  asyncProperty,
  constantFrom,
  integer,
  record,
  uniqueArray,
  string,
  uint8Array,
} from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { createBackupKey } from '../../electron/archive/backupKey';
import { MAX_PAYLOAD } from '../../electron/archive/frame';
import type { SealingKey } from '../../electron/archive/keyWraps';
import { isPartName } from '../../electron/archive/manifest';
import { openArchive } from '../../electron/archive/openArchive';
import { writeArchive } from '../../electron/archive/writeArchive';
import {
  archiveOf,
  CHEAP,
  FACTS,
  HEADER,
  memorySink,
  memorySource,
  readAll,
  streamed,
  type Part,
} from './memory';

const sizesAround = (size: number): readonly number[] => [size - 1, size, size + 1];

function partOf(name: string, size: number): Part {
  const content = Buffer.alloc(size);
  for (let at = 0; at < size; at += 1) content[at] = (at * 31 + size) & 0xff;
  return { name, codec: 'stored', content };
}

function expectSame(read: readonly Part[], written: readonly Part[]): void {
  expect(read.map(({ name, codec }) => ({ name, codec }))).toEqual(
    written.map(({ name, codec }) => ({ name, codec })),
  );
  for (const [index, { content }] of read.entries())
    expect(Buffer.compare(content, written[index]!.content)).toBe(0);
}

describe('an archive gives back what was put in', () => {
  let key: SealingKey & { readonly recoveryCode: string };
  beforeAll(async () => {
    key = await createBackupKey('Crème brûlée à 7 h', CHEAP);
  });

  it.each([false, true])('for any parts, in chunks of any size (encrypted: %s)', async (encrypted) => {
    const parts = uniqueArray(
      record({
        name: string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).filter(isPartName),
        codec: constantFrom('zlib' as const, 'stored' as const),
        content: uint8Array({ maxLength: 3000 }),
      }),
      { maxLength: 8, selector: ({ name }) => name },
    );
    await assert(
      asyncProperty(parts, integer({ min: 1, max: 4000 }), async (written, chunk) => {
        const bytes = await archiveOf(written, encrypted ? key : null, chunk);
        const { parts: read, manifest } = await readAll(bytes, encrypted ? { backupKey: key.key } : null);
        expectSame(read, written);
        expect(manifest.facts).toEqual(FACTS);
        expect(manifest.parts).toEqual(
          written.map(({ name, codec, content }) => ({
            name,
            codec,
            bytes: content.length,
            sha256: createHash('sha256').update(content).digest('hex'),
          })),
        );
      }),
      { numRuns: 150 },
    );
  });

  it.each([false, true])(
    'at the borders of frames and of what is read ahead (encrypted: %s)',
    async (encrypted) => {
      const sizes = [
        0,
        1,
        ...sizesAround(65_536),
        ...sizesAround(MAX_PAYLOAD),
        ...sizesAround(2 * MAX_PAYLOAD),
      ];
      const written = sizes.map((size, index) => partOf(`part/${index}`, size));
      for (const chunk of [1000, MAX_PAYLOAD, MAX_PAYLOAD + 1, 3 * MAX_PAYLOAD]) {
        const bytes = await archiveOf(written, encrypted ? key : null, chunk);
        expectSame((await readAll(bytes, encrypted ? { backupKey: key.key } : null)).parts, written);
      }
    },
  );

  it('without parts, and says its length and what it holds when it is written', async () => {
    const sink = memorySink();
    const { bytes, manifest } = await writeArchive({
      sink,
      header: HEADER,
      facts: FACTS,
      parts: streamed([]),
      sealing: null,
    });
    expect(sink.bytes()).toHaveLength(bytes);
    expect(await readAll(sink.bytes(), null)).toEqual({ parts: [], manifest });
  });

  it('with a manifest longer than a frame', async () => {
    const many = Array.from({ length: 6000 }, (_, index) =>
      partOf(`documents/${'é'.repeat(60)}${index}`, index % 3),
    );
    const bytes = await archiveOf(many, key);
    const { manifest } = await readAll(bytes, { backupKey: key.key });
    expect(manifest.parts).toHaveLength(6000);
    expect(manifest.parts[5999]?.name).toBe(many[5999]?.name);
  });

  it('by the passphrase in any Unicode form, by the recovery code however it was typed, by the key', async () => {
    const written = [partOf('tables', 100)];
    const bytes = await archiveOf(written, key);
    const code = key.recoveryCode;
    for (const secret of [
      { passphrase: 'Crème brûlée à 7 h' },
      { passphrase: 'Crème brûlée à 7 h'.normalize('NFD') },
      { recoveryCode: code },
      { recoveryCode: ` ${code.toLowerCase().replaceAll('-', ' ')} ` },
      { recoveryCode: code.replaceAll('-', '').replaceAll('0', 'o').replaceAll('1', 'l') },
      { backupKey: key.key },
    ])
      expectSame((await readAll(bytes, secret)).parts, written);
  });

  it('part after part, though a caller leaves some or all of a part', async () => {
    const written = [partOf('a', 3 * MAX_PAYLOAD), partOf('b', 10), partOf('c', 2 * MAX_PAYLOAD)];
    const reader = await openArchive(memorySource(await archiveOf(written, null)), null);
    const names: string[] = [];
    for await (const { name, chunks } of reader.parts()) {
      names.push(name);
      if (name === 'b') continue;
      for await (const chunk of chunks) {
        expect(chunk).toHaveLength(MAX_PAYLOAD);
        break;
      }
    }
    expect(names).toEqual(['a', 'b', 'c']);
  });

  it('gives two files of the same content nothing in common after the head', async () => {
    const [one, other] = await Promise.all([archiveOf([], key), archiveOf([], key)]);
    expect(one.subarray(-200, -60).equals(other.subarray(-200, -60))).toBe(false);
  });

  it('says how far it is, and counts the bytes of parts', async () => {
    const written = [partOf('a', 2 * MAX_PAYLOAD), partOf('b', 10)];
    const steps: number[] = [];
    const sink = memorySink();
    await writeArchive({
      sink,
      header: HEADER,
      facts: FACTS,
      parts: streamed(written),
      sealing: null,
      onProgress: (done) => steps.push(done),
    });
    expect(steps).toEqual([MAX_PAYLOAD, 2 * MAX_PAYLOAD, 2 * MAX_PAYLOAD + 10]);
    const reader = await openArchive(memorySource(sink.bytes()), null);
    const readSteps: number[] = [];
    for await (const part of reader.parts({ onProgress: (done) => readSteps.push(done) }))
      expect(part.name).not.toBe('');
    expect(readSteps).toEqual(steps);
  });
});
