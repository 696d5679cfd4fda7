import Dexie from 'dexie';
import type { Account } from '../../../renderer/domain/account/account';
import type { HoldId } from '../../../renderer/domain/account/hold';
import { day, toEpochDay } from '../../../renderer/domain/day';
import { planImport } from '../../../renderer/domain/receivables/planImport';
import { DEFAULT_SETTINGS } from '../../../renderer/domain/settings/settings';
import { readReceivables } from '../../../renderer/exchange/readReceivables';
import { acceptImport } from '../../../renderer/store/acts/receivables/acceptImport';
import { placeHold } from '../../../renderer/store/acts/holds/placeHold';
import { openDatabase, type EncoursDatabase } from '../../../renderer/store/database';
import { factsOf } from '../../../renderer/store/portfolio/facts';
import { invoiceList } from '../../../renderer/store/portfolio/invoiceList';
import { invoiceTable } from '../../../renderer/store/portfolio/invoiceTable';
import { PortfolioTexts } from '../../../renderer/store/portfolio/portfolioTexts';
import { StepWords } from '../../../renderer/store/portfolio/stepWords';
import { ALL_CUSTOMERS, ALL_INVOICES } from '../../../renderer/store/portfolio/protocol';
import { everyAccount } from '../../../renderer/store/queries/readEverything';
import { readAccount } from '../../../renderer/store/queries/readAccount';
import { readCounter } from '../../../renderer/store/queries/readCounter';
import { newId } from '../../../renderer/usecases/newId';
import { connect } from '../../store/checks/portfolioScene';
import { aRateTable } from '../../support/builders';
import { bothSearches, median, plainList } from './plainList';

const TODAY = '2026-03-20';
const CUSTOMERS = 10_000;
const INVOICES = 100_000;

/** A FEC of two lines an invoice: 411 debit, 706 credit; ten invoices a customer, nothing lettered. */
function fecOf(customers: number, invoices: number): Blob {
  const header =
    'JournalCode\tJournalLib\tEcritureNum\tEcritureDate\tCompteNum\tCompteLib\tCompAuxNum\tCompAuxLib\tPieceRef\tPieceDate\tEcritureLib\tDebit\tCredit\tEcritureLet\tDateLet\tValidDate\tMontantdevise\tIdevise\n';
  const parts: string[] = [header];
  for (let index = 0; index < invoices; index++) {
    const customer = index % customers;
    const date = `2025${String(1 + (index % 12)).padStart(2, '0')}${String(1 + (index % 28)).padStart(2, '0')}`;
    const amount = `${100 + (index % 4900)},${String(index % 100).padStart(2, '0')}`;
    const common = `VE\tVentes\t${index + 1}\t${date}\t`;
    const piece = `FA2025-${String(index).padStart(6, '0')}\t${date}\tFacture client ${customer}\t`;
    parts.push(
      `${common}411000\tClients\tC${String(customer).padStart(5, '0')}\tClient numéro ${customer}\t${piece}${amount}\t0,00\t\t\t${date}\t\t\n`,
      `${common}706000\tPrestations\t\t\t${piece}0,00\t${amount}\t\t\t${date}\t\t\n`,
    );
  }
  return new Blob(parts);
}

async function importWhole(database: EncoursDatabase, file: Blob, signal?: AbortSignal) {
  const marks: Record<string, number> = {};
  const start = performance.now();
  const outcome = await readReceivables(file, { fileName: 'export.txt' });
  if (!outcome.ok) throw new Error(outcome.error.code);
  marks['read'] = performance.now() - start;
  const existing: Account[] = [];
  for await (const accounts of everyAccount(database))
    existing.push(...accounts.map(({ account }) => account));
  const plan = planImport({
    existing,
    ledger: outcome.ledger,
    importId: newId(),
    settings: DEFAULT_SETTINGS,
    today: day(TODAY),
    newId,
    lettering: 'wait',
  });
  marks['planned'] = performance.now() - start;
  await acceptImport(
    database,
    { at: `${TODAY}T08:00:00.000Z`, by: 'bench', today: day(TODAY) },
    {
      plan,
      basedOn: await readCounter(database),
      file: { name: 'export.txt', size: file.size, firstDay: null, lastDay: null, rejected: 0 },
      sample: false,
    },
    signal === undefined ? {} : { signal },
  );
  marks['total'] = performance.now() - start;
  return { marks, plan };
}

/** Dexie's own way, as most programs do it: a row an invoice, three indexes, strict durability, calls of 5 000. */
async function bulkRows(
  name: string,
  rows: readonly object[],
): Promise<{ readonly writeMs: number; readonly readMs: number }> {
  const database = new Dexie(name, { chromeTransactionDurability: 'strict' });
  database.version(1).stores({ invoices: 'id, customer, dueDate, number' });
  await database.open();
  const start = performance.now();
  for (let from = 0; from < rows.length; from += 5000)
    await database.table('invoices').bulkAdd(rows.slice(from, from + 5000));
  const writeMs = performance.now() - start;
  const reading = performance.now();
  await database.table('invoices').toArray();
  const readMs = performance.now() - reading;
  await database.delete();
  return { writeMs, readMs };
}

/** A list of its own for each sort: a portfolio keeps every order that it has made, and would only be asked for it again. */
function freshSort(accounts: readonly Account[]): Promise<number> {
  const context = { today: day(TODAY), settings: DEFAULT_SETTINGS, rates: aRateTable(), company: null };
  const facts = accounts.map((account) => factsOf(account, context));
  const table = invoiceTable(facts, { steps: new StepWords(DEFAULT_SETTINGS.plan) }, null);
  const texts = new PortfolioTexts(facts, table);
  const sorts = ['amount', 'date', 'dueDate'] as const;
  let turn = 0;
  return median(3 * sorts.length, () => {
    const list = invoiceList(table, texts, { version: 1, today: toEpochDay(context.today) });
    const sort = sorts[turn++ % sorts.length] ?? 'amount';
    const from = performance.now();
    list.slice({ ...ALL_INVOICES, sort }, { from: 0, to: 50 });
    return Promise.resolve(performance.now() - from);
  });
}

