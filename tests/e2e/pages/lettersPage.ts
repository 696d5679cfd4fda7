import { expect, type Locator, type Page } from '@playwright/test';
import { List, type ListRow } from './list';

/** "Lettres du jour": who is written to, who is not and why, the letter itself, the issue of the batch. */
export class LettersPage {
  readonly proposed: List;
  readonly without: List;
  readonly pane: Locator;

  constructor(readonly page: Page) {
    this.proposed = new List(page, 'Lettres proposées aujourd’hui');
    this.without = new List(page, 'Clients sans lettre aujourd’hui');
    this.pane = page.getByRole('complementary', { name: 'Lettre du client' });
  }

  async proposals(): Promise<readonly ListRow[]> {
    await this.page.getByRole('button', { name: /^Lettres proposées/ }).click();
    return this.proposed.rows();
  }

  async customersWithout(): Promise<readonly ListRow[]> {
    await this.page.getByRole('button', { name: /^Sans lettre aujourd’hui/ }).click();
    return this.without.rows();
  }

  /** Puts a customer into the pane. */
  async select(name: string): Promise<void> {
    await this.proposed.row(name).getByRole('gridcell', { name }).click();
    await expect(this.page.getByRole('heading', { level: 2, name })).toBeVisible();
  }

  /** Puts a customer's letter into the pane and waits until its first page is drawn. */
  async show(name: string): Promise<void> {
    await this.select(name);
    await expect(this.page.getByRole('img', { name: /^Page 1 du document/ })).toBeVisible({
      timeout: 30_000,
    });
  }

  issueButton(): Locator {
    return this.page.getByRole('button', { name: /^Émettre/ });
  }

  /** Asks for the batch, and waits for its review. */
  async review(): Promise<Locator> {
    await this.issueButton().click();
    const dialog = this.page.getByRole('dialog', { name: /^Émettre \d+ lettres? \?$/ });
    await expect(dialog).toBeVisible({ timeout: 30_000 });
    return dialog;
  }

  async confirm(): Promise<void> {
    await this.page
      .getByRole('dialog')
      .getByRole('button', { name: /^Émettre \d+ lettres?$/ })
      .click();
    await expect(this.page.getByRole('heading', { level: 1, name: /^Relances du/ })).toBeVisible({
      timeout: 60_000,
    });
  }
}
