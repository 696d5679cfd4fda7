import { expect, type Locator, type Page } from '@playwright/test';
import { Frame } from './frame';

/** "Sauvegardes": the places, a backup with its report, its failures. */
export class BackupsPage {
  constructor(readonly page: Page) {}

  async open(): Promise<void> {
    await new Frame(this.page).open('Sauvegardes');
  }

  place(label: string): Locator {
    return this.page.getByRole('listitem').filter({ hasText: label });
  }

  async start(label: string): Promise<void> {
    await this.page.getByRole('button', { name: `Sauvegarder sur « ${label} »` }).click();
  }

  get report(): Locator {
    return this.page.getByRole('dialog', { name: 'Sauvegarde vérifiée' });
  }

  get failure(): Locator {
    return this.page.getByRole('dialog').filter({ hasText: 'La sauvegarde n’a pas été faite' });
  }

  /** Backs up, and closes the report. @returns what it said */
  async backUp(label: string): Promise<string> {
    await this.start(label);
    await expect(this.report.or(this.failure)).toBeVisible({ timeout: 60_000 });
    const text = await this.report.innerText({ timeout: 1000 });
    await this.report.getByRole('button', { name: 'Fermer' }).click();
    await expect(this.report).toHaveCount(0);
    return text;
  }

  /** Begins a backup and cancels it while it goes on, as soon as that can be clicked. */
  async cancelAtOnce(label: string): Promise<void> {
    await this.start(label);
    const running = this.page.getByRole('dialog', { name: `Sauvegarde sur « ${label} »` });
    await running.getByRole('button', { name: 'Annuler', exact: true }).click();
  }

  /** Backs up, which fails. @returns what was said of it */
  async failToBackUp(label: string): Promise<string> {
    await this.start(label);
    await expect(this.report.or(this.failure)).toBeVisible({ timeout: 60_000 });
    const text = await this.failure.innerText({ timeout: 1000 });
    await this.failure.getByRole('button', { name: 'Fermer' }).first().click();
    return text;
  }
}
