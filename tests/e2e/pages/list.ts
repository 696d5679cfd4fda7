import { expect, type Locator, type Page } from '@playwright/test';
import { readable } from './readable';

export type ListRow = Readonly<Record<string, string>>;

/** A list of the program (ARIA grid), found by its name and read by its columns' headings. */
export class List {
  readonly grid: Locator;

  constructor(
    readonly page: Page,
    name: string,
  ) {
    this.grid = page.getByRole('grid', { name });
  }

  row(text: string | RegExp): Locator {
    return this.grid.getByRole('rowgroup').getByRole('row').filter({ hasText: text });
  }

  /** How many rows the list says it has, those out of sight included. */
  async count(): Promise<number> {
    await this.ready();
    const rows = Number(await this.grid.getAttribute('aria-rowcount'));
    return rows - 1 - (await this.totalsRow().count());
  }

  async ready(): Promise<void> {
    await expect(this.grid).toHaveAttribute('aria-busy', 'false');
  }

  /** Every row, by heading. The window must be tall enough to draw them all. */
  async rows(): Promise<readonly ListRow[]> {
    await this.ready();
    const wanted = await this.count();
    const drawn = this.grid.locator('.body [role="row"]:not([aria-busy="true"])');
    await expect(drawn, 'rows drawn').toHaveCount(wanted);
    const headings = await this.headings();
    const cells = await drawn.evaluateAll((rows) =>
      rows
        .map((row) => ({
          place: Number(row.getAttribute('aria-rowindex')),
          texts: Array.from(row.querySelectorAll('[role="gridcell"]'), (cell) => cell.textContent),
        }))
        .sort((one, other) => one.place - other.place),
    );
    return cells.map(({ texts }) =>
      Object.fromEntries(texts.map((text, place) => [headings[place] ?? '', readable(text)])),
    );
  }

  /** The totals under the list, by heading. */
  async totals(): Promise<ListRow> {
    await this.ready();
    const headings = await this.headings();
    const texts = await this.totalsRow().locator('> *').allTextContents();
    return Object.fromEntries(texts.map((text, place) => [headings[place] ?? '', readable(text)]));
  }

  private async headings(): Promise<readonly string[]> {
    const texts = await this.grid
      .getByRole('columnheader')
      .evaluateAll((headers) =>
        headers.map((header) => header.firstElementChild?.textContent ?? header.textContent),
      );
    return texts.map(readable);
  }

  private totalsRow(): Locator {
    return this.grid.locator('.totals [role="row"]');
  }
}
