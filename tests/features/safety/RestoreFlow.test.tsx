import 'fake-indexeddb/auto';
import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { RestoreFlow } from '../../../renderer/features/safety/restore/RestoreFlow';
import { compareFacts } from '../../../renderer/features/safety/restore/compareFacts';
import type { BackupSource, MirrorSource, RestoreSources } from '../../../renderer/platform/safetyShell';
import type { CopyFacts } from '../../../renderer/store/parts/copyFacts';
import type * as RestoreModule from '../../../renderer/usecases/safety/restore';
import { SafetyFailure } from '../../../renderer/usecases/safety/safetyFailure';
import { pageText, plain } from '../letters/scene';
import { giveElementsSize, renderUi } from '../../ui/support/renderUi';
import { FACTS, NO_BACKUP, safetyShell, safetyWith } from './scene';
import { eventually } from '../../support/eventually';

const usecase = vi.hoisted(() => ({
  openSource: vi.fn<typeof RestoreModule.openSource>(),
  restore: vi.fn<typeof RestoreModule.restore>(),
}));
vi.mock('../../../renderer/usecases/safety/restore', async (original) => ({
  ...(await original<typeof RestoreModule>()),
  ...usecase,
}));

const MIRROR: MirrorSource = { source: 'mirror:1', generation: '1', facts: FACTS, bytes: 72_000 };
const BACKUP: BackupSource = {
  source: 'backup:1',
  place: 'CLE-A',
  name: 'Encours 2026-08-01.encours',
  bytes: 75_000,
  at: '2026-08-01T08:00:00.000Z',
  databaseId: 'db-1',
  encrypted: true,
  problem: null,
};
const HERE: CopyFacts = {
  ...FACTS,
  counter: 52,
  journalEntries: 52,
  accounts: 64,
  invoices: 830,
  openTotalCents: 4_000_000,
};
const SOURCES: RestoreSources = { mirrors: [MIRROR], damagedMirrors: [], backups: [BACKUP] };

