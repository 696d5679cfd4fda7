import { randomBytes } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { ArchiveError } from '../../electron/archive/archiveError';
import { createBackupKey } from '../../electron/archive/backupKey';
import { CHECK_BYTES, decodeHead, HEAD_BYTES, TRAILER_BYTES } from '../../electron/archive/frame';
import { headerLength } from '../../electron/archive/header';
import type { SealingKey } from '../../electron/archive/keyWraps';
import { openArchive, type ArchiveSecret } from '../../electron/archive/openArchive';
import { archiveOf, CHEAP, memorySource, readAll, type Part } from './memory';

const text = (name: string, content: string): Part => ({
  name,
  codec: 'stored',
  content: Buffer.from(content),
});
const SMALL = [text('tables', 'one'), text('empty', ''), text('journal/1', 'two and three')];

/** How reading ends: null when it reached the end without a word, which must not be. */
async function fault(bytes: Uint8Array, secret: ArchiveSecret): Promise<ArchiveError | null> {
  try {
    await readAll(bytes, secret);
    return null;
  } catch (error) {
    if (error instanceof ArchiveError) return error;
    throw error;
  }
}

/** The frames of an intact archive, as slices of it. */
function framesOf(bytes: Buffer): { readonly head: Buffer; readonly frames: readonly Buffer[] } {
  let at = headerLength(bytes);
  const head = bytes.subarray(0, at);
  const frames: Buffer[] = [];
  while (at < bytes.length) {
    const length = HEAD_BYTES + decodeHead(bytes.subarray(at, at + HEAD_BYTES)).length + CHECK_BYTES;
    frames.push(bytes.subarray(at, at + length));
    at += length;
  }
  return { head, frames };
}

describe.each([false, true])('a damaged archive is never read to its end (encrypted: %s)', (encrypted) => {
  let sealing: SealingKey | null = null;
  let secret: ArchiveSecret = null;
  let intact: Buffer = Buffer.alloc(0);
  beforeAll(async () => {
    if (encrypted) {
      sealing = await createBackupKey('secret', CHEAP);
      secret = { backupKey: sealing.key };
    }
    intact = await archiveOf(SMALL, sealing);
  });

  it('whichever bit was flipped', async () => {
    const missed: string[] = [];
    for (let at = 0; at < intact.length; at += 1)
      for (let bit = 0; bit < 8; bit += 1) {
        const flipped = Buffer.from(intact);
        flipped[at]! ^= 1 << bit;
        if ((await fault(flipped, secret)) === null) missed.push(`${at}.${bit}`);
      }
    expect(missed).toEqual([]);
    expect(await fault(intact, secret)).toBeNull();
  });

  it('wherever it was cut, and it is said that it was cut', async () => {
    const codes = new Set<string | undefined>();
    for (let length = 0; length < intact.length; length += 1)
      codes.add((await fault(intact.subarray(0, length), secret))?.code);
    expect([...codes]).toEqual(['truncated']);
  });

  it('whatever follows its end', async () => {
    for (const garbage of [Buffer.of(0), Buffer.alloc(4096), intact, intact.subarray(-TRAILER_BYTES)])
      expect((await fault(Buffer.concat([intact, garbage]), secret))?.code).toBe('damaged');
  });

  it('whichever frame is missing, comes twice, or stands elsewhere', async () => {
    const { head, frames } = framesOf(intact);
    const missed: string[] = [];
    const attempt = async (name: string, changed: readonly Buffer[]): Promise<void> => {
      if ((await fault(Buffer.concat([head, ...changed]), secret)) === null) missed.push(name);
    };
    for (const [index, frame] of frames.entries()) {
      await attempt(`without ${index}`, frames.toSpliced(index, 1));
      await attempt(`twice ${index}`, frames.toSpliced(index, 0, frame));
      for (let to = 0; to < frames.length; to += 1)
        if (to !== index)
          await attempt(`${index} to ${to}`, frames.toSpliced(index, 1).toSpliced(to, 0, frame));
    }
    expect(missed).toEqual([]);
  });

  it('when frames, or the whole of it after the head, come from another archive of the same key', async () => {
    const one = framesOf(intact);
    const other = framesOf(await archiveOf([text('tables', 'six'), ...SMALL.slice(1)], sealing));
    const spliced = Buffer.concat([one.head, ...other.frames]);
    // Plain archives of the same moment have the same head: one of them whole is an archive, a mixture is none.
    if (encrypted) expect((await fault(spliced, secret))?.code).toBe('damaged');
    for (const index of one.frames.keys()) {
      const mixed = one.frames.with(index, other.frames[index]!);
      if (mixed[index]!.equals(one.frames[index]!)) continue;
      expect((await fault(Buffer.concat([one.head, ...mixed]), secret))?.code).toBe('damaged');
    }
  });

  it('in a larger file: bits, bytes and blocks anywhere, and the place is named', async () => {
    const parts = [text('before', 'x'), { ...text('documents/large', ''), content: randomBytes(3_000_000) }];
    const large = await archiveOf(parts, sealing);
    for (const at of [0.2, 0.5, 0.9].map((share) => Math.floor(large.length * share))) {
      const flipped = Buffer.from(large);
      flipped[at]! ^= 1;
      const error = await fault(flipped, secret);
      expect(error).toMatchObject({ code: 'damaged', part: 'documents/large' });
      expect(error?.offset).toBeLessThanOrEqual(at);
      expect(at - (error?.offset ?? 0)).toBeLessThan(1_100_000);
      const zeroed = Buffer.from(large).fill(0, at, at + 512);
      expect((await fault(zeroed, secret))?.code).toBe('damaged');
      const without = Buffer.concat([large.subarray(0, at), large.subarray(at + 1)]);
      expect((await fault(without, secret))?.code).toBe('damaged');
      const inserted = Buffer.concat([large.subarray(0, at), Buffer.of(7), large.subarray(at)]);
      expect((await fault(inserted, secret))?.code).toBe('damaged');
    }
  });

  it('the manifest alone is checked too, from the end of the file', async () => {
    const { frames } = framesOf(intact);
    const manifestAt = intact.length - TRAILER_BYTES - frames.at(-2)!.length;
    for (let at = manifestAt; at < intact.length; at += 1) {
      const flipped = Buffer.from(intact);
      flipped[at]! ^= 1;
      const reader = await openArchive(memorySource(flipped), secret);
      await expect(reader.readManifest()).rejects.toBeInstanceOf(ArchiveError);
    }
    for (let length = headerLength(intact); length < intact.length; length += 1) {
      const reader = await openArchive(memorySource(intact.subarray(0, length)), secret);
      await expect(reader.readManifest()).rejects.toMatchObject({ code: 'truncated' });
    }
  });
});

