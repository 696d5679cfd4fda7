import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { FRAME } from '../../electron/archive/frame';
import { entryLine, headLine, MAX_PARTS } from '../../electron/archive/manifest';
import { MAX_MANIFEST, MAX_MANIFEST_LINE, ManifestReader } from '../../electron/archive/manifestReader';
import { openArchive } from '../../electron/archive/openArchive';
import { writeArchive } from '../../electron/archive/writeArchive';
import { forged } from './forged';
import { HEADER, memorySink, memorySource, streamed, type Part } from './memory';

const NOTHING = new Uint8Array(0);
const OF_NOTHING = createHash('sha256').update(NOTHING).digest('hex');

const parts = (count: number, nameOf: (index: number) => string): Part[] =>
  Array.from({ length: count }, (_, index) => ({ name: nameOf(index), codec: 'stored', content: NOTHING }));

const numbered = (index: number): string => String(index).padStart(6, '0');
/** As long as a name may be. */
const long = (index: number): string => `${'n'.repeat(506)}${numbered(index)}`;

async function written(list: readonly Part[]): Promise<Buffer> {
  const sink = memorySink();
  await writeArchive({ sink, header: HEADER, facts: {}, parts: streamed(list), sealing: null });
  return sink.bytes();
}

async function counted(bytes: Buffer): Promise<number> {
  const archive = await openArchive(memorySource(bytes), null);
  let count = 0;
  for await (const { name } of archive.parts()) count += name === '' ? 0 : 1;
  return count;
}

const entry = (name: string) => entryLine({ name, codec: 'stored', bytes: 0, sha256: OF_NOTHING });
const lineBytes = (name: string): number => Buffer.byteLength(entry(name));

describe('how much an archive may hold', () => {
  it('is as many parts as the format says, and not one more, for the writer and for the reader', async () => {
    const most = await written(parts(MAX_PARTS, numbered));
    expect(await counted(most)).toBe(MAX_PARTS);
    expect((await (await openArchive(memorySource(most), null)).readManifest()).parts).toHaveLength(
      MAX_PARTS,
    );
    await expect(written(parts(MAX_PARTS + 1, numbered))).rejects.toThrow('more parts than a reader takes');
  });

  it('is a manifest of 32 MiB: a longer one is damage, found before it is held', async () => {
    const many = Math.ceil(MAX_MANIFEST / lineBytes(long(0)));
    expect(many).toBeLessThan(MAX_PARTS);
    const bytes = await written(parts(many, long));
    const archive = await openArchive(memorySource(bytes), null);
    await expect(archive.readManifest()).rejects.toMatchObject({ code: 'damaged' });
    await expect(counted(bytes)).rejects.toMatchObject({ code: 'damaged' });
    const shorter = await written(parts(many - 10, long));
    expect(await counted(shorter)).toBe(many - 10);
  });

  it('is a manifest that counts no more parts, and has no longer lines', () => {
    const took = (...lines: readonly string[]): boolean =>
      lines.every((line) => new ManifestReader(() => undefined).take(Buffer.from(line)));
    expect(took(headLine({ facts: {}, parts: MAX_PARTS }))).toBe(true);
    expect(took(headLine({ facts: {}, parts: MAX_PARTS + 1 }))).toBe(false);
    const room = MAX_MANIFEST_LINE - Buffer.byteLength(headLine({ facts: { name: '' }, parts: 0 })) + 1;
    expect(took(headLine({ facts: { name: 'a'.repeat(room) }, parts: 0 }))).toBe(true);
    expect(took(headLine({ facts: { name: 'a'.repeat(room + 1) }, parts: 0 }))).toBe(false);
    expect(took('a'.repeat(MAX_MANIFEST_LINE + 1))).toBe(false);
  });

  it('is the parts that the reader counts while they come, whatever the manifest will say', async () => {
    const frames = parts(MAX_PARTS + 1, numbered).flatMap(
      ({ name }) =>
        [
          [FRAME.begin, JSON.stringify({ name, codec: 'stored' })],
          [FRAME.end, JSON.stringify({ bytes: 0, sha256: OF_NOTHING })],
        ] as const,
    );
    await expect(counted(forged(frames))).rejects.toThrow('too many parts');
  });
});
