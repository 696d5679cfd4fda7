import type { Account, AccountId } from '../../../renderer/domain/account/account';
import { foldText } from '../../../renderer/domain/account/accountIndex';
import type { SettledItem } from '../../../renderer/domain/account/item';
import { addDays, day, daysBetween, type Day } from '../../../renderer/domain/day';
import { deskOf } from '../../../renderer/domain/desk/deskOf';
import { issueLetters } from '../../../renderer/store/acts/contacts/issueLetters';
import { placeHold } from '../../../renderer/store/acts/holds/placeHold';
import { saveSettings } from '../../../renderer/store/acts/settings/saveSettings';
import { undoImport } from '../../../renderer/store/acts/receivables/undoImport';
import { cents } from '../../../renderer/domain/money';
import type { EncoursDatabase } from '../../../renderer/store/database';
import type { PortfolioClient } from '../../../renderer/store/portfolio/portfolioClient';
import type { AgeBucket } from '../../../renderer/store/portfolio/ageBuckets';
import { ALL_CUSTOMERS, ALL_INVOICES, ALL_LETTERS } from '../../../renderer/store/portfolio/protocol';
import { everyAccount, everyHistory } from '../../../renderer/store/queries/readEverything';
import { DEFAULT_SETTINGS } from '../../../renderer/domain/settings/settings';
import { aLedger, aLedgerCustomer, aLedgerItem, euros } from '../../support/builders';
import { aContext } from '../../support/engine';
import { same, type Check } from './check';
import { plainFigures, plainlyOn, plainRests, sum } from './plainSums';
import { connect, seededLedger } from './portfolioScene';
import { accountOf, at, batchOf, importInto, smallLedger, TODAY } from './scene';

const ALL = { from: 0, to: 100_000 };

async function accountsOf(database: EncoursDatabase): Promise<readonly Account[]> {
  const accounts: Account[] = [];
  for await (const some of everyAccount(database)) accounts.push(...some.map(({ account }) => account));
  return accounts;
}

async function settledOf(database: EncoursDatabase): Promise<ReadonlyMap<AccountId, readonly SettledItem[]>> {
  const settled = new Map<AccountId, readonly SettledItem[]>();
  for await (const records of everyHistory(database))
    for (const { accountId, items } of records)
      settled.set(accountId, [...(settled.get(accountId) ?? []), ...items]);
  return settled;
}

/** Every figure of the customers and of the aged balance is a plain sum over the items as stored. */
export async function assertPlainSums(
  database: EncoursDatabase,
  client: PortfolioClient,
  today: string,
): Promise<void> {
  const accounts = await accountsOf(database);
  const figures = new Map(accounts.map((account) => [account.code, plainFigures(account, today)]));
  const { count, rows, sums } = await client.customers({ ...ALL_CUSTOMERS, sort: 'code' }, ALL);
  same(count, accounts.length, 'customers');
  for (const { code, open, overdue, waiting, openInvoices, oldestDueOn } of rows)
    same([open, overdue, waiting, openInvoices, oldestDueOn], figures.get(code), `figures of ${code}`);
  const totals = [0, 1, 2].map((column) =>
    sum([...figures.values()].map((figure) => Number(figure[column]))),
  );
  same([sums.open, sums.overdue, sums.waiting], totals, 'open, overdue, waiting');
  const counts = await client.today();
  same([counts.open.cents, counts.overdue.cents, counts.waiting.cents], totals, 'today');
  await assertAged(accounts, client, day(today));
  const past = addDays(day(today), -146);
  const settled = await settledOf(database);
  const then = accounts.map((account) => plainlyOn(account, settled.get(account.id) ?? [], past));
  await assertAged(then, client, past);
}

/**
 * What lists must say: figures are plain sums; which letter is proposed, and why none is, is the engine's word, whose letters must add
 * up to the lines they ask for.
 */
