import { cleanup, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { StoreError } from '../../../renderer/store/storeError';
import { ErrorDialog } from '../../../renderer/ui/feedback/ErrorDialog';
import { renderUi } from '../support/renderUi';

afterEach(cleanup);

describe('an error said over the screen', () => {
  it('is a dialog that has a name, its own or the one of all errors', () => {
    const error = new StoreError('conflict', 'account C1');
    renderUi(<ErrorDialog title="La sauvegarde n’a pas été faite" error={error} onClose={() => undefined} />);
    expect(screen.getByRole('dialog', { name: 'La sauvegarde n’a pas été faite' })).toBeDefined();
    cleanup();
    renderUi(<ErrorDialog error={error} onClose={() => undefined} />);
    expect(screen.getByRole('dialog').getAttribute('aria-label')).toBeTruthy();
  });
});
