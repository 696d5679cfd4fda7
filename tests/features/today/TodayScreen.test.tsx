import 'fake-indexeddb/auto';
import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import TodayScreen from '../../../renderer/features/today/TodayScreen';
import type { Language } from '../../../renderer/i18n/language';
import { issueBatch } from '../../../renderer/usecases/issueBatch';
import { prepareBatch } from '../../../renderer/usecases/prepareBatch';
import type { Services } from '../../../renderer/usecases/services';
import { eventually } from '../../support/eventually';
import { ProvideProgram } from '../../support/provideProgram';
import { renderUi } from '../../ui/support/renderUi';
import { realServices } from '../../usecases/services';
import { fakeShell, openScene, plain, type Scene, TODAY } from '../letters/scene';

function show(services: Services, language: Language = 'fr') {
  const router = createMemoryRouter(
    [
      { path: '/today', element: <TodayScreen /> },
      { path: '*', element: <h1>ailleurs</h1> },
    ],
    { initialEntries: ['/today'] },
  );
  renderUi(
    <ProvideProgram services={services} shell={fakeShell().shell} today={TODAY}>
      <RouterProvider router={router} />
    </ProvideProgram>,
    language,
  );
  return { path: () => router.state.location.pathname };
}

const block = async (name: string): Promise<HTMLElement> => screen.findByRole('region', { name });
const said = async (name: string): Promise<string> => plain((await block(name)).textContent);

describe('today', () => {
  let scene: Scene;
  let count = 0;
  beforeEach(async () => {
    scene = await openScene(`today-${(count += 1)}`);
  });
  afterEach(async () => {
    cleanup();
    await scene.close();
  });

  it('says what is owed and late, with counts', async () => {
    show(scene.services);
    const label = await screen.findByText('Dû par vos clients');
    const figures = label.closest('dl');
    expect(plain(figures?.textContent ?? '')).toBe(
      'Dû par vos clients2 900,00 €5 factures ouvertesDont échu2 000,00 €4 clients en retard',
    );
    expect(screen.getByText('jeudi 20 août 2026')).toBeTruthy();
  });

  it('says what can go, what wants a word, and what is still to be completed', async () => {
    show(scene.services);
    const letters = await said('Lettres du jour');
    expect(letters).toContain('2 lettres prêtes, 800,00 €');
    expect(letters).toContain('1 mise en demeure à confirmer, 1 000,00 €');
    expect(letters).toContain('1 lettre à compléter avant de pouvoir partir');
    expect(letters).toContain('Mise en demeure · 1 · 1 000,00 €');
    const blocking = await said('Ce qui bloque une lettre');
    expect(blocking).toContain('Adresse manquante · 1 client, 200,00 €');
    expect(blocking).toContain('Taux manquant · 1 client, 1 000,00 €');
    expect(blocking).toContain('4 clients dont le type est supposé');
  });

  it('has the age of what is owed, adding up to it', async () => {
    show(scene.services);
    const lines = within(await block('Balance âgée'))
      .getAllByRole('row')
      .map((row) => plain(row.textContent));
    const figures = '900,00 €1 000,00 €1 000,00 €0,00 €0,00 €0,00 €2 900,00 €';
    expect(lines.slice(1)).toEqual([`Entreprise${figures}`, `Total${figures}`]);
  });

  it('counts issued letters as letters to post, and no longer as letters to send', async () => {
    show(scene.services);
    expect(await said('À poster')).toContain('Rien n’attend d’être posté.');
    const accountIds = [scene.idOf('ALPHA'), scene.idOf('BRAVO')];
    const prepared = await prepareBatch(scene.services, { accountIds, confirmed: [], paragraphs: {} });
    await issueBatch(scene.services, prepared);
    await eventually(async () =>
      expect(await said('À poster')).toContain(
        '2 lettres émises attendent d’être marquées comme postées, 800,00 €.',
      ),
    );
    expect(await said('Lettres du jour')).not.toContain('prête');
  });

  it.each([
    ['Lettres du jour', 'Ouvrir les lettres du jour', '/letters'],
    ['Ce qui bloque une lettre', 'Voir les clients concernés', '/letters'],
    ['À poster', 'Voir les lots émis', '/batches'],
  ])('%s: "%s" leads there', async (name, link, path) => {
    const user = userEvent.setup();
    const shown = show(scene.services);
    await user.click(within(await block(name)).getByRole('link', { name: link }));
    expect(shown.path()).toBe(path);
  });

  it('reads in English too', async () => {
    show(scene.services, 'en');
    await screen.findByText('€2,900.00', { selector: 'dd *' });
    expect(screen.getByText('Thursday, 20 August 2026')).toBeTruthy();
    expect(plain(document.body.textContent)).not.toMatch(/facture|lettre/);
  });
});

describe('today, before anything was imported', () => {
  afterEach(cleanup);

  it('leads to the import, and shows no figures', async () => {
    const user = userEvent.setup();
    const { services, close } = await realServices('today-empty', TODAY);
    const shown = show(services);
    await user.click(await screen.findByRole('link', { name: 'Importer un fichier' }));
    expect(shown.path()).toBe('/import');
    cleanup();
    await close();
  });
});
