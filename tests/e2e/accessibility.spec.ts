import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { Frame } from './pages/frame';
import { LettersPage } from './pages/lettersPage';
import { List } from './pages/list';
import { SetupPage } from './pages/setupPage';
import { expect, test } from './support/fixture';

const STANDARD = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const SCREENS = [
  '/today',
  '/customers',
  '/invoices',
  '/letters',
  '/batches',
  '/import',
  '/backups',
  '/backups/restore',
  '/journal',
] as const;
const SETTINGS = [
  'company',
  'terms',
  'letters',
  'rates',
  'display',
  'lock',
  'personalData',
  'data',
  'about',
].map((section) => `/settings/${section}`);
const TODAY = '2026-06-15';
const USUAL = { width: 1280, height: 720 };
const SMALLEST = { width: 1024, height: 700 };

/** Loaded, and nothing fading: a colour half-way through a transition is none. */
async function settled(page: Page): Promise<void> {
  await expect(page.locator('h1').first()).toBeVisible();
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  await page.evaluate(async () => {
    const ending = document
      .getAnimations()
      .filter((animation) => animation.effect?.getTiming().iterations !== Infinity);
    await Promise.allSettled(ending.map((animation) => animation.finished));
  });
}

async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `#${path}`);
  await settled(page);
}

