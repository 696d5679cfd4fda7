import 'fake-indexeddb/auto';
import type { BenchRow } from '../../build/commands/bench/table';
import { addDays, addMonths, day, type Day } from '../../renderer/domain/day';
import type { Ledger } from '../../renderer/domain/receivables/ledger';
import { issueLetters } from '../../renderer/store/acts/contacts/issueLetters';
import { postDispatch } from '../../renderer/store/acts/contacts/postDispatch';
import { openDatabase, type EncoursDatabase } from '../../renderer/store/database';
import { accountOf, at, batchOf, importInto, whole } from '../store/checks/scene';
import { aLedger, aLedgerCustomer, aLedgerItem } from '../support/builders';

const LETTERS = 43;
const TOLD = [1, 13, 25, 41];
const CODE = 'FIDELE';
const FIRST_MONTH = day('2022-01-03');
const MEGABYTE = 1_000_000;

/**
 * What the letters to one customer cost the journal: two new invoices a month, a letter about them, issued and posted by the real
 * acts, and paid before the next. Entries are counted as JSON, those of the letters and all of a month (nothing is to move from one
 * to the other). Letters of long ago must weigh nothing: the journal keeps what an act touched.
 */
export async function runJournalBench(): Promise<BenchRow[]> {
  const database = await openDatabase('journal-bench');
  const letters: number[] = [];
  const months: number[] = [];
  const accounts: number[] = [];
  for (let month = 0; month < LETTERS; month += 1) {
    const begun = await lastSeq(database);
    await importInto(database, monthOf(month), `import-${month}`);
    const before = await lastSeq(database);
    const today = addDays(soldOn(month), 40);
    const dispatchId = `lot-${month}`;
    await issueLetters(database, at(today), await batchOf(database, [CODE], dispatchId, today));
    await postDispatch(database, at(addDays(today, 1)), { dispatchId, on: addDays(today, 1) });
    letters.push(await journalBytes(database, before));
    months.push(await journalBytes(database, begun));
    accounts.push(await accountBytes(database));
  }
  await whole(database);
  database.close();
  const letter = (rank: number): number => letters[rank - 1] ?? Number.NaN;
  const month = (rank: number): number => months[rank - 1] ?? Number.NaN;
  const account = (rank: number): number => accounts[rank - 1] ?? Number.NaN;
  for (const rank of TOLD)
    console.log(
      `letter ${rank}: ${letter(rank)} bytes of journal, ${month(rank)} with the month's import; account ${account(rank)} bytes`,
    );
  const total = letters.reduce((sum, bytes) => sum + bytes, 0);
  const lower = (name: string, value: number, limit: number, unit: string): BenchRow => ({
    name,
    value,
    limit,
    better: 'lower',
    unit,
  });
  return [
    lower('journal of the 41st letter / of the first', letter(41) / letter(1), 1.2, 'x'),
    lower(`journal of ${LETTERS} letters`, total / MEGABYTE, 0.2, 'MB'),
    lower('journal of the 41st month with its import / of the second', month(41) / month(2), 1.2, 'x'),
  ];
}

function soldOn(month: number): Day {
  return addMonths(FIRST_MONTH, month);
}

/** The two invoices of a month, and those of the month before with their payment. */
function monthOf(month: number): Ledger {
  const invoicesOf = (which: number) =>
    [1, 2].map((rank) =>
      aLedgerItem({
        number: `F${which}-${rank}`,
        date: addDays(soldOn(which), rank),
        amount: 100 * rank,
        key: `sold-${which}-${rank}`,
      }),
    );
  const paidOn = addDays(soldOn(month), -1);
  const paid = { letter: `L${month}`, letteredOn: paidOn };
  const settled =
    month === 0
      ? []
      : [
          ...invoicesOf(month - 1).map((item) => ({ ...item, ...paid })),
          aLedgerItem({ number: `R${month}`, date: paidOn, amount: -300, key: `paid-${month}`, ...paid }),
        ];
  const address = { lines: ['1 rue du Port'], postCode: '69001', town: 'Lyon', country: null };
  return aLedger([
    aLedgerCustomer({ code: CODE, name: 'Client fidèle', address, open: invoicesOf(month), settled }),
  ]);
}

async function lastSeq(database: EncoursDatabase): Promise<number> {
  return (await database.journal.orderBy(':id').last())?.seq ?? 0;
}

/** Every row that was written after an entry. */
async function journalBytes(database: EncoursDatabase, after: number): Promise<number> {
  const rows = await database.journal.where(':id').above([after, Infinity]).toArray();
  return sizeOf(rows);
}

async function accountBytes(database: EncoursDatabase): Promise<number> {
  const { id } = await accountOf(database, CODE);
  return sizeOf(await database.accounts.get(id));
}

function sizeOf(value: unknown): number {
  return new TextEncoder().encode(JSON.stringify(value)).length;
}
