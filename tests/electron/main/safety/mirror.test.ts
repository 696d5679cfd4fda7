import { readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nodeDisk } from '../../../../electron/main/safety/disk';
import { readHead } from '../../../../electron/main/safety/mirror/headFile';
import {
  byName,
  factsAt,
  mirrorOf,
  noise,
  readCopy,
  SafetyFixture,
  sendPart,
  SMALL_PARTS,
  unknownSession,
  zlibPart,
} from './safetyFixture';
import { BrokenDisk } from './brokenDisk';

let fixture: SafetyFixture;
beforeEach(async () => {
  fixture = await SafetyFixture.make();
});
afterEach(() => fixture.remove());

const NEW_TABLES = zlibPart('tables', '["settings",{"changed":true}]\n');

async function partFiles(): Promise<string[]> {
  const folder = join(fixture.mirrorFolder, 'parts');
  const found: string[] = [];
  for (const prefix of await readdir(folder)) {
    for (const name of await readdir(join(folder, prefix))) found.push(join(folder, prefix, name));
  }
  return found;
}

const generationFiles = (): Promise<string[]> => readdir(join(fixture.mirrorFolder, 'generations'));

describe('a mirror', () => {
  it('gives back exactly the parts that were sent, in the order of their names', async () => {
    const ops = fixture.server();
    expect(await ops.mirrorHead(undefined)).toBeNull();
    const generation = await mirrorOf(ops, factsAt(5), SMALL_PARTS);
    expect(await ops.mirrorHead(undefined)).toEqual({ generation, facts: factsAt(5), generations: 1 });
    const { parts, end } = await readCopy(ops, `mirror:${generation}`);
    expect(parts).toEqual([...SMALL_PARTS].sort(byName));
    expect(end).toEqual(factsAt(5));
  });

  it('takes an empty part and a part of many pieces', async () => {
    const ops = fixture.server();
    const parts = [
      { name: 'documents/b', codec: 'stored' as const, bytes: noise(3 * 1024 * 1024 + 17, 2) },
      { name: 'empty', codec: 'stored' as const, bytes: new Uint8Array(0) },
    ];
    const generation = await mirrorOf(ops, factsAt(1), parts, { piece: 1024 * 1024 });
    const read = (await readCopy(ops, `mirror:${generation}`)).parts;
    expect(read.map(({ name }) => name)).toEqual(['documents/b', 'empty']);
    for (const [at, { bytes }] of parts.entries())
      expect(Buffer.compare(read[at]?.bytes ?? noise(1, 1), bytes)).toBe(0);
  });

  it('writes only what changed and keeps the rest of its base', async () => {
    const ops = fixture.server();
    const base = await mirrorOf(ops, factsAt(5), SMALL_PARTS);
    const before = await partFiles();
    const keep = ['accounts/0', 'documents/0a'];
    const generation = await mirrorOf(ops, factsAt(6), [NEW_TABLES], { base, keep });
    expect((await partFiles()).filter((path) => !before.includes(path))).toHaveLength(1);
    const { parts } = await readCopy(ops, `mirror:${generation}`);
    expect(parts.find(({ name }) => name === 'tables')).toEqual(NEW_TABLES);
    expect(parts.map(({ name }) => name)).toEqual(['accounts/0', 'documents/0a', 'tables']);
    expect((await readCopy(ops, `mirror:${base}`)).parts).toEqual([...SMALL_PARTS].sort(byName));
  });

  it('shows names of base parts, and begins without a base that has gone', async () => {
    const ops = fixture.server();
    const base = await mirrorOf(ops, factsAt(5), SMALL_PARTS);
    const known = await ops.mirrorBegin({ base });
    expect(known.baseParts.map(({ name }) => name)).toEqual(['accounts/0', 'documents/0a', 'tables']);
    await ops.mirrorAbort({ session: known.session });
    const gone = await ops.mirrorBegin({ base: '20200101T000000Z-1' });
    expect(gone.baseParts).toEqual([]);
  });

  it('begins without a base of which any part is missing or cut short', async () => {
    const base = await mirrorOf(fixture.server(), factsAt(5), SMALL_PARTS);
    for (const path of await partFiles()) {
      const bytes = await readFile(path);
      for (const broken of [null, bytes.subarray(1)]) {
        if (broken === null) await rm(path);
        else await writeFile(path, broken);
        const ops = fixture.server();
        const { session, baseParts } = await ops.mirrorBegin({ base });
        expect(baseParts).toEqual([]);
        await ops.mirrorAbort({ session });
      }
      await writeFile(path, bytes);
    }
    const { baseParts } = await fixture.server().mirrorBegin({ base });
    expect(baseParts).toHaveLength(SMALL_PARTS.length);
  });

  it('refuses a part that its base does not have, a name twice, and a part left open', async () => {
    const ops = fixture.server();
    await expect(mirrorOf(ops, factsAt(1), SMALL_PARTS, { keep: ['journal/1'] })).rejects.toMatchObject({
      code: 'invalid-argument',
    });
    await expect(mirrorOf(ops, factsAt(1), [NEW_TABLES, NEW_TABLES])).rejects.toMatchObject({
      code: 'invalid-argument',
    });
    await ops.pageGone(undefined);
    const { session } = await ops.mirrorBegin({ base: null });
    await ops.mirrorChunk({ session, name: 'a', codec: 'zlib', bytes: noise(10, 1), last: false });
    await expect(ops.mirrorCommit({ session, facts: factsAt(1), keep: [] })).rejects.toMatchObject({
      code: 'invalid-argument',
    });
    expect(await ops.mirrorHead(undefined)).toBeNull();
  });

  it('is one at a time, and ends with the page', async () => {
    const ops = fixture.server();
    const { session } = await ops.mirrorBegin({ base: null });
    await expect(ops.mirrorBegin({ base: null })).rejects.toMatchObject({ code: 'busy' });
    await ops.pageGone(undefined);
    await expect(sendPart(ops, session, NEW_TABLES)).rejects.toMatchObject({ code: 'unknown-session' });
    await expect(sendPart(ops, unknownSession(), NEW_TABLES)).rejects.toMatchObject({
      code: 'unknown-session',
    });
    expect(await readdir(join(fixture.mirrorFolder, 'sessions'))).toEqual([]);
    await mirrorOf(ops, factsAt(1), SMALL_PARTS);
  });

  it('removes at the next start what a kill left', async () => {
    const killed = fixture.server();
    await mirrorOf(killed, factsAt(5), SMALL_PARTS);
    const { session } = await killed.mirrorBegin({ base: null });
    await killed.mirrorChunk({ session, name: 'a', codec: 'zlib', bytes: noise(10, 1), last: false });
    await writeFile(join(fixture.mirrorFolder, 'generations', '.x.json.abc.encours-tmp'), 'half');
    const ops = fixture.server();
    expect((await ops.mirrorHead(undefined))?.facts.counter).toBe(5);
    const next = await ops.mirrorBegin({ base: null });
    expect(await readdir(join(fixture.mirrorFolder, 'sessions'))).toEqual([next.session]);
    expect((await generationFiles()).filter((name) => name.startsWith('.'))).toEqual([]);
  });
});

