import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import type * as FilePromises from 'node:fs/promises';
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { CommandError } from '../../build/commands/lettres/commandError';
import { writeWhole } from '../../build/commands/lettres/writeWhole';
import { filesBelow, scratchFolder } from './runCommand';

vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof FilePromises>();
  return { ...real, rename: vi.fn(real.rename) };
});
const real = await vi.importActual<typeof FilePromises>('node:fs/promises');
afterEach(() => {
  vi.mocked(rename).mockReset().mockImplementation(real.rename);
});

const { newFolder, path: outside, remove } = scratchFolder();
afterAll(remove);

const files = Array.from({ length: 200 }, (_, index) => ({
  path: `lettres/${String(index + 1).padStart(3, '0')}-C.pdf`,
  bytes: new Uint8Array(1000),
}));

describe('a batch written whole', () => {
  it('leaves nothing when it is interrupted before the files are in place', async () => {
    const folder = newFolder();
    mkdirSync(folder);
    const before = process.listenerCount('SIGTERM');
    const writing = writeWhole(folder, files);
    const refused = expect(writing).rejects.toThrow(/Interrompu.*rien n’a été écrit/);
    while (!readdirSync(folder).some((name) => name.startsWith('.lettres-'))) await pause(1);
    process.emit('SIGTERM', 'SIGTERM');
    await refused;
    await expect(writing).rejects.toBeInstanceOf(CommandError);
    expect(readdirSync(folder)).toEqual([]);
    expect(process.listenerCount('SIGTERM')).toBe(before);
  });

  it('takes away what a killed run left', async () => {
    const folder = newFolder();
    // No process bears the highest number.
    mkdirSync(join(folder, '.lettres-999999999-abc123', 'lettres'), { recursive: true });
    writeFileSync(join(folder, '.lettres-999999999-abc123', 'lettres', '001-C.pdf'), 'x');
    await writeWhole(folder, files.slice(0, 1));
    expect(filesBelow(folder)).toEqual(['lettres/001-C.pdf']);
  });

  it('is refused beside a run that goes on, of which nothing is touched', async () => {
    const folder = newFolder();
    const other = `.lettres-${String(process.pid)}-abc123`;
    mkdirSync(join(folder, other, 'lettres'), { recursive: true });
    writeFileSync(join(folder, other, 'lettres', '001-C.pdf'), 'x');
    await expect(writeWhole(folder, files.slice(0, 1))).rejects.toThrow(
      /Une autre commande écrit.*Rien n’a été écrit/,
    );
    expect(filesBelow(folder)).toEqual([`${other}/lettres/001-C.pdf`]);
  });

  it('never mixes with one that begins at the same time', async () => {
    const folder = newFolder();
    const batch = (text: string) =>
      files.slice(0, 50).map(({ path }) => ({ path, bytes: new TextEncoder().encode(text) }));
    const ended = await Promise.allSettled([
      writeWhole(folder, batch('premier')),
      writeWhole(folder, batch('second')),
    ]);
    const texts = new Set(filesBelow(folder).map((path) => readFileSync(join(folder, path), 'utf8')));
    expect(texts.size).toBe(ended.some(({ status }) => status === 'fulfilled') ? 1 : 0);
    expect(ended.filter(({ status }) => status === 'fulfilled').length).toBeLessThanOrEqual(1);
  });

  it('is all or nothing wherever the renaming stops: the former run is back, byte for byte', async () => {
    for (let allowed = 0; ; allowed += 1) {
      const folder = formerRun();
      const before = contents(folder);
      let asked = 0;
      vi.mocked(rename).mockImplementation(async (from, to) => {
        asked += 1;
        if (asked === allowed + 1) throw Object.assign(new Error('open elsewhere'), { code: 'EBUSY' });
        await real.rename(from, to);
      });
      const outcome = await writeWhole(folder, NEXT).then(
        () => 'written',
        (error: unknown) => error,
      );
      if (asked === allowed) {
        expect(outcome).toBe('written');
        expect(allowed).toBe(RENAMINGS);
        break;
      }
      expect(outcome).toBeInstanceOf(CommandError);
      expect(String(outcome)).toMatch(/ouvert dans un autre programme\. Rien n’a été écrit\./);
      expect(contents(folder)).toEqual(before);
    }
  });

  it('killed between two renamings, the next run puts the former one back before it writes', async () => {
    for (let allowed = 0; allowed < RENAMINGS; allowed += 1) {
      const folder = formerRun();
      const before = contents(folder);
      const dead = await killedAfter(allowed, folder);
      // Put back, then stopped before anything new: what is there is the former run.
      const refused = writeWhole(folder, [{ path: 'lettres/001-A.pdf/x.pdf', bytes: new Uint8Array(1) }]);
      await expect(refused).rejects.toBeInstanceOf(CommandError);
      expect(contents(folder), `killed after ${String(allowed)} of ${dead}`).toEqual(before);
    }
  });

  it('a plan found in a folder never moves what lies outside it', async () => {
    const folder = newFolder();
    const abandoned = join(folder, '.lettres-999999999-abc123');
    mkdirSync(join(abandoned, 'ready'), { recursive: true });
    writeFileSync(outside('précieux.txt'), 'à moi');
    writeFileSync(
      join(abandoned, 'plan.json'),
      '{"placed":["../précieux.txt","a/../../précieux.txt"],"removed":7}',
    );
    await writeWhole(folder, files.slice(0, 1));
    expect(readFileSync(outside('précieux.txt'), 'utf8')).toBe('à moi');
    expect(filesBelow(folder)).toEqual(['lettres/001-C.pdf']);
  });
});

/** Two files and the letter no more are set aside, three are put in place. */
const RENAMINGS = 6;
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const NEXT = [
  { path: 'lettres/001-A.pdf', bytes: bytes('new letter') },
  { path: 'lot.pdf', bytes: bytes('new batch') },
  { path: 'resume.json', bytes: bytes('{"letters":[{"file":"lettres/001-A.pdf"}]}') },
];

/** What a former run wrote, beside a file of the owner: the next one replaces two files, takes one away and adds one. */
function formerRun(): string {
  const folder = newFolder();
  mkdirSync(join(folder, 'lettres'), { recursive: true });
  const summary = '{"letters":[{"file":"lettres/001-A.pdf"},{"file":"lettres/002-B.pdf"}]}';
  for (const [name, text] of [
    ['lettres/001-A.pdf', 'old letter'],
    ['lettres/002-B.pdf', 'letter no more'],
    ['lettres/notes.txt', 'mine'],
    ['resume.json', summary],
  ] as const)
    writeFileSync(join(folder, name), text);
  return folder;
}

function contents(folder: string): Record<string, string> {
  return Object.fromEntries(
    filesBelow(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  );
}

/** Leaves a folder as a kill leaves it: nothing more is renamed, the scratch folder bears the number of no process. */
async function killedAfter(renamings: number, folder: string): Promise<string> {
  let done = 0;
  let reached = (): void => undefined;
  const killed = new Promise<void>((resolve) => {
    reached = resolve;
  });
  vi.mocked(rename).mockImplementation(async (from, to) => {
    if (done === renamings) {
      reached();
      await new Promise(() => undefined);
    }
    done += 1;
    await real.rename(from, to);
  });
  await Promise.race([killed, writeWhole(folder, NEXT)]);
  vi.mocked(rename).mockImplementation(real.rename);
  const scratch = readdirSync(folder).find((name) => name.startsWith('.lettres-'));
  if (scratch !== undefined)
    await real.rename(join(folder, scratch), join(folder, '.lettres-999999999-abc123'));
  return `${String(done)} renamings`;
}