describe('restoring', () => {
  let takeSize: () => void;
  const startAnew = vi.fn();
  const close = vi.fn(() => Promise.resolve());
  const opened = { source: 'mirror:1', session: 's', facts: FACTS, parts: [], bytes: 72_000, close };

  beforeEach(() => {
    takeSize = giveElementsSize(1600, 900);
    vi.resetAllMocks();
    close.mockResolvedValue();
  });
  afterEach(() => {
    cleanup();
    takeSize();
  });

  const show = (
    part: Parameters<typeof safetyShell>[0] = {},
    here: () => Promise<CopyFacts | null> = () => Promise.resolve(HERE),
  ): void => {
    const shell = safetyShell({ restoreSources: () => Promise.resolve(SOURCES), ...part });
    renderUi(<RestoreFlow tools={safetyWith(shell, { startAnew })} here={here} />);
  };
  const openRow = async (text: RegExp): Promise<void> => {
    await userEvent.setup().click(await screen.findByText(text));
  };

  it('lists mirrors and backups, the newest first, with what is known of each', async () => {
    show({ restoreSources: () => Promise.resolve({ ...SOURCES, damagedMirrors: ['x'] }) });
    await screen.findByText('Cet ordinateur');
    const rows = screen
      .getAllByRole('row')
      .slice(1)
      .map((row) => plain(row.textContent));
    expect(rows[0]).toMatch(/20\/08\/2026.*Cet ordinateur.*Menuiserie Perrin.*61.*812.*41 208,55 €/);
    expect(rows[1]).toMatch(/01\/08\/2026.*CLE-A · Encours 2026-08-01\.encours.*la phrase sera demandée/);
    expect(pageText()).toContain('Une copie tenue sur cet ordinateur est abîmée');
  });

  it('shows what the copy holds beside what is here, asks, restores, and begins anew', async () => {
    const user = userEvent.setup();
    usecase.openSource.mockResolvedValue(opened);
    usecase.restore.mockImplementation((_tools, _opened, options) => {
      options?.onProgress?.({ step: 'check', done: 10, total: 61 });
      const holds = { ...FACTS, accounts: 60, invoices: 800, openTotalCents: 4_100_000 };
      return Promise.resolve({ facts: FACTS, holds, erased: 1 });
    });
    show();
    await openRow(/Cet ordinateur/);
    const table = await screen.findByRole('table');
    await eventually(() => expect(plain(table.textContent)).toContain('830'));
    const line = (name: string): string =>
      plain(within(table).getByRole('rowheader', { name }).parentElement?.textContent ?? null);
    expect(line('Clients')).toBe('Clients6164− 3');
    expect(line('Solde comptable')).toBe('Solde comptable41 208,55 €40 000,00 €+ 1 208,55 €');
    expect(line('Documents émis')).toBe('Documents émis33identique');
    expect(pageText()).toContain('Cette copie s’arrête 12 actions avant ce qui est ici');
    await user.click(screen.getByRole('button', { name: 'Restaurer cette copie…' }));
    const question = within(await screen.findByRole('dialog'));
    expect(question.getByText(/sont gardées jusqu’à ce que vous disiez que tout va bien/)).toBeDefined();
    expect(usecase.restore).not.toHaveBeenCalled();
    await user.click(question.getByRole('button', { name: 'Restaurer' }));
    const told = within(await screen.findByRole('dialog', { name: 'Copie restaurée' }));
    expect(told.getByText(/Un client effacé depuis/)).toBeDefined();
    expect(pageText()).toContain('800 factures, 41 000,00 € de solde comptable : la copie du');
    expect(startAnew).not.toHaveBeenCalled();
    await user.click(told.getByRole('button', { name: 'Ouvrir les données restaurées' }));
    expect(startAnew).toHaveBeenCalledTimes(1);
  });

  it('asks for the secret of a protected backup until it is right, and tells a wrong one from damage', async () => {
    const user = userEvent.setup();
    const fail = (code: 'passphrase-needed' | 'wrong-passphrase' | 'damaged') =>
      new SafetyFailure(code, 'open', { where: 'copy', at: { part: 'accounts/0', offset: 99 } });
    usecase.openSource.mockRejectedValueOnce(fail('passphrase-needed'));
    show();
    await openRow(/CLE-A/);
    const dialog = within(await screen.findByRole('dialog', { name: 'Sauvegarde protégée' }));
    usecase.openSource.mockRejectedValueOnce(fail('wrong-passphrase'));
    await user.type(dialog.getByLabelText('Phrase secrète'), 'autre chose{Enter}');
    expect(await dialog.findByText(/Ce n’est pas la phrase secrète de cette sauvegarde/)).toBeDefined();
    expect(usecase.openSource.mock.lastCall?.[2]).toEqual({ passphrase: 'autre chose' });
    await user.click(dialog.getByRole('radio', { name: 'Le code de secours' }));
    usecase.openSource.mockRejectedValueOnce(fail('damaged'));
    await user.type(dialog.getByLabelText('Code de secours'), 'Q7RM 2XK9{Enter}');
    expect(usecase.openSource.mock.lastCall?.[2]).toEqual({ recoveryCode: 'Q7RM 2XK9' });
    const text = plain((await screen.findByRole('alert')).textContent);
    expect(text).toContain('Cette copie est abîmée');
    expect(text).toContain('accounts/0');
    expect(text).toContain('Rien n’a été changé');
  });

  it('says what is wrong with a restore that failed: nothing was changed', async () => {
    const user = userEvent.setup();
    usecase.openSource.mockResolvedValue(opened);
    usecase.restore.mockRejectedValue(new SafetyFailure('disk-full', 'load', { where: 'computer' }));
    show();
    await openRow(/Cet ordinateur/);
    await user.click(await screen.findByRole('button', { name: 'Restaurer cette copie…' }));
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Restaurer' }));
    const text = plain((await screen.findByRole('alert')).textContent);
    expect(text).toContain('Le disque de cet ordinateur est plein');
    expect(text).toContain('les données de cet ordinateur sont celles d’avant');
    expect(startAnew).not.toHaveBeenCalled();
  });

  it('begins anew by itself when it ends behind the lock, where nobody sees the report', async () => {
    const user = userEvent.setup();
    let finish: () => void = () => undefined;
    usecase.openSource.mockResolvedValue(opened);
    usecase.restore.mockImplementation(async () => {
      await new Promise<void>((resolve) => (finish = resolve));
      return { facts: FACTS, holds: FACTS, erased: 0 };
    });
    show();
    await openRow(/Cet ordinateur/);
    await user.click(await screen.findByRole('button', { name: 'Restaurer cette copie…' }));
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Restaurer' }));
    await screen.findByText('Chargement de la copie à part…');
    cleanup();
    expect(startAnew).not.toHaveBeenCalled();
    finish();
    await eventually(() => expect(startAnew).toHaveBeenCalledTimes(1));
  });

  it('closes what was opened when the owner looks at another copy', async () => {
    const user = userEvent.setup();
    usecase.openSource.mockResolvedValue(opened);
    show();
    await openRow(/Cet ordinateur/);
    const another = await screen.findByRole('button', { name: 'Voir une autre copie' });
    await eventually(() => expect(document.activeElement).toBe(another));
    await user.click(another);
    expect(await screen.findByText(/CLE-A/)).toBeDefined();
    expect(close).toHaveBeenCalledTimes(1);
  });

  it('opens a file that the owner shows, and warns when it is of another database', async () => {
    const user = userEvent.setup();
    const copy = { ...FACTS, databaseId: 'db-9' };
    usecase.openSource.mockResolvedValue({ ...opened, facts: copy });
    const chosen = { ...BACKUP, source: 'backup:9', name: 'ailleurs.encours' };
    show({ chooseBackupFile: () => Promise.resolve(chosen) });
    await user.click(await screen.findByRole('button', { name: 'Ouvrir un fichier de sauvegarde…' }));
    expect(await screen.findByText(/vient d’une autre base/)).toBeDefined();
    expect(usecase.openSource.mock.lastCall?.[1]).toBe('backup:9');
  });

  it('warns of a plain file where the backups of this computer are encrypted, and of nothing else', async () => {
    const user = userEvent.setup();
    usecase.openSource.mockResolvedValue(opened);
    const rows = { mirrors: [MIRROR], damagedMirrors: [], backups: [{ ...BACKUP, encrypted: false }] };
    const encrypted = { ...NO_BACKUP, encryption: true };
    const restoreSources = (): Promise<RestoreSources> => Promise.resolve(rows);
    show({ restoreSources, backupState: () => Promise.resolve(encrypted) });
    await openRow(/CLE-A/);
    expect(await screen.findByText(/n’est pas chiffrée, alors que celles de cet ordinateur/)).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Voir une autre copie' }));
    await openRow(/Cet ordinateur/);
    await screen.findByRole('table');
    expect(screen.queryByText(/n’est pas chiffrée/)).toBeNull();
    cleanup();
    show({ restoreSources });
    await openRow(/CLE-A/);
    await screen.findByRole('table');
    expect(screen.queryByText(/n’est pas chiffrée/)).toBeNull();
  });

  it('does not say that nothing is here when it can not be known', async () => {
    usecase.openSource.mockResolvedValue(opened);
    show({}, () => Promise.reject(new Error('not open')));
    await openRow(/Cet ordinateur/);
    const table = await screen.findByRole('table');
    await eventually(() => expect(plain(table.textContent)).toContain('inconnu'));
    expect(plain(table.textContent)).not.toContain('rien');
  });

  it('says what to do when there is no copy, or when they can not be looked for', async () => {
    show({ restoreSources: () => Promise.resolve({ mirrors: [], damagedMirrors: [], backups: [] }) });
    expect(await screen.findByText('Aucune copie trouvée')).toBeDefined();
    cleanup();
    show({ restoreSources: () => Promise.reject(new Error('no')) });
    expect(plain((await screen.findByRole('alert')).textContent)).toContain('n’ont pas pu être cherchées');
  });
});

describe('what a restore would change', () => {
  it('counts no actions between two databases, and nothing where nothing is known', () => {
    expect(compareFacts({ ...FACTS, databaseId: 'db-9' }, HERE)).toMatchObject({
      otherDatabase: true,
      actionsSince: 0,
    });
    expect(compareFacts(FACTS, null)).toEqual({ differences: null, otherDatabase: false, actionsSince: 0 });
    expect(compareFacts(HERE, FACTS).actionsSince).toBe(0);
  });
});
