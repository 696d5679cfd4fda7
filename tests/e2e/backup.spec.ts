import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CASES } from './files/atelier';
import { BackupsPage } from './pages/backupsPage';
import { firstBusiness, savedBatch } from './pages/firstBusiness';
import { Frame } from './pages/frame';
import { List } from './pages/list';
import { euroText, readable } from './pages/readable';
import { RestorePage } from './pages/restorePage';
import { startAfter } from './pages/startAfter';
import { expect, test } from './support/fixture';
import { callBridge } from './support/pageBridge';
import type { Program } from './support/program';

const OPEN_TOTAL = CASES.reduce((sum, { balance }) => sum + balance, 0);
/** A lettering that does not balance waits for the owner's word: it is in the accounts, and in no list. */
const WAITING = 5000;
const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

let sticks: string[] = [];

/** Folders that play sticks, plugged in from the next start on. */
async function plugIn(program: Program, ...labels: string[]): Promise<void> {
  sticks = labels.map((label) => join(program.workFolder, '..', label));
  for (const stick of sticks) await mkdir(stick, { recursive: true });
  program.setSticks(sticks);
}

/** What a folder that plays a stick says of itself. */
const describeStick = (stick: string, said: object): Promise<void> =>
  writeFile(join(stick, '.encours-stick.json'), JSON.stringify(said));

const filesOn = async (stick = ''): Promise<string[]> =>
  (await readdir(join(stick, 'Encours')).catch(() => [])).filter((name) => name !== 'place.json');

