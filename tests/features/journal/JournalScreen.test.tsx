import 'fake-indexeddb/auto';
import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from 'react-router';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { day } from '../../../renderer/domain/day';
import JournalScreen from '../../../renderer/features/journal/JournalScreen';
import { BusyTracker } from '../../../renderer/platform/busy';
import { BUSY, SHELL, TODAY as TODAY_KEY } from '../../../renderer/platform/provided';
import { placeHold } from '../../../renderer/store/acts/holds/placeHold';
import { saveSettings } from '../../../renderer/store/acts/settings/saveSettings';
import { cents } from '../../../renderer/domain/money';
import { DEFAULT_SETTINGS } from '../../../renderer/domain/settings/settings';
import { readAccount } from '../../../renderer/store/queries/readAccount';
import { Provide } from '../../../renderer/ui/provided/provided';
import { actContext } from '../../../renderer/usecases/reminderContext';
import { SAFETY } from '../../../renderer/usecases/safety/safety';
import { SERVICES } from '../../../renderer/usecases/servicesKey';
import { openScene, pageText, plain, rowOf, type Scene, TODAY } from '../letters/scene';
import { connectParts } from '../../store/parts/copies';
import { safetyShell, safetyWith } from '../safety/scene';
import { giveElementsSize, renderUi } from '../../ui/support/renderUi';
import { eventually } from '../../support/eventually';

/** A busy machine draws late. */
const soon = (check: () => unknown): Promise<unknown> => eventually(check);

