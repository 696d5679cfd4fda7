import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { day } from '../../renderer/domain/day';
import type { ShellInfo } from '../../renderer/platform/bridge';
import { readToday, watchToday } from '../../renderer/platform/today';

let told = '2026-11-22';
const shell = { appInfo: () => Promise.resolve({ today: told } as ShellInfo) };

beforeEach(() => {
  vi.useFakeTimers({ now: new Date(2026, 10, 22, 23, 59, 0) });
  told = '2026-11-22';
});
afterEach(() => vi.useRealTimers());

describe('the day', () => {
  it('is the shell’s, and nothing else is taken for one', async () => {
    expect(await readToday(shell)).toBe('2026-11-22');
    told = 'hier';
    await expect(readToday(shell)).rejects.toThrow('hier');
  });

  it('changes at midnight, in the window that stayed open', async () => {
    const days: string[] = [];
    const stop = watchToday(shell, day('2026-11-22'), (today) => days.push(today));
    told = '2026-11-23';
    await vi.advanceTimersByTimeAsync(30_000);
    expect(days).toEqual([]);
    await vi.advanceTimersByTimeAsync(40_000);
    expect(days).toEqual(['2026-11-23']);
    told = '2026-11-24';
    await vi.advanceTimersByTimeAsync(24 * 3_600_000);
    expect(days).toEqual(['2026-11-23', '2026-11-24']);
    stop();
  });

  it('is looked at again when the window is, after the computer slept', async () => {
    const days: string[] = [];
    const stop = watchToday(shell, day('2026-11-22'), (today) => days.push(today));
    told = '2026-11-30';
    window.dispatchEvent(new Event('focus'));
    await vi.advanceTimersByTimeAsync(0);
    expect(days).toEqual(['2026-11-30']);
    stop();
    told = '2026-12-01';
    window.dispatchEvent(new Event('focus'));
    await vi.advanceTimersByTimeAsync(0);
    expect(days).toEqual(['2026-11-30']);
  });
});
