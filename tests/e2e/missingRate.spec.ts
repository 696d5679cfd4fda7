import { aFec } from '../support/fecBuilder';
import { readPdf } from '../documents/readPdf';
import { BatchPage } from './pages/batchPage';
import { Frame } from './pages/frame';
import { ImportPage } from './pages/importPage';
import { LettersPage } from './pages/lettersPage';
import { List } from './pages/list';
import { SetupPage } from './pages/setupPage';
import { expect, test } from './support/fixture';

/** In a half-year whose rate nobody has published in the program: the second of 2026. */
const TODAY = '2026-11-20';
const BUSINESS = 'Société Retard';
const CONSUMER = 'M. Attente Jean';
const NEW_DEBT = 'Société Récente';

/**
 * 1 000,00 EUR due on 1 September, asked on 20 November: 29 days of September, 31 of October, 20 of November are 80 days.
 * ECB 2.15 + 10 points = 12.15 % a year: 1 000.00 x 12.15 % x 80 / 365 = 26.6301... = 26,63 EUR, and 40,00 EUR.
 */
const INTEREST = '26,63';
const TOTAL = '1 066,63';

const ledger = aFec()
  .invoice({
    customer: 'B1',
    name: BUSINESS,
    number: 'TX-1',
    on: '2026-08-01',
    due: '2026-09-01',
    amount: '1000.00',
  })
  .invoice({
    customer: 'P1',
    name: CONSUMER,
    number: 'TX-2',
    on: '2026-08-01',
    due: '2026-09-01',
    amount: '500.00',
  })
  .invoice({
    customer: 'B2',
    name: NEW_DEBT,
    number: 'TX-3',
    on: '2026-10-10',
    due: '2026-11-10',
    amount: '300.00',
  });

const CUSTOMERS = [
  'code;nom;type;adresse1;cp;ville',
  'B1;;entreprise;1 rue du Quai;44000;Nantes',
  'P1;;particulier;2 rue du Quai;44000;Nantes',
  'B2;;entreprise;3 rue du Quai;44000;Nantes',
].join('\n');

test('a missing rate is asked for, never guessed; letters that need none go meanwhile', async ({
  program,
}) => {
  program.setToday(TODAY);
  const page = await program.start();
  const frame = new Frame(page);
  await frame.makeRoomy();
  await new SetupPage(page).complete();
  const importing = new ImportPage(page);
  await importing.choose({ name: 'taux.txt', bytes: ledger.bytes({ due: true }) });
  await importing.previewed('taux.txt');
  await importing.accept();
  await importing.addCustomers({ name: 'clients.csv', bytes: new TextEncoder().encode(CUSTOMERS) });
  await expect(frame.message('3 fiches clients complétées.')).toBeVisible();

  const letters = new LettersPage(page);
  const batch = new BatchPage(page);
  const rates = page.getByRole('dialog', { name: 'Un taux manque' });

  await test.step('the owner agrees to both formal notices; only the business’s lacks a rate', async () => {
    await frame.open('Lettres du jour');
    for (const name of [BUSINESS, CONSUMER]) {
      await letters.select(name);
      await page.getByRole('button', { name: 'Autoriser la mise en demeure' }).click();
      await expect(letters.proposed.row(name)).toContainText('Mise en demeure');
      await page.getByRole('checkbox', { name: 'Je confirme cette mise en demeure' }).check();
    }
    const steps = new Map((await letters.proposals()).map((row) => [row['Client'], row['Étape']]));
    expect(steps.get(BUSINESS)).toBe('Mise en demeure · Taux manquant');
    expect(steps.get(CONSUMER)).not.toContain('Taux manquant');
    expect(steps.get(NEW_DEBT)).toBe('Relance 1');
  });

  await test.step('without the rate the others go', async () => {
    await letters.issueButton().click();
    await expect(rates).toBeVisible();
    await expect(rates).toContainText('1er juillet 2026');
    await rates.getByRole('button', { name: 'Annuler' }).click();
    const review = page.getByRole('dialog', { name: 'Émettre 2 lettres ?' });
    await expect(review).toContainText('1 lettre ne part pas dans ce lot');
    await expect(review).toContainText('Il manque un taux nécessaire');
    await letters.confirm();
    await batch.opened();
    const rows = await batch.letters.rows();
    expect(new Map(rows.map((row) => [row['Client'], row['Principal']]))).toEqual(
      new Map([
        [CONSUMER, '500,00 €'],
        [NEW_DEBT, '300,00 €'],
      ]),
    );
    const read = await readPdf(await batch.save(program, 'sans taux.pdf'));
    expect(read.text).not.toContain('40,00');
    await batch.postToday();
  });

  await test.step('with the ECB’s rate the formal notice claims what was computed by hand', async () => {
    await frame.open('Lettres du jour');
    expect((await letters.proposals()).map((row) => row['Client'])).toEqual([BUSINESS]);
    await letters.issueButton().click();
    await rates.getByLabel('Taux de la BCE').fill('2,15');
    await rates.getByLabel('Où vous l’avez lu').fill('banque-france.fr, 20/11/2026');
    await rates.getByRole('button', { name: 'Enregistrer le taux' }).click();
    const review = page.getByRole('dialog', { name: 'Émettre 1 lettre ?' });
    await expect(review).toContainText(`${TOTAL} €`);
    await letters.confirm();
    await batch.opened();
    const { text } = await readPdf(await batch.save(program, 'avec taux.pdf'));
    for (const amount of [INTEREST, '40,00', TOTAL]) expect(text).toContain(amount);
  });

  await test.step('the total unfolds to days, base and rate on the customer’s page', async () => {
    await frame.open('Clients');
    await new List(page, 'Clients et soldes').row(BUSINESS).getByRole('gridcell').first().click();
    await expect(page.getByRole('heading', { level: 1, name: BUSINESS })).toBeVisible();
    const items = new List(page, 'Lignes ouvertes du compte');
    await items.ready();
    await items.row('TX-1').getByRole('gridcell').first().focus();
    await page.keyboard.press('Enter');
    const calculation = page.getByRole('region', { name: 'Calcul pour TX-1' });
    for (const shown of ['80', '1 000,00 €', '12,15 %', `${INTEREST} €`, '40,00 €', `${TOTAL} €`])
      await expect(calculation).toContainText(shown);
  });
});