describe('journal', () => {
  let scene: Scene;
  let restore: () => void;
  let count = 0;

  const open = (): void => {
    const { client } = connectParts();
    const safety = safetyWith(safetyShell({}), { parts: () => client });
    renderUi(
      <MemoryRouter>
        <Provide of={SERVICES} value={scene.services}>
          <Provide of={SAFETY} value={safety}>
            <Provide of={SHELL} value={scene.shell.shell}>
              <Provide of={BUSY} value={new BusyTracker(scene.shell.shell)}>
                <Provide of={TODAY_KEY} value={day(TODAY)}>
                  <JournalScreen />
                </Provide>
              </Provide>
            </Provide>
          </Provide>
        </Provide>
      </MemoryRouter>,
      'fr',
    );
  };
  const hold = async (code: string): Promise<void> => {
    await placeHold(scene.services.database, actContext(scene.services), {
      accountId: scene.idOf(code),
      replaces: null,
      hold: { until: day('2026-09-30'), reason: 'litige en cours', itemId: null },
    });
  };
  const actsShown = (): string[] =>
    screen
      .getAllByRole('row')
      .slice(1)
      .map((row) => plain(row.textContent));

  beforeEach(async () => {
    restore = giveElementsSize(1600, 900);
    scene = await openScene(`journal-${(count += 1)}`);
    await hold('ALPHA');
  });
  afterEach(async () => {
    cleanup();
    restore();
    await scene.close();
  });

  it('lists every act, the newest first, each in a sentence', async () => {
    open();
    await rowOf('Relances arrêtées');
    const rows = actsShown();
    expect(rows).toHaveLength(5);
    expect(rows[0]).toContain('ALPHA · Alpha Menuiserie, jusqu’au 30/09/2026 : litige en cours');
    expect(rows[1]).toContain('Mise en demeure autorisée');
    expect(rows[4]).toContain('export.txt : 5 clients créés, 0 modifié, encours de 0,00 € à 2 900,00 €');
    expect(pageText()).toContain('5 actions, les plus récentes d’abord');
  });

  it('is narrowed by kind, period and words, and says when nothing is left', async () => {
    const user = userEvent.setup();
    open();
    await rowOf('Relances arrêtées');
    await user.click(screen.getByRole('button', { name: 'Imports' }));
    await soon(() => expect(actsShown()).toHaveLength(1));
    await user.click(screen.getByRole('button', { name: 'Toutes' }));
    const search = screen.getByRole('textbox', { name: 'Client, fichier, référence…' });
    await user.type(search, 'ménuiserie');
    await soon(() => expect(actsShown()).toHaveLength(1));
    expect(actsShown()[0]).toContain('Relances arrêtées');
    await user.clear(search);
    await user.type(search, 'echo');
    await soon(() => expect(actsShown()[0]).toContain('Import accepté'));
    await user.type(search, 'zzz');
    await user.click(await screen.findByRole('button', { name: 'Tout afficher' }));
    await soon(() => expect(actsShown()).toHaveLength(5));
  });

  it('shows what an act changed, before and after, and takes it back as a new entry', async () => {
    const user = userEvent.setup();
    open();
    await user.click(within(await rowOf('Relances arrêtées')).getByText('Relances arrêtées'));
    const table = await screen.findByRole('table', { name: 'Avant et après' });
    expect(plain(table.textContent)).toContain('Arrêts de relance');
    expect(plain(table.textContent)).toContain('jusqu’au 30/09/2026, motif litige en cours');
    await user.click(screen.getByRole('button', { name: 'Annuler cette action' }));
    await soon(async () =>
      expect((await readAccount(scene.services.database, scene.idOf('ALPHA')))?.account.holds).toEqual([]),
    );
    await rowOf('N° 5 : Relances arrêtées');
  });

  it('shows the choices that differ from what works untouched, and no other', async () => {
    const user = userEvent.setup();
    const { plan } = DEFAULT_SETTINGS;
    const later = { ...plan, steps: plan.steps.slice(1, 2), floorCents: cents(2000) };
    const chosen = { ...DEFAULT_SETTINGS, theme: 'dark' as const, plan: later };
    await saveSettings(scene.services.database, actContext(scene.services), chosen);
    open();
    await user.click(within(await rowOf('Réglages modifiés')).getByText('Réglages modifiés'));
    const table = await screen.findByRole('table', { name: 'Avant et après' });
    const lines = within(table)
      .getAllByRole('row')
      .slice(1)
      .map((row) => plain(row.textContent));
    expect(lines).toHaveLength(2);
    expect(lines[1]).toBe('RéglagesApparencesystèmesombre');
    expect(lines[0]).toContain('1re relance, après l’échéance, 7 jours, lettre, confirmation non');
    expect(lines[0]).toContain('seuil 20,00 €');
    expect(lines[0]).not.toContain('jours entre deux lettres');
  });

  it('shows a company field by field, without those that say nothing', async () => {
    const user = userEvent.setup();
    open();
    await user.click(within(await rowOf('Ma société modifiée')).getByText('Ma société modifiée'));
    const table = await screen.findByRole('table', { name: 'Avant et après' });
    const lines = within(table)
      .getAllByRole('row')
      .slice(1)
      .map((row) => plain(row.textContent));
    expect(lines.length).toBeGreaterThan(3);
    expect(lines[0]).toMatch(/^Ma sociétéNom–\w/);
    expect(lines.every((line) => !line.endsWith('––'))).toBe(true);
  });

  it('refuses to take back what a later act has changed, and says why', async () => {
    const user = userEvent.setup();
    open();
    await user.click(within(await rowOf('Import accepté')).getByText('Import accepté'));
    await user.click(await screen.findByRole('button', { name: 'Annuler cette action' }));
    const dialog = await screen.findByRole('dialog');
    expect(plain(dialog.textContent)).toContain('ce qu’elle a changé a été modifié depuis');
    expect(await readAccount(scene.services.database, scene.idOf('ECHO'))).not.toBeNull();
  });

  it('verifies the chain, and names an entry that was altered outside the program', async () => {
    const user = userEvent.setup();
    open();
    await rowOf('Relances arrêtées');
    await user.click(screen.getByRole('button', { name: 'Vérifier' }));
    const whole = await screen.findByRole('dialog', { name: 'Tout est cohérent' });
    expect(plain(whole.textContent)).toContain(
      'Vérifiés : 5 actions, 5 clients, 0 document, 2 900,00 € de solde comptable',
    );
    await user.click(within(whole).getByRole('button', { name: 'Fermer' }));
    const entry = await scene.services.database.journal.get([2, 0]);
    if (entry === undefined) throw new Error('no entry');
    await scene.services.database.journal.put({
      ...entry,
      summary: { name: 'Autre société' },
    } as typeof entry);
    await user.click(await screen.findByRole('button', { name: 'Vérifier' }));
    const broken = await screen.findByRole('dialog', { name: 'Quelque chose ne concorde pas' });
    expect(plain(broken.textContent)).toContain('la n° 2 a été modifiée');
  });

  it('is exported as it is shown, with its hashes', async () => {
    const user = userEvent.setup();
    open();
    await rowOf('Relances arrêtées');
    await user.click(screen.getByRole('button', { name: 'Clients' }));
    await soon(() => expect(actsShown()).toHaveLength(3));
    await user.click(screen.getByRole('button', { name: 'Exporter en CSV' }));
    await soon(() => expect(scene.shell.saved).toHaveLength(1));
    const saved = scene.shell.saved[0];
    const lines = new TextDecoder().decode(saved?.bytes).trim().split('\r\n');
    expect(saved?.suggestedName).toBe('journal-2026-08-20.csv');
    expect(lines).toHaveLength(4);
    const last = await scene.services.database.journal.get([5, 0]);
    expect(lines[1]).toContain('Relances arrêtées');
    expect(lines[1]).toContain((last as { hash: string }).hash);
  });
});
