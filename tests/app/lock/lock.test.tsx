import { act, cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type ReactNode, useEffect } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { StartLock } from '../../../renderer/app/lock/StartLock';
import { WindowLock } from '../../../renderer/app/lock/WindowLock';
import { LockWatch } from '../../../renderer/platform/lockWatch';
import type { LockState } from '../../../renderer/platform/safetyShell';
import { useNotify } from '../../../renderer/ui/feedback/notices';
import { renderUi } from '../../ui/support/renderUi';

const PASSPHRASE = 'cheval agrafe lune';

function lockWith(first: Partial<LockState>, waits: readonly number[] = []) {
  let state: LockState = { enabled: true, locked: true, idleMinutes: 0, waitSeconds: 0, ...first };
  let tries = 0;
  return new LockWatch({
    lockState: () => Promise.resolve(state),
    lockNow: () => Promise.resolve((state = { ...state, locked: true })),
    unlock: ({ passphrase }) => {
      const ok = passphrase === PASSPHRASE;
      if (ok) state = { ...state, locked: false };
      return Promise.resolve({ ok, waitSeconds: ok ? 0 : (waits[tries++] ?? 0) });
    },
    setLock: () => Promise.reject(new Error('not asked')),
    removeLock: () => Promise.reject(new Error('not asked')),
  });
}

function Inside({ onMount }: { readonly onMount?: () => void }): React.JSX.Element {
  const notify = useNotify();
  useEffect(() => {
    document.title = 'Dupont SARL';
    onMount?.();
    notify({ message: 'Dupont SARL ne sera plus relancé.' });
  }, [onMount, notify]);
  return <p>Dupont SARL doit 1 200,00 €</p>;
}

function show(lock: LockWatch, children: ReactNode): void {
  renderUi(
    <StartLock open={() => lock}>
      <WindowLock>{children}</WindowLock>
    </StartLock>,
  );
}
const field = (): Promise<HTMLElement> => screen.findByLabelText('Phrase secrète');

afterEach(cleanup);

describe('the lock at the start', () => {
  it('opens nothing before the passphrase was given', async () => {
    const user = userEvent.setup();
    const onMount = vi.fn();
    show(lockWith({}), <Inside onMount={onMount} />);
    await user.type(await field(), `${PASSPHRASE}{Enter}`);
    expect(await screen.findByText(/Dupont SARL doit/)).toBeDefined();
    expect(onMount).toHaveBeenCalledTimes(1);
  });

  it('has not started what is behind it while a wrong passphrase is typed, and says so', async () => {
    const user = userEvent.setup();
    const onMount = vi.fn();
    show(lockWith({}), <Inside onMount={onMount} />);
    await user.type(await field(), 'autre chose{Enter}');
    expect(await screen.findByText(/Ce n’est pas la phrase secrète/)).toBeDefined();
    expect((await field()).getAttribute('aria-invalid')).toBe('true');
    expect(onMount).not.toHaveBeenCalled();
    expect(document.body.textContent).not.toContain('Dupont');
  });

  it('shows how long to wait after wrong tries, and looks at none meanwhile', async () => {
    const user = userEvent.setup();
    show(lockWith({}, [40]), <Inside />);
    await user.type(await field(), 'autre chose{Enter}');
    expect(await screen.findByText(/Trop d’essais : attendez encore (40|39) secondes/)).toBeDefined();
    expect(screen.getByRole('button', { name: 'Déverrouiller' })).toHaveProperty('disabled', true);
    await user.type(await field(), `${PASSPHRASE}{Enter}`);
    expect(screen.queryByText(/Dupont SARL doit/)).toBeNull();
  });

  it('goes on waiting after a restart', async () => {
    show(lockWith({ waitSeconds: 600 }), <Inside />);
    expect(await screen.findByText(/attendez encore 10 minutes/)).toBeDefined();
  });

  it('asks nothing where no lock is set', async () => {
    show(lockWith({ enabled: false, locked: false }), <Inside />);
    expect(await screen.findByText(/Dupont SARL doit/)).toBeDefined();
  });

  it('opens nothing when the shell can not say whether it is locked, and tries again', async () => {
    const user = userEvent.setup();
    const lock = lockWith({ enabled: false, locked: false });
    const refresh = vi.spyOn(lock, 'refresh').mockRejectedValueOnce(new Error('no answer'));
    show(lock, <Inside />);
    expect((await screen.findByRole('alert')).textContent).toContain('Vos données n’ont pas été ouvertes.');
    expect(document.body.textContent).not.toContain('Dupont');
    await user.click(screen.getByRole('button', { name: 'Réessayer' }));
    expect(await screen.findByText(/Dupont SARL doit/)).toBeDefined();
    expect(refresh).toHaveBeenCalledTimes(2);
  });
});

describe('the lock while the program is open', () => {
  it('leaves nothing of the data on the page: no screen, no notice, no title', async () => {
    const user = userEvent.setup();
    const lock = lockWith({ locked: false });
    show(lock, <Inside />);
    await screen.findByText('Dupont SARL ne sera plus relancé.');
    await act(() => lock.lock());
    expect(await field()).toBeDefined();
    expect(document.documentElement.innerHTML).not.toContain('Dupont');
    expect(document.title).toBe('Encours');
    await user.type(await field(), `${PASSPHRASE}{Enter}`);
    expect(await screen.findByText(/Dupont SARL doit/)).toBeDefined();
  });

  it('closes by itself after the minutes without a touch', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    try {
      const lock = lockWith({ locked: false, idleMinutes: 5 });
      show(lock, <Inside />);
      await screen.findByText(/Dupont SARL doit/);
      await act(() => vi.advanceTimersByTimeAsync(6 * 60_000));
      expect(await field()).toBeDefined();
      expect(document.documentElement.innerHTML).not.toContain('Dupont');
    } finally {
      vi.useRealTimers();
    }
  });
});