export async function assertNaive(
  database: EncoursDatabase,
  client: PortfolioClient,
  today: string,
): Promise<void> {
  await assertPlainSums(database, client, today);
  const accounts = await accountsOf(database);
  const context = aContext(today, { company: null });
  const proposals = new Map(accounts.map((account) => [account.code, deskOf(account, context).proposal]));
  const customers = await client.customers({ ...ALL_CUSTOMERS, sort: 'code' }, ALL);
  for (const row of customers.rows) {
    const proposal = proposals.get(row.code);
    same(
      [row.step, row.reason],
      [proposal?.letter?.stage.stepId ?? null, proposal?.reason ?? null],
      `proposal of ${row.code}`,
    );
  }
  const invoices = await client.invoices(ALL_INVOICES, ALL);
  same(invoices.count, sum(accounts.map(({ items }) => items.length)), 'invoices');
  same(invoices.sums.open, customers.sums.open, 'invoices add up to customers');
  same(invoices.sums.overdue, customers.sums.overdue, 'overdue invoices add up to customers');
  same(
    invoices.rows.map((row) => row.dueDate),
    accounts.flatMap((account) => account.items.map((item) => item.dueDate)).sort(),
    'sorted by due date',
  );
  const letters = await client.letters(ALL_LETTERS, ALL);
  same(letters.count, [...proposals.values()].filter(({ letter }) => letter !== null).length, 'letters');
  for (const { code, letter } of letters.rows) {
    const asked = invoices.rows.filter((row) => row.code === code && row.step !== null);
    same(
      [letter?.invoiceCount, letter?.principal],
      [asked.length, sum(asked.map((row) => row.open))],
      `letter to ${code}`,
    );
  }
  same(letters.sums.amount, sum(letters.rows.map(({ letter }) => letter?.principal ?? 0)), 'principal');
  const none = await client.letters({ ...ALL_LETTERS, show: 'none' }, ALL);
  same(
    none.rows.every((row) => row.reason !== null),
    true,
    'a reason for every customer without letter',
  );
  const counts = await client.today();
  same([counts.letters.count, counts.letters.cents], [letters.count, letters.sums.amount], "today's letters");
  same(sum(counts.byStep.map(({ count }) => count)), letters.count, 'by step');
}

async function assertAged(accounts: readonly Account[], client: PortfolioClient, on: Day): Promise<void> {
  const expected: Record<AgeBucket | 'credits' | 'total', number> = {
    notDue: 0,
    to30: 0,
    to60: 0,
    to90: 0,
    over90: 0,
    credits: 0,
    total: 0,
  };
  for (const { date, dueDate, cents } of accounts.flatMap(plainRests)) {
    if (date > on) continue;
    const late = daysBetween(day(dueDate), on);
    expected.total += cents;
    if (cents < 0) expected.credits += cents;
    else if (late <= 0) expected.notDue += cents;
    else if (late <= 30) expected.to30 += cents;
    else if (late <= 60) expected.to60 += cents;
    else if (late <= 90) expected.to90 += cents;
    else expected.over90 += cents;
  }
  same((await client.agedBalance(on)).total, expected, `aged balance on ${on}`);
}

