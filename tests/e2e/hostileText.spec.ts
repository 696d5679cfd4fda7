import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { aFec } from '../support/fecBuilder';
import { Frame } from './pages/frame';
import { ImportPage } from './pages/importPage';
import { LettersPage } from './pages/lettersPage';
import { List } from './pages/list';
import { SetupPage } from './pages/setupPage';
import { expect, test } from './support/fixture';

const LATE = { on: '2026-04-15', due: '2026-05-26', amount: '100.00' } as const;
const FORMULA = '=HYPERLINK("http://127.0.0.1/","Cliquez")';
const MARKUP = '<img src=x onerror="globalThis.hacked=1"><script>globalThis.hacked=1</script>';
const COMMAND = '@SUM(1+1)';

test('names that look like formulas or markup are text, on the screens and in exports', async ({
  program,
}) => {
  program.setToday('2026-06-15');
  const page = await program.start();
  const frame = new Frame(page);
  await frame.makeRoomy();
  await new SetupPage(page).complete();
  const importing = new ImportPage(page);
  const fec = aFec()
    .invoice({ customer: 'H1', name: FORMULA, number: '=1+1', ...LATE })
    .invoice({ customer: 'H2', name: MARKUP, number: '<b>2</b>', ...LATE })
    .invoice({ customer: 'H3', name: COMMAND, number: '-3', ...LATE });
  await importing.choose({ name: '<i>a</i>.txt', bytes: fec.bytes({ due: true }) });
  await importing.previewed('<i>a</i>.txt');
  await importing.accept();

  await frame.open('Clients');
  const names = (await new List(page, 'Clients et soldes').rows()).map((row) => row['Client']);
  expect(names.toSorted()).toEqual([FORMULA, MARKUP, COMMAND].toSorted());
  await frame.open('Lettres du jour');
  await new LettersPage(page).show(MARKUP);
  await frame.open('Factures');
  const numbers = (await new List(page, 'Factures ouvertes, avoirs et acomptes').rows()).map(
    (row) => row['N° de pièce'],
  );
  expect(numbers.toSorted()).toEqual(['=1+1', '<b>2</b>', '-3'].toSorted());

  await program.answerSave(join(program.workFolder, 'factures.csv'));
  await page.getByRole('button', { name: 'Exporter la liste (CSV)' }).click();
  await expect(frame.message('Liste enregistrée dans factures.csv.')).toBeVisible();
  const saved = await readFile(join(program.workFolder, 'factures.csv'), 'utf8');
  // A spreadsheet takes none of the names or numbers for a formula: each begins with a quote of its own.
  for (const cell of saved.split(/[;\r\n]+/).map((each) => each.replace(/^\ufeff?"?/, '')))
    expect(cell).not.toMatch(/^(?:=|@|\+|-(?!\d+,\d\d"?$))/);
  expect(saved).toContain(`'${COMMAND}`);
  expect(saved).toContain("'=1+1");

  expect(await page.evaluate(() => Reflect.get(globalThis, 'hacked') as unknown)).toBeUndefined();
});
