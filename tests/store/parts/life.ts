import { day } from '../../../renderer/domain/day';
import { rate } from '../../../renderer/domain/rate';
import { DEFAULT_SETTINGS } from '../../../renderer/domain/settings/settings';
import { cancelDispatch } from '../../../renderer/store/acts/contacts/cancelDispatch';
import { enterRate } from '../../../renderer/store/acts/settings/enterRate';
import { eraseCustomers } from '../../../renderer/store/acts/personaldata/eraseCustomers';
import { issueLetters } from '../../../renderer/store/acts/contacts/issueLetters';
import { saveCompany } from '../../../renderer/store/acts/settings/saveCompany';
import { saveSettings } from '../../../renderer/store/acts/settings/saveSettings';
import { undoAct } from '../../../renderer/store/acts/undo/undoAct';
import { aCompany, aLedger, aLedgerCustomer, aLedgerItem } from '../../support/builders';
import type { Bench } from '../checks/check';
import { at, batchOf, importInto, smallLedger } from '../checks/scene';
import { erasable, lived, paidLedger, toErase } from '../personaldata/erasureScene';
import { copyOf, type HeldCopy } from './copies';

/** A database in which everything has happened that a copy must tell: batches in each state, erased customers, undone acts. */
export async function copyOfALife(bench: Bench): Promise<HeldCopy> {
  const database = await bench.open();
  await saveCompany(database, at(), aCompany());
  const { seq } = await saveSettings(database, at(), { ...DEFAULT_SETTINGS, duplex: true });
  await undoAct(database, at(), { seq });
  await enterRate(database, at(), {
    table: 'ecb',
    half: '2026-S2',
    refi: rate(215),
    source: 'BCE',
    enteredOn: day('2026-03-20'),
  });
  const { durand } = await lived(database);
  await eraseCustomers(database, at(), toErase('erase', [durand]));
  const late = aLedgerCustomer({
    code: 'TARD',
    name: 'Tard & Cie',
    open: [aLedgerItem({ number: 'F9', date: '2025-11-01', amount: '77', key: 'k9' })],
  });
  const gone = aLedgerCustomer({
    code: 'PARTI',
    name: 'Parti',
    open: [aLedgerItem({ number: 'F8', date: '2025-11-01', amount: '50', key: 'k8' })],
  });
  await importInto(database, aLedger([...paidLedger().customers.slice(1), late, gone]), 'import-3');
  await issueLetters(database, at(), await batchOf(database, ['TARD'], 'batch-2'));
  await cancelDispatch(database, at(), { dispatchId: 'batch-2' });
  await issueLetters(database, at(), await batchOf(database, ['PARTI'], 'batch-3'));
  await cancelDispatch(database, at(), { dispatchId: 'batch-3' });
  const paid = aLedgerCustomer({
    ...gone,
    open: [],
    settled: gone.open.map((item) => ({ ...item, letter: 'A', letteredOn: day('2026-03-20') })),
  });
  await importInto(database, aLedger([...smallLedger().customers.slice(1, 2), late, paid]), 'import-4');
  await eraseCustomers(database, at(), toErase('anonymise', [await erasable(database, 'PARTI')]));
  await issueLetters(database, at(), await batchOf(database, ['TARD'], 'batch-4'));
  return copyOf(database, null);
}
