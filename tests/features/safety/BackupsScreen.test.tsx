import 'fake-indexeddb/auto';
import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BridgeError } from '../../../renderer/platform/bridge';
import type { BackupState } from '../../../renderer/platform/safetyShell';
import type * as BackUpModule from '../../../renderer/usecases/safety/backUp';
import { SafetyFailure } from '../../../renderer/usecases/safety/safetyFailure';
import { openScene, pageText, plain, type Scene, TODAY } from '../letters/scene';
import { giveElementsSize } from '../../ui/support/renderUi';
import { aPlace, FACTS, NO_BACKUP, safetyShell, safetyWith, showBackups } from './scene';
import { eventually } from '../../support/eventually';

const backUp = vi.hoisted(() => vi.fn<typeof BackUpModule.backUp>());
vi.mock('../../../renderer/usecases/safety/backUp', async (original) => ({
  ...(await original<typeof BackUpModule>()),
  backUp,
}));

const LAST = {
  name: 'Encours.encours',
  at: `${TODAY}T08:00:00.000Z`,
  bytes: 74_000,
  encrypted: true,
  facts: FACTS,
};

describe('backups', () => {
  let scene: Scene;
  let restore: () => void;
  let count = 0;
  beforeEach(async () => {
    restore = giveElementsSize(1600, 900);
    backUp.mockReset();
    scene = await openScene(`backups-${(count += 1)}`);
  });
  afterEach(async () => {
    cleanup();
    restore();
    await scene.close();
  });

  it('says that there was never one, and what to do when nothing is plugged in', async () => {
    showBackups(scene, safetyWith(safetyShell({})));
    await screen.findByText('Une sauvegarde est à faire.');
    expect(pageText()).toContain('Aucune sauvegarde n’a encore été faite');
    expect(await screen.findByText('Aucune clé ni aucun dossier')).toBeDefined();
    expect(pageText()).toContain('Branchez une clé USB, ou choisissez un dossier.');
    expect(pageText()).toContain('qui trouve la clé lit vos clients et vos factures');
  });

  it('says when and where the last one was proven, and since when another is due', async () => {
    const state: BackupState = {
      places: [aPlace({ lastBackup: LAST, present: false })],
      lastAt: '2026-08-10T08:00:00.000Z',
      encryption: true,
      dueSince: '2026-08-17',
    };
    showBackups(scene, safetyWith(safetyShell({ backupState: () => Promise.resolve(state) })));
    await screen.findByText('Une sauvegarde est à faire.');
    expect(pageText()).toMatch(/Dernière sauvegarde vérifiée : .*10\/08\/2026 10:00, sur « CLE-A »/);
    expect(pageText()).toContain('À faire depuis le 17 août 2026.');
    expect(pageText()).toContain('sans la phrase secrète ni le code de secours, personne ne les lit');
  });

  it('offers each place that can take one, the stick whose turn it is first, and says why others can not', async () => {
    const places = [
      aPlace({ id: 'gone', label: 'CLE-C', present: false, lastBackup: LAST }),
      aPlace({ id: 'folder', kind: 'folder', label: 'Documents', where: '/home/p', removable: false }),
      aPlace({ id: 'ro', label: 'CLE-RO', readOnly: true }),
      aPlace({ id: 'recent', label: 'CLE-B', lastBackup: LAST }),
      aPlace({ id: 'fresh', label: 'CLE-A' }),
    ];
    showBackups(scene, safetyWith(safetyShell({ backupPlaces: () => Promise.resolve(places) })));
    const items = await screen.findAllByRole('listitem');
    const texts = items.map((item) => plain(item.textContent));
    expect(texts.map((text) => /CLE-(?:RO|[ABC])|Documents/.exec(text)?.[0])).toEqual([
      'CLE-A',
      'CLE-B',
      'Documents',
      'CLE-RO',
      'CLE-C',
    ]);
    expect(texts[0]).toContain('12 Go libres sur 32 Go');
    expect(texts[1]).toContain('812 factures, 41 208,55 € de solde comptable, protégée');
    expect(texts[2]).toContain('ne protège pas d’une panne de cet ordinateur');
    expect(texts[3]).toContain('Lecture seule');
    expect(texts[4]).toContain('Absente : branchez-la');
    expect(screen.getAllByRole('button', { name: /^Sauvegarder sur/ })).toHaveLength(3);
  });

  it('follows a backup step by step and tells in words what was proven', async () => {
    const user = userEvent.setup();
    const place = aPlace();
    // A stick gets its identity with its first backup.
    let known = aPlace({ id: 'new-1' });
    let finish: () => void = () => undefined;
    backUp.mockImplementation(async (_services, _safety, placeId, options) => {
      expect(placeId).toBe('new-1');
      known = place;
      options?.onProgress?.({ step: 'read-back', done: 500_000, total: 2_000_000 });
      await new Promise<void>((resolve) => (finish = resolve));
      return {
        name: 'Encours 2026-08-20 10h00.encours',
        place,
        bytes: 74_000,
        removed: ['Encours 2026-01-02 09h00.encours'],
        proven: FACTS,
        readBack: 'cache-possible',
      };
    });
    showBackups(scene, safetyWith(safetyShell({ backupPlaces: () => Promise.resolve([known]) })));
    await user.click(await screen.findByRole('button', { name: /^Sauvegarder sur/ }));
    await screen.findByText('Relecture de ce qui a été écrit…');
    expect(pageText()).toContain('500 ko sur 2 Mo');
    expect(scene.shell.busy.at(-1)).toBe(true);
    finish();
    const dialog = await screen.findByRole('dialog', { name: 'Sauvegarde vérifiée' });
    const text = plain(dialog.textContent);
    expect(text).toContain('812 factures, 41 208,55 € : identiques');
    expect(text).toContain('Encours 2026-08-20 10h00.encours');
    expect(text).toContain('Encours 2026-01-02 09h00.encours');
    expect(text).toContain('éjectez la clé avant de la retirer');
    expect(scene.shell.busy.at(-1)).toBe(false);
    await user.click(within(dialog).getByRole('button', { name: 'Fermer' }));
    await eventually(() =>
      expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^Sauvegarder sur/),
    );
  });

  it.each([
    [
      new SafetyFailure('disk-full', 'write', { where: 'copy' }),
      'plus assez de place sur la clé',
      'prenez une autre clé',
    ],
    [
      new SafetyFailure('disk-full', 'load', { where: 'computer' }),
      'Le disque de cet ordinateur est plein',
      'Libérez de la place',
    ],
    [new SafetyFailure('place-gone', 'write', { where: 'copy' }), 'n’est plus là', 'Rebranchez la clé'],
    [
      new SafetyFailure('place-read-only', 'write', { where: 'copy' }),
      'n’accepte pas d’écriture',
      'choisissez-en une autre',
    ],
    [
      new SafetyFailure('place-file-limit', 'write', { where: 'copy' }),
      'un fichier aussi grand',
      'exFAT ou NTFS',
    ],
    [new SafetyFailure('busy', 'write', { where: 'computer' }), 'Une autre copie est en cours', 'Attendez'],
    [
      new SafetyFailure('other-process', 'mirror', { where: 'computer' }),
      'Un autre Encours',
      'Fermez l’autre',
    ],
    [
      new SafetyFailure('not-proven', 'check', {
        where: 'copy',
        differences: ['invoices', 'openTotalCents'],
      }),
      'Ne correspondent pas : les factures, le solde comptable.',
      'de préférence sur une autre clé',
    ],
    [new Error('out of the blue'), 'Une erreur que le programme n’attendait pas', 'Réessayez'],
  ])('%s: what happened, what was kept, what to do', async (failure, happened, next) => {
    const user = userEvent.setup();
    backUp.mockRejectedValue(failure);
    showBackups(scene, safetyWith(safetyShell({ backupPlaces: () => Promise.resolve([aPlace()]) })));
    await user.click(await screen.findByRole('button', { name: /^Sauvegarder sur/ }));
    const text = plain((await screen.findByRole('alert')).textContent);
    expect(text).toContain(happened);
    expect(text).toContain('Vos données sont intactes, et les sauvegardes déjà faites aussi.');
    expect(text).toContain(next);
  });

  it('can be cancelled, and then says that nothing was kept', async () => {
    const user = userEvent.setup();
    backUp.mockImplementation(
      (_services, _safety, _place, options) =>
        new Promise((_resolve, reject) =>
          options?.signal?.addEventListener('abort', () =>
            reject(new SafetyFailure('cancelled', 'write', { where: 'copy' })),
          ),
        ),
    );
    showBackups(scene, safetyWith(safetyShell({ backupPlaces: () => Promise.resolve([aPlace()]) })));
    await user.click(await screen.findByRole('button', { name: /^Sauvegarder sur/ }));
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Annuler' }));
    expect(await screen.findByText('Sauvegarde annulée : rien n’a été gardé.')).toBeDefined();
  });

  it('says when places or the state of the backups can not be read', async () => {
    const refused = (call: string) => () => Promise.reject(new BridgeError('worker-stopped', call));
    const shell = safetyShell({ backupPlaces: refused('backupPlaces'), backupState: refused('backupState') });
    showBackups(scene, safetyWith(shell));
    await eventually(() => expect(screen.getAllByRole('alert')).toHaveLength(2));
    expect(pageText()).toContain('Les clés n’ont pas pu être cherchées.');
    expect(pageText()).toContain('L’état des sauvegardes n’a pas pu être lu.');
  });
});

