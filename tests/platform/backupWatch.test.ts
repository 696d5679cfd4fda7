import { describe, expect, it, vi } from 'vitest';
import { BackupWatch } from '../../renderer/platform/backupWatch';
import type { BackupState } from '../../renderer/platform/safetyShell';

const state = (dueSince: string | null): BackupState => ({
  places: [],
  lastAt: null,
  encryption: false,
  dueSince,
});

describe('what is known of the backups', () => {
  it('tells whoever listens, and keeps what it knew when the shell can not say', async () => {
    const backupState = vi.fn<() => Promise<BackupState>>().mockResolvedValueOnce(state('2026-06-15'));
    const watch = new BackupWatch({ backupState });
    const heard = vi.fn();
    const leave = watch.subscribe(heard);
    await watch.refresh();
    expect(watch.known()).toEqual({ backups: state('2026-06-15'), error: null });
    const problem = new Error('locked');
    backupState.mockRejectedValueOnce(problem);
    await watch.refresh();
    expect(watch.known()).toEqual({ backups: state('2026-06-15'), error: problem });
    expect(heard).toHaveBeenCalledTimes(2);
    leave();
    backupState.mockResolvedValueOnce(state(null));
    await watch.refresh();
    expect(heard).toHaveBeenCalledTimes(2);
    expect(watch.known()).toEqual({ backups: state(null), error: null });
  });

  it('believes the answer to the last question, in whatever order they come', async () => {
    const answers: ((value: BackupState) => void)[] = [];
    const watch = new BackupWatch({
      backupState: () => new Promise<BackupState>((resolve) => answers.push(resolve)),
    });
    const [first, second] = [watch.refresh(), watch.refresh()];
    answers[1]?.(state(null));
    await second;
    answers[0]?.(state('2026-06-15'));
    await first;
    expect(watch.known().backups).toEqual(state(null));
  });
});
