import type { Page } from '@playwright/test';
import { Frame } from './pages/frame';
import { SetupPage } from './pages/setupPage';
import { expect, test } from './support/fixture';
import { callBridge } from './support/pageBridge';

const PASSPHRASE = 'cheval agrafe lune tiroir';

async function give(page: Page, passphrase: string): Promise<void> {
  await page.getByLabel('Phrase secrète', { exact: true }).fill(passphrase);
  await page.getByRole('button', { name: 'Déverrouiller' }).click();
}

/** It is looked at one after the other: the field is empty again once it was. */
async function giveWrong(page: Page, passphrase: string): Promise<void> {
  await give(page, passphrase);
  await expect(page.getByLabel('Phrase secrète', { exact: true })).toHaveValue('', { timeout: 20_000 });
}

async function expectLocked(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: 'Encours est verrouillé' })).toBeVisible();
  await expect(page.getByRole('navigation')).toHaveCount(0);
  expect(await page.locator('html').innerHTML()).not.toContain('Bâtirol');
  expect(await page.title()).toBe('Encours');
}

/** What the page has begun: the comparison of the start, and workers, which read the data. */
async function begun(page: Page): Promise<{ compared: number; workers: number }> {
  const compared = await page.evaluate(() => performance.getEntriesByName('start-check').length);
  return { compared, workers: page.workers().length };
}

test('the lock: set, closed by key, menu and restart, opened by the passphrase alone, removed', async ({
  program,
}) => {
  program.setToday('2026-06-15');
  let page = await program.start();
  await new Frame(page).makeRoomy();
  await new SetupPage(page).sample();

  await test.step('Ctrl+L leads to where a lock is set', async () => {
    await page.keyboard.press('Control+l');
    await expect(page.getByText('Ce qu’il ne protège pas')).toBeVisible();
    await page.getByLabel('Phrase secrète', { exact: true }).fill(PASSPHRASE);
    await page.getByLabel('La même, encore une fois', { exact: true }).fill(PASSPHRASE);
    await page.getByRole('button', { name: 'Mettre un verrou' }).click();
    await expect(page.getByText('Encours est verrouillé à chaque ouverture.')).toBeVisible();
  });

  await test.step('closed by key: nothing of the customers stays on the page', async () => {
    await page.keyboard.press('Alt+2');
    await expect(page.getByText('Bâtirol').first()).toBeVisible();
    await page.keyboard.press('Control+l');
    await expectLocked(page);
    await page.reload();
    await expectLocked(page);
    await give(page, PASSPHRASE);
    await expect(page.getByText('Bâtirol').first()).toBeVisible();
  });

  await test.step('a link to a screen leads nowhere while it is closed', async () => {
    await page.keyboard.press('Control+l');
    await expectLocked(page);
    await page.evaluate(() => {
      location.hash = '#/invoices';
    });
    await expectLocked(page);
    await page.reload();
    await expectLocked(page);
    expect(await begun(page)).toEqual({ compared: 0, workers: 0 });
    await give(page, PASSPHRASE);
    await expect(page.getByRole('heading', { level: 1, name: 'Factures' })).toBeVisible({ timeout: 20_000 });
    expect((await begun(page)).compared).toBe(1);
    expect((await begun(page)).workers).toBeGreaterThan(0);
    await page.keyboard.press('Alt+2');
    await expect(page.getByText('Bâtirol').first()).toBeVisible();
  });

  await test.step('closed while something is under way: that goes on, a reload meets the lock', async () => {
    const locked = { ok: false, code: 'locked' };
    await callBridge(page, 'setBusy', { busy: true, sentence: 'Une sauvegarde est en cours.' });
    await page.keyboard.press('Control+l');
    await expectLocked(page);
    expect(await callBridge(page, 'lockState')).toMatchObject({ ok: true, value: { locked: true } });
    expect((await callBridge(page, 'mirrorHead')).ok).toBe(true);
    expect(await callBridge(page, 'backupState')).toEqual(locked);
    expect(await callBridge(page, 'openRestore', { source: 'mirror:x', content: 'all' })).toEqual(locked);
    await page.reload();
    await expectLocked(page);
    expect(await callBridge(page, 'mirrorHead')).toEqual(locked);
    await give(page, PASSPHRASE);
    await expect(page.getByText('Bâtirol').first()).toBeVisible({ timeout: 20_000 });
  });

  await test.step('closed by the menu, whose other commands do nothing meanwhile', async () => {
    await program.clickMenu('lock');
    await expectLocked(page);
    for (const command of ['invoices', 'import', 'settings', 'search', 'shortcuts', 'lock'] as const)
      await program.clickMenu(command);
    for (const key of ['Alt+3', 'Control+k', '?', 'F1']) await page.keyboard.press(key);
    await expectLocked(page);
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await page.getByLabel('Phrase secrète', { exact: true }).fill('');
    await give(page, PASSPHRASE);
    await expect(page.getByRole('heading', { level: 1, name: 'Clients' })).toBeVisible();
  });

  await test.step('asked for at the next start; wrong tries make wait', async () => {
    page = await program.restart();
    await expectLocked(page);
    expect(await begun(page)).toEqual({ compared: 0, workers: 0 });
    expect(await callBridge(page, 'mirrorHead')).toEqual({ ok: false, code: 'locked' });
    for (let tries = 0; tries < 3; tries += 1) {
      await giveWrong(page, `mauvaise ${tries}`);
      await expect(page.getByText(/Ce n’est pas la phrase secrète/)).toBeVisible();
    }
    await giveWrong(page, 'encore une');
    await expect(page.getByText(/Trop d’essais\s: attendez encore/)).toBeVisible();
    await expect(page.getByRole('button', { name: 'Déverrouiller' })).toBeDisabled();
    await expect(page.getByRole('button', { name: 'Déverrouiller' })).toBeEnabled({ timeout: 15_000 });
    await give(page, PASSPHRASE);
    await expect(page.getByRole('navigation', { name: 'Écrans' })).toBeVisible({ timeout: 20_000 });
  });

  await test.step('removed with the passphrase in force only', async () => {
    await page.keyboard.press('Alt+9');
    await page.getByRole('link', { name: 'Verrou' }).click();
    await page.getByRole('button', { name: 'Retirer le verrou…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Phrase actuelle', { exact: true }).fill('autre chose');
    await dialog.getByRole('button', { name: 'Retirer le verrou' }).click();
    await expect(dialog.getByText(/Ce n’est pas la phrase secrète/)).toBeVisible();
    await dialog.getByLabel('Phrase actuelle', { exact: true }).fill(PASSPHRASE);
    await dialog.getByRole('button', { name: 'Retirer le verrou' }).click();
    await expect(page.getByText('Encours s’ouvre sans rien demander.')).toBeVisible();
    page = await program.restart();
    await expect(page.getByRole('navigation', { name: 'Écrans' })).toBeVisible({ timeout: 20_000 });
  });
});
