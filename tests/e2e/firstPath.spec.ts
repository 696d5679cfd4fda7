import type { Page } from '@playwright/test';
import { createHash } from 'node:crypto';
import { readPdf } from '../documents/readPdf';
import { CASES, customersCsv, fecFile, FIRST_DAY, firstLedger, LETTERED, nameOf } from './files/atelier';
import { BatchPage } from './pages/batchPage';
import { Frame } from './pages/frame';
import { ImportPage } from './pages/importPage';
import { LettersPage } from './pages/lettersPage';
import { List } from './pages/list';
import { centsOf, dayText, euroText, readable } from './pages/readable';
import { OWNER, SetupPage } from './pages/setupPage';
import { expect, test } from './support/fixture';

const LETTERS = CASES.filter(({ onFirstDay }) => 'letter' in onFirstDay);
const OPEN_TOTAL = CASES.reduce((sum, { balance }) => sum + balance, 0);
/** All letters of the first day but that of the customer without address. */
const GOING = LETTERS.filter(({ code }) => code !== 'C13');
const GOING_PRINCIPAL = GOING.reduce((sum, { balance }) => sum + balance, 0);

test('from the accounting’s export to the posted letters, and on', async ({ program }) => {
  program.setToday(FIRST_DAY);
  let page = await program.start();
  let frame = new Frame(page);
  await frame.makeRoomy();
  let importing = new ImportPage(page);
  let letters = new LettersPage(page);
  let batch = new BatchPage(page);

  await test.step('the owner describes his company; a wrong IBAN is told', async () => {
    const setup = new SetupPage(page);
    await setup.describe();
    await setup.fillIdentity(OWNER);
    await setup.field('IBAN').fill('FR14 2004 1010 0505 0001 3M02 607');
    await setup.finish();
    await expect(page.getByText(/La clé de cet IBAN ne tombe pas juste/)).toBeVisible();
    await expect(page.getByRole('heading', { level: 1, name: 'Vos coordonnées bancaires' })).toBeVisible();
    await setup.field('IBAN').fill(OWNER.iban);
    await setup.field('BIC').fill(OWNER.bic);
    await setup.finish();
    await setup.finished();
    await page.getByRole('button', { name: 'Importer mon premier fichier' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Import' })).toBeVisible();
  });

  await test.step('the file is previewed in euros, dropped or chosen; nothing is written before the owner’s word', async () => {
    const file = fecFile(firstLedger(), '123456789FEC20260615.txt');
    await importing.drop(file);
    await importing.previewed(file.name);
    await importing.decline();
    await frame.open('Clients');
    await expect(page.getByText('Importez le FEC de votre comptabilité')).toBeVisible();
    await frame.open('Import');
    await importing.choose(file);
    await importing.previewed(file.name);
    const figures = await importing.figures();
    expect(figures.get('Nouveaux clients')).toEqual({ count: CASES.length, cents: null });
    expect(figures.get('Avoirs')).toEqual({ count: 1, cents: -25_025 });
    expect(figures.get('Lettrages qui ne s’équilibrent pas')).toEqual({ count: 1, cents: 5000 });
    expect(figures.get('Comptes collectifs (à répartir)')).toEqual({ count: 1, cents: 15_000 });
    expect(await importing.openAfter()).toBe(OPEN_TOTAL);
    await importing.accept();
  });

  await test.step('addresses come from the customers’ file', async () => {
    await page.getByRole('link', { name: 'Voir les clients' }).click();
    await frame.open('Import');
    await importing.addCustomers({ name: 'clients.csv', bytes: customersCsv() });
    await expect(frame.message('17 fiches clients complétées.')).toBeVisible();
  });

  await test.step('customers and invoices bear the accounting’s cents', async () => {
    await frame.open('Clients');
    const customers = new List(page, 'Clients et soldes');
    await page.getByRole('button', { name: 'Tous', exact: true }).click();
    const shown = await customers.rows();
    expect(new Map(shown.map((row) => [row['Client'], row['Solde']]))).toEqual(
      new Map(CASES.map(({ name, balance }) => [name, euroText(balance)])),
    );
    expect((await customers.totals())['Solde']).toBe(euroText(OPEN_TOTAL));
    await frame.open('Factures');
    const invoices = await new List(page, 'Factures ouvertes, avoirs et acomptes').rows();
    expect(invoices.some((row) => row['Client'] === LETTERED)).toBe(false);
    const byNumber = new Map(invoices.map((row) => [row['N° de pièce'], row]));
    expect(byNumber.get('FA-103')).toMatchObject({
      Client: 'Charlie Façades',
      Échéance: '11/05/2026',
      Retard: '35 j',
      'Reste dû': '2 310,07 €',
    });
    expect(byNumber.get('FA-118')).toMatchObject({ Échéance: '31/05/2026 calculée', 'Reste dû': '220,00 €' });
    expect(byNumber.get('AV-001')).toMatchObject({ Nature: 'Avoir', Montant: '−250,25 €' });
  });

  await test.step('every customer has a letter or a reason', async () => {
    await expectFirstDay(letters, frame);
    await letters.proposals();
    await letters.show('Charlie Façades');
  });

  await test.step('a batch is issued, and cancelled before it is posted: its customers are proposed again', async () => {
    const review = await letters.review();
    await expect(review).toContainText(euroText(GOING_PRINCIPAL));
    await expect(review).toContainText('1 lettre ne part pas dans ce lot');
    await expect(review).toContainText('Mike Cuisines');
    await letters.confirm();
    await batch.opened();
    await batch.cancel();
    await expectFirstDay(letters, frame);
  });

  let pdf: Buffer = Buffer.alloc(0);
  await test.step('a batch is issued, saved twice alike, opened for printing, and says what the screen says', async () => {
    await letters.proposals();
    await letters.review();
    await letters.confirm();
    await batch.opened();
    const rows = await batch.letters.rows();
    expect(new Map(rows.map((row) => [row['Client'], centsOf(row['Principal'] ?? '')]))).toEqual(
      new Map(GOING.map(({ name, balance }) => [name, balance])),
    );
    expect((await batch.letters.totals())['Principal']).toBe(euroText(GOING_PRINCIPAL));
    pdf = await batch.save(program, 'relances.pdf');
    expect(await batch.save(program, 'relances encore.pdf')).toEqual(pdf);
    expect(await storedHash(page)).toBe(createHash('sha256').update(pdf).digest('hex'));

    const read = await readPdf(pdf);
    expect(read.outline.slice(0, rows.length).map(({ title }) => title)).toEqual(
      rows.map((row) => expect.stringContaining(row['Client'] ?? '?')),
    );
    for (const [place, row] of rows.entries()) {
      const first = read.outline[place]?.page ?? 0;
      const next = read.outline[place + 1]?.page ?? read.pages.length + 1;
      const pages = read.pages.slice(first - 1, next - 1).map(({ text }) => text);
      const text = readable(pages.join(' '));
      expect(text).toContain(row['Numéro']);
      expect(text).toContain(row['Client']);
      expect(text).toContain(row['Principal']?.replace(' €', ''));
      expect(text).toContain(OWNER.name);
      for (const [at, each] of pages.entries()) expect(readable(each)).toContain(`${at + 1}/${pages.length}`);
    }

    await batch.button('Ouvrir pour imprimer').click();
    await expect(page.getByText(/Le PDF est ouvert/)).toBeVisible();
    expect(await program.openedFiles()).toHaveLength(1);
    await batch.postToday();
  });

  const startOn = async (day: string): Promise<void> => {
    program.setToday(day);
    page = await program.restart();
    frame = new Frame(page);
    await frame.makeRoomy();
    [importing, letters, batch] = [new ImportPage(page), new LettersPage(page), new BatchPage(page)];
  };

  await test.step('after a restart everything is found, byte for byte', async () => {
    await startOn(FIRST_DAY);
    await frame.open('Relances émises');
    expect((await batch.batches.rows()).map((row) => row['État'])).toEqual([
      `Postées le ${dayText(FIRST_DAY)}`,
      `Annulées le ${dayText(FIRST_DAY)}`,
    ]);
    await batch.openFirst();
    expect(await batch.save(program, 'relances après.pdf')).toEqual(pdf);
    await frame.open('Clients');
    expect((await new List(page, 'Clients et soldes').totals())['Échu']).not.toBe('');
  });

  await test.step('the next day nobody is written to again', async () => {
    await startOn('2026-06-16');
    await frame.open('Lettres du jour');
    expect((await letters.proposals()).map((row) => row['Client'])).toEqual(['Mike Cuisines']);
  });

  await test.step('eight days later only those still late get their next step', async () => {
    await startOn('2026-06-23');
    await frame.open('Lettres du jour');
    expect(stepsOf(await letters.proposals())).toEqual(
      new Map([
        [nameOf('C01'), 'Relance 2'],
        [nameOf('C04'), 'Mise en demeure · à confirmer'],
        [nameOf('C08'), 'Relance 3'],
        [nameOf('C13'), 'Relance 2 · Adresse manquante'],
      ]),
    );
  });

  await test.step('one customer has paid: the next export settles him; the import can be undone', async () => {
    await frame.open('Import');
    const file = fecFile(firstLedger(['C01']), '123456789FEC20260623.txt');
    await importing.choose(file);
    await importing.previewed(file.name);
    expect((await importing.figures()).get('Factures désormais réglées')).toEqual({
      count: 1,
      cents: 120_000,
    });
    expect(await importing.openAfter()).toBe(OPEN_TOTAL - 120_000);
    await importing.accept();
    await frame.open('Lettres du jour');
    expect([...stepsOf(await letters.proposals()).keys()]).not.toContain(nameOf('C01'));

    await frame.open('Import');
    await importing.undoLast();
    await expect(page.getByText(`L’import de ${file.name} est annulé.`)).toBeVisible();
    await frame.open('Lettres du jour');
    expect(stepsOf(await letters.proposals()).get(nameOf('C01'))).toBe('Relance 2');

    await frame.open('Import');
    await importing.choose(file);
    await importing.previewed(file.name);
    await importing.accept();
  });

  await test.step('fifteen days later the next step, for those alone who are still late', async () => {
    await startOn('2026-06-30');
    await frame.open('Lettres du jour');
    expect(stepsOf(await letters.proposals())).toEqual(
      new Map([
        [nameOf('C02'), 'Relance 3'],
        [nameOf('C03'), 'Mise en demeure · à confirmer'],
        [nameOf('C04'), 'Mise en demeure · à confirmer'],
        [nameOf('C05'), 'Relance 1'],
        [nameOf('C08'), 'Relance 3'],
        [nameOf('C12'), 'Relance 3'],
        [nameOf('C13'), 'Relance 3 · Adresse manquante'],
        [nameOf('C14'), 'Relance 3'],
        [nameOf('C17'), 'Relance 3'],
      ]),
    );
  });
});

function stepsOf(rows: readonly Readonly<Record<string, string>>[]): ReadonlyMap<string, string> {
  return new Map(rows.map((row) => [row['Client'] ?? '', row['Étape'] ?? '']));
}

/** Each customer with the letter or the reason that the first day brings him, to the cent. */
async function expectFirstDay(letters: LettersPage, frame: Frame): Promise<void> {
  await frame.open('Lettres du jour');
  const proposed = await letters.proposals();
  expect(new Map(proposed.map((row) => [row['Client'], `${row['Étape']} ${row['Principal']}`]))).toEqual(
    new Map(
      LETTERS.map(({ name, onFirstDay }) => [
        name,
        'letter' in onFirstDay ? `${onFirstDay.letter} ${euroText(onFirstDay.principal)}` : '',
      ]),
    ),
  );
  await letters.page.getByRole('button', { name: 'Aperçu', exact: true }).click();
  const reasons = new Map(
    (await letters.customersWithout()).map((row) => [row['Client'], row['Pourquoi pas de lettre']]),
  );
  const waiting = CASES.filter(({ onFirstDay }) => 'reason' in onFirstDay);
  expect([...reasons.keys()].sort()).toEqual(waiting.map(({ name }) => name).sort());
  for (const { name, onFirstDay } of waiting)
    if ('reason' in onFirstDay) expect(reasons.get(name), name).toContain(onFirstDay.reason);
  await letters.page.getByRole('button', { name: 'Aperçu', exact: true }).click();
}

/** The SHA-256 under which the newest batch's document is kept in the database. */
async function storedHash(page: Page): Promise<string> {
  return page.evaluate(
    () =>
      new Promise<string>((resolve, reject) => {
        const opening = indexedDB.open('encours');
        opening.onerror = () => reject(new Error('the database does not open'));
        opening.onsuccess = () => {
          const database = opening.result;
          const reading = database.transaction('batches').objectStore('batches').getAll();
          reading.onsuccess = () => {
            const issued = (reading.result as { state: string; printed: { sha256: string } | null }[]).find(
              ({ state }) => state === 'issued',
            );
            database.close();
            resolve(issued?.printed?.sha256 ?? 'none');
          };
        };
      }),
  );
}
