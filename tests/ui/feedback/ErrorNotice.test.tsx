import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { BridgeError } from '../../../renderer/platform/bridge';
import { StoreError } from '../../../renderer/store/storeError';
import { ErrorNotice } from '../../../renderer/ui/feedback/ErrorNotice';
import { renderUi } from '../support/renderUi';

afterEach(cleanup);

describe('an error as the owner reads it', () => {
  it('says what happened, what was kept and what to do, for an error of the shell', () => {
    renderUi(<ErrorNotice error={new BridgeError('disk-full', 'saveFile')} />);
    const alert = screen.getByRole('alert').textContent;
    expect(alert).toContain('Le disque est plein : le fichier n’a pas été écrit.'.replace(' :', '\u00a0:'));
    expect(alert).toContain('Vos données sont intactes');
    expect(alert).toContain('Libérez de la place ou choisissez un autre disque');
    expect(alert).not.toContain('disk-full');
  });

  it('says it for an error of the store, in English too', () => {
    renderUi(<ErrorNotice error={new StoreError('conflict', 'account C1')} />, 'en');
    const alert = screen.getByRole('alert').textContent;
    expect(alert).toContain('This data changed while you were working on it.');
    expect(alert).not.toContain('account C1');
  });

  it('shows its details only when asked, and tries again', async () => {
    const user = userEvent.setup();
    const retry = vi.fn();
    renderUi(<ErrorNotice error={new Error('boom at line 3')} onRetry={retry} />);
    expect(screen.queryByText(/boom at line 3/)).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Voir les détails' }));
    expect(screen.getByText(/boom at line 3/)).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Réessayer' }));
    expect(retry).toHaveBeenCalledOnce();
  });
});
