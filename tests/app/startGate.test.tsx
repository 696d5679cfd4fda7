import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { App } from '../../renderer/app/App';
import { type Program, StartError } from '../../renderer/app/startup/program';
import { createI18n } from '../../renderer/i18n/i18n';
import { StoreError } from '../../renderer/store/storeError';

const show = (start: () => Promise<Program>): void => {
  render(<App i18n={createI18n('fr')} nonce={undefined} start={start} />);
};

afterEach(cleanup);

describe('a start that fails', () => {
  it('refuses data of a newer version without offering to try again', async () => {
    show(() => Promise.reject(new StartError('newer', new StoreError('newer-database', 'schema 2'))));
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('Ces données viennent d’une version plus récente');
    expect(alert.textContent).toContain('Rien n’a été lu ni modifié.');
    expect(alert.textContent).toContain('Installez la version la plus récente');
    expect(screen.queryByRole('button', { name: 'Réessayer' })).toBeNull();
  });

  it('tries again when the data did not answer', async () => {
    const user = userEvent.setup();
    const start = vi.fn(() => Promise.reject<Program>(new StartError('storage', new Error('quota'))));
    show(start);
    expect((await screen.findByRole('alert')).textContent).toContain(
      'Vos données n’ont pas pu être ouvertes',
    );
    await user.click(screen.getByRole('button', { name: 'Réessayer' }));
    await screen.findByRole('alert');
    expect(start).toHaveBeenCalledTimes(2);
  });

  it('says so when the page was opened without the program', async () => {
    show(() => Promise.reject(new StartError('shell', new Error('no bridge'))));
    expect((await screen.findByRole('alert')).textContent).toContain('Le programme n’a pas pu démarrer');
  });
});
