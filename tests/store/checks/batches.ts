import { day } from '../../../renderer/domain/day';
import { cancelDispatch } from '../../../renderer/store/acts/contacts/cancelDispatch';
import { editCustomer } from '../../../renderer/store/acts/identity/editCustomer';
import { issueLetters } from '../../../renderer/store/acts/contacts/issueLetters';
import { postDispatch } from '../../../renderer/store/acts/contacts/postDispatch';
import { takeOver } from '../../../renderer/store/acts/safety/takeOver';
import { undoAct } from '../../../renderer/store/acts/undo/undoAct';
import { checkIntegrity } from '../../../renderer/store/integrity';
import { readJournalPage } from '../../../renderer/store/journal/readJournal';
import { readDispatch, readIssuedDocument } from '../../../renderer/store/queries/readDispatches';
import { readMarks, readNumbering } from '../../../renderer/store/queries/readSettings';
import { aLedger, aLedgerCustomer, aLedgerItem } from '../../support/builders';
import { refused, same, type Check } from './check';
import { accountOf, at, batchOf, contactsOf, contents, importInto, smallLedger } from './scene';
import { whole } from './scene';

export const BATCH_CHECKS: readonly Check[] = [
  {
    name: 'a batch is issued, posted, and found byte for byte after a restart',
    run: async (bench) => {
      const first = await bench.open();
      await importInto(first, smallLedger());
      const batch = await batchOf(first, ['ZEBRE', 'DURAND'], 'lot-1');
      await issueLetters(first, at(), batch);
      const database = await bench.reopen(first);
      const stored = await readDispatch(database, 'lot-1');
      same(
        stored?.contacts.map((contact) => [contact.reference, contact.code, contact.pages?.first]),
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
      same(
        (await accountOf(database, 'ZEBRE')).contacts.map((contact) => [
          contact.reference,
          contact.state,
          contact.document?.firstPage,
        ]),
        [['R-2026-00001', 'issued', 1]],
        'reminder',
      );
      await postDispatch(database, at(), { dispatchId: 'lot-1', on: day('2026-03-21') });
      same((await contactsOf(database, 'DURAND'))[0]?.postedOn, '2026-03-21', 'posted on');
      const durand = await accountOf(database, 'DURAND');
      same(durand.contacts, [], 'what is over has left the account');
      same(durand.lastContact?.on, '2026-03-21', 'last contact');
      same(durand.items[0]?.stage?.on, '2026-03-21', 'stage of the invoice');
      await refused(cancelDispatch(database, at(), { dispatchId: 'lot-1' }), 'not-allowed');
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
      await issueLetters(database, at(), await batchOf(database, ['ZEBRE'], 'lot-1'));
      await cancelDispatch(database, at(), { dispatchId: 'lot-1' });
      same(await claims(), before, 'claims');
      same(
        (await contactsOf(database, 'ZEBRE')).map((contact) => contact.state),
        ['cancelled'],
        'kept as cancelled',
      );
      const again = await batchOf(database, ['ZEBRE', 'DURAND'], 'lot-2');
      await issueLetters(database, at(), again);
      same(
        (await readDispatch(database, 'lot-2'))?.contacts.map((contact) => contact.reference),
        ['R-2026-00002', 'R-2026-00003'],
        'numbers',
      );
      same(await readNumbering(database), { '2026': 4 }, 'numbering');
      await whole(database);
    },
  },
  {
    name: 'a copy that goes on under a name of its own numbers its letters apart, and keeps the other numbers',
    run: async (bench) => {
      const first = await bench.open();
      await importInto(first, smallLedger());
      await issueLetters(first, at(), await batchOf(first, ['ZEBRE'], 'lot-1'));
      await postDispatch(first, at(), { dispatchId: 'lot-1', on: day('2026-03-20') });
      const { databaseId } = await readMarks(first);
      const prepared = await batchOf(first, ['DURAND'], 'lot-2');
      const taken = await takeOver(first, at(), { writer: 'K7QM' });
      await refused(issueLetters(first, at(), prepared), 'conflict');
      await refused(undoAct(first, at(), { seq: taken.seq }), 'not-allowed');
      await refused(takeOver(first, at(), { writer: 'k7' }), 'invalid-input');
      const database = await bench.reopen(first);
      await issueLetters(database, at(), await batchOf(database, ['DURAND'], 'lot-2'));
      same(
        (await readDispatch(database, 'lot-2'))?.contacts.map((contact) => contact.reference),
        ['R-2026-K7QM-00001'],
        'number',
      );
      same(await readNumbering(database), { '2026': 2, '2026-K7QM': 2 }, 'numbering');
      const next = await batchOf(database, ['DURAND'], 'lot-3', '2027-01-05').catch(String);
      same(next, 'Error: no letter for DURAND: inDispatch', 'while it waits for the post');
      await cancelDispatch(database, at(), { dispatchId: 'lot-2' });
      await issueLetters(database, at(), await batchOf(database, ['DURAND'], 'lot-3'));
      same(await readNumbering(database), { '2026': 2, '2026-K7QM': 3 }, 'numbering');
      same(
        (await contactsOf(database, 'DURAND')).map(({ reference, id }) => [reference, id.split('-')[0]]),
        [
          ['R-2026-K7QM-00001', 'K7QM'],
          ['R-2026-K7QM-00002', 'K7QM'],
        ],
        'contacts bear the writer',
      );
      same((await contactsOf(database, 'ZEBRE'))[0]?.id.split('-')[0], 'A', 'the first writer');
      same((await readMarks(database)).databaseId, databaseId, 'the same data');
      same(
        (await readJournalPage(database, { before: null, count: 100 })).map(({ act, writer }) => [
          act,
          writer,
        ]),
        [
          ['issueBatch', 'K7QM'],
          ['cancelBatch', 'K7QM'],
          ['issueBatch', 'K7QM'],
          ['takeOver', 'A'],
          ['postBatch', 'A'],
          ['issueBatch', 'A'],
          ['acceptImport', 'A'],
        ],
        'who wrote',
      );
      await whole(database);
      await database.settings.put({ key: 'numbering', value: { '2026': 2, '2026-K7QM': 2 } });
      same(
        (await checkIntegrity(database)).problems.map(({ code }) => code).includes('batch'),
        true,
        'a number that would be given again is told',
      );
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
      await refused(issueLetters(database, at(), { ...batch, letters: skipped }), 'conflict');
      await refused(
        issueLetters(database, at(), { ...batch, document: { ...batch.document, sha256: '0'.repeat(64) } }),
        'invalid-input',
      );
      same(await contents(database), before, 'rows');
      const durand = await accountOf(database, 'DURAND');
      await editCustomer(database, at(), {
        accountId: durand.id,
        seen: { phone: null },
        edit: { phone: '04' },
      });
      await refused(issueLetters(database, at(), batch), 'conflict');
      same(await database.batches.count(), 0, 'batches');
      same(await contactsOf(database, 'ZEBRE'), [], 'no half batch');
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
        const all = await Promise.all([first, last].map((code) => contactsOf(database, code)));
        return all.map((contacts) => contacts.map(({ state }) => state));
      };

      const stale = await batchOf(database, codes, 'lot-0');
      const { id } = await accountOf(database, last);
      await editCustomer(database, at(), { accountId: id, seen: { phone: null }, edit: { phone: '04' } });
      const before = await contents(database);
      await refused(issueLetters(database, at(), stale), 'conflict');
      same(await contents(database), before, 'rows of the refused batch');

      await issueLetters(database, at(), await batchOf(database, codes, 'lot-1'));
      same(await states(), [['issued'], ['issued']], 'issued');
      await cancelDispatch(database, at(), { dispatchId: 'lot-1' });
      same(await states(), [['cancelled'], ['cancelled']], 'cancelled');
      await issueLetters(database, at(), await batchOf(database, codes, 'lot-2'));
      const { seq } = await postDispatch(database, at(), { dispatchId: 'lot-2', on: day('2026-03-21') });
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
      await refused(issueLetters(database, at(), batch), 'not-found');
      await database.accounts.add(kept);
      await issueLetters(database, at(), batch);
      await database.accounts.delete(gone);
      await cancelDispatch(database, at(), { dispatchId: 'lot-1' });
      same((await contactsOf(database, 'DURAND'))[0]?.state, 'cancelled', 'cancelled');
      await issueLetters(database, at(), await batchOf(database, ['DURAND'], 'lot-2'));
      await postDispatch(database, at(), { dispatchId: 'lot-2', on: day('2026-03-21') });
      same((await contactsOf(database, 'DURAND'))[1]?.state, 'posted', 'posted');
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
