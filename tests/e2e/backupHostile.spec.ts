import { spawnSync } from 'node:child_process';
import { copyFile, mkdir, readdir, symlink, truncate, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BackupsPage } from './pages/backupsPage';
import { Frame } from './pages/frame';
import { readable } from './pages/readable';
import { RestorePage } from './pages/restorePage';
import { SetupPage } from './pages/setupPage';
import { expect, test } from './support/fixture';

const STICK = 'CLE BLEUE';

test('what lies on a stick under a backup’s name is told for what it is, and nothing is changed by it', async ({
  program,
}) => {
  const stick = join(program.workFolder, '..', STICK);
  const folder = join(stick, 'Encours');
  await mkdir(stick, { recursive: true });
  program.setSticks([stick]);
  program.setToday('2026-06-15');
  const page = await program.start();
  await new Frame(page).makeRoomy();
  await new SetupPage(page).sample();
  const backups = new BackupsPage(page);
  await backups.open();
  await backups.backUp(STICK);
  const good = (await readdir(folder)).find((name) => name.endsWith('.encours')) ?? '';

  await writeFile(join(folder, 'vide.encours'), '');
  await writeFile(join(folder, 'lettre.encours'), 'Madame, Monsieur');
  await mkdir(join(folder, 'dossier.encours'));
  await copyFile(join(folder, good), join(folder, 'coupee.encours'));
  await truncate(join(folder, 'coupee.encours'), 20_000);
  await copyFile(join(folder, good), join(folder, 'partie.encours'));
  if (process.platform !== 'win32') {
    spawnSync('mkfifo', [join(folder, 'tuyau.encours')]);
    await symlink(join(folder, 'nulle part'), join(folder, 'lien.encours'));
  }
  await page.getByRole('link', { name: 'Restaurer…' }).click();
  const line = async (name: string): Promise<string> =>
    readable(await page.getByRole('row').filter({ hasText: name }).innerText());
  expect(await line('vide.encours')).toContain('pas entière');
  expect(await line('coupee.encours')).toContain('pas entière');
  expect(await line('lettre.encours')).toContain('pas une sauvegarde');
  expect(await line('dossier.encours')).toContain('pas une sauvegarde');
  if (process.platform !== 'win32') {
    expect(await line('tuyau.encours')).toContain('pas une sauvegarde');
    expect(await line('lien.encours')).toContain('n’est plus là');
  }

  const restoring = new RestorePage(page);
  const refused = page.getByRole('dialog', { name: 'Cette copie n’a pas pu être ouverte' });
  const said = async (name: string): Promise<string> => {
    await restoring.look(name);
    const text = readable(await refused.innerText());
    await refused.getByRole('button', { name: 'Fermer' }).click();
    // While it fades it still takes a part of the next double click.
    await expect(refused).toHaveCount(0);
    return text;
  };
  const cut = await said('coupee.encours');
  expect(cut).toContain('La fin de ce fichier manque');
  expect(cut).toContain('Choisissez une autre sauvegarde');
  expect(cut).toContain('Rien n’a été changé, ni dans la copie ni dans vos données.');
  await unlink(join(folder, 'partie.encours'));
  expect(await said('partie.encours')).toContain('Cette copie n’existe pas ou n’existe plus.');

  await restoring.look(good);
  await restoring.restore();
  await expect(page.getByText(/^Ces données ont été restaurées le/)).toBeVisible();
});
