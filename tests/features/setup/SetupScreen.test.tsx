import 'fake-indexeddb/auto';
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { day } from '../../../renderer/domain/day';
import SetupScreen from '../../../renderer/features/setup/SetupScreen';
import { BusyTracker } from '../../../renderer/platform/busy';
import { BUSY } from '../../../renderer/platform/provided';
import { type EncoursDatabase, openDatabase } from '../../../renderer/store/database';
import { readCompany, readSettings } from '../../../renderer/store/queries/readSettings';
import { Provide } from '../../../renderer/ui/provided/provided';
import type { Services } from '../../../renderer/usecases/services';
import { SERVICES } from '../../../renderer/usecases/servicesKey';
import { renderUi } from '../../ui/support/renderUi';

const NO_BREAK = '\u00a0';
let database: EncoursDatabase;
let number = 0;

function show(): void {
  const services = {
    database,
    today: () => day('2026-11-22'),
    now: () => '2026-11-22T09:00:00.000Z',
    newId: () => 'id',
    by: 'owner',
  } as Partial<Services> as Services;
  const router = createMemoryRouter([
    { path: '/', element: <SetupScreen /> },
    { path: '/today', element: <p>Aujourd’hui</p> },
    { path: '/import', element: <p>Import</p> },
  ]);
  renderUi(
    <Provide of={SERVICES} value={services}>
      <Provide of={BUSY} value={new BusyTracker({ setBusy: () => Promise.resolve() })}>
        <RouterProvider router={router} />
      </Provide>
    </Provide>,
  );
}

const press = async (user: UserEvent, name: string): Promise<void> =>
  user.click(await screen.findByRole('button', { name }));
const field = (name: string | RegExp): HTMLInputElement => screen.getByRole('textbox', { name });
const fill = async (user: UserEvent, into: HTMLInputElement, text: string): Promise<void> => {
  await user.click(into);
  await user.paste(text);
};
const describeCompany = async (user: UserEvent): Promise<void> => {
  await press(
    user,
    `Décrire ma société Trois minutes${NO_BREAK}: ce qui figure sur vos factures, puis votre IBAN.`,
  );
  await fill(user, field('Nom de la société'), 'Menuiserie Valombre');
  await fill(user, field('Numéro et rue'), '14 chemin des Copeaux');
  await fill(user, field('Code postal'), '69210');
  await fill(user, field('Ville'), 'L’Arbresle');
};

beforeEach(async () => {
  localStorage.clear();
  number += 1;
  database = await openDatabase(`setup-${number}`);
});
afterEach(() => {
  cleanup();
  database.close();
});

describe('the first-start assistant', () => {
  it('describes a company in two steps, and leads to the first import', async () => {
    const user = userEvent.setup();
    show();
    await describeCompany(user);
    await press(user, 'Continuer');
    await fill(user, field(/^IBAN/), 'FR76 3000 6000 0112 3456 7890 189');
    expect(screen.getByText('Clé vérifiée.')).toBeDefined();
    await press(user, 'Terminer');
    await press(user, 'Importer mon premier fichier');
    expect(screen.getByText('Import')).toBeDefined();
    expect(await readCompany(database)).toMatchObject({
      name: 'Menuiserie Valombre',
      address: { lines: ['14 chemin des Copeaux'], postCode: '69210', town: 'L’Arbresle', country: null },
      iban: 'FR7630006000011234567890189',
      specimen: false,
    });
  });

  it('goes no further without what a letter needs, and says so beside each field', async () => {
    const user = userEvent.setup();
    show();
    await press(
      user,
      `Décrire ma société Trois minutes${NO_BREAK}: ce qui figure sur vos factures, puis votre IBAN.`,
    );
    await fill(user, field(/^SIREN/), '123 456 789');
    await press(user, 'Continuer');
    for (const sentence of [
      'Écrivez le nom de votre société : une lettre sans expéditeur ne peut pas partir.',
      'Écrivez au moins une ligne d’adresse.',
      'Un code postal français a cinq chiffres.',
      'Écrivez la ville.',
    ])
      expect(screen.getByText(sentence)).toBeDefined();
    expect(screen.getByText(/^Ce n’est pas un SIREN/)).toBeDefined();
    expect(field('Nom de la société').getAttribute('aria-invalid')).toBe('true');
    await waitFor(() => expect(document.activeElement).toBe(field('Nom de la société')));
  });

  it('does not take an IBAN whose key is wrong', async () => {
    const user = userEvent.setup();
    show();
    await describeCompany(user);
    await press(user, 'Continuer');
    await fill(user, field(/^IBAN/), 'FR76 3000 6000 0112 3456 7890 188');
    await press(user, 'Terminer');
    expect(screen.getByText(/^La clé de cet IBAN ne tombe pas juste/)).toBeDefined();
    expect(await readCompany(database)).toBeNull();
  });

  it('loses nothing on the way back, nor when it is left for later', async () => {
    const user = userEvent.setup();
    show();
    await describeCompany(user);
    await press(user, 'Continuer');
    await fill(user, field(/^BIC/), 'AGRIFRPP');
    await press(user, 'Retour');
    expect(field('Nom de la société').value).toBe('Menuiserie Valombre');
    await press(user, 'Finir plus tard');
    expect(screen.getByText('Aujourd’hui')).toBeDefined();
    cleanup();
    show();
    await press(
      user,
      `Décrire ma société Trois minutes${NO_BREAK}: ce qui figure sur vos factures, puis votre IBAN.`,
    );
    expect(field('Ville').value).toBe('L’Arbresle');
    await press(user, 'Continuer');
    expect(field(/^BIC/).value).toBe('AGRIFRPP');
  });

  it('keeps the language that is chosen', async () => {
    const user = userEvent.setup();
    show();
    await press(user, 'English');
    await waitFor(async () => expect((await readSettings(database)).language).toBe('en'));
  });
});
