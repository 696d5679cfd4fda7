import { expect, type Locator, type Page } from '@playwright/test';

/** The screens by the name of the navigation. */
export const SCREEN_NAMES = [
  'Aujourd’hui',
  'Clients',
  'Factures',
  'Lettres du jour',
  'Relances émises',
  'Import',
  'Sauvegardes',
  'Journal',
  'Réglages',
] as const;
export type ScreenName = (typeof SCREEN_NAMES)[number];

/** Tall enough for every list of these journeys to be drawn whole. */
const ROOMY = { width: 1720, height: 1200 };

/** What is around every screen: the navigation, the counts in it, the messages in passing. */
export class Frame {
  constructor(readonly page: Page) {}

  async makeRoomy(): Promise<void> {
    await this.page.setViewportSize(ROOMY);
  }

  /** Goes to a screen through the navigation, and waits until it is there with its data. */
  async open(name: ScreenName): Promise<void> {
    await this.link(name).click();
    await expect(this.page.getByRole('heading', { level: 1, name, exact: true })).toBeVisible();
    await this.settled();
  }

  /** Nothing is loading any more. */
  async settled(): Promise<void> {
    await expect(this.page.getByRole('progressbar')).toHaveCount(0);
  }

  /** The number that stands beside a screen's name, 0 where there is none. */
  async waiting(name: ScreenName): Promise<number> {
    const count = this.link(name).locator('.count');
    return (await count.count()) === 0 ? 0 : Number((await count.innerText()).replaceAll(/\s/g, ''));
  }

  /** A message in passing. */
  message(text: string | RegExp): Locator {
    return this.page.locator('.MuiSnackbar-root').filter({ hasText: text });
  }

  private link(name: ScreenName): Locator {
    return this.page.getByRole('navigation', { name: 'Écrans' }).getByRole('link', { name });
  }
}
