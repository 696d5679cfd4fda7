import { mkdtemp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { crc32c } from '../../../../electron/main/storage/crc32c';
import { BLOCK_BYTES } from '../../../../electron/main/storage/logPiece';
import { trimTornLogs } from '../../../../electron/main/storage/trimTornLogs';
import { seededRandom } from '../../../support/fecBuilder';
import { EngineLog } from './engineLog';

let folder = '';
let database = '';
let damaged = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'encours-engine-'));
  database = join(folder, 'IndexedDB', 'app_encours_0.indexeddb.leveldb');
  damaged = join(folder, 'damaged');
  await mkdir(database, { recursive: true });
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** @returns what is left of the log */
async function trimmed(content: Uint8Array, name = '000003.log'): Promise<Uint8Array> {
  await writeFile(join(database, name), content);
  await trimTornLogs(folder, damaged);
  return new Uint8Array(await readFile(join(database, name)));
}

const noise = (length: number, seed: number): Uint8Array => {
  const random = seededRandom(seed);
  return Uint8Array.from({ length }, () => Math.floor(random() * 256));
};

/** Small records, one over several blocks, one that leaves less than a header of its block, and one behind it. */
function someLog(): EngineLog {
  const log = new EngineLog()
    .add(noise(40, 1))
    .add(noise(0, 2))
    .add(noise(2 * BLOCK_BYTES + 500, 3));
  const used = log.bytes.length % BLOCK_BYTES;
  return log
    .add(noise(BLOCK_BYTES - used - 7 - 3, 4))
    .add(noise(900, 5))
    .add(noise(BLOCK_BYTES, 6));
}

describe('the sum of a piece', () => {
  it('is that of RFC 3720, B.4', () => {
    expect(crc32c(new Uint8Array(32))).toBe(0x8a9136aa);
    expect(crc32c(new Uint8Array(32).fill(255))).toBe(0x62a8ab43);
    expect(crc32c(Uint8Array.from({ length: 32 }, (_, index) => index))).toBe(0x46dd794e);
  });
});