describe('protection of backups', () => {
  let scene: Scene;
  let restore: () => void;
  let count = 0;
  beforeEach(async () => {
    restore = giveElementsSize(1600, 900);
    scene = await openScene(`protection-${(count += 1)}`);
  });
  afterEach(async () => {
    cleanup();
    restore();
    await scene.close();
  });
  const CODE = 'Q7RM-2XK9-0ABT-VE4C-81HN-ZZ6P-3WDG';

  it('asks for the passphrase twice, shows the code once with its sheet, and forgets both', async () => {
    const user = userEvent.setup();
    const setBackupPassphrase = vi.fn(() => Promise.resolve({ recoveryCode: CODE }));
    showBackups(scene, safetyWith(safetyShell({ setBackupPassphrase })));
    await user.click(await screen.findByRole('button', { name: 'Protéger par une phrase secrète…' }));
    const dialog = within(await screen.findByRole('dialog'));
    const first = dialog.getByLabelText('Phrase secrète');
    const again = dialog.getByLabelText('La même, encore une fois');
    const set = dialog.getByRole('button', { name: 'Protéger' });
    await user.type(first, 'court');
    await user.click(set);
    expect(dialog.getByText('Au moins 8 caractères.')).toBeDefined();
    await user.clear(first);
    await user.type(first, 'cheval agrafe lune tiroir');
    expect(dialog.getByText(/^Solide/)).toBeDefined();
    await user.type(again, 'cheval agrafe lune');
    await user.click(set);
    expect(dialog.getByText('Les deux ne sont pas les mêmes.')).toBeDefined();
    expect(setBackupPassphrase).not.toHaveBeenCalled();
    await user.type(again, ' tiroir');
    await user.click(set);
    expect(setBackupPassphrase).toHaveBeenCalledWith({ passphrase: 'cheval agrafe lune tiroir' });

    const shown = within(await screen.findByRole('dialog', { name: 'Votre code de secours' }));
    expect(shown.getByRole('group', { name: 'Code de secours' }).textContent).toBe(CODE.replaceAll('-', ''));
    const close = shown.getByRole('button', { name: 'Terminer' });
    expect(close).toHaveProperty('disabled', true);
    await user.click(shown.getByRole('button', { name: 'Imprimer la fiche' }));
    await eventually(() => expect(scene.shell.opened).toHaveLength(1));
    expect(new TextDecoder('latin1').decode(scene.shell.opened[0]?.bytes).slice(0, 5)).toBe('%PDF-');
    await user.click(shown.getByRole('checkbox'));
    await user.click(close);
    await eventually(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(document.documentElement.innerHTML).not.toContain('Q7RM');
    expect(document.documentElement.innerHTML).not.toContain('agrafe');
  });

  it('is removed after a question that says what stays protected', async () => {
    const user = userEvent.setup();
    const removeBackupPassphrase = vi.fn(() => Promise.resolve());
    const backupState = (): Promise<BackupState> => Promise.resolve({ ...NO_BACKUP, encryption: true });
    showBackups(scene, safetyWith(safetyShell({ backupState, removeBackupPassphrase })));
    await user.click(await screen.findByRole('button', { name: 'Retirer la protection…' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText(/Celles déjà faites restent protégées/)).toBeDefined();
    await user.click(dialog.getByRole('button', { name: 'Retirer la protection' }));
    expect(await screen.findByText(/Protection retirée/)).toBeDefined();
    expect(removeBackupPassphrase).toHaveBeenCalledTimes(1);
  });
});
