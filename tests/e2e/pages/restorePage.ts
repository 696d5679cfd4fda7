import { expect, type Locator, type Page } from '@playwright/test';

/** The choice of a copy and its restore, from the program or from its start screen. */
export class RestorePage {
  constructor(readonly page: Page) {}

  /** The first copy that is on this place, looked at. */
  async look(place: string): Promise<void> {
    const row = this.page.getByRole('row').filter({ hasText: place }).first();
    await row.getByRole('gridcell').first().click();
  }

  get opened(): Locator {
    return this.page.getByRole('table', { name: 'Ce que contient la copie, et ce qui est ici maintenant' });
  }

  /** Restores what is looked at, and goes on with it. */
  async restore(): Promise<void> {
    await expect(this.opened).toBeVisible({ timeout: 30_000 });
    await this.page.getByRole('button', { name: 'Restaurer cette copie…' }).click();
    await this.page.getByRole('dialog').getByRole('button', { name: 'Restaurer', exact: true }).click();
    const done = this.page.getByRole('dialog', { name: 'Copie restaurée' });
    await expect(done).toBeVisible({ timeout: 60_000 });
    await done.getByRole('button', { name: 'Ouvrir les données restaurées' }).click();
    const first = this.page.getByRole('heading', { level: 1, name: 'Aujourd’hui' });
    await expect(first).toBeVisible({ timeout: 40_000 });
  }

  async giveSecret(passphrase: string): Promise<void> {
    const dialog = this.page.getByRole('dialog', { name: 'Sauvegarde protégée' });
    await dialog.getByLabel('Phrase secrète', { exact: true }).fill(passphrase);
    await dialog.getByRole('button', { name: 'Ouvrir', exact: true }).click();
  }
}