describe('a log of the engine that was cut', () => {
  it('stays as it is when it ends with a whole record', async () => {
    const log = someLog();
    expect(await trimmed(log.bytes)).toEqual(log.bytes);
    expect(await trimmed(new Uint8Array(0))).toHaveLength(0);
    expect(await readdir(folder)).toEqual(['IndexedDB']);
  });

  it('ends with its last whole record, wherever it was cut', async () => {
    const log = someLog();
    const { bytes, ends } = log;
    const places = new Set(ends.flatMap((end) => [end - 1, end, end + 1, end + 6, end + 7, end + 8]));
    const random = seededRandom(8);
    for (let tries = 0; tries < 60; tries += 1) places.add(Math.floor(random() * bytes.length));
    for (let block = BLOCK_BYTES; block < bytes.length; block += BLOCK_BYTES)
      for (const near of [-1, 0, 1]) places.add(block + near);
    for (const cut of [...places].filter((place) => place >= 0 && place <= bytes.length)) {
      const whole = Math.max(0, ...ends.filter((end) => end <= cut));
      expect(await trimmed(bytes.subarray(0, cut)), `cut at ${String(cut)}`).toHaveLength(whole);
    }
    expect(await readdir(folder)).toEqual(['IndexedDB']);
  });

  it('ends with its last whole record when a power cut left zeros or something else behind it', async () => {
    const log = new EngineLog().add(noise(400, 1)).add(noise(3000, 2));
    for (const tail of [new Uint8Array(5000), noise(5000, 9), new Uint8Array(2 * BLOCK_BYTES)])
      expect(await trimmed(Uint8Array.from([...log.bytes, ...tail]))).toEqual(log.bytes);
    const unwritten = log.bytes.fill(0, 410, 3000);
    expect(await trimmed(unwritten)).toHaveLength(log.ends[0] ?? -1);
  });

  it('may be the list of tables too; other files are not looked at', async () => {
    const log = new EngineLog().add(noise(50, 1));
    const torn = Uint8Array.from([...log.bytes, 1, 2, 3]);
    await writeFile(join(database, 'CURRENT'), 'MANIFEST-000001\n');
    await writeFile(join(database, '000005.ldb'), torn);
    await writeFile(join(database, 'MANIFEST-000000'), torn);
    expect(await trimmed(torn, 'MANIFEST-000001')).toEqual(log.bytes);
    expect(await readFile(join(database, '000005.ldb'))).toHaveLength(torn.length);
    expect(await readFile(join(database, 'MANIFEST-000000'))).toHaveLength(torn.length);
    const behind = new EngineLog().add(noise(50, 1)).addTorn(torn.subarray(0, 30)).add(noise(60, 2));
    const whole = new EngineLog().add(noise(50, 1)).add(noise(60, 2));
    expect(await trimmed(behind.bytes, 'MANIFEST-000001')).toEqual(whole.bytes);
  });

  it('keeps what was written behind a torn record, whose numbers go on as if it had never been', async () => {
    const large = noise(BLOCK_BYTES + 900, 3);
    const torn = (seed: number): Uint8Array =>
      new EngineLog().addWrites(99, 9, noise(5000, seed)).bytes.subarray(0, 1234);
    const disk = new EngineLog()
      .addWrites(1, 4, noise(400, 1))
      .addTorn(torn(7))
      .addWrites(5, 2, noise(300, 2))
      .addWrites(7, 1, large)
      .addTorn(torn(8))
      .addWrites(8, 3, noise(50, 4))
      .addTorn(torn(9));
    const whole = new EngineLog()
      .addWrites(1, 4, noise(400, 1))
      .addWrites(5, 2, noise(300, 2))
      .addWrites(7, 1, large)
      .addWrites(8, 3, noise(50, 4));
    expect(await trimmed(disk.bytes)).toEqual(whole.bytes);
    expect(new Uint8Array(await readFile(join(damaged, '000003.log')))).toEqual(disk.bytes);
  });

  it('ends before a record that was acknowledged and is damaged: what followed builds on it', async () => {
    const log = new EngineLog()
      .addWrites(1, 4, noise(400, 1))
      .addWrites(5, 2, noise(400, 2))
      .addWrites(7, 1, noise(BLOCK_BYTES, 3));
    const { bytes } = log;
    bytes[500] = (bytes[500] ?? 0) ^ 1;
    expect(await trimmed(bytes)).toEqual(bytes.subarray(0, log.ends[0]));
    expect(new Uint8Array(await readFile(join(damaged, '000003.log')))).toEqual(bytes);
  });

  it('is kept as it was each time, whatever was kept under its name before', async () => {
    const torn = (seed: number): EngineLog =>
      new EngineLog().addWrites(1, 4, noise(40, seed)).addTorn(noise(30, 9)).addWrites(5, 1, noise(60, seed));
    await trimmed(torn(1).bytes);
    await trimmed(torn(2).bytes);
    expect((await readdir(damaged)).sort()).toEqual(['000003.log', '000003.log.2']);
    expect(new Uint8Array(await readFile(join(damaged, '000003.log')))).toEqual(torn(1).bytes);
    expect(new Uint8Array(await readFile(join(damaged, '000003.log.2')))).toEqual(torn(2).bytes);
  });

  it('stays as it is where what it was can not be kept', async () => {
    const log = new EngineLog()
      .addWrites(1, 4, noise(40, 1))
      .addTorn(noise(30, 9))
      .addWrites(5, 1, noise(60, 2));
    await writeFile(damaged, 'a file in the place of the folder');
    await expect(trimmed(log.bytes)).rejects.toThrow();
    expect(new Uint8Array(await readFile(join(database, '000003.log')))).toEqual(log.bytes);
  });

  it('that is no log of a form we know is left alone', async () => {
    const other = new TextEncoder().encode(
      'SQLite format 3\0 and something else, long enough to be read as pieces',
    );
    expect(await trimmed(other)).toEqual(other);
  });

  it('is not missed where there is none yet', async () => {
    expect(await trimTornLogs(join(folder, 'nowhere'), damaged)).toEqual([]);
  });
});
