import type { AccountId } from '../../../renderer/domain/account/account';
import { day } from '../../../renderer/domain/day';
import { cents } from '../../../renderer/domain/money';
import { rate } from '../../../renderer/domain/rate';
import { DEFAULT_SETTINGS } from '../../../renderer/domain/settings/settings';
import { cancelBatch } from '../../../renderer/store/acts/cancelBatch';
import { decideLettering } from '../../../renderer/store/acts/decideLettering';
import { editCustomers } from '../../../renderer/store/acts/editCustomers';
import { editCustomer } from '../../../renderer/store/acts/editCustomer';
import { enterRate } from '../../../renderer/store/acts/enterRate';
import { issueBatch } from '../../../renderer/store/acts/issueBatch';
import { liftHold } from '../../../renderer/store/acts/liftHold';
import { placeHold } from '../../../renderer/store/acts/placeHold';
import { postBatch } from '../../../renderer/store/acts/postBatch';
import { resetSample } from '../../../renderer/store/acts/resetSample';
import { runAct } from '../../../renderer/store/acts/runAct';
import { saveCompany } from '../../../renderer/store/acts/saveCompany';
import { saveDraft } from '../../../renderer/store/acts/saveDraft';
import { saveSettings } from '../../../renderer/store/acts/saveSettings';
import { splitCollective } from '../../../renderer/store/acts/splitCollective';
import { undoAct } from '../../../renderer/store/acts/undoAct';
import { undoImport } from '../../../renderer/store/acts/undoImport';
import { checkIntegrity } from '../../../renderer/store/integrity';
import { readHistory } from '../../../renderer/store/queries/readAccount';
import { readBatch, readIssuedDocument } from '../../../renderer/store/queries/readBatches';
import { readCounter } from '../../../renderer/store/queries/readCounter';
import { readImports } from '../../../renderer/store/queries/readImports';
import {
  readCompany,
  readDraft,
  readEnteredRates,
  readNumbering,
  readSettings,
} from '../../../renderer/store/queries/readSettings';
import type { Commit } from '../../../renderer/store/database';
import { aCompany, aLedger, aLedgerCustomer, aLedgerItem } from '../../support/builders';
import { refused, same, type Check } from './check';
import { accountOf, at, batchOf, contents, importInto, newId, planned, smallLedger } from './scene';

async function whole(database: Parameters<typeof checkIntegrity>[0]): Promise<void> {
  same((await checkIntegrity(database)).problems, [], 'integrity');
}

