import { day } from '../../../renderer/domain/day';
import { acceptImport } from '../../../renderer/store/acts/receivables/acceptImport';
import { issueLetters } from '../../../renderer/store/acts/contacts/issueLetters';
import { resetSample } from '../../../renderer/store/acts/receivables/resetSample';
import { saveCompany } from '../../../renderer/store/acts/settings/saveCompany';
import { undoImport } from '../../../renderer/store/acts/receivables/undoImport';
import { readHistory } from '../../../renderer/store/queries/readAccount';
import { readCounter } from '../../../renderer/store/queries/readCounter';
import { readImports } from '../../../renderer/store/queries/readImports';
import { readNumbering } from '../../../renderer/store/queries/readSettings';
import { aCompany, aLedger, aLedgerCustomer, aLedgerItem } from '../../support/builders';
import { refused, same, type Check } from './check';
import { accountOf, at, batchOf, contents, edited, importInto, planned, smallLedger } from './scene';
import { whole } from './scene';

export const IMPORT_CHECKS: readonly Check[] = [
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
    name: 'one account of thousands of items leaves the page free between its slices, a click stops it, and whole it holds',
    run: async (bench) => {
      const database = await bench.open();
      const before = await contents(database);
      const items = (paid: boolean) =>
        Array.from({ length: 4500 }, (_, index) =>
          aLedgerItem({
            number: `F${index}`,
            key: `key-${index}-${paid}`,
            letter: paid ? `L${index}` : null,
          }),
        );
      const giant = aLedger([aLedgerCustomer({ code: 'DIVERS', open: items(false), settled: items(true) })]);
      const stop = new AbortController();
      let told = 0;
      await refused(
        importInto(database, giant, 'import-1', {
          signal: stop.signal,
          onProgress: () => {
            told += 1;
            if (told === 1) setTimeout(() => stop.abort(), 0);
          },
        }),
        'cancelled',
      );
      same(told <= 3, true, 'stopped at one of its first slices');
      same(await contents(database), before, 'rows');
      told = 0;
      await importInto(database, giant, 'import-1', { onProgress: () => (told += 1) });
      same(told >= 5, true, 'the owner saw it work, slice by slice');
      await whole(database);
      // Every item changes: slices are hashed anew, and the journal keeps them all.
      const again = aLedger([
        aLedgerCustomer({
          code: 'DIVERS',
          open: items(false).map((item) => ({ ...item, dueDate: day('2026-04-30') })),
          settled: items(true),
        }),
      ]);
      await importInto(database, again, 'import-2');
      same((await accountOf(database, 'DIVERS')).items.length, 4500, 'items');
      await whole(database);
    },
  },
  {
    name: 'a plan made before another act is refused, and accepted once made again',
    run: async (bench) => {
      const database = await bench.open();
      const stale = await planned(database, smallLedger());
      await saveCompany(database, at(), aCompany());
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
    name: 'undoing a later import gives the former accounts, their hashes and history back',
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
      same(await contents(database), before, 'rows');
      await whole(database);
    },
  },
  {
    name: 'an import is not undone over later work: the customers that changed are named',
    run: async (bench) => {
      const database = await bench.open();
      await importInto(database, smallLedger());
      await edited(database, 'ZEBRE', { note: 'rappeler' });
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
    name: 'the sample company is removed whole, and never mixed with real data',
    run: async (bench) => {
      const database = await bench.open();
      const before = await contents(database);
      await refused(resetSample(database, at()), 'not-allowed');
      await importInto(database, smallLedger(), 'import-1', { sample: true });
      await refused(importInto(database, smallLedger(), 'import-2'), 'not-allowed');
      await issueLetters(database, at(), await batchOf(database, ['ZEBRE'], 'lot-1'));
      await resetSample(database, at());
      same(await contents(database), before, 'rows');
      same(await readNumbering(database), {}, 'numbering begins again');
      await importInto(database, smallLedger(), 'import-3');
      await refused(resetSample(database, at()), 'not-allowed');
      await whole(database);
    },
  },
];
