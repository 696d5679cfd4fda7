import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createBackupKey } from '../../electron/archive/backupKey';
import type { PartToWrite } from '../../electron/archive/archiveStreams';
import { openArchive } from '../../electron/archive/openArchive';
import { writeArchive } from '../../electron/archive/writeArchive';
import {
  archiveOf,
  CHEAP,
  FACTS,
  HEADER,
  inTime,
  memorySink,
  memorySource,
  readAll,
  streamed,
} from './memory';

const parts = [
  { name: 'tables', codec: 'zlib' as const, content: Buffer.alloc(10, 1) },
  { name: 'documents/a', codec: 'stored' as const, content: Buffer.alloc(5_000_000, 2) },
];
const base = { header: HEADER, facts: FACTS, sealing: null } as const;

describe('writing an archive', () => {
  it.each([false, true])(
    'fails with the device, at whichever write that is (encrypted: %s)',
    async (encrypted) => {
      const sealing = encrypted ? await createBackupKey('secret', CHEAP) : null;
      const secret = sealing === null ? null : { backupKey: sealing.key };
      const full = Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
      let writes = 0;
      const count = { write: () => Promise.resolve(void (writes += 1)) };
      await writeArchive({ ...base, sealing, sink: count, parts: streamed(parts) });
      expect(writes).toBeGreaterThan(4);
      for (let failing = 0; failing < writes; failing += 1) {
        const kept = memorySink();
        let done = 0;
        const sink = {
          write: (bytes: Uint8Array) => (done++ === failing ? Promise.reject(full) : kept.write(bytes)),
        };
        await expect(writeArchive({ ...base, sealing, sink, parts: streamed(parts) })).rejects.toBe(full);
        await expect(readAll(kept.bytes(), secret)).rejects.toMatchObject({ code: 'truncated' });
      }
    },
  );

  it('waits for the device before it asks for more', async () => {
    let open = 0;
    let most = 0;
    let asked = 0;
    let written = 0;
    async function* endless(): AsyncGenerator<Uint8Array, void> {
      for (; asked < 20; asked += 1) {
        expect(asked * 1_048_576 - written).toBeLessThan(4_000_000);
        yield await Promise.resolve(Buffer.alloc(1_048_576));
      }
    }
    const sink = {
      write: async (bytes: Uint8Array) => {
        most = Math.max(most, (open += 1));
        await new Promise((resolve) => setTimeout(resolve, 1));
        written += bytes.length;
        open -= 1;
      },
    };
    const one: PartToWrite = { name: 'a', codec: 'stored', chunks: endless() };
    await writeArchive({ ...base, sink, parts: inTime([one]) });
    expect(most).toBe(1);
  });

  it('stops when it is cancelled, before, within and at the end, and lets go of the parts', async () => {
    const before = new AbortController();
    before.abort();
    const none = memorySink();
    await expect(
      writeArchive({ ...base, sink: none, parts: streamed(parts), signal: before.signal }),
    ).rejects.toMatchObject({ code: 'cancelled' });
    expect(none.bytes()).toHaveLength(0);

    const within = new AbortController();
    let closed = false;
    async function* watched(): AsyncGenerator<PartToWrite, void> {
      try {
        yield* streamed(parts);
      } finally {
        closed = true;
      }
    }
    const some = memorySink();
    await expect(
      writeArchive({
        ...base,
        sink: some,
        parts: watched(),
        signal: within.signal,
        onProgress: (done) => done > 2_000_000 && within.abort(),
      }),
    ).rejects.toMatchObject({ code: 'cancelled' });
    expect(closed).toBe(true);
    await expect(readAll(some.bytes(), null)).rejects.toMatchObject({ code: 'truncated' });
  });

  it('stops reading when it is cancelled', async () => {
    const reader = await openArchive(memorySource(await archiveOf(parts, null)), null);
    const cancel = new AbortController();
    const reading = async (): Promise<void> => {
      for await (const { chunks } of reader.parts({ signal: cancel.signal }))
        for await (const chunk of chunks) if (chunk.length > 1000) cancel.abort();
    };
    await expect(reading()).rejects.toMatchObject({ code: 'cancelled' });
  });

  it('fails with a part that can not be read', async () => {
    const lost = new Error('lost');
    async function* failing(): AsyncGenerator<Uint8Array, void> {
      yield await Promise.resolve(Buffer.of(1));
      throw lost;
    }
    const one: PartToWrite = { name: 'a', codec: 'stored', chunks: failing() };
    await expect(writeArchive({ ...base, sink: memorySink(), parts: inTime([one]) })).rejects.toBe(lost);
  });

  it('refuses a part that is not what was expected of it', async () => {
    const content = Buffer.from('one');
    const sha256 = createHash('sha256').update(content).digest('hex');
    const part = (expected: PartToWrite['expected']): AsyncIterable<PartToWrite> =>
      inTime([
        { name: 'a', codec: 'stored' as const, chunks: inTime([content]), ...(expected && { expected }) },
      ]);
    for (const expected of [
      { bytes: 4, sha256 },
      { bytes: 3, sha256: '00'.repeat(32) },
    ])
      await expect(
        writeArchive({ ...base, sink: memorySink(), parts: part(expected) }),
      ).rejects.toMatchObject({
        code: 'damaged',
        part: 'a',
      });
    await writeArchive({ ...base, sink: memorySink(), parts: part({ bytes: 3, sha256 }) });
  });

  it('refuses what could not be read back: names, facts, head', async () => {
    const named = (...names: readonly string[]) =>
      streamed(names.map((name) => ({ name, codec: 'stored', content: Buffer.of(1) })));
    for (const names of [[''], ['..'], ['a/../b'], ['a//b'], ['a\\b'], ['\n'], ['a', 'a'], ['x'.repeat(513)]])
      await expect(
        writeArchive({ ...base, sink: memorySink(), parts: named(...names) }),
      ).rejects.toBeInstanceOf(TypeError);
    const wrong = [
      { facts: { text: 'x'.repeat(70_000) } },
      { header: { ...HEADER, kind: 'Backup!' } },
      { header: { ...HEADER, at: '22/11/2026' } },
      { header: { ...HEADER, databaseId: '' } },
    ];
    for (const change of wrong)
      await expect(
        writeArchive({ ...base, ...change, sink: memorySink(), parts: named('a') }),
      ).rejects.toBeInstanceOf(TypeError);
  });
});