describe('the head', () => {
  it('is known without the manifest, and found again without its file', async () => {
    const ops = fixture.server();
    const generation = await mirrorOf(ops, factsAt(5), SMALL_PARTS);
    expect(await readHead(nodeDisk, fixture.mirrorFolder)).toMatchObject({ generation });
    for (const damage of ['', '{', '{"format":1}']) {
      await writeFile(join(fixture.mirrorFolder, 'head.json'), damage);
      expect(await readHead(nodeDisk, fixture.mirrorFolder)).toBe('unknown');
      expect(await fixture.server().mirrorHead(undefined)).toMatchObject({ generation, facts: factsAt(5) });
    }
  });

  it('does not believe a file that was changed or is not of the newest generation', async () => {
    const ops = fixture.server();
    await mirrorOf(ops, factsAt(5), SMALL_PARTS);
    const path = join(fixture.mirrorFolder, 'head.json');
    const text = await readFile(path, 'utf8');
    await mirrorOf(ops, factsAt(6), SMALL_PARTS);
    await writeFile(path, text);
    expect((await fixture.server().mirrorHead(undefined))?.facts.counter).toBe(6);
    await writeFile(path, text.replace('"counter":5', '"counter":9'));
    expect((await fixture.server().mirrorHead(undefined))?.facts.counter).toBe(6);
  });

  it('is the newest one made, even when the clock was put back', async () => {
    const ops = fixture.server();
    await mirrorOf(ops, factsAt(5), SMALL_PARTS);
    fixture.now -= 40 * 86_400_000;
    await mirrorOf(ops, factsAt(6), SMALL_PARTS);
    expect((await ops.mirrorHead(undefined))?.facts.counter).toBe(6);
    expect(
      (await fixture.server().restoreSources(undefined)).mirrors.map(({ facts }) => facts.counter),
    ).toEqual([6, 5]);
  });
});

