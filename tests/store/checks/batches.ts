import { day } from '../../../renderer/domain/day';
import { cancelBatch } from '../../../renderer/store/acts/cancelBatch';
import { editCustomer } from '../../../renderer/store/acts/editCustomer';
import { issueBatch } from '../../../renderer/store/acts/issueBatch';
import { postBatch } from '../../../renderer/store/acts/postBatch';
import { readBatch, readIssuedDocument } from '../../../renderer/store/queries/readBatches';
import { readNumbering } from '../../../renderer/store/queries/readSettings';
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
];
