import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { whileGrowing } from '../../../build/commands/electronDownload';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'encours-growing-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** A process that writes some bytes each 100 ms, so many times, and then ends or stays. */
function writer(times: number, then: 'ends' | 'stays'): ReturnType<typeof spawn> {
  const file = join(folder, 'part');
  const script = `let left = ${times};
    const timer = setInterval(() => {
      if (left-- > 0) require('node:fs').appendFileSync(${JSON.stringify(file)}, 'bytes');
      else if (${String(then === 'ends')}) clearInterval(timer);
    }, 100);`;
  return spawn(process.execPath, ['-e', script], { stdio: 'ignore' });
}

it('a slow download goes on to its end, however long it takes', async () => {
  const child = writer(40, 'ends');
  await whileGrowing(child, [folder], 3000);
  expect([child.exitCode, child.signalCode]).toEqual([0, null]);
});

it('one from which nothing comes any more is given up', async () => {
  const child = writer(1, 'stays');
  await whileGrowing(child, [folder, join(folder, 'absent')], 1000);
  expect(child.signalCode).toBe('SIGKILL');
});
