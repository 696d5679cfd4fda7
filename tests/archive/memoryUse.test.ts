import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';

const MEBIBYTES = 300;
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'encours-archive-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('300 MiB are written and read again in a process with little memory', async () => {
  const file = join(folder, 'large.encours');
  const probe = join(import.meta.dirname, 'streamProbe.ts');
  const { stdout } = await promisify(execFile)(process.execPath, [
    '--max-old-space-size=48',
    '--import',
    'tsx',
    probe,
    file,
    String(MEBIBYTES),
  ]);
  const { came, peakMiB } = JSON.parse(stdout) as { readonly came: number; readonly peakMiB: number };
  expect(came).toBe(MEBIBYTES * 1_048_576);
  expect(statSync(file).size).toBeGreaterThan(came);
  expect(peakMiB).toBeLessThan(150);
});
