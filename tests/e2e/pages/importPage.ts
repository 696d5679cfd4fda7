import { expect, type Locator, type Page } from '@playwright/test';
import { centsOf, readable } from './readable';

export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface PreviewFigure {
  readonly count: number;
  readonly cents: number | null;
}

const TYPE = 'text/plain';

/** The import screen: the file, the preview in euros, the owner's word on it; addresses; past imports. */
export class ImportPage {
  readonly preview: Locator;
  readonly acceptButton: Locator;

  constructor(readonly page: Page) {
    this.preview = page.getByRole('region', { name: 'Si vous acceptez' });
    this.acceptButton = page.getByRole('button', { name: 'Accepter et enregistrer' });
  }

  async choose({ name, bytes }: GivenFile): Promise<void> {
    await this.page
      .getByTestId('import-file')
      .setInputFiles({ name, mimeType: TYPE, buffer: Buffer.from(bytes) });
  }

  async choosePath(path: string): Promise<void> {
    await this.page.getByTestId('import-file').setInputFiles(path);
  }

  /** Drops a file on the window, whatever screen is shown. */
  async drop({ name, bytes }: GivenFile): Promise<void> {
    const transfer = await this.page.evaluateHandle(
      ([fileName, base64]) => {
        const data = new DataTransfer();
        const content = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
        data.items.add(new File([content], fileName));
        return data;
      },
      [name, Buffer.from(bytes).toString('base64')] as const,
    );
    await this.page.dispatchEvent('main', 'dragover', { dataTransfer: transfer });
    await expect(this.page.getByText('Déposez le fichier pour l’importer')).toBeVisible();
    await this.page.dispatchEvent('main', 'drop', { dataTransfer: transfer });
  }

  /** Waits for the preview. @throws with what the program says when it failed instead */
  async previewed(name: string): Promise<void> {
    const heading = this.page.getByRole('heading', { name: `Ce que contient ${name}` });
    const failed = this.page.getByRole('button', { name: 'Voir les détails' });
    await expect(heading.or(failed)).toBeVisible({ timeout: 60_000 });
    if (await failed.isVisible()) {
      await failed.click();
      throw new Error(await this.page.getByRole('alert').innerText());
    }
  }

  /** The preview's lines by their French name; what is not announced is not there. */
  async figures(): Promise<ReadonlyMap<string, PreviewFigure>> {
    const rows = await this.preview
      .getByRole('row')
      .evaluateAll((found) =>
        found.map((row) => Array.from(row.querySelectorAll('td'), (cell) => cell.textContent)),
      );
    return new Map(
      rows.slice(0, -1).map(([label = '', count = '', amount = '']) => [
        readable(label),
        {
          count: Number(count.replaceAll(/\s/g, '')),
          cents: readable(amount) === '' ? null : centsOf(amount),
        },
      ]),
    );
  }

  /** Euros that customers will owe once the file is accepted. */
  async openAfter(): Promise<number> {
    const text = await this.page.getByTestId('open-after').textContent();
    return centsOf((text ?? '').replace('après', ''));
  }

  async accept(): Promise<void> {
    await this.acceptButton.click();
    await expect(this.page.getByText('Import enregistré', { exact: true })).toBeVisible({ timeout: 60_000 });
  }

  async decline(): Promise<void> {
    await this.page.getByRole('button', { name: 'Ne rien enregistrer' }).click();
    await expect(this.page.getByText('Déposez ici le fichier de votre comptabilité')).toBeVisible();
  }

  /** The error that takes the place of a preview. */
  get refusal(): Locator {
    return this.page.getByRole('alert').filter({ hasText: 'n’a pas pu être lu' });
  }

  /** What is said about single lines, rejections first. */
  async remarks(): Promise<readonly string[]> {
    return (await this.page.getByRole('alert').getByRole('listitem').allTextContents()).map(readable);
  }

  /** What a file of customers would complete is announced; nothing is written yet. */
  async showCustomers({ name, bytes }: GivenFile): Promise<void> {
    await this.page
      .getByTestId('customers-file')
      .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(bytes) });
  }

  async acceptCustomers(): Promise<void> {
    await this.page.getByRole('button', { name: /^Compléter/ }).click();
  }

  async addCustomers(file: GivenFile): Promise<void> {
    await this.showCustomers(file);
    await this.acceptCustomers();
  }

  async undoLast(): Promise<void> {
    await this.page.getByRole('button', { name: 'Annuler le dernier import' }).click();
    await this.page.getByRole('button', { name: 'Annuler cet import' }).click();
  }
}
