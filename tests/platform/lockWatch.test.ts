import { describe, expect, it, vi } from 'vitest';
import { BusyTracker } from '../../renderer/platform/busy';
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
const busyTracker = (): BusyTracker => new BusyTracker({ setBusy: () => Promise.resolve() });

describe('the lock as the window sees it', () => {
  it('locks the window at once, and the shell when nothing is under way', async () => {
    const shell = shellWith(OPEN);
    const lock = new LockWatch(shell);
    await lock.refresh();
    const busy = busyTracker();
    const ended = busy.begin('une sauvegarde');
    const locking = lock.lock(busy);
    expect(lock.state()?.locked).toBe(true);
    await Promise.resolve();
    expect(shell.lockNow).not.toHaveBeenCalled();
    // Asked again meanwhile, the shell still says that it is open: the window stays locked.
    await lock.refresh();
    expect(lock.state()?.locked).toBe(true);
    ended();
    await locking;
    expect(shell.lockNow).toHaveBeenCalledTimes(1);
  });

  it('does not lock the shell behind the back of an owner who opened again meanwhile', async () => {
    const shell = shellWith(OPEN);
    const lock = new LockWatch(shell);
    await lock.refresh();
    const busy = busyTracker();
    const ended = busy.begin('une sauvegarde');
    const locking = lock.lock(busy);
    expect((await lock.unlock('bonne phrase')).ok).toBe(true);
    expect(lock.state()?.locked).toBe(false);
    ended();
    await locking;
    expect(shell.lockNow).not.toHaveBeenCalled();
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
    await lock.lock(busyTracker());
    expect(lock.state()?.locked).toBe(false);
    expect(shell.lockNow).not.toHaveBeenCalled();
  });
});
