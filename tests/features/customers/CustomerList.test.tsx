import 'fake-indexeddb/auto';
import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import CustomersScreen from '../../../renderer/features/customers/CustomersScreen';
import type { Language } from '../../../renderer/i18n/language';
import { issueBatch } from '../../../renderer/usecases/issueBatch';
import { prepareBatch } from '../../../renderer/usecases/prepareBatch';
import { eventually } from '../../support/eventually';
import { ProvideProgram } from '../../support/provideProgram';
import { giveElementsSize, renderUi } from '../../ui/support/renderUi';
import { openScene, pageText, plain, rowOf, type Scene, TODAY } from '../letters/scene';

describe('the list of customers', () => {
  let scene: Scene;
  let restore: () => void;
  let count = 0;

  beforeEach(async () => {
    localStorage.clear();
    restore = giveElementsSize(1600, 800);
    scene = await openScene(`customers-${(count += 1)}`);
  });
  afterEach(async () => {
    cleanup();
    restore();
    await scene.close();
  });

  const show = (language: Language = 'fr') => {
    const router = createMemoryRouter([{ path: '/customers/:accountId?', element: <CustomersScreen /> }], {
      initialEntries: ['/customers'],
    });
    renderUi(
      <ProvideProgram services={scene.services} shell={scene.shell.shell} today={TODAY}>
        <RouterProvider router={router} />
      </ProvideProgram>,
      language,
    );
    return { path: () => router.state.location.pathname };
  };
  const line = async (name: string): Promise<string> => plain((await rowOf(name)).textContent);
  const order = (): string[] =>
    screen
      .getAllByRole('row')
      .map((row) => /Alpha|Bravo|Charlie|Delta|Echo/.exec(row.textContent)?.[0] ?? '')
      .filter((name) => name !== '');

  it('says of each who owes: how much, of that late, since when, and what goes out today or why nothing does', async () => {
    show();
    expect(await line('Charlie')).toBe(
      'Charlie NégoceCHARLIEEntreprise11 000,00 €1 000,00 €21/06/2026Mise en demeure',
    );
    expect(await line('Alpha')).toBe(
      'Alpha MenuiserieALPHAEntreprise à confirmer1300,00 €300,00 €10/08/2026Relance 1',
    );
    expect(await line('Echo')).toBe('Echo JardinsECHOEntreprise à confirmer1900,00 €09/09/2026Pas encore');
    expect(pageText()).toContain('5 clients, solde 2 900,00 €, dont échu 2 000,00 €');
    expect(order()).toEqual(['Charlie', 'Bravo', 'Alpha', 'Delta', 'Echo']);
  });

  it('counts and adds up what is left by words and choices', async () => {
    const user = userEvent.setup();
    show();
    await rowOf('Echo');
    await user.click(screen.getByRole('button', { name: 'En retard' }));
    await eventually(() => expect(pageText()).toContain('4 clients, solde 2 000,00 €, dont échu 2 000,00 €'));
    expect(order()).not.toContain('Echo');
    await user.type(screen.getByLabelText('Filtrer par nom, code ou n° de facture'), 'f-bravo');
    await eventually(() => expect(pageText()).toContain('1 client, solde 500,00 €, dont échu 500,00 €'));
    expect(order()).toEqual(['Bravo']);
    await user.click(screen.getByRole('button', { name: 'Particulier' }));
    await user.click(await screen.findByRole('button', { name: 'Effacer les filtres' }));
    await eventually(() => expect(order()).toHaveLength(5));
  });

  it('names the letter that was issued last, and opens the page of a customer', async () => {
    const prepared = await prepareBatch(scene.services, {
      accountIds: [scene.idOf('BRAVO')],
      confirmed: [],
      paragraphs: {},
    });
    await issueBatch(scene.services, prepared);
    const user = userEvent.setup();
    const shown = show();
    expect(await line('Bravo')).toContain('Relance 2 · 20/08/2026');
    expect(await line('Bravo')).toMatch(/Lettre émise|À poster|émise/i);
    await user.dblClick(within(await rowOf('Bravo')).getByText('Bravo Peinture'));
    await eventually(() => expect(shown.path()).toBe(`/customers/${scene.idOf('BRAVO')}`));
    expect(await screen.findByRole('heading', { name: 'Bravo Peinture' })).toBeTruthy();
  });

  it('reads in English too', async () => {
    show('en');
    expect(await line('Charlie')).toContain('€1,000.00');
    expect(await line('Charlie')).toContain('Formal notice');
    expect(pageText()).toContain('5 customers');
  });
});
