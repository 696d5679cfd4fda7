import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  INITIAL_STATE,
  parseShellState,
  ShellStateFile,
} from '../../../../electron/main/services/shellState';

const fail = (error: unknown): void => {
  throw error;
};
const bounds = { x: 10, y: 20, width: 1000, height: 700 };

describe('what the shell remembers', () => {
  it('is there after a restart', async () => {
    const path = join(mkdtempSync(join(tmpdir(), 'encours-state-')), 'data', 'shell.json');
    const file = new ShellStateFile(path, fail);
    expect(file.current).toEqual(INITIAL_STATE);
    file.update({ bounds, maximised: true });
    file.update({ language: 'en' });
    file.update({ theme: 'dark' });
    await file.settled();
    expect(new ShellStateFile(path, fail).current).toEqual({
      version: 1,
      bounds,
      maximised: true,
      language: 'en',
      theme: 'dark',
    });
  });

  it('is the last thing told, however quickly', async () => {
    const path = join(mkdtempSync(join(tmpdir(), 'encours-state-')), 'shell.json');
    const file = new ShellStateFile(path, fail);
    for (let width = 1000; width <= 1020; width += 1) file.update({ bounds: { ...bounds, width } });
    await file.settled();
    expect(parseShellState(readFileSync(path, 'utf8')).bounds?.width).toBe(1020);
  });

  it.each([
    '',
    '{',
    'null',
    '[]',
    '{"version":2}',
    JSON.stringify({ ...INITIAL_STATE, theme: 'pink' }),
    JSON.stringify({ ...INITIAL_STATE, extra: 1 }),
    JSON.stringify({ ...INITIAL_STATE, bounds: { x: 0, y: 0, width: 0, height: 700 } }),
    JSON.stringify({ ...INITIAL_STATE, bounds: { x: 0.5, y: 0, width: 900, height: 700 } }),
    JSON.stringify({ ...INITIAL_STATE, bounds: { x: 1e9, y: 0, width: 900, height: 700 } }),
  ])('is the beginning again when the file says %j', (text) => {
    expect(parseShellState(text)).toEqual(INITIAL_STATE);
  });

  it('does not stop the program when it can’t be written', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'encours-state-'));
    writeFileSync(join(folder, 'file'), '');
    const problems: unknown[] = [];
    const file = new ShellStateFile(join(folder, 'file', 'shell.json'), (error) => problems.push(error));
    file.update({ theme: 'dark' });
    await file.settled();
    expect(problems).toHaveLength(1);
    expect(file.current.theme).toBe('dark');
  });
});
