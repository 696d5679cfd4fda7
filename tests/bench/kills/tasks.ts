import { expect, type Page } from '@playwright/test';
import { BatchPage } from '../../e2e/pages/batchPage';
import { Frame } from '../../e2e/pages/frame';
import { ImportPage } from '../../e2e/pages/importPage';
import { LettersPage } from '../../e2e/pages/lettersPage';
import { List } from '../../e2e/pages/list';
import { SetupPage } from '../../e2e/pages/setupPage';
import { addresses, customerName, weekOfLedger } from './killLedger';
import { copyIn } from './killPage';
import type { Phase } from './watcher';

/** What a task may ask: the page, and numbers that differ from one time to the next. */
export interface Desk {
  readonly page: Page;
  /** The week of the next export. */
  readonly week: number;
  /** Counts up with every task. */
  readonly turn: number;
}

export interface Task {
  readonly name: string;
  /** What is under way while its act is not named yet. */
  readonly phase: Phase;
  /** How often it is drawn, beside the others. */
  readonly weight: number;
  /** What needs no kill, up to the moment from which one may come. */
  readonly prepare?: (desk: Desk) => Promise<void>;
  /** Works as the owner does. @throws when the program does not do what it should */
  readonly run: (desk: Desk) => Promise<void>;
}

/** A fresh profile: the company, the first export, the addresses. */
export async function setUp(page: Page): Promise<void> {
  const setup = new SetupPage(page);
  await setup.complete();
  const file = weekOfLedger(0);
  const importing = new ImportPage(page);
  await importing.choose(file);
  await importing.previewed(file.name);
  await importing.accept();
  await new Frame(page).open('Aujourd’hui');
  await new Frame(page).open('Import');
  await importing.addCustomers(addresses(0));
  await expect(new Frame(page).message(/fiches clients complétées/)).toBeVisible();
}

const importWeek: Task = {
  name: 'import',
  phase: 'import',
  weight: 4,
  prepare: async ({ page, week }) => {
    await new Frame(page).open('Import');
    const importing = new ImportPage(page);
    const file = weekOfLedger(week);
    await importing.choose(file);
    await importing.previewed(file.name);
  },
  run: async ({ page }) => new ImportPage(page).accept(),
};

const undoImport: Task = {
  name: 'undo an import',
  phase: 'import',
  weight: 2,
  prepare: async (desk) => {
    await importWeek.prepare?.(desk);
    await importWeek.run(desk);
    await new Frame(desk.page).open('Aujourd’hui');
    await new Frame(desk.page).open('Import');
  },
  run: async ({ page }) => {
    await new ImportPage(page).undoLast();
    await expect(page.getByText(/^L’import de .* est annulé/)).toBeVisible();
  },
};

const takeAddresses: Task = {
  name: 'addresses',
  phase: 'import',
  weight: 2,
  prepare: async ({ page, turn }) => {
    await new Frame(page).open('Import');
    await new ImportPage(page).showCustomers(addresses(turn));
    await expect(page.getByRole('button', { name: /^Compléter/ })).toBeVisible();
  },
  run: async ({ page }) => {
    await new ImportPage(page).acceptCustomers();
    await expect(new Frame(page).message(/fiches? clients? complétée/)).toBeVisible();
  },
};