export const PORTFOLIO_CHECKS: readonly Check[] = [
  {
    name: 'the portfolio says what a naive recomputation says, at start and after each act',
    run: async (bench) => {
      const database = await bench.open();
      await importInto(database, seededLedger(7, 60));
      const { client, close } = connect(database);
      await assertNaive(database, client, TODAY);
      const { rows } = await client.letters({ ...ALL_LETTERS, steps: ['reminder3'] }, ALL);
      const [first, second] = rows;
      if (first === undefined || second === undefined) throw new Error('no letters in the scene');
      await placeHold(database, at(), {
        accountId: first.accountId,
        replaces: null,
        hold: { until: null, reason: 'r', itemId: null },
      });
      await assertNaive(database, client, TODAY);
      same(
        (await client.customers({ ...ALL_CUSTOMERS, reasons: ['onHold'] }, ALL)).rows.map((row) => row.code),
        [first.code],
        'on hold',
      );
      await issueLetters(database, at(), await batchOf(database, [second.code], 'lot-1'));
      await assertNaive(database, client, TODAY);
      const counts = await client.today();
      same(
        [counts.toPost.batches, counts.toPost.count, counts.toPost.cents],
        [1, 1, second.letter?.principal],
        'to post',
      );
      await importInto(
        database,
        aLedger([
          aLedgerCustomer({ code: 'NEUF', name: 'Neuf', open: [aLedgerItem({ number: 'N1', key: 'n1' })] }),
        ]),
        'import-2',
      );
      await assertNaive(database, client, TODAY);
      await undoImport(database, at(), { importId: 'import-2' });
      await assertNaive(database, client, TODAY);
      client.setToday(day('2026-06-01'));
      await assertNaive(database, client, '2026-06-01');
      await close();
    },
  },
  {
    name: 'lists are cut into slices, filtered without accents, and sorted in French order',
    run: async (bench) => {
      const database = await bench.open();
      await importInto(database, seededLedger(3, 40));
      const { client, close } = connect(database);
      const all = await client.customers(ALL_CUSTOMERS, ALL);
      const slice = await client.customers(ALL_CUSTOMERS, { from: 10, to: 15 });
      same(slice.rows, all.rows.slice(10, 15), 'rows 10 to 15');
      same([slice.count, slice.from, slice.sums], [40, 10, all.sums], 'the whole list is counted');
      const collator = new Intl.Collator('fr', { numeric: true });
      same(
        all.rows.map((row) => row.name),
        all.rows.map((row) => row.name).sort((a, b) => collator.compare(foldText(a), foldText(b))),
        'French order',
      );
      const backwards = await client.customers({ ...ALL_CUSTOMERS, direction: 'desc' }, ALL);
      same(backwards.rows, [...all.rows].reverse(), 'backwards');
      const found = await client.customers({ ...ALL_CUSTOMERS, text: '  EBENE ' }, ALL);
      same(
        found.rows.every((row) => row.name.startsWith('Ébène')),
        true,
        'without accents',
      );
      same(found.count, all.rows.filter((row) => row.name.startsWith('Ébène')).length, 'all of them');
      const owing = await client.customers(
        { ...ALL_CUSTOMERS, balance: 'owing', sort: 'open', direction: 'desc' },
        ALL,
      );
      same(
        owing.rows.map((row) => row.open),
        all.rows
          .map((row) => row.open)
          .filter((open) => open > 0)
          .sort((a, b) => b - a),
        'by balance',
      );
      const [some] = (await client.invoices({ ...ALL_INVOICES, text: 'f7-1' }, ALL)).rows;
      same(some?.number, 'F7-1', 'invoice by number');
      const hits = await client.search('f7-1', 5);
      same(
        hits.map((hit) => hit.invoice?.number),
        ['F7-1'],
        'search by number',
      );
      const byName = await client.search('eclair', 3);
      same(
        byName.map((hit) => hit.name.startsWith('Éclair')),
        [true, true, true],
        'search by name',
      );
      same(
        (await client.search('C007', 3)).map((hit) => hit.code),
        ['C007'],
        'search by code',
      );
      await close();
    },
  },
  {
    name: 'a line that waits for a word on its lettering says so, and its euros are told apart from the sum',
    run: async (bench) => {
      const database = await bench.open();
      await importInto(
        database,
        aLedger([
          aLedgerCustomer({
            code: 'ALPHA',
            unbalanced: [{ letter: 'AA', balance: euros('-500') }],
            open: [
              aLedgerItem({ number: 'F1', date: '2026-01-01', amount: '500', key: 'a1' }),
              aLedgerItem({ number: 'R1', date: '2026-01-15', amount: '-500', key: 'a2', letter: 'AA' }),
              aLedgerItem({ number: 'F2', date: '2026-01-20', amount: '150', key: 'a3' }),
              aLedgerItem({ number: 'R2', date: '2026-01-25', amount: '-75', key: 'a4' }),
            ],
          }),
        ]),
      );
      const { client, close } = connect(database);
      const list = await client.invoices({ ...ALL_INVOICES, sort: 'number' }, ALL);
      same(
        list.rows.map(({ number, open, reason }) => [number, open, reason]),
        [
          ['F1', euros('425'), 'matchingWaits'],
          ['F2', euros('150'), 'matchingWaits'],
          ['R1', euros('-500'), 'matchingWaits'],
          ['R2', 0, null],
        ],
        'lines',
      );
      same([list.sums.open, list.sums.waiting], [euros('575'), euros('-500')], 'sums of the invoices');
      const customers = await client.customers(ALL_CUSTOMERS, ALL);
      same([customers.sums.open, customers.sums.waiting], [euros('575'), euros('-500')], 'of the customers');
      const without = await client.letters({ ...ALL_LETTERS, show: 'none' }, ALL);
      same(
        [without.sums.open, without.sums.waiting],
        [euros('575'), euros('-500')],
        'of those without letter',
      );
      await close();
    },
  },
  {
    name: 'a change of the reminder plan is seen at once; one of the theme recomputes nothing',
    run: async (bench) => {
      const database = await bench.open();
      await importInto(database, smallLedger());
      const { client, close } = connect(database);
      const before = await client.today();
      const phases: string[] = [];
      const stop = client.subscribe(() => phases.push(client.state().phase));
      await saveSettings(database, at(), { ...DEFAULT_SETTINGS, theme: 'dark' });
      same((await client.today()).letters, before.letters, 'letters');
      same(phases.includes('loading'), false, 'nothing was read again');
      await saveSettings(database, at(), {
        ...DEFAULT_SETTINGS,
        plan: { ...DEFAULT_SETTINGS.plan, floorCents: cents(1_000_000) },
      });
      same((await client.today()).letters.count, 0, 'letters under the new floor');
      same(phases.includes('loading'), true, 'accounts were read again');
      stop();
      await close();
    },
  },
  {
    name: 'all that waits for an answer is refused when the portfolio is closed, and a failure is told',
    run: async (bench) => {
      const database = await bench.open();
      await importInto(database, smallLedger());
      const { client, close } = connect(database);
      const asked = client.today().then(
        () => 'answered',
        (error: unknown) => (error as Error & { code: string }).code,
      );
      client.close();
      same(await asked, 'unavailable', 'refused');
      await close();
      same((await accountOf(database, 'ZEBRE')).code, 'ZEBRE', 'the database is still open');
    },
  },
];
