import 'fake-indexeddb/auto';
import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readJournalPage } from '../../../renderer/store/journal/readJournal';
import { readAccount } from '../../../renderer/store/queries/readAccount';
import { readDispatches } from '../../../renderer/store/queries/readDispatches';
import { readDraft, readEnteredRates, readNumbering } from '../../../renderer/store/queries/readSettings';
import { giveElementsSize } from '../../ui/support/renderUi';
import { boxOf, openScene, pageText, plain, renderAt, rowOf, type Scene } from './scene';
import { eventually } from '../../support/eventually';

// The page of the tests draws no PDF: that the right one comes is what counts here.
vi.mock('../../../renderer/ui/pdf/PdfPreview', () => ({
  PdfPreview: ({ bytes }: { readonly bytes: Uint8Array | null }) => (
    <div>{bytes === null ? 'aperçu à venir' : `aperçu ${String.fromCharCode(...bytes.slice(0, 5))}`}</div>
  ),
}));

const totals = (): string =>
  plain(screen.getByRole('toolbar').querySelector('[role="status"]')?.textContent ?? '');
const shows = (text: string | RegExp): Promise<void> =>
  eventually(() => expect(totals()).toEqual(expect.stringMatching(text)));

describe('letters of the day', () => {
  let scene: Scene;
  let restore: () => void;
  let count = 0;
  beforeEach(async () => {
    localStorage.clear();
    restore = giveElementsSize(1400, 800);
    scene = await openScene(`letters-${(count += 1)}`);
  });
  afterEach(async () => {
    cleanup();
    restore();
    await scene.close();
  });

  it('ticks what can go, and neither what must be completed nor what wants an agreement', async () => {
    renderAt('/letters', scene);
    await shows('2 lettres cochées sur 4 · 800,00 € · 1 à confirmer · 1 à compléter');
    expect((await boxOf('Alpha')).checked).toBe(true);
    expect((await boxOf('Charlie')).checked).toBe(false);
    expect((await boxOf('Charlie')).disabled).toBe(false);
    expect((await boxOf('Delta')).checked).toBe(false);
    expect((await boxOf('Delta')).disabled).toBe(true);
    expect(plain((await rowOf('Delta')).textContent)).toContain('Adresse manquante');
  });

  it('shows the hardest step first, and why it is that step', async () => {
    renderAt('/letters', scene);
    await shows(/^2 lettres/);
    const rows = screen.getAllByRole('row').map((row) => plain(row.textContent));
    expect(rows.findIndex((row) => row.includes('Charlie'))).toBeLessThan(
      rows.findIndex((row) => row.includes('Bravo')),
    );
    await userEvent.click(await rowOf('Bravo').then((row) => within(row).getByText('Bravo Peinture')));
    await screen.findByText(/La facture F-BRAVO a 20\sjours de retard/);
    await screen.findByText('aperçu %PDF-');
  });

  it('moves the totals with every key, and finds the choices again after it was closed', async () => {
    const user = userEvent.setup();
    const first = renderAt('/letters', scene);
    await shows(/^2 lettres/);
    await user.click(within(await rowOf('Bravo')).getByText('Bravo Peinture'));
    await user.keyboard(' ');
    await user.keyboard('  ');
    await shows('1 lettre cochée sur 4 · 300,00 €');
    first.unmount();
    await eventually(async () =>
      expect((await readDraft(scene.services.database))?.excluded).toEqual([scene.idOf('BRAVO')]),
    );
    const journal = await readJournalPage(scene.services.database, { before: null, count: 20 });
    expect(journal.filter(({ act }) => act === 'saveDraft')).toHaveLength(1);
    renderAt('/letters', scene);
    await shows('1 lettre cochée sur 4 · 300,00 €');
    expect((await boxOf('Bravo')).checked).toBe(false);
  });

  it('agrees to no formal notice when all are ticked, and to one by its own tick', async () => {
    const user = userEvent.setup();
    const shown = renderAt('/letters', scene);
    await shows(/^2 lettres/);
    await user.click(within(await rowOf('Charlie')).getByText('Charlie Négoce'));
    await user.keyboard('{Control>}a{/Control}');
    expect((await boxOf('Charlie')).checked).toBe(false);
    await user.click(await screen.findByLabelText('Je confirme cette mise en demeure'));
    await shows('3 lettres cochées sur 4 · 1 800,00 € · 1 à compléter');
    expect((await boxOf('Charlie')).checked).toBe(true);
    shown.unmount();
    await eventually(async () =>
      expect((await readDraft(scene.services.database))?.confirmed).toEqual([scene.idOf('CHARLIE')]),
    );
  });

  it('keeps the words for one customer while they are typed', async () => {
    const user = userEvent.setup();
    const first = renderAt('/letters', scene);
    await shows(/^2 lettres/);
    await user.click(within(await rowOf('Alpha')).getByText('Alpha Menuiserie'));
    await user.click(await screen.findByRole('button', { name: 'Ajouter un mot' }));
    await user.type(await screen.findByLabelText('Votre mot pour ce client'), 'Merci pour votre accueil.');
    first.unmount();
    await eventually(async () =>
      expect((await readDraft(scene.services.database))?.paragraphs).toEqual({
        [scene.idOf('ALPHA')]: 'Merci pour votre accueil.',
      }),
    );
    renderAt('/letters', scene);
    await shows(/^2 lettres/);
    await user.click(within(await rowOf('Alpha')).getByText('Alpha Menuiserie'));
    await screen.findByDisplayValue('Merci pour votre accueil.');
  });

  it('counts every letter that would go, not only those that a filter leaves in sight', async () => {
    const user = userEvent.setup();
    renderAt('/letters', scene);
    await shows(/^2 lettres/);
    await user.type(screen.getByLabelText('Nom, code ou facture'), 'alpha');
    await eventually(() => expect(screen.queryByText('Bravo Peinture')).toBeNull());
    expect(totals()).toContain('2 lettres cochées sur 4');
    expect(screen.getByRole('button', { name: 'Émettre 2 lettres…' })).toBeTruthy();
  });

  it('says of each customer without a letter why', async () => {
    const user = userEvent.setup();
    renderAt('/letters', scene);
    await user.click(await screen.findByRole('button', { name: /Sans lettre aujourd’hui \(1\)/ }));
    expect(plain((await rowOf('Echo')).textContent)).toMatch(/Pas encore|pas encore/);
  });

  it('leaves a customer in peace until a day, and takes it back', async () => {
    const user = userEvent.setup();
    renderAt('/letters', scene);
    await shows(/^2 lettres/);
    await user.click(within(await rowOf('Alpha')).getByText('Alpha Menuiserie'));
    await user.keyboard('x');
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByLabelText(/Jusqu’au/), '20/08/2026');
    await user.click(dialog.getByRole('button', { name: 'Ne pas relancer' }));
    expect(dialog.getByText('Choisissez un jour après aujourd’hui.')).toBeTruthy();
    expect(dialog.getByText('Notez une raison, même en trois mots.')).toBeTruthy();
    await user.clear(dialog.getByLabelText(/Jusqu’au/));
    await user.type(dialog.getByLabelText(/Jusqu’au/), '01/09/2026');
    await user.type(dialog.getByLabelText('Raison'), 'Promesse de paiement');
    await user.click(dialog.getByRole('button', { name: 'Ne pas relancer' }));
    await shows('1 lettre cochée sur 3 · 500,00 €');
    const held = await readAccount(scene.services.database, scene.idOf('ALPHA'));
    expect(held?.account.holds).toMatchObject([{ until: '2026-09-01', reason: 'Promesse de paiement' }]);
    await user.click(await screen.findByRole('button', { name: 'Annuler cette action' }));
    await shows('2 lettres cochées sur 4 · 800,00 €');
  });

  it('asks for the rate it lacks, shows what would go and what would not, and issues it', async () => {
    const user = userEvent.setup();
    const shown = renderAt('/letters', scene);
    await shows(/^2 lettres/);
    await user.click(await boxOf('Charlie'));
    await shows(/^3 lettres/);
    await user.keyboard('{Control>}p{/Control}');

    const asked = within(await screen.findByRole('dialog', { name: 'Un taux manque' }));
    await asked.findByText(/Pour comparer, 1er semestre 2026.*2,15/);
    expect(asked.getByLabelText<HTMLInputElement>('Taux de la BCE').value).toBe('');
    await user.type(asked.getByLabelText('Taux de la BCE'), '215');
    await user.click(asked.getByRole('button', { name: /Enregistrer/ }));
    expect(asked.getByText(/un pourcentage de 0 à 25/)).toBeTruthy();
    await user.clear(asked.getByLabelText('Taux de la BCE'));
    await user.type(asked.getByLabelText('Taux de la BCE'), '2,15');
    await user.type(asked.getByLabelText('Où vous l’avez lu'), 'Banque de France, le 3 juillet');
    await user.click(asked.getByRole('button', { name: /Enregistrer/ }));

    const review = within(await screen.findByRole('dialog', { name: /Émettre 3\slettres/ }));
    expect(review.getByText('Delta Transports')).toBeTruthy();
    expect(pageText()).toContain('1 lettre ne part pas dans ce lot');
    expect(pageText()).toContain('L’adresse du client manque');
    expect((await readEnteredRates(scene.services.database)).ecb).toMatchObject([
      { half: '2026-S2', refi: 215, source: 'Banque de France, le 3 juillet', enteredOn: '2026-08-20' },
    ]);
    await user.click(review.getByRole('button', { name: /^Émettre 3\slettres$/ }));

    await eventually(() => expect(shown.path()).toMatch(/^\/batches\/.+/));
    const [batch] = await readDispatches(scene.services.database);
    expect(batch?.contacts.map(({ code, stage }) => `${code} ${stage.stepId}`)).toEqual([
      'CHARLIE formalNotice',
      'BRAVO reminder2',
      'ALPHA reminder1',
    ]);
    expect(batch?.contacts[0]?.interest).toBeGreaterThan(0);
    expect(batch?.contacts[0]?.compensation).toBe(4000);
    await eventually(async () => expect((await readDraft(scene.services.database))?.confirmed).toEqual([]));
    expect(scene.shell.busy).toEqual([true, false]);
  });

  it('writes nothing when the owner turns back before he agrees', async () => {
    const user = userEvent.setup();
    renderAt('/letters', scene);
    await shows(/^2 lettres/);
    await user.click(screen.getByRole('button', { name: 'Émettre 2 lettres…' }));
    const review = within(await screen.findByRole('dialog', { name: /Émettre 2\slettres/ }));
    // Three sheets: two letters of a page, and the list.
    await eventually(() =>
      expect(plain(review.getByText('Feuilles').parentElement?.textContent ?? '')).toContain('Feuilles3'),
    );
    await user.click(review.getByRole('button', { name: 'Annuler' }));
    expect(await readDispatches(scene.services.database)).toEqual([]);
    expect(await readNumbering(scene.services.database)).toEqual({});
  });

  it('says what was kept when the letters cannot be printed', async () => {
    const user = userEvent.setup();
    const failing = {
      ...scene.services,
      printer: { ...scene.services.printer, renderBatch: () => Promise.reject(new Error('no paper')) },
    };
    renderAt('/letters', { services: failing, shell: scene.shell });
    await shows(/^2 lettres/);
    await user.click(screen.getByRole('button', { name: 'Émettre 2 lettres…' }));
    const review = within(await screen.findByRole('dialog', { name: /Émettre 2\slettres/ }));
    await user.click(review.getByRole('button', { name: /^Émettre 2\slettres$/ }));
    await screen.findByText('Les lettres n’ont pas été émises.');
    expect(pageText()).toContain('Aucune lettre n’est émise et aucun numéro n’est pris.');
    expect(await readDispatches(scene.services.database)).toEqual([]);
  });

  it('reads in English too', async () => {
    renderAt('/letters', scene, 'en');
    await shows('2 letters ticked of 4 · €800.00 · 1 to confirm · 1 to complete');
  });
});
