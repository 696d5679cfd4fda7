import type { AccountId } from '../../../renderer/domain/account/account';
import { day } from '../../../renderer/domain/day';
import type { PlanStep } from '../../../renderer/domain/plans/plan';
import { cents } from '../../../renderer/domain/money';
import { rate } from '../../../renderer/domain/rate';
import { DEFAULT_SETTINGS } from '../../../renderer/domain/settings/settings';
import { decideMatching } from '../../../renderer/store/acts/matching/decideMatching';
import { editCustomers } from '../../../renderer/store/acts/identity/editCustomers';
import { editCustomer } from '../../../renderer/store/acts/identity/editCustomer';
import { enterRate } from '../../../renderer/store/acts/settings/enterRate';
import { liftHold } from '../../../renderer/store/acts/holds/liftHold';
import { placeHold } from '../../../renderer/store/acts/holds/placeHold';
import { runAct } from '../../../renderer/store/transaction/runAct';
import { saveCompany } from '../../../renderer/store/acts/settings/saveCompany';
import { saveDraft } from '../../../renderer/store/acts/contacts/saveDraft';
import { saveSettings } from '../../../renderer/store/acts/settings/saveSettings';
import { splitCollective } from '../../../renderer/store/acts/identity/splitCollective';
import { undoAct } from '../../../renderer/store/acts/undo/undoAct';
import { undoImport } from '../../../renderer/store/acts/receivables/undoImport';
import { readHistory } from '../../../renderer/store/queries/readAccount';
import { readCounter } from '../../../renderer/store/queries/readCounter';
import {
  readCompany,
  readDraft,
  readEnteredRates,
  readSettings,
} from '../../../renderer/store/queries/readSettings';
import type { Commit } from '../../../renderer/store/database';
import { aCompany, aLedger, aLedgerCustomer, aLedgerItem } from '../../support/builders';
import { refused, same, type Check } from './check';
import { accountOf, at, contents, importInto, newId, seenOf, smallLedger } from './scene';
import { whole } from './scene';

export const CUSTOMER_CHECKS: readonly Check[] = [
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
          const read = await work.account(account.id);
          await work.change({ ...read, name: 'Overwritten' });
          await work.records.put('settings', {
            key: 'settings',
            value: { ...DEFAULT_SETTINGS, duplex: true },
          });
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
    name: 'a decided matching group goes to history, and comes back when that is undone',
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
      const { version } = await seenOf(database, 'LETTRE');
      const [group] = before.matching;
      if (group === undefined) throw new Error('no group');
      const word = { accountId: before.id, groupId: group.id, decision: 'settled' } as const;
      await refused(decideMatching(database, at(), { ...word, balance: cents(999) }), 'conflict');
      const { seq } = await decideMatching(database, at(), { ...word, balance: cents(1000) });
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
      same(await seenOf(database, 'LETTRE'), { account: before, version }, 'account');
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
      const before = await seenOf(database, 'C0599');
      const edits = (await database.accounts.toArray()).map(({ id }) => ({
        accountId: id,
        seen: { email: null },
        edit: { email: 'compta@exemple.fr' },
      }));
      const fileName = 'clients.csv';
      const stale = edits.map((edit, index) =>
        index === 599 ? { ...edit, seen: { email: 'autre@exemple.fr' } } : edit,
      );
      await refused(editCustomers(database, at(), { fileName, edits: stale }), 'conflict');
      same((await accountOf(database, 'C0000')).email, null, 'none was written');
      const { seq } = await editCustomers(database, at(), { fileName, edits });
      same((await accountOf(database, 'C0599')).email, 'compta@exemple.fr', 'the last one');
      await undoAct(database, at(), { seq });
      same(await seenOf(database, 'C0599'), before, 'as before');
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
      const before = await seenOf(database, '411000');
      const { version, account } = before;
      const [first] = account.items;
      if (first === undefined) throw new Error('no item');
      const part = (code: string) => ({
        accountId: newId() as AccountId,
        code,
        name: 'Martin',
        portions: [{ itemId: first.id, amount: first.amount }],
      });
      await refused(
        splitCollective(database, at(), { accountId: account.id, version, parts: [part('PRIS')] }, newId),
        'code-taken',
      );
      const { seq } = await splitCollective(
        database,
        at(),
        { accountId: account.id, version, parts: [part('MARTIN')] },
        newId,
      );
      await refused(
        splitCollective(database, at(), { accountId: account.id, version, parts: [part('AUTRE')] }, newId),
        'conflict',
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
      same(await seenOf(database, '411000'), before, 'together again');
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
    name: 'a plan that the engine could not walk is refused, whatever is wrong with it, and a good one has its own version',
    run: async (bench) => {
      const database = await bench.open();
      const { plan } = DEFAULT_SETTINGS;
      const [preventive, first, second, ...others] = plan.steps;
      if (preventive === undefined || first === undefined || second === undefined)
        throw new Error('no steps');
      const saved = (steps: readonly PlanStep[]) =>
        saveSettings(database, at(), { ...DEFAULT_SETTINGS, plan: { ...plan, steps } });
      const wrong: readonly (readonly [string, readonly PlanStep[]])[] = [
        ['plan: step 0 no-steps', []],
        ['plan: step 1 empty-id', [{ ...preventive, id: ' ' }, first]],
        ['plan: step 2 double-id', [preventive, { ...first, id: preventive.id }]],
        ['plan: step 3 out-of-order', [preventive, second, first, ...others]],
        ['plan: step 2 out-of-order', [first, { ...second, trigger: first.trigger }]],
        ['plan: step 1 channel-missing', [{ ...first, channel: 'email' }]],
        ['plan: step 1 channel-missing', [{ ...first, channel: 'phone' }]],
        ['plan: step 1 no-previous', [{ ...first, trigger: { from: 'previousPosted', days: 8 } }]],
        ['plan: step 1 asks-nothing', [{ ...first, nature: 'thanks' }, second]],
        ['plan: step 5 claim-unconfirmed', plan.steps.map((step) => ({ ...step, confirm: false }))],
      ];
      for (const [said, steps] of wrong) {
        const refusal = await refused(saved(steps), 'invalid-input');
        same(String(refusal).includes(said), true, `${said}: ${String(refusal)}`);
      }
      await refused(saved([{ ...first, channel: 'pigeon' as PlanStep['channel'] }]), 'invalid-input');
      same(await readCounter(database), 0, 'journal');
      await saved([first, second]);
      same((await readSettings(database)).plan.version, plan.version + 1, 'version');
      same(
        (await readSettings(database)).plan.steps.map(({ id }) => id),
        ['reminder1', 'reminder2'],
        'steps',
      );
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
        editCustomer(database, at(), {
          accountId: account.id,
          seen: { note: 'autre' },
          edit: { note: 'vu' },
        }),
        'conflict',
      );
      await placeHold(database, at(), {
        accountId: account.id,
        replaces: null,
        hold: { until: null, reason: 'r', itemId: null },
      });
      stop();
      const [hold] = (await accountOf(database, 'ZEBRE')).holds;
      if (hold === undefined) throw new Error('no hold');
      await liftHold(database, at(), { accountId: account.id, holdId: hold.id });
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
