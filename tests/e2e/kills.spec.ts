import { mkdir } from 'node:fs/promises';
import { addresses, weekOfLedger } from '../bench/kills/killLedger';
import { KillSession, type KillOutcome } from '../bench/kills/killSession';
import { Frame } from './pages/frame';
import { ImportPage } from './pages/importPage';
import { oneWeek, startAfter } from './pages/startAfter';
import { expect, test } from './support/fixture';
import { stopAt, untilStill } from './support/standStill';

/** Few, and always the same: `npm run bench -- kills` is the long run. */
const KILLS = 6;
const SEED = 11;

test('a session that is killed again and again loses nothing that was acknowledged', async ({ program }) => {
  await mkdir(program.dataFolder, { recursive: true });
  const outcomes: KillOutcome[] = [];
  const session = new KillSession({
    folder: program.dataFolder,
    seed: SEED,
    killsAProfile: KILLS,
    onOutcome: (outcome) => outcomes.push(outcome),
    onProfile: (problems) => expect(problems).toEqual([]),
  });
  await session.run(KILLS);
  expect(outcomes).toHaveLength(KILLS);
  expect(outcomes.flatMap(({ number, lost }) => lost.map((text) => `${String(number)}: ${text}`))).toEqual(
    [],
  );
  expect(
    outcomes.flatMap(({ number, halfApplied }) => halfApplied.map((text) => `${String(number)}: ${text}`)),
  ).toEqual([]);
});

test('the next start says that an import that was cut kept nothing, once', async ({
  program,
  preparedData,
}) => {
  let page = await startAfter(oneWeek, program, preparedData);
  await new Frame(page).open('Import');
  const file = weekOfLedger(1);
  const importing = new ImportPage(page);
  await importing.choose(file);
  await importing.previewed(file.name);
  await stopAt(page, 'add', 'encours', 'journal');
  await untilStill(page, () => importing.acceptButton.click());
  await program.kill();

  page = await program.start();
  const said = page.getByText(`L’import de ${file.name} a été interrompu`);
  await expect(said).toBeVisible();
  await page.getByRole('button', { name: 'Compris' }).click();
  await expect(said).toBeHidden();
  await new Frame(page).open('Import');
  await expect(page.getByRole('cell', { name: file.name })).toHaveCount(0);

  page = await program.restart();
  await new Frame(page).settled();
  await expect(page.getByText(/a été interrompu/)).toHaveCount(0);
});

test('the next start says that an import that was cut after its last write is there', async ({
  program,
  preparedData,
}) => {
  let page = await startAfter(oneWeek, program, preparedData);
  await new Frame(page).open('Import');
  const file = weekOfLedger(1);
  const importing = new ImportPage(page);
  await importing.choose(file);
  await importing.previewed(file.name);
  await stopAt(page, 'delete', 'encours-under-way', 'work');
  await untilStill(page, () => importing.acceptButton.click());
  await program.kill();

  page = await program.start();
  await expect(page.getByText(`pendant l’import de ${file.name} : il a bien été enregistré`)).toBeVisible();
  await new Frame(page).open('Import');
  await expect(page.getByRole('cell', { name: file.name })).toHaveCount(1);
});

test('the details of customers are all there or none', async ({ program, preparedData }) => {
  let page = await startAfter(oneWeek, program, preparedData);
  const importing = new ImportPage(page);
  await new Frame(page).open('Import');
  await importing.showCustomers(addresses(7));
  await stopAt(page, 'add', 'encours', 'journal');
  await untilStill(page, () => importing.acceptCustomers());
  await program.kill();

  page = await program.start();
  await expect(
    page.getByText(/La reprise des fiches clients de clients\.csv a été interrompue/),
  ).toBeVisible();
  await new Frame(page).open('Import');
  await new ImportPage(page).showCustomers(addresses(0));
  await expect(page.getByText(/^Aucune fiche n’a changé/)).toBeVisible();
});
