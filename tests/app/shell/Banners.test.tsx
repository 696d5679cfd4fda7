import 'fake-indexeddb/auto';
import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from 'react-router';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Banners } from '../../../renderer/app/shell/Banners';
import { day } from '../../../renderer/domain/day';
import { BackupWatch } from '../../../renderer/platform/backupWatch';
import { BACKUPS, TODAY as TODAY_KEY } from '../../../renderer/platform/provided';
import type { BackupState } from '../../../renderer/platform/safetyShell';
import { saveCompany } from '../../../renderer/store/acts/settings/saveCompany';
import { Provide } from '../../../renderer/ui/provided/provided';
import { actContext } from '../../../renderer/usecases/reminderContext';
import type * as FormerModule from '../../../renderer/usecases/safety/formerDatabase';
import { SAFETY } from '../../../renderer/usecases/safety/safety';
import { SERVICES } from '../../../renderer/usecases/servicesKey';
import { aPlace, FACTS, NO_BACKUP, safetyShell, safetyWith } from '../../features/safety/scene';
import { openScene, pageText, type Scene, TODAY } from '../../features/letters/scene';
import { aCompany } from '../../support/builders';
import { renderUi } from '../../ui/support/renderUi';
import { eventually } from '../../support/eventually';

const former = vi.hoisted(() => ({
  confirmRestore: vi.fn<typeof FormerModule.confirmRestore>(),
  returnToFormer: vi.fn<typeof FormerModule.returnToFormer>(),
}));
vi.mock('../../../renderer/usecases/safety/formerDatabase', async (original) => ({
  ...(await original<typeof FormerModule>()),
  ...former,
}));

const LAST = { name: 'a.encours', at: '2026-08-10T08:00:00.000Z', bytes: 1, encrypted: false, facts: FACTS };
const DUE: BackupState = {
  places: [aPlace({ lastBackup: LAST })],
  lastAt: LAST.at,
  encryption: false,
  dueSince: '2026-08-17',
};

describe('banners of safety', () => {
  let scene: Scene;
  let count = 0;
  beforeEach(async () => {
    localStorage.clear();
    vi.resetAllMocks();
    scene = await openScene(`banners-${(count += 1)}`);
  });
  afterEach(async () => {
    cleanup();
    await scene.close();
  });

  const show = async (
    state: BackupState,
    today = TODAY,
    restoredAt: string | null = null,
    path = '/today',
  ): Promise<void> => {
    const shell = safetyShell({ backupState: () => Promise.resolve(state) });
    const watch = new BackupWatch(shell);
    renderUi(
      <MemoryRouter initialEntries={[path]}>
        <Provide of={SERVICES} value={scene.services}>
          <Provide
            of={SAFETY}
            value={safetyWith(shell, { former: restoredAt === null ? null : { restoredAt } })}
          >
            <Provide of={TODAY_KEY} value={day(today)}>
              <Provide of={BACKUPS} value={watch}>
                <Banners whole />
              </Provide>
            </Provide>
          </Provide>
        </Provide>
      </MemoryRouter>,
      'fr',
    );
    await watch.refresh();
  };

  it('remind of a backup when no stick was seen for a week, with the way to make one', async () => {
    await show(DUE);
    expect(await screen.findByText(/Dernière sauvegarde il y a .* jours, sur « CLE-A »/)).toBeDefined();
    expect(screen.getByRole('link', { name: 'Sauvegarder' }).getAttribute('href')).toBe('/backups');
  });

  it('are put off for the day only', async () => {
    const user = userEvent.setup();
    await show(NO_BACKUP);
    await screen.findByText(/Aucune sauvegarde n’a encore été faite/);
    await user.click(screen.getByRole('button', { name: 'Pas aujourd’hui' }));
    expect(pageText()).not.toContain('Aucune sauvegarde');
    cleanup();
    await show(NO_BACKUP);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(pageText()).not.toContain('Aucune sauvegarde');
    cleanup();
    await show(NO_BACKUP, '2026-08-21');
    expect(await screen.findByText(/Aucune sauvegarde n’a encore été faite/)).toBeDefined();
  });

  it('leave it to the screen of backups to say so there', async () => {
    await show(DUE, TODAY, `${TODAY}T08:00:00.000Z`, '/backups');
    await screen.findByText(/Ces données ont été restaurées/);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(pageText()).not.toContain('Dernière sauvegarde');
  });

  it('say nothing while no backup is due, and never to the sample company', async () => {
    await show({ ...DUE, dueSince: null });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(pageText()).not.toContain('sauvegarde');
    cleanup();
    await saveCompany(scene.services.database, actContext(scene.services), aCompany({ specimen: true }));
    await show(DUE);
    await screen.findByText(/Société d’exemple/);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(pageText()).not.toContain('sauvegarde');
  });

  it('ask which data to keep after a restore: those restored, once the owner agrees', async () => {
    const user = userEvent.setup();
    await show({ ...DUE, dueSince: null }, TODAY, `${TODAY}T08:00:00.000Z`);
    await user.click(await screen.findByRole('button', { name: 'Tout va bien, garder' }));
    const question = within(await screen.findByRole('dialog', { name: /^Garder les données restaurées/ }));
    expect(former.confirmRestore).not.toHaveBeenCalled();
    await user.click(question.getByRole('button', { name: 'Tout va bien, garder' }));
    expect(former.confirmRestore).toHaveBeenCalledTimes(1);
    await eventually(() => expect(pageText()).not.toContain('Ces données ont été restaurées'));
  });

  it('go back to those from before, and say so when that can not be done', async () => {
    const user = userEvent.setup();
    former.returnToFormer.mockRejectedValueOnce(new Error('gone'));
    await show({ ...DUE, dueSince: null }, TODAY, `${TODAY}T08:00:00.000Z`);
    await user.click(await screen.findByRole('button', { name: 'Revenir à celles d’avant' }));
    const question = within(await screen.findByRole('dialog'));
    const back = question.getByRole('button', { name: 'Revenir à celles d’avant' });
    await user.click(back);
    expect(await question.findByText(/Rien n’a été changé/)).toBeDefined();
    await user.click(back);
    expect(former.returnToFormer).toHaveBeenCalledTimes(2);
    expect(former.confirmRestore).not.toHaveBeenCalled();
  });
});