describe('damage', () => {
  it('of any byte of a manifest skips that generation and says so', async () => {
    const ops = fixture.server();
    await mirrorOf(ops, factsAt(5), SMALL_PARTS);
    fixture.now += 1000;
    const newest = await mirrorOf(ops, factsAt(6), SMALL_PARTS);
    const path = join(fixture.mirrorFolder, 'generations', `${newest}.json`);
    const sound = await readFile(path);
    await rm(join(fixture.mirrorFolder, 'head.json'));
    for (let at = 0; at < sound.length; at += 7) {
      const bytes = Buffer.from(sound);
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      await writeFile(path, bytes);
      expect((await fixture.server().mirrorHead(undefined))?.facts.counter, `byte ${at}`).toBe(5);
    }
    const sources = await fixture.server().restoreSources(undefined);
    expect(sources.mirrors.map(({ facts }) => facts.counter)).toEqual([5]);
    expect(sources.damagedMirrors).toEqual([newest]);
    await expect(readCopy(ops, `mirror:${newest}`)).rejects.toMatchObject({ code: 'damaged' });
  });

  it.each(['flipped', 'cut', 'gone', 'unreadable'] as const)(
    'of a part (%s) is seen when it is read, and mended by the next mirror',
    async (how) => {
      const disk = new BrokenDisk(nodeDisk);
      const ops = fixture.server(disk);
      const base = await mirrorOf(ops, factsAt(5), SMALL_PARTS);
      const [path = ''] = (await partFiles()).filter((name) => name.length > 0).sort();
      if (how === 'gone') await rm(path);
      else if (how === 'cut') await truncate(path, 3);
      // Opened, measured, and then not given.
      else if (how === 'unreadable') Object.assign(disk, { onlyUnder: path, calls: 0, failAt: 3 });
      else {
        const bytes = await readFile(path);
        bytes[bytes.length - 1] = (bytes[bytes.length - 1] ?? 0) ^ 1;
        await writeFile(path, bytes);
      }
      const failure = await readCopy(ops, `mirror:${base}`).catch((error: unknown) => error);
      expect(failure).toMatchObject({ code: 'damaged' });
      const { session, baseParts } = await ops.mirrorBegin({ base });
      // All is sent anew: which part is missing, and what was in it, the page can't know.
      expect(baseParts).toEqual([]);
      for (const part of SMALL_PARTS) await sendPart(ops, session, part);
      const { generation } = await ops.mirrorCommit({ session, facts: factsAt(5), keep: [] });
      expect((await readCopy(ops, `mirror:${generation}`)).parts).toEqual([...SMALL_PARTS].sort(byName));
      expect((await readCopy(ops, `mirror:${base}`)).parts).toEqual([...SMALL_PARTS].sort(byName));
    },
  );

  it('keeps every part as long as a damaged manifest could still be mended, and goes with age', async () => {
    const ops = fixture.server();
    const first = await mirrorOf(ops, factsAt(1), [zlibPart('tables', 'only the first has this')]);
    await writeFile(join(fixture.mirrorFolder, 'generations', `${first}.json`), 'damaged');
    const later = fixture.server();
    for (let counter = 2; counter < 12; counter += 1) {
      await mirrorOf(later, factsAt(counter), [zlibPart('tables', `state ${counter}`)]);
    }
    expect(await generationFiles()).toHaveLength(10);
    expect(await generationFiles()).not.toContain(`${first}.json`);
    expect(await partFiles()).toHaveLength(10);
  });
});

describe('rotation in the folder', () => {
  it('removes generations that are not kept, and the parts that only they had', async () => {
    const ops = fixture.server();
    for (let counter = 1; counter <= 15; counter += 1) {
      await mirrorOf(ops, factsAt(counter), [
        zlibPart('tables', `state ${counter}`),
        ...SMALL_PARTS.slice(1),
      ]);
      fixture.now += 60_000;
    }
    expect(await generationFiles()).toHaveLength(10);
    expect(await partFiles()).toHaveLength(12);
    const { mirrors } = await ops.restoreSources(undefined);
    for (const { source } of mirrors) await readCopy(ops, source);
    expect(fixture.problems).toEqual([]);
  });

  it('leaves a generation that is being read', async () => {
    const ops = fixture.server();
    const first = await mirrorOf(ops, factsAt(1), [zlibPart('tables', 'first')]);
    const { session } = await ops.openRestore({ source: `mirror:${first}`, content: 'all' });
    for (let counter = 2; counter <= 14; counter += 1) await mirrorOf(ops, factsAt(counter), SMALL_PARTS);
    expect(await generationFiles()).toContain(`${first}.json`);
    expect(await ops.readRestore({ session })).toMatchObject({ chunk: { name: 'tables' } });
    await ops.closeRestore({ session });
    await mirrorOf(ops, factsAt(15), SMALL_PARTS);
    expect(await generationFiles()).not.toContain(`${first}.json`);
  });

  it('stays within its size, and keeps the newest whatever its size', async () => {
    const small = { ...nodeDisk, space: () => Promise.resolve({ free: 20 * 1024 * 1024, total: 1e9 }) };
    const ops = fixture.server(small);
    const big = (seed: number) => ({
      name: 'documents/x',
      codec: 'stored' as const,
      bytes: noise(4_000_000, seed),
    });
    for (let counter = 1; counter <= 6; counter += 1) {
      await mirrorOf(ops, factsAt(counter), [big(counter)], { piece: 1_000_000 });
    }
    expect((await ops.restoreSources(undefined)).mirrors.map(({ facts }) => facts.counter)).toEqual([6, 5]);
    await mirrorOf(ops, factsAt(7), [{ ...big(7), bytes: noise(30_000_000, 7) }], { piece: 1_000_000 });
    expect((await ops.restoreSources(undefined)).mirrors.map(({ facts }) => facts.counter)).toEqual([7]);
  });
});
