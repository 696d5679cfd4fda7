import type { Page } from '@playwright/test';
import { join } from 'node:path';
import { setup } from '../../renderer/i18n/fr/setup';
import { PATHS, settingsPath } from '../../renderer/ui/navigation/paths';
import { expect, test } from '../e2e/support/fixture';

const FOLDER = join(import.meta.dirname, '..', '..', 'docs', 'screenshots');
const SIZES = [
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
] as const;

/** In the order of the owner's morning. */
const SCREENS: readonly (readonly [name: string, path: string])[] = [
  ['today', PATHS.today],
  ['customers', PATHS.customers],
  ['invoices', PATHS.invoices],
  ['letters', PATHS.letters],
  ['batches', PATHS.batches],
  ['import', PATHS.import],
  ['settings', settingsPath('company')],
];

async function settled(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  await page.mouse.move(0, 0);
  await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
    const endless = (animation: Animation): boolean => animation.effect?.getTiming().iterations === Infinity;
    const running = document.getAnimations().filter((animation) => !endless(animation));
    await Promise.allSettled(running.map((animation) => animation.finished));
  });
}

async function photograph(page: Page, name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    for (const size of SIZES) {
      await page.setViewportSize(size);
      await settled(page);
      const path = join(FOLDER, `${name}-${colorScheme}-${String(size.width)}.png`);
      // Without Playwright's own style sheet, which the page's policy refuses.
      await page.screenshot({ path, animations: 'allow', caret: 'initial' });
    }
  }
}

async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `#${path}`);
  await settled(page);
}

test('the screens on the sample company', async ({ program }) => {
  program.setToday('2026-06-15');
  const page = await program.start();
  await settled(page);
  await photograph(page, 'setup');
  await page.getByRole('button', { name: setup.welcome.sample }).click();
  await expect(page).toHaveURL(new RegExp(`#${PATHS.today}`), { timeout: 60_000 });
  for (const [name, path] of SCREENS) {
    await goTo(page, path);
    // The letter's own pages, drawn in the preview.
    if (path === PATHS.letters) await expect(page.locator('canvas').first()).toBeVisible();
    await photograph(page, name);
  }
  await goTo(page, PATHS.customers);
  await page
    .getByRole('row', { name: /Bâtirol/i })
    .first()
    .click();
  await page.keyboard.press('Enter');
  await photograph(page, 'customer');
});
