import { expect, type Locator, type Page } from '@playwright/test';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Program } from '../support/program';
import { List } from './list';

/** One issued batch: its letters in posting order, its document, the post and the way back. */
export class BatchPage {
  readonly letters: List;
  readonly batches: List;

  constructor(readonly page: Page) {
    this.letters = new List(page, 'Lettres du lot, dans l’ordre de l’envoi');
    this.batches = new List(page, 'Lots de relances');
  }

  async openFirst(): Promise<void> {
    await this.batches.ready();
    await this.batches.grid.locator('.body [role="row"] [role="gridcell"]').first().click();
    await this.opened();
  }

  async opened(): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 1, name: /^Relances du/ })).toBeVisible();
    await expect(this.button('Enregistrer le PDF…')).toBeEnabled({ timeout: 30_000 });
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name });
  }

  /** Saves the batch's PDF where the owner said, and gives its bytes. */
  async save(program: Program, name: string): Promise<Buffer> {
    const path = join(program.workFolder, name);
    await rm(path, { force: true });
    await program.answerSave(path);
    await this.button('Enregistrer le PDF…').click();
    await expect(this.page.getByText(`Enregistré : ${name}`, { exact: true })).toBeVisible();
    return readFile(path);
  }

  async postToday(): Promise<void> {
    await this.button('Postées aujourd’hui').click();
    await expect(
      this.page.getByText(/^Postées? le .*\s: les étapes suivantes comptent de ce jour/),
    ).toBeVisible();
  }

  async cancel(): Promise<void> {
    await this.button('Annuler le lot…').click();
    await this.page.getByRole('dialog').getByRole('button', { name: 'Annuler le lot' }).click();
    await expect(this.page.getByText(/^Annulées? le .*\s: ces lettres ne comptent pas/)).toBeVisible();
  }
}