async function openCustomer(page: Page, name: string): Promise<void> {
  await new Frame(page).open('Clients');
  const everybody = page.getByRole('button', { name: 'Tous', exact: true });
  await everybody.click();
  await page.getByPlaceholder(/^Filtrer par nom/).fill(name);
  await new List(page, 'Clients et soldes').row(name).getByRole('gridcell').first().click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

const hold: Task = {
  name: 'hold',
  phase: 'other act',
  weight: 2,
  prepare: async ({ page, turn }) => openCustomer(page, customerName(20 + turn)),
  run: async ({ page, turn }) => {
    const name = customerName(20 + turn);
    const lift = page.getByRole('button', { name: 'Reprendre les relances' });
    if (await lift.isVisible()) {
      await lift.click();
      await expect(new Frame(page).message(`Les relances reprennent pour ${name}`)).toBeVisible();
      return;
    }
    await page.getByRole('button', { name: 'Ne pas relancer', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Raison').fill('arrangement');
    await dialog.getByRole('button', { name: 'Ne pas relancer' }).click();
    const said = new Frame(page).message(/ne sera plus relancé/);
    await expect(said).toBeVisible();
    if (turn % 2 === 0) return;
    await said.getByRole('button', { name: 'Annuler' }).click();
    await expect(page.getByRole('button', { name: 'Ne pas relancer', exact: true })).toBeVisible();
  },
};

const editCustomer: Task = {
  name: 'edit a customer',
  phase: 'other act',
  weight: 2,
  prepare: async ({ page, turn }) => {
    await openCustomer(page, customerName(20 + turn));
    await page.getByRole('tab', { name: 'Fiche' }).click();
    await page.getByLabel('Notes').fill(`Appel ${String(turn)}`);
  },
  run: async ({ page }) => {
    await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
    await expect(new Frame(page).message(/est enregistrée/)).toBeVisible();
  },
};

/** Letters of the day, or none: then those of a cancelled batch are proposed again. */
async function freeLetters(page: Page): Promise<void> {
  await new Frame(page).open('Lettres du jour');
  const issue = new LettersPage(page).issueButton();
  if ((await issue.count()) > 0 && (await issue.isEnabled())) return;
  await new Frame(page).open('Relances émises');
  const batch = new BatchPage(page);
  await batch.openFirst();
  await batch.cancel();
  await new Frame(page).open('Lettres du jour');
}

async function issue(page: Page): Promise<void> {
  const letters = new LettersPage(page);
  await letters.review();
  await letters.confirm();
}

const issueBatch: Task = {
  name: 'issue a batch',
  phase: 'batch',
  weight: 4,
  prepare: async ({ page }) => {
    await freeLetters(page);
    await new LettersPage(page).review();
  },
  run: async ({ page }) => new LettersPage(page).confirm(),
};

const cancelBatch: Task = {
  name: 'cancel a batch',
  phase: 'batch',
  weight: 2,
  prepare: async ({ page }) => {
    await freeLetters(page);
    await issue(page);
    await new BatchPage(page).opened();
  },
  run: async ({ page }) => new BatchPage(page).cancel(),
};

const sync: Task = {
  name: 'mirror',
  phase: 'mirror',
  weight: 4,
  prepare: async (desk) => {
    await editCustomer.prepare?.(desk);
    await editCustomer.run(desk);
  },
  run: async ({ page }) => {
    await copyIn(page, 'sync');
  },
};

const backup: Task = {
  name: 'backup',
  phase: 'backup',
  weight: 4,
  prepare: async ({ page }) => {
    await copyIn(page, 'sync');
  },
  run: async ({ page }) => {
    await copyIn(page, 'backUp');
  },
};

export const TASKS: readonly Task[] = [
  importWeek,
  undoImport,
  takeAddresses,
  hold,
  editCustomer,
  issueBatch,
  cancelBatch,
  sync,
  backup,
];

/** Posted letters are not proposed again for days: at most once in the life of a profile, at its end. */
export const POST_BATCH: Task = {
  name: 'post a batch',
  phase: 'batch',
  weight: 0,
  prepare: async ({ page }) => {
    await freeLetters(page);
    await issue(page);
    await new BatchPage(page).opened();
  },
  run: async ({ page }) => new BatchPage(page).postToday(),
};

/** @param random [0, 1) */
export function drawTask(random: number): Task {
  const total = TASKS.reduce((sum, { weight }) => sum + weight, 0);
  let left = random * total;
  for (const task of TASKS) {
    left -= task.weight;
    if (left < 0) return task;
  }
  return backup;
}
