import { day } from '../../../renderer/domain/day';
import { cancelBatch } from '../../../renderer/store/acts/contacts/cancelDispatch';
import { editCustomer } from '../../../renderer/store/acts/identity/editCustomer';
import { issueBatch } from '../../../renderer/store/acts/contacts/issueLetters';
import { postBatch } from '../../../renderer/store/acts/contacts/postDispatch';
import { undoAct } from '../../../renderer/store/acts/undo/undoAct';
import { readBatch, readIssuedDocument } from '../../../renderer/store/queries/readBatches';
import { readNumbering } from '../../../renderer/store/queries/readSettings';
import { aLedger, aLedgerCustomer, aLedgerItem } from '../../support/builders';
import { refused, same, type Check } from './check';
import { accountOf, at, batchOf, contents, importInto, smallLedger } from './scene';
import { whole } from './scene';

export const BATCH_CHECKS: readonly Check[] = [
  {
    name: 'a batch is issued, posted, and found byte for byte after a restart',
    run: async (bench) => {
      const first = await bench.open();
      await importInto(first, smallLedger());
      const batch = await batchOf(first, ['ZEBRE', 'DURAND'], 'lot-1');
      await issueBatch(first, at(), batch);
      const database = await bench.reopen(first);
      const stored = await readBatch(database, 'lot-1');
      same(
        stored?.letters.map((letter) => [letter.reference, letter.code, letter.firstPage]),
        [
          ['R-2026-00001', 'ZEBRE', 1],
          ['R-2026-00002', 'DURAND', 2],
        ],
        'letters',
      );
      same(stored?.principal, 340025, 'principal');
      const document = await readIssuedDocument(database, batch.document.sha256);
      same(document.bytes, batch.document.bytes, 'bytes');
      same(
        document.models,
        batch.letters.map((letter) => letter.model),
        'models',
      );
      const account = await accountOf(database, 'ZEBRE');
      same(
        account.reminders.map((reminder) => [
          reminder.reference,
          reminder.state,
          reminder.document?.firstPage,
        ]),
        [['R-2026-00001', 'issued', 1]],
        'reminder',
      );
      await postBatch(database, at(), { batchId: 'lot-1', on: day('2026-03-21') });
      same((await accountOf(database, 'DURAND')).reminders[0]?.postedOn, '2026-03-21', 'posted on');
      await refused(cancelBatch(database, at(), { batchId: 'lot-1' }), 'not-allowed');
      await whole(database);
    },
  },
  {
    name: 'a cancelled batch leaves the accounts as they were, and its numbers are never given again',
    run: async (bench) => {
      const database = await bench.open();
      await importInto(database, smallLedger());
      const claims = async () => (await accountOf(database, 'ZEBRE')).items.map((item) => item.claimed);
      const before = await claims();
      await issueBatch(database, at(), await batchOf(database, ['ZEBRE'], 'lot-1'));
      await cancelBatch(database, at(), { batchId: 'lot-1' });
      same(await claims(), before, 'claims');
      same(
        (await accountOf(database, 'ZEBRE')).reminders.map((reminder) => reminder.state),
        ['cancelled'],
        'kept as cancelled',
      );
      const again = await batchOf(database, ['ZEBRE', 'DURAND'], 'lot-2');
      await issueBatch(database, at(), again);
      same(
        (await readBatch(database, 'lot-2'))?.letters.map((letter) => letter.reference),
        ['R-2026-00002', 'R-2026-00003'],
        'numbers',
      );
      same(await readNumbering(database), { '2026': 4 }, 'numbering');
      await whole(database);
    },
  },
  {
    name: 'a batch is refused whole when a number is not the next, a hash is wrong or an account moved on',
    run: async (bench) => {
      const database = await bench.open();
      await importInto(database, smallLedger());
      const batch = await batchOf(database, ['ZEBRE', 'DURAND'], 'lot-1');
      const before = await contents(database);
      const skipped = batch.letters.map((letter) => ({
        ...letter,
        model: { ...letter.model, reference: letter.model.reference.replace('-0000', '-0001') },
      }));
      await refused(issueBatch(database, at(), { ...batch, letters: skipped }), 'conflict');
      await refused(
        issueBatch(database, at(), { ...batch, document: { ...batch.document, sha256: '0'.repeat(64) } }),
        'invalid-input',
      );
      same(await contents(database), before, 'rows');
      const durand = await accountOf(database, 'DURAND');
      await editCustomer(database, at(), { accountId: durand.id, revision: 0, edit: { phone: '04' } });
      await refused(issueBatch(database, at(), batch), 'conflict');
      same(await database.batches.count(), 0, 'batches');
      same((await accountOf(database, 'ZEBRE')).reminders, [], 'no half batch');
    },
  },
  {
    name: 'a batch of hundreds of letters is issued, cancelled and posted whole, or refused whole for the last of them',
    run: async (bench) => {
      const database = await bench.open();
      const codes = Array.from({ length: 230 }, (_, index) => `C${String(index).padStart(3, '0')}`);
      await importInto(database, manyCustomers(codes));
      const [first = '', last = ''] = [codes[0], codes.at(-1)];
      const states = async () => {
        const all = await Promise.all([first, last].map((code) => accountOf(database, code)));
        return all.map(({ reminders }) => reminders.map(({ state }) => state));
      };

      const stale = await batchOf(database, codes, 'lot-0');
      const { id, revision } = await accountOf(database, last);
      await editCustomer(database, at(), { accountId: id, revision, edit: { phone: '04' } });
      const before = await contents(database);
      await refused(issueBatch(database, at(), stale), 'conflict');
      same(await contents(database), before, 'rows of the refused batch');

      await issueBatch(database, at(), await batchOf(database, codes, 'lot-1'));
      same(await states(), [['issued'], ['issued']], 'issued');
      await cancelBatch(database, at(), { batchId: 'lot-1' });
      same(await states(), [['cancelled'], ['cancelled']], 'cancelled');
      await issueBatch(database, at(), await batchOf(database, codes, 'lot-2'));
      const { seq } = await postBatch(database, at(), { batchId: 'lot-2', on: day('2026-03-21') });
      same(
        await states(),
        [
          ['cancelled', 'posted'],
          ['cancelled', 'posted'],
        ],
        'posted',
      );
      await undoAct(database, at(), { seq });
      same(
        await states(),
        [
          ['cancelled', 'issued'],
          ['cancelled', 'issued'],
        ],
        'the posting taken back',
      );
      await whole(database);
    },
  },
  {
    name: 'a batch that names a customer who is no more is posted and cancelled for the others, and is never issued for him',
    run: async (bench) => {
      const database = await bench.open();
      await importInto(database, smallLedger());
      const batch = await batchOf(database, ['ZEBRE', 'DURAND'], 'lot-1');
      const { id: gone } = await accountOf(database, 'ZEBRE');
      const kept = await database.accounts.get(gone);
      if (kept === undefined) throw new Error('no account');
      await database.accounts.delete(gone);
      await refused(issueBatch(database, at(), batch), 'not-found');
      await database.accounts.add(kept);
      await issueBatch(database, at(), batch);
      await database.accounts.delete(gone);
      await cancelBatch(database, at(), { batchId: 'lot-1' });
      same((await accountOf(database, 'DURAND')).reminders[0]?.state, 'cancelled', 'cancelled');
      await issueBatch(database, at(), await batchOf(database, ['DURAND'], 'lot-2'));
      await postBatch(database, at(), { batchId: 'lot-2', on: day('2026-03-21') });
      same((await accountOf(database, 'DURAND')).reminders[1]?.state, 'posted', 'posted');
    },
  },
];

/** Customers with an address and one late invoice each; the last has an account in slices. */
function manyCustomers(codes: readonly string[]) {
  const invoices = (code: string, count: number) =>
    Array.from({ length: count }, (_, index) =>
      aLedgerItem({ number: `F-${code}-${index}`, date: '2026-01-05', amount: 100, key: `${code}-${index}` }),
    );
  return aLedger(
    codes.map((code, index) =>
      aLedgerCustomer({
        code,
        name: `Client ${code}`,
        address: { lines: ['1 rue du Port'], postCode: '69001', town: 'Lyon', country: null },
        open: invoices(code, index === codes.length - 1 ? 1050 : 1),
      }),
    ),
  );
}
