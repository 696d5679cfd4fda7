import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { CommandError } from '../../build/commands/lettres/commandError';
import { writeWhole } from '../../build/commands/lettres/writeWhole';
import { filesBelow, scratchFolder } from './runCommand';

const { newFolder, remove } = scratchFolder();
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

  it('takes away what a killed run left, and nothing of a run that goes on', async () => {
    const folder = newFolder();
    // No process bears the highest number; this one runs.
    for (const name of ['.lettres-999999999-abc123', `.lettres-${String(process.pid)}-abc123`]) {
      mkdirSync(join(folder, name, 'lettres'), { recursive: true });
      writeFileSync(join(folder, name, 'lettres', '001-C.pdf'), 'x');
    }
    await writeWhole(folder, files.slice(0, 1));
    expect(filesBelow(folder)).toEqual([
      `.lettres-${String(process.pid)}-abc123/lettres/001-C.pdf`,
      'lettres/001-C.pdf',
    ]);
  });
});