/** What WCAG 2.2 AA forbids on the screen, with the place. */
async function violations(page: Page, rules: 'all' | 'contrast' = 'all'): Promise<readonly string[]> {
  await settled(page);
  const axe = new AxeBuilder({ page }).setLegacyMode();
  const { violations: found } = await (
    rules === 'all' ? axe.withTags(STANDARD) : axe.withRules(['color-contrast'])
  ).analyze();
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary ?? ''}`),
  );
}

/** Clean in the light, and in the dark, where only colours differ. */
async function expectClean(page: Page, what: string): Promise<void> {
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  expect(await violations(page, 'contrast'), `${what}, dark`).toEqual([]);
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  expect(await violations(page), `${what}, light`).toEqual([]);
}

async function expectNoSidewaysScroll(page: Page, what: string): Promise<void> {
  for (const size of [SMALLEST, USUAL]) {
    await page.setViewportSize(size);
    await settled(page);
    const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(tooWide, `${what} at ${size.width}`).toBeLessThanOrEqual(0);
  }
}

test('every screen is clean: empty and filled, light and dark, French and English', async ({ program }) => {
  program.setToday(TODAY);
  const page = await program.start();
  await page.setViewportSize(USUAL);
  const setup = new SetupPage(page);

  await test.step('the measure itself finds what is wrong', async () => {
    await page.evaluate(() => {
      const picture = document.createElement('img');
      picture.src = 'data:,';
      picture.id = 'without-a-name';
      document.querySelector('main')?.append(picture);
    });
    expect(await violations(page)).toContainEqual(expect.stringMatching(/^image-alt at #without-a-name/));
    await page.evaluate(() => document.getElementById('without-a-name')?.remove());
  });

  await test.step('the assistant and the empty screens', async () => {
    await expectClean(page, 'welcome');
    await setup.describe();
    await page.getByRole('button', { name: 'Continuer' }).click();
    await expect(page.getByText('Écrivez la ville.')).toBeVisible();
    await expectClean(page, 'company with what is missing');
    await page.getByRole('button', { name: 'Retour' }).click();
    await setup.later();
    for (const path of SCREENS) {
      await goTo(page, path);
      await expectClean(page, `empty ${path}`);
    }
  });

  await test.step('the filled screens, at the smallest size too', async () => {
    await goTo(page, '/setup');
    await setup.sample();
    for (const path of [...SCREENS, ...SETTINGS]) {
      await goTo(page, path);
      await expectNoSidewaysScroll(page, path);
      await expectClean(page, path);
    }
  });

  await test.step('a customer’s page and the main dialogs', async () => {
    await goTo(page, '/customers');
    await new List(page, 'Clients et soldes').row('Bâtirol').getByRole('gridcell').first().click();
    await expect(page.getByRole('heading', { level: 1, name: /Bâtirol/ })).toBeVisible();
    for (const tab of ['Relances', 'Fiche', 'Réglées', 'Données personnelles', 'Compte']) {
      await page.getByRole('tab', { name: tab, exact: true }).click();
      await expectClean(page, `customer, ${tab}`);
    }
    await expectNoSidewaysScroll(page, 'customer');
    await goTo(page, '/letters');
    const letters = new LettersPage(page);
    await letters.review();
    await expectClean(page, 'review of a batch');
    await letters.confirm();
    await expect(page.getByRole('img', { name: /^Page 1 du document/ })).toBeVisible({ timeout: 30_000 });
    await expectClean(page, 'batch');
    await page.getByRole('button', { name: 'Annuler le lot…' }).click();
    await expectClean(page, 'cancelling a batch');
    await page.keyboard.press('Escape');
  });

  await test.step('in English', async () => {
    await goTo(page, '/settings/display');
    await page
      .getByRole('button', { name: 'English' })
      .or(page.getByRole('radio', { name: 'English' }))
      .click();
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    for (const path of SCREENS) {
      await goTo(page, path);
      expect(await violations(page), `English ${path}`).toEqual([]);
    }
  });
});

test('the lists are worked without a mouse, and the keys are told', async ({ program }) => {
  program.setToday(TODAY);
  const page = await program.start();
  const frame = new Frame(page);
  await page.setViewportSize(USUAL);
  await new SetupPage(page).sample();
  const focused = page.locator(':focus');

  await test.step('? tells the keys, Escape puts them away', async () => {
    await page.keyboard.press('?');
    const help = page.getByRole('dialog', { name: 'Raccourcis clavier' });
    await expect(help).toContainText('Partout');
    await expect(help).toContainText('Cocher ou décocher la ligne');
    await page.keyboard.press('Escape');
    await expect(help).toHaveCount(0);
  });

  await test.step('Tab goes through everything on the screen, and shows where it is', async () => {
    const wanted = await page
      .locator('a[href], button:not([disabled]), input:not([type="hidden"]):not([tabindex="-1"])')
      .filter({ visible: true })
      .count();
    const atRest = await page.evaluate(looks);
    const reached = new Set<number>();
    for (let press = 0; press < wanted + 4; press += 1) {
      await page.keyboard.press('Tab');
      const place = await page.evaluate(() =>
        Array.from(document.querySelectorAll('*')).findIndex((each) => each === document.activeElement),
      );
      if (atRest[place] === undefined || atRest[place] === '') continue;
      await expect
        .poll(async () => (await page.evaluate(looks))[place], `focus shows on ${await focused.innerHTML()}`)
        .not.toBe(atRest[place]);
      reached.add(place);
    }
    expect(reached.size).toBeGreaterThanOrEqual(wanted);
  });

  await test.step('letters: arrows, Space, the pane, the customer', async () => {
    await page.keyboard.press('Alt+4');
    await expect(page.getByRole('heading', { level: 1, name: 'Lettres du jour' })).toBeVisible();
    const { proposed } = new LettersPage(page);
    await proposed.ready();
    await tabInto(page, proposed);
    await page.keyboard.press('Control+Home');
    const first = proposed.grid.locator('.body [aria-rowindex="2"]');
    const second = proposed.grid.locator('.body [aria-rowindex="3"]');
    await expect(first).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('Space');
    await expect(first).toHaveAttribute('aria-selected', 'false');
    await page.keyboard.press('ArrowDown');
    await expect(second.locator(':focus')).toHaveCount(1);
    const name = await second.getByRole('gridcell').nth(2).innerText();
    await expect(page.getByRole('heading', { level: 2, name })).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  });

  for (const [key, screen, label] of [
    ['Alt+2', 'Clients', 'Clients et soldes'],
    ['Alt+3', 'Factures', 'Factures ouvertes, avoirs et acomptes'],
  ] as const)
    await test.step(`${screen}: sorted and opened by keys`, async () => {
      await page.keyboard.press(key);
      await expect(page.getByRole('heading', { level: 1, name: screen, exact: true })).toBeVisible();
      await frame.settled();
      const list = new List(page, label);
      await list.ready();
      await tabInto(page, list);
      await page.keyboard.press('Control+Home');
      await page.keyboard.press('ArrowUp');
      await expect(focused).toHaveRole('columnheader');
      await page.keyboard.press('Enter');
      await expect(focused).toHaveAttribute('aria-sort', /ascending|descending/);
      await list.ready();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await expect(page.getByRole('heading', { level: 1, name: screen, exact: true })).toHaveCount(0);
      await expect(page.getByRole('tab', { name: 'Compte' })).toBeVisible();
    });
});

/** How each element is drawn as far as a focus may change it, in the order of the page; '' for what takes no focus. */
function looks(): readonly string[] {
  return Array.from(document.querySelectorAll('*'), (element) => {
    if (!(element instanceof HTMLElement) || element.tabIndex < 0) return '';
    // A field may show it on the frame around itself.
    const around = element.matches('input, textarea') ? (element.parentElement ?? element) : element;
    return [around, ...around.querySelectorAll('fieldset'), element]
      .map((each) => {
        const { outline, boxShadow, borderColor, borderWidth, backgroundColor, clipPath } =
          getComputedStyle(each);
        return [outline, boxShadow, borderColor, borderWidth, backgroundColor, clipPath].join(';');
      })
      .join('|');
  });
}

/** Reaches a list with Tab alone. */
async function tabInto(page: Page, list: List): Promise<void> {
  const inside = list.grid.locator(':focus');
  for (let press = 0; press < 60 && (await inside.count()) === 0; press += 1)
    await page.keyboard.press('Tab');
  await expect(inside).toHaveCount(1);
}