test('backed up on a stick, the computer lost, everything is back from the stick alone', async ({
  program,
}) => {
  await plugIn(program, 'CLE BLEUE');
  const pdf = await firstBusiness(program);
  const backups = new BackupsPage(program.page);
  await backups.open();
  const said = readable(await backups.backUp('CLE BLEUE'));
  expect(said).toContain(`${euroText(OPEN_TOTAL + WAITING)} : identiques`);
  expect(await filesOn(sticks[0])).toHaveLength(1);

  await program.close();
  await rm(program.dataFolder, { recursive: true });
  const page = await program.start();
  const frame = new Frame(page);
  await frame.makeRoomy();
  await page.getByRole('button', { name: 'Finir plus tard' }).click();
  await frame.open('Sauvegardes');
  await page.getByRole('link', { name: 'Restaurer…' }).click();
  const restoring = new RestorePage(page);
  await restoring.look('CLE BLEUE');
  await expect(restoring.opened).toContainText('Atelier Bois Clair');
  await restoring.restore();
  await expect(page.getByText(/^Ces données ont été restaurées le/)).toBeVisible();
  await frame.open('Clients');
  await page.getByRole('button', { name: 'Tous', exact: true }).click();
  const customers = new List(page, 'Clients et soldes');
  expect((await customers.totals())['Solde']).toBe(euroText(OPEN_TOTAL));
  expect(await customers.rows()).toHaveLength(CASES.length);
  expect(hashOf(await savedBatch(program, 'relances après.pdf'))).toBe(hashOf(pdf));
  await page.getByRole('button', { name: 'Postées aujourd’hui' }).click();
  await page.getByRole('button', { name: 'Tout va bien, garder' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Tout va bien, garder' }).click();
  await expect(page.getByText(/^Ces données ont été restaurées le/)).toHaveCount(0);
  await frame.open('Journal');
  await page.getByRole('button', { name: 'Vérifier', exact: true }).click();
  await expect(page.getByText('Tout est cohérent')).toBeVisible({ timeout: 30_000 });
});

test('two sticks in turn, and a reminder when none was seen for seven days', async ({
  program,
  preparedData,
}) => {
  await plugIn(program, 'CLE BLEUE', 'CLE ROUGE');
  await startAfter(firstBusiness, program, preparedData);
  let backups = new BackupsPage(program.page);
  const startOn = async (day: string): Promise<void> => {
    program.setToday(day);
    await new Frame(await program.restart()).makeRoomy();
    backups = new BackupsPage(program.page);
  };
  await expect(program.page.getByText(/^Aucune sauvegarde n’a encore été faite/)).toBeVisible();
  await backups.open();
  await backups.backUp('CLE BLEUE');
  await backups.backUp('CLE ROUGE');
  expect([await filesOn(sticks[0]), await filesOn(sticks[1])].map((names) => names.length)).toEqual([1, 1]);
  const [, red = ''] = sticks;
  program.setSticks([red]);
  await startOn('2026-06-21');
  await expect(program.page.getByText(/^Dernière sauvegarde/)).toHaveCount(0);
  await backups.open();
  await expect(backups.place('CLE BLEUE')).toContainText('Absente');
  await startOn('2026-12-31');
  await expect(program.page.getByText(/^Dernière sauvegarde/)).toBeVisible();
});

test('a stick pulled out, and one that takes no writing, are told', async ({ program, preparedData }) => {
  await plugIn(program, 'RETIREE', 'PROTEGEE');
  const [pulled = '', locked = ''] = sticks;
  await describeStick(locked, { readOnly: true });
  await startAfter(firstBusiness, program, preparedData);
  const backups = new BackupsPage(program.page);
  await backups.open();
  await expect(backups.place('PROTEGEE')).toContainText('Lecture seule');
  await rm(pulled, { recursive: true });
  const said = readable(await backups.failToBackUp('RETIREE'));
  expect(said).toContain('La clé ou le dossier n’est plus là.');
});

test('a stick without room is told before anything is written, and takes the backup once there is room', async ({
  program,
  preparedData,
}) => {
  await plugIn(program, 'PLEINE');
  const [stick = ''] = sticks;
  await describeStick(stick, { freeBytes: 1_000_000, totalBytes: 8_000_000_000 });
  await startAfter(firstBusiness, program, preparedData);
  const backups = new BackupsPage(program.page);
  await backups.open();
  const said = readable(await backups.failToBackUp('PLEINE'));
  expect(said).toContain('Il n’y a plus assez de place sur la clé.');
  expect(await filesOn(stick)).toEqual([]);
  await describeStick(stick, { freeBytes: 4_000_000_000, totalBytes: 8_000_000_000 });
  expect(readable(await backups.backUp('PLEINE'))).toContain('identiques');
  expect(await filesOn(stick)).toHaveLength(1);
});

test('a backup that is cancelled leaves nothing on the stick, and the data as they were', async ({
  program,
  preparedData,
}) => {
  await plugIn(program, 'CLE BLEUE');
  await startAfter(firstBusiness, program, preparedData);
  const { page } = program;
  const backups = new BackupsPage(page);
  await backups.open();
  await backups.cancelAtOnce('CLE BLEUE');
  await expect(new Frame(page).message('Sauvegarde annulée : rien n’a été gardé.')).toBeVisible();
  expect(await filesOn(sticks[0])).toEqual([]);
  await expect(backups.place('CLE BLEUE')).toContainText('Pas encore de sauvegarde ici');
  expect(readable(await backups.backUp('CLE BLEUE'))).toContain(
    `${euroText(OPEN_TOTAL + WAITING)} : identiques`,
  );
  expect(await filesOn(sticks[0])).toHaveLength(1);
});

test('a passphrase that is wrong and a file that is damaged are told apart', async ({
  program,
  preparedData,
}) => {
  await plugIn(program, 'CLE BLEUE');
  await startAfter(firstBusiness, program, preparedData);
  const safe = { passphrase: 'une phrase assez longue' };
  const answer = await callBridge(program.page, 'setBackupPassphrase', safe);
  expect(answer.ok).toBe(true);
  const backups = new BackupsPage(program.page);
  await backups.open();
  await backups.backUp('CLE BLEUE');
  const [stick = ''] = sticks;
  const [name = ''] = await filesOn(stick);
  await program.close();
  await rm(program.dataFolder, { recursive: true });

  const page = await program.start();
  const frame = new Frame(page);
  await frame.makeRoomy();
  await page.getByRole('button', { name: 'Finir plus tard' }).click();
  await frame.open('Sauvegardes');
  await page.getByRole('link', { name: 'Restaurer…' }).click();
  const restoring = new RestorePage(page);
  await restoring.look('CLE BLEUE');
  await restoring.giveSecret('une autre phrase');
  await expect(page.getByText(/Ce n’est pas la phrase secrète de cette sauvegarde/)).toBeVisible();
  await restoring.giveSecret(safe.passphrase);
  await expect(restoring.opened).toContainText('Atelier Bois Clair');
  await page.getByRole('button', { name: 'Voir une autre copie' }).click();

  const path = join(stick, 'Encours', name);
  const bytes = await readFile(path);
  const middle = Math.floor(bytes.length / 2);
  bytes[middle] = (bytes[middle] ?? 0) ^ 1;
  await writeFile(path, bytes);
  await restoring.look('CLE BLEUE');
  await restoring.giveSecret(safe.passphrase);
  await page.getByRole('button', { name: 'Restaurer cette copie…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Restaurer', exact: true }).click();
  await expect(
    page.getByRole('dialog').filter({ hasText: 'La restauration n’a pas été faite' }),
  ).toContainText(/abîmé/);
});
