import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readPdf } from '../documents/readPdf';
import { BatchPage } from './pages/batchPage';
import { Frame } from './pages/frame';
import { ImportPage } from './pages/importPage';
import { LettersPage } from './pages/lettersPage';
import { List } from './pages/list';
import { centsOf, euroText } from './pages/readable';
import { SetupPage } from './pages/setupPage';
import { expect, test } from './support/fixture';

/** Optional acceptance data beside the project: files that others wrote, and facts computed apart from the program. */
const DATA = resolve(import.meta.dirname, '../../../shared/data');
const PRESENT = existsSync(join(DATA, 'expected.json'));
if (!PRESENT) console.warn(`realFiles: ${DATA} is not there, the journeys on real files are not run`);

interface ExpectedFec {
  readonly customers: number;
  /** Euros, as a decimal text. */
  readonly open_total: string;
  readonly open_by_customer: Readonly<Record<string, { readonly name: string; readonly open: string }>>;
}

/** All of them at once in a list. */
const VERY_TALL = { width: 1720, height: 5200 };
/** The file that goes all the way to its letters. */
const QUADRA = 'quadra_half-A_123456789FEC20190731.txt';

function centsOfDecimal(text: string): number {
  const [, sign = '', whole = '0', decimals = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text) ?? [];
  return (sign === '' ? 1 : -1) * Number(whole + decimals.padEnd(2, '0'));
}

function expectedFecs(): ReadonlyMap<string, ExpectedFec> {
  const facts = JSON.parse(readFileSync(join(DATA, 'expected.json'), 'utf8')) as {
    readonly fec: Readonly<Record<string, ExpectedFec>>;
  };
  return new Map(Object.entries(facts.fec));
}

test.describe('files that real programs wrote', () => {
  test.skip(!PRESENT, 'the optional acceptance data are not there');

  test('each is imported as its facts say, and undone without a trace; one goes on to its letters', async ({
    program,
  }) => {
    program.setToday('2019-09-02');
    const page = await program.start();
    const frame = new Frame(page);
    await page.setViewportSize(VERY_TALL);
    await new SetupPage(page).complete();
    const importing = new ImportPage(page);
    const customers = new List(page, 'Clients et soldes');

    const importAndCompare = async (name: string, facts: ExpectedFec): Promise<void> => {
      await importing.choosePath(join(DATA, 'fec', name));
      await importing.previewed(name);
      expect((await importing.figures()).get('Nouveaux clients')?.count).toBe(facts.customers);
      expect(await importing.openAfter()).toBe(centsOfDecimal(facts.open_total));
      await importing.accept();
      await frame.open('Clients');
      await page.getByRole('button', { name: 'Tous', exact: true }).click();
      expect(await customers.count()).toBe(facts.customers);
      expect((await customers.totals())['Solde']).toBe(euroText(centsOfDecimal(facts.open_total)));
      await page.getByRole('button', { name: 'Débiteurs', exact: true }).click();
      const owing = new Map((await customers.rows()).map((row) => [row['Code'], row['Solde']]));
      const expected = Object.entries(facts.open_by_customer)
        .map(([code, { open }]) => [code, centsOfDecimal(open)] as const)
        .filter(([, open]) => open > 0);
      expect(owing).toEqual(new Map(expected.map(([code, open]) => [code, euroText(open)])));
    };

    const facts = expectedFecs();
    for (const [name, expected] of facts) {
      if (name === QUADRA) continue;
      await test.step(name, async () => {
        await importAndCompare(name, expected);
        await frame.open('Import');
        await importing.undoLast();
        await expect(frame.message(`L’import de ${name} est annulé.`)).toBeVisible();
        await frame.open('Clients');
        await expect(page.getByText('Importez le FEC de votre comptabilité')).toBeVisible();
        await frame.open('Import');
      });
    }

    await test.step(`${QUADRA}, to its letters`, async () => {
      const quadra = facts.get(QUADRA);
      if (quadra === undefined) throw new Error('no facts about it');
      await importAndCompare(QUADRA, quadra);
      const codes = Object.keys(quadra.open_by_customer);
      await frame.open('Import');
      await importing.addCustomers({ name: 'clients.csv', bytes: addressesOf(codes) });
      await expect(frame.message(`${codes.length} fiches clients complétées.`)).toBeVisible();

      await frame.open('Lettres du jour');
      const letters = new LettersPage(page);
      const without = await letters.customersWithout();
      for (const row of without) expect(row['Pourquoi pas de lettre'], row['Client']).not.toBe('');
      const proposed = await letters.proposals();
      expect(proposed.length).toBeGreaterThan(20);
      await letters.review();
      await letters.confirm();

      const batch = new BatchPage(page);
      await batch.opened();
      const rows = await batch.letters.rows();
      expect(rows).toHaveLength(proposed.length);
      const owed = new Map(
        Object.entries(quadra.open_by_customer).map(([, { name, open }]) => [name, centsOfDecimal(open)]),
      );
      const read = await readPdf(await batch.save(program, 'lot.pdf'));
      for (const [place, row] of rows.entries()) {
        const principal = centsOf(row['Principal'] ?? '');
        const most = owed.get(row['Client'] ?? '');
        if (most !== undefined) expect(principal, row['Client']).toBeLessThanOrEqual(most);
        const first = read.outline[place]?.page ?? 0;
        const next = read.outline[place + 1]?.page ?? read.pages.length + 1;
        const text = read.pages
          .slice(first - 1, next - 1)
          .map((each) => each.text)
          .join(' ');
        expect(text).toContain(row['Numéro']);
        expect(text).toContain(euroText(principal).replace(' €', ''));
      }
    });
  });
});

function addressesOf(codes: readonly string[]): Uint8Array {
  const rows = codes.map((code, place) => `${code};;;${place + 1} rue des Essais;;;;;35000;Rennes;`);
  return new TextEncoder().encode(
    ['code;nom;type;adresse1;adresse2;adresse3;adresse4;adresse5;cp;ville;email', ...rows, ''].join('\n'),
  );
}