export const ACT_CHECKS: readonly Check[] = [
  {
    name: 'an accepted import is found again after a restart: accounts, totals, history, journal',
    run: async (bench) => {
      const first = await bench.open();
      await importInto(first, smallLedger());
      const before = await contents(first);
      const database = await bench.reopen(first);
      same(await contents(database), before, 'rows after the restart');
      const record = await database.accounts.where('code').equals('DURAND').first();
      same(record?.totals, { balance: 140025, waiting: 0, itemCount: 3 }, 'totals of Durand');
      same(record?.nameKey, 'menuiserie durand', 'name key');
      same(record?.numbers, ['F1', 'F2'], 'numbers');
      same(
        (await database.accounts.where('numbers').equals('F3').first())?.code,
        'ECLAIR',
        'found by number',
      );
      const eclair = await accountOf(database, 'ECLAIR');
      same(
        (await readHistory(database, eclair.id)).map(({ year, items }) => [
          year,
          items.map((item) => item.number),
        ]),
        [
          [2026, ['R0']],
          [2025, ['F0']],
        ],
        'history of Éclair by year',
      );
      same(await readCounter(database), 1, 'journal entries');
      await whole(database);
    },
  },
  {
    name: 'an act that throws in the middle writes nothing at all',
    run: async (bench) => {
      const database = await bench.open();
      await importInto(database, smallLedger());
      const before = await contents(database);
      const account = await accountOf(database, 'DURAND');
      let failure = '';
      try {
        await runAct(database, at(), 'editCustomer', async (work) => {
          const read = await work.account(account.id, null);
          await work.change({ ...read, name: 'Overwritten', revision: read.revision + 1 });
          await work.records.putSetting('settings', { ...DEFAULT_SETTINGS, duplex: true });
          throw new RangeError('power cut');
        });
      } catch (error) {
        failure = error instanceof RangeError ? error.message : String(error);
      }
      same(failure, 'power cut', 'the error comes out as it is');
      same(await contents(database), before, 'rows');
      same(await readCounter(database), 1, 'journal');
      await whole(database);
    },
  },
  {
    name: 'an import that is cancelled between two slices leaves nothing',
    run: async (bench) => {
      const database = await bench.open();
      const before = await contents(database);
      const customers = Array.from({ length: 900 }, (_, index) =>
        aLedgerCustomer({
          code: `C${String(index).padStart(4, '0')}`,
          name: `Client ${index}`,
          open: [aLedgerItem({ number: `F${index}`, key: `key-${index}` })],
        }),
      );
      const stop = new AbortController();
      const seen: number[] = [];
      await refused(
        importInto(database, aLedger(customers), 'import-1', {
          signal: stop.signal,
          onProgress: (done) => {
            seen.push(done);
            if (done >= 500) stop.abort();
          },
        }),
        'cancelled',
      );
      same(seen.length >= 2, true, 'progress was told');
      same(await contents(database), before, 'rows');
      same(await database.imports.count(), 0, 'imports');
      same(await readCounter(database), 0, 'journal');
    },
  },
  {
    name: 'a plan made before another act is refused, and accepted once made again',
    run: async (bench) => {
      const database = await bench.open();
      const stale = await planned(database, smallLedger());
      await saveCompany(database, at(), aCompany());
      const { acceptImport } = await import('../../../renderer/store/acts/acceptImport');
      const file = { name: 'a', size: 1, firstDay: null, lastDay: null, rejected: 0 };
      await refused(
        acceptImport(database, at(), { plan: stale, basedOn: 0, file, sample: false }),
        'conflict',
      );
      same(await database.accounts.count(), 0, 'accounts');
      await importInto(database, smallLedger());
      same(await database.accounts.count(), 3, 'accounts');
    },
  },
  {
    name: 'undoing a first import leaves no account, no history, and says so',
    run: async (bench) => {
      const database = await bench.open();
      const before = await contents(database);
      await importInto(database, smallLedger());
      await undoImport(database, at(), { importId: 'import-1' });
      same(await contents(database), before, 'rows');
      same(
        (await readImports(database)).map((record) => record.state),
        ['undone'],
        'state of the import',
      );
      await refused(undoImport(database, at(), { importId: 'import-1' }), 'not-allowed');
      await whole(database);
    },
  },
  {
    name: 'undoing a later import gives the former accounts and history back, their revision apart',
    run: async (bench) => {
      const database = await bench.open();
      await importInto(database, smallLedger());
      const before = await contents(database);
      const later = aLedger(
        [
          aLedgerCustomer({
            code: 'DURAND',
            name: 'Menuiserie Durand',
            open: [
              aLedgerItem({ number: 'F2', date: '2026-01-20', amount: '300', key: 'k2' }),
              aLedgerItem({ number: 'F9', date: '2026-03-01', amount: '77.70', key: 'k9' }),
            ],
            settled: [
              aLedgerItem({
                number: 'F1',
                date: '2026-01-05',
                amount: '1200.50',
                letter: 'B',
                letteredOn: '2026-03-10',
                key: 'k1',
              }),
              aLedgerItem({
                number: 'A1',
                date: '2026-02-01',
                amount: '-100.25',
                kind: 'creditNote',
                letter: 'B',
                letteredOn: '2026-03-10',
                key: 'k3',
              }),
              aLedgerItem({
                number: 'R1',
                date: '2026-03-10',
                amount: '-1100.25',
                letter: 'B',
                letteredOn: '2026-03-10',
                key: 'k10',
              }),
            ],
          }),
          aLedgerCustomer({ code: 'NEUF', name: 'Neuf', open: [aLedgerItem({ number: 'F8', key: 'k8' })] }),
        ],
        { firstDay: '2026-01-01', lastDay: '2026-03-20' },
      );
      const { plan } = await importInto(database, later, 'import-2');
      same([plan.created.length, plan.changed.length], [1, 1], 'created and changed');
      same(
        await accountOf(database, 'DURAND').then((account) => account.items.map((item) => item.number)),
        ['F2', 'F9'],
        'open after',
      );
      await refused(undoImport(database, at(), { importId: 'import-1' }), 'not-allowed');
      await whole(database);
      await undoImport(database, at(), { importId: 'import-2' });
      const revisionApart = (rows: Record<string, unknown[]>): unknown =>
        JSON.parse(JSON.stringify(rows, (key, value: unknown) => (key === 'revision' ? 0 : value)));
      same(revisionApart(await contents(database)), revisionApart(before), 'rows');
      same((await accountOf(database, 'DURAND')).revision, 2, 'revision goes on');
      await whole(database);
    },
  },
  {
    name: 'an import is not undone over later work: the customers that changed are named',
    run: async (bench) => {
      const database = await bench.open();
      await importInto(database, smallLedger());
      const account = await accountOf(database, 'ZEBRE');
      await editCustomer(database, at(), { accountId: account.id, revision: 0, edit: { note: 'rappeler' } });
      const error = await refused(undoImport(database, at(), { importId: 'import-1' }), 'changed-since');
      same(
        (error as Error & { accounts: { code: string }[] }).accounts.map(({ code }) => code),
        ['ZEBRE'],
        'named',
      );
      same(await database.accounts.count(), 3, 'accounts stay');
    },
  },
  {
    name: 'the same file twice changes nothing but the list of imports',
    run: async (bench) => {
      const database = await bench.open();
      await importInto(database, smallLedger());
      const before = await contents(database);
      await importInto(database, smallLedger(), 'import-2');
      same(await contents(database), before, 'rows');
      same(await database.imports.count(), 2, 'imports');
    },
  },
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
    name: 'acts on a customer raise the revision, refuse an old one, and are undone from the journal',
    run: async (bench) => {
      const database = await bench.open();
      await importInto(database, smallLedger());
      const before = await accountOf(database, 'DURAND');
      const { id: accountId } = before;
      const edit = await editCustomer(database, at(), {
        accountId,
        revision: 0,
        edit: { name: 'Durand Père', kind: 'consumer', terms: { kind: 'net', days: 45, on: null } },
      });
      const edited = await accountOf(database, 'DURAND');
      same(
        [edited.name, edited.kind, edited.items[0]?.dueDate],
        ['Durand Père', 'consumer', '2026-02-19'],
        'edited',
      );
      await refused(
        editCustomer(database, at(), { accountId, revision: 0, edit: { note: 'x' } }),
        'conflict',
      );
      await placeHold(database, at(), {
        accountId,
        revision: 1,
        hold: { until: day('2026-04-01'), reason: 'vacances', itemId: null },
      });
      await refused(undoAct(database, at(), { seq: edit.seq }), 'changed-since');
      const lift = await liftHold(database, at(), { accountId, revision: 2, itemId: null });
      await undoAct(database, at(), { seq: lift.seq });
      same(
        (await accountOf(database, 'DURAND')).holds.map((hold) => hold.reason),
        ['vacances'],
        'hold is back',
      );
      const back = await accountOf(database, 'DURAND');
      same(back.revision, 4, 'revision goes on');
      await refused(undoAct(database, at(), { seq: 1 }), 'not-allowed');
      await refused(
        placeHold(database, at(), {
          accountId: 'nobody' as AccountId,
          revision: 0,
          hold: { until: null, reason: '', itemId: null },
        }),
        'not-found',
      );
      await refused(
        editCustomer(database, at(), { accountId, revision: 4, edit: { name: ' ' } }),
        'invalid-input',
      );
      await whole(database);
    },
  },
  {
    name: 'a decided letter group goes to history, and comes back when that is undone',
    run: async (bench) => {
      const database = await bench.open();
      const ledger = aLedger([
        aLedgerCustomer({
          code: 'LETTRE',
          name: 'Lettré',
          open: [
            aLedgerItem({ number: 'F1', date: '2026-01-01', amount: '100', letter: 'C', key: 'c1' }),
            aLedgerItem({ number: 'R1', date: '2026-02-01', amount: '-90', letter: 'C', key: 'c2' }),
            aLedgerItem({ number: 'F2', date: '2026-02-02', amount: '40', key: 'c3' }),
          ],
          unbalanced: [{ letter: 'C', balance: cents(1000) }],
        }),
      ]);
      await importInto(database, ledger);
      const before = await accountOf(database, 'LETTRE');
      const { seq } = await decideLettering(database, at(), {
        accountId: before.id,
        revision: 0,
        letter: 'C',
        decision: 'settled',
      });
      same(
        (await accountOf(database, 'LETTRE')).items.map((item) => item.number),
        ['F2'],
        'open',
      );
      same(
        (await readHistory(database, before.id))
          .flatMap(({ items }) => items.map((item) => item.number))
          .sort(),
        ['F1', 'R1'],
        'history',
      );
      await undoAct(database, at(), { seq });
      same({ ...(await accountOf(database, 'LETTRE')), revision: 0 }, before, 'account');
      same(await readHistory(database, before.id), [], 'history is empty again');
      await whole(database);
    },
  },
  {
    name: 'a file of customers completes hundreds at once, all or none, and is undone',
    run: async (bench) => {
      const database = await bench.open();
      const customers = Array.from({ length: 600 }, (_, index) =>
        aLedgerCustomer({
          code: `C${String(index).padStart(4, '0')}`,
          open: [aLedgerItem({ number: `F${index}`, key: `k${index}` })],
          settled: [
            aLedgerItem({ number: `S${index}`, key: `s${index}`, letter: 'A', letteredOn: '2026-02-01' }),
          ],
        }),
      );
      await importInto(database, aLedger(customers));
      const before = await accountOf(database, 'C0599');
      const edits = (await database.accounts.toArray()).map(({ id }) => ({
        accountId: id,
        revision: 0,
        edit: { email: 'compta@exemple.fr' },
      }));
      const fileName = 'clients.csv';
      const stale = edits.map((edit, index) => (index === 599 ? { ...edit, revision: 7 } : edit));
      await refused(editCustomers(database, at(), { fileName, edits: stale }), 'conflict');
      same((await accountOf(database, 'C0000')).email, null, 'none was written');
      const { seq } = await editCustomers(database, at(), { fileName, edits });
      same((await accountOf(database, 'C0599')).email, 'compta@exemple.fr', 'the last one');
      await undoAct(database, at(), { seq });
      same({ ...(await accountOf(database, 'C0599')), revision: 0 }, before, 'as before');
      await whole(database);
      const second = await bench.open();
      await importInto(second, aLedger(customers));
      await undoImport(second, at(), { importId: 'import-1' });
      same(
        [await second.accounts.count(), await second.history.count()],
        [0, 0],
        'undone whole, history too',
      );
      await whole(second);
    },
  },
  {
    name: 'a collective account is split in one act; a code that is taken is refused; undo puts it together again',
    run: async (bench) => {
      const database = await bench.open();
      await importInto(
        database,
        aLedger([
          aLedgerCustomer({
            code: '411000',
            name: 'CLIENTS',
            codeIsAccount: true,
            collective: true,
            open: [
              aLedgerItem({ number: 'F1', amount: '100', key: 'c1' }),
              aLedgerItem({ number: 'F2', amount: '50', key: 'c2' }),
            ],
          }),
          aLedgerCustomer({ code: 'PRIS', name: 'Pris', open: [aLedgerItem({ number: 'F3', key: 'c3' })] }),
        ]),
      );
      const before = await accountOf(database, '411000');
      const [first] = before.items;
      if (first === undefined) throw new Error('no item');
      const part = (code: string) => ({
        accountId: newId() as AccountId,
        code,
        name: 'Martin',
        portions: [{ itemId: first.id, amount: first.amount }],
      });
      await refused(
        splitCollective(database, at(), { accountId: before.id, revision: 0, parts: [part('PRIS')] }, newId),
        'code-taken',
      );
      const { seq } = await splitCollective(
        database,
        at(),
        { accountId: before.id, revision: 0, parts: [part('MARTIN')] },
        newId,
      );
      same(
        (await accountOf(database, 'MARTIN')).items.map((item) => item.amount),
        [10000],
        'Martin',
      );
      same(
        (await accountOf(database, '411000')).items.map((item) => item.amount),
        [5000],
        'what stays',
      );
      await undoAct(database, at(), { seq });
      same({ ...(await accountOf(database, '411000')), revision: 0 }, before, 'together again');
      same(await database.accounts.count(), 2, 'accounts');
      await whole(database);
    },
  },
  {
    name: 'company, settings, rates and draft are kept, checked, and undone',
    run: async (bench) => {
      const first = await bench.open();
      await saveCompany(first, at(), aCompany());
      const settings = await saveSettings(first, at(), { ...DEFAULT_SETTINGS, duplex: true });
      await enterRate(first, at(), {
        table: 'ecb',
        half: '2026-S2',
        refi: rate(215),
        source: 'bce',
        enteredOn: day('2026-07-02'),
      });
      await saveDraft(first, at(), {
        day: day('2026-03-20'),
        excluded: [],
        confirmed: ['a' as AccountId],
        paragraphs: { a: 'Cher client' },
      });
      const database = await bench.reopen(first);
      same(await readCompany(database), aCompany(), 'company');
      same((await readSettings(database)).duplex, true, 'settings');
      same(
        (await readEnteredRates(database)).ecb.map(({ half, refi }) => [half, refi]),
        [['2026-S2', 215]],
        'rates',
      );
      same((await readDraft(database))?.paragraphs, { a: 'Cher client' }, 'draft');
      await undoAct(database, at(), { seq: settings.seq });
      same(await readSettings(database), DEFAULT_SETTINGS, 'settings undone');
      await refused(
        saveCompany(database, at(), aCompany({ logo: 'https://example.org/logo.png' })),
        'invalid-input',
      );
      await refused(
        saveSettings(database, at(), { ...DEFAULT_SETTINGS, formalNoticeDays: 0 }),
        'invalid-input',
      );
      await whole(database);
    },
  },
  {
    name: 'the sample company is removed whole, and never mixed with real data',
    run: async (bench) => {
      const database = await bench.open();
      const before = await contents(database);
      await refused(resetSample(database, at()), 'not-allowed');
      await importInto(database, smallLedger(), 'import-1', { sample: true });
      await refused(importInto(database, smallLedger(), 'import-2'), 'not-allowed');
      await issueBatch(database, at(), await batchOf(database, ['ZEBRE'], 'lot-1'));
      await resetSample(database, at());
      same(await contents(database), before, 'rows');
      same(await readNumbering(database), {}, 'numbering begins again');
      await importInto(database, smallLedger(), 'import-3');
      await refused(resetSample(database, at()), 'not-allowed');
      await whole(database);
    },
  },
  {
    name: 'whoever listens is told once an act is committed, and not of one that failed',
    run: async (bench) => {
      const database = await bench.open();
      const commits: Commit[] = [];
      const stop = database.onCommit((commit) => commits.push(commit));
      await importInto(database, smallLedger());
      const account = await accountOf(database, 'ZEBRE');
      await refused(
        editCustomer(database, at(), { accountId: account.id, revision: 9, edit: {} }),
        'conflict',
      );
      await placeHold(database, at(), {
        accountId: account.id,
        revision: 0,
        hold: { until: null, reason: 'r', itemId: null },
      });
      stop();
      await liftHold(database, at(), { accountId: account.id, revision: 1, itemId: null });
      same(
        commits.map(({ act, seq }) => [act, seq]),
        [
          ['acceptImport', 1],
          ['placeHold', 2],
        ],
        'commits',
      );
      same(commits[1]?.accountIds, [account.id], 'accounts');
    },
  },
];
