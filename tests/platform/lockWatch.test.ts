import { describe, expect, it, vi } from 'vitest';
import { LockWatch } from '../../renderer/platform/lockWatch';
import type { LockState } from '../../renderer/platform/safetyShell';

const OPEN: LockState = { enabled: true, locked: false, idleMinutes: 10, waitSeconds: 0 };

function shellWith(state: LockState) {
  let now = state;
  return {
    lockState: vi.fn(() => Promise.resolve(now)),
    lockNow: vi.fn(() => Promise.resolve((now = { ...now, locked: true }))),
    unlock: vi.fn(({ passphrase }: { passphrase: string }) => {
      const ok = passphrase === 'bonne phrase';
      if (ok) now = { ...now, locked: false };
      return Promise.resolve({ ok, waitSeconds: ok ? 0 : 5 });
    }),
    setLock: vi.fn(() => Promise.resolve({ ok: true, waitSeconds: 0 })),
    removeLock: vi.fn(() => Promise.resolve({ ok: true, waitSeconds: 0 })),
  };
}

describe('the lock as the window sees it', () => {
  it('locks the window and the shell at once', async () => {
    const shell = shellWith(OPEN);
    const lock = new LockWatch(shell);
    await lock.refresh();
    const locking = lock.lock();
    expect(lock.state()?.locked).toBe(true);
    expect(shell.lockNow).toHaveBeenCalledTimes(1);
    await locking;
    await lock.refresh();
    expect(lock.state()?.locked).toBe(true);
  });

  it('keeps the window locked when the shell fails to answer', async () => {
    const shell = shellWith(OPEN);
    shell.lockNow.mockRejectedValueOnce(new Error('no answer'));
    const lock = new LockWatch(shell);
    await lock.refresh();
    await lock.lock();
    await lock.refresh();
    expect(lock.state()?.locked).toBe(true);
    expect((await lock.unlock('bonne phrase')).ok).toBe(true);
    expect(lock.state()?.locked).toBe(false);
  });

  it('stays locked after a wrong passphrase and tells how long to wait', async () => {
    const lock = new LockWatch(shellWith({ ...OPEN, locked: true }));
    await lock.refresh();
    expect(await lock.unlock('mauvaise')).toEqual({ ok: false, waitSeconds: 5 });
    expect(lock.state()).toMatchObject({ locked: true, waitSeconds: 5 });
  });

  it('does nothing where no lock is set', async () => {
    const shell = shellWith({ ...OPEN, enabled: false });
    const lock = new LockWatch(shell);
    await lock.refresh();
    await lock.lock();
    expect(lock.state()?.locked).toBe(false);
    expect(shell.lockNow).not.toHaveBeenCalled();
  });
});