export interface StoreBenchFigures {
  readonly importMs: number;
  readonly phases: Readonly<Record<string, number>>;
  readonly rowsMs: number;
  readonly rowsReadMs: number;
  readonly plainSortMs: number;
  readonly plainFilterMs: number;
  readonly cancelMs: number;
  readonly leftAfterCancel: number;
  readonly portfolioMs: number;
  readonly sortMs: number;
  readonly filterMs: number;
  readonly sliceMs: number;
  readonly actSmallMs: number;
  readonly actLargeMs: number;
}

async function runStoreBench(): Promise<StoreBenchFigures> {
  const file = fecOf(CUSTOMERS, INVOICES);
  const database = await openDatabase('bench-import');
  const { marks, plan } = await importWhole(database, file);
  const rows = plan.created.flatMap((account) =>
    account.items.map((item) => ({ ...item, customer: `${account.code} ${account.name}` })),
  );
  const peer = await bulkRows('bench-rows', rows);
  const plain = await plainList(rows);

  const { client, close } = connect(database, TODAY);
  const started = performance.now();
  await client.today();
  const portfolioMs = performance.now() - started;
  const timed = async (run: () => Promise<unknown>): Promise<number> => {
    const from = performance.now();
    await run();
    return performance.now() - from;
  };
  await client.invoices(ALL_INVOICES, { from: 0, to: 50 });
  const sortMs = await freshSort(plan.created);
  // Warm on another word, so that neither the order nor the folded texts are made within a measure.
  await client.invoices({ ...ALL_INVOICES, sort: 'open', text: 'numero' }, { from: 0, to: 50 });
  const searches = await bothSearches(
    (text) => client.invoices({ ...ALL_INVOICES, sort: 'open', text }, { from: 0, to: 50 }),
    plain.search,
  );
  // The list has been shown: a scroll neither sorts nor filters.
  await client.invoices({ ...ALL_INVOICES, sort: 'open' }, { from: 0, to: 50 });
  let from = 50_000;
  const sliceMs = await median(5, () =>
    timed(() => client.invoices({ ...ALL_INVOICES, sort: 'open' }, { from: from++, to: from + 50 })),
  );
  await client.customers(ALL_CUSTOMERS, { from: 0, to: 50 });
  await close();
  const [someone] = plan.created;
  const actSmallMs = someone === undefined ? NaN : await holdCost(database, someone);
  database.close();
  await Dexie.delete('bench-import');

  const large = await openDatabase('bench-large');
  const { plan: largePlan } = await importWhole(large, fecOf(1, 20_000));
  const [giant] = largePlan.created;
  const actLargeMs = giant === undefined ? NaN : await holdCost(large, giant);
  large.close();
  await Dexie.delete('bench-large');

  const { cancelMs, left } = await cancelled(file);
  return {
    importMs: marks['total'] ?? NaN,
    phases: marks,
    rowsMs: peer.writeMs,
    rowsReadMs: peer.readMs,
    plainSortMs: plain.sortMs,
    plainFilterMs: searches.plainMs,
    cancelMs,
    leftAfterCancel: left,
    portfolioMs,
    sortMs,
    filterMs: searches.oursMs,
    sliceMs,
    actSmallMs,
    actLargeMs,
  };
}

async function holdCost(database: EncoursDatabase, account: Account): Promise<number> {
  let replaces: HoldId | null = null;
  const hold = async (): Promise<number> => {
    const from = performance.now();
    await placeHold(
      database,
      { at: `${TODAY}T08:00:00.000Z`, by: 'bench', today: day(TODAY) },
      { accountId: account.id, replaces, hold: { until: null, reason: 'bench', itemId: null } },
    );
    const ms = performance.now() - from;
    replaces = (await readAccount(database, account.id))?.account.holds[0]?.id ?? null;
    return ms;
  };
  await hold();
  return median(9, hold);
}

/** Stops the write half-way and measures until the program answers and the database is usable and empty. */
async function cancelled(file: Blob): Promise<{ readonly cancelMs: number; readonly left: number }> {
  const database = await openDatabase('bench-cancel');
  const outcome = await readReceivables(file, { fileName: 'export.txt' });
  if (!outcome.ok) throw new Error(outcome.error.code);
  const plan = planImport({
    existing: [],
    ledger: outcome.ledger,
    importId: newId(),
    settings: DEFAULT_SETTINGS,
    today: day(TODAY),
    newId,
    lettering: 'wait',
  });
  const stop = new AbortController();
  let asked = 0;
  let clicked = false;
  let answered = 0;
  try {
    await acceptImport(
      database,
      { at: `${TODAY}T08:00:00.000Z`, by: 'bench', today: day(TODAY) },
      {
        plan,
        basedOn: 0,
        file: { name: 'export.txt', size: file.size, firstDay: null, lastDay: null, rejected: 0 },
        sample: false,
      },
      {
        signal: stop.signal,
        onProgress: (done) => {
          if (done < 5000 || clicked) return;
          clicked = true;
          // Between two requests, as a click would come.
          setTimeout(() => {
            asked = performance.now();
            stop.abort();
          }, 20);
        },
      },
    );
  } catch {
    answered = performance.now();
  }
  const left = await database.accounts.count();
  database.close();
  await Dexie.delete('bench-cancel');
  return { cancelMs: answered - asked, left };
}

Object.assign(globalThis, { runStoreBench });