describe('damage and a wrong secret are told apart', () => {
  let key: SealingKey & { readonly recoveryCode: string };
  let intact: Buffer = Buffer.alloc(0);
  beforeAll(async () => {
    key = await createBackupKey('le bon mot', CHEAP);
    intact = await archiveOf(SMALL, key);
  });

  it('by their codes', async () => {
    const other = await createBackupKey('le bon mot', CHEAP);
    expect((await fault(intact, null))?.code).toBe('passphrase-needed');
    expect((await fault(intact, { passphrase: 'le mauvais mot' }))?.code).toBe('wrong-passphrase');
    expect((await fault(intact, { recoveryCode: other.recoveryCode }))?.code).toBe('wrong-recovery-code');
    expect((await fault(intact, { recoveryCode: 'ABCD' }))?.code).toBe('wrong-recovery-code');
    expect((await fault(intact, { backupKey: other.key }))?.code).toBe('passphrase-needed');
    expect(await fault(intact, { passphrase: 'le bon mot' })).toBeNull();
  });

  it('a damaged head is damage, whatever the secret', async () => {
    const at = intact.indexOf('"wrapped":"') + 20;
    const flipped = Buffer.from(intact);
    flipped[at]! ^= 1;
    for (const secret of [null, { passphrase: 'le bon mot' }, { passphrase: 'autre' }])
      expect((await fault(flipped, secret))?.code).toBe('damaged');
  });

  it('a damaged frame is damage once the secret is right, and a wrong secret before', async () => {
    const flipped = Buffer.from(intact);
    flipped[headerLength(intact) + 8]! ^= 1;
    expect((await fault(flipped, { passphrase: 'le bon mot' }))?.code).toBe('damaged');
    expect((await fault(flipped, { passphrase: 'autre' }))?.code).toBe('wrong-passphrase');
  });

  it('a caller that hides an error is not told that all is well', async () => {
    const plain = await archiveOf([text('a', 'one'), text('b', 'two')], key);
    const { head, frames } = framesOf(plain);
    // The data of the first part, damaged; the frames after it are whole.
    frames[1]![HEAD_BYTES]! ^= 1;
    const damaged = Buffer.concat([head, ...frames]);
    const reader = await openArchive(memorySource(damaged), { backupKey: key.key });
    const hiding = async (): Promise<void> => {
      for await (const { chunks } of reader.parts())
        try {
          for await (const chunk of chunks) expect(chunk.length).toBeGreaterThan(0);
        } catch {
          continue;
        }
    };
    await expect(hiding()).rejects.toMatchObject({ code: 'damaged' });
  });
});
