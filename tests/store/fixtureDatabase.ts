import 'fake-indexeddb/auto';
import { join } from 'node:path';
import { day } from '../../renderer/domain/day';
import { rate } from '../../renderer/domain/rate';
import { enterRate } from '../../renderer/store/acts/settings/enterRate';
import { issueLetters } from '../../renderer/store/acts/contacts/issueLetters';
import { placeHold } from '../../renderer/store/acts/holds/placeHold';
import { postDispatch } from '../../renderer/store/acts/contacts/postDispatch';
import { saveCompany } from '../../renderer/store/acts/settings/saveCompany';
import { openDatabase, SCHEMA_VERSION } from '../../renderer/store/database';
import { aCompany, aLedger, aLedgerCustomer, aLedgerItem } from '../support/builders';
import { accountOf, at, batchOf, importInto, smallLedger } from './checks/scene';
import { writeDump } from './dump';

export const fixtureDatabase = (version: number): string =>
  join(import.meta.dirname, '..', 'fixtures', 'databases', `v${version}.json.gz`);

/** Items of the account that is kept in slices. */
const MANY = 1201;

/** What was open of Éclair & Fils is paid since: it goes to the history that the first import began. */
function paidLedger() {
  const [, eclair] = smallLedger().customers;
  if (eclair === undefined) throw new Error('no such customer');
  const paid = { letter: 'B', letteredOn: '2026-03-19' } as const;
  const payment = aLedgerItem({ number: 'R3', date: '2026-03-19', amount: '-80', key: 'k8', ...paid });
  const settled = aLedgerItem({ number: 'F3', date: '2026-03-18', amount: '80', key: 'k4', ...paid });
  return aLedger([aLedgerCustomer({ ...eclair, open: [], settled: [...eclair.settled, settled, payment] })]);
}

function largeLedger() {
  const open = Array.from({ length: MANY }, (_, index) =>
    aLedgerItem({
      number: `G${String(index).padStart(4, '0')}`,
      date: `2026-02-${String(1 + (index % 28)).padStart(2, '0')}`,
      amount: 1 + (index % 25),
      key: `g-${index}`,
    }),
  );
  return aLedger([aLedgerCustomer({ code: 'GRAND', name: 'Grand compte', open })]);
}

/**
 * Writes the database of today's schema version from acts of today's program. Used once for each schema version from 2 on; a fixture is
 * never made again: every later program must open what this one wrote.
 */
export async function writeFixtureDatabase(): Promise<void> {
  const database = await openDatabase('made');
  await saveCompany(database, at(), { ...aCompany(), name: 'Atelier Lumière' });
  await importInto(database, smallLedger(), 'import-1');
  await importInto(database, largeLedger(), 'import-2');
  await issueLetters(database, at(), await batchOf(database, ['DURAND'], 'lot-1'));
  await postDispatch(database, at(), { dispatchId: 'lot-1', on: day('2026-03-21') });
  await importInto(database, paidLedger(), 'import-3');
  const { id: accountId } = await accountOf(database, 'ECLAIR');
  const hold = { until: day('2026-04-30'), reason: 'à rappeler', itemId: null };
  await placeHold(database, at(), { accountId, replaces: null, hold });
  await enterRate(database, at(), {
    table: 'ecb',
    half: '2026-S2',
    refi: rate(215),
    source: 'BCE',
    enteredOn: day('2026-03-20'),
  });
  await writeDump(database, fixtureDatabase(SCHEMA_VERSION));
  database.close();
}
