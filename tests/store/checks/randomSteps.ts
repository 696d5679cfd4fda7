import * as fc from 'fast-check';
import type { Account } from '../../../renderer/domain/account/account';
import type { CustomerEdit } from '../../../renderer/domain/identity/editCustomer';
import { ActError } from '../../../renderer/domain/actError';
import { day } from '../../../renderer/domain/day';
import { sumCents } from '../../../renderer/domain/money';
import { rate } from '../../../renderer/domain/rate';
import { DEFAULT_SETTINGS } from '../../../renderer/domain/settings/settings';
import { allowFormalNotice } from '../../../renderer/store/acts/identity/allowFormalNotice';
import { cancelDispatch } from '../../../renderer/store/acts/contacts/cancelDispatch';
import { decideMatching } from '../../../renderer/store/acts/matching/decideMatching';
import { denyCollective } from '../../../renderer/store/acts/identity/denyCollective';
import { editCustomer } from '../../../renderer/store/acts/identity/editCustomer';
import { editCustomers } from '../../../renderer/store/acts/identity/editCustomers';
import { seenOf } from '../../../renderer/store/acts/identity/seenFields';
import { enterRate } from '../../../renderer/store/acts/settings/enterRate';
import { issueLetters } from '../../../renderer/store/acts/contacts/issueLetters';
import { liftHold } from '../../../renderer/store/acts/holds/liftHold';
import { placeHold } from '../../../renderer/store/acts/holds/placeHold';
import { postDispatch } from '../../../renderer/store/acts/contacts/postDispatch';
import { takeOver } from '../../../renderer/store/acts/safety/takeOver';
import { runAct } from '../../../renderer/store/transaction/runAct';
import { saveCompany } from '../../../renderer/store/acts/settings/saveCompany';
import { saveSettings } from '../../../renderer/store/acts/settings/saveSettings';
import { splitCollective } from '../../../renderer/store/acts/identity/splitCollective';
import { undoAct } from '../../../renderer/store/acts/undo/undoAct';
import { undoImport } from '../../../renderer/store/acts/receivables/undoImport';
import type { EncoursDatabase } from '../../../renderer/store/database';
import { readCounter } from '../../../renderer/store/queries/readCounter';
import type { SeenAccount } from '../../../renderer/store/queries/readAccount';
import { everyAccount } from '../../../renderer/store/queries/readEverything';
import { readLastImport } from '../../../renderer/store/queries/readImports';
import { StoreError } from '../../../renderer/store/storeError';
import { aCompany, aLedger, aLedgerCustomer, aLedgerItem } from '../../support/builders';
import { at, batchOf, importInto, newId } from './scene';

const CODES = ['A', 'B', 'C', 'D'];

/** One step: what is done, to which customer, and a number that decides the rest. */
export const stepArbitrary = fc.record({
  what: fc.constantFrom(
    'hold',
    'lift',
    'edit',
    'edit',
    'editAll',
    'deny',
    'notice',
    'letters',
    'letters',
    'post',
    'cancel',
    'import',
    'undoImport',
    'matching',
    'split',
    'settings',
    'rate',
    'company',
    'takeOver',
    'undoLast',
    'undoLast',
    'undoLast',
    'undoAny',
    'undoAny',
    'stopped',
  ),
  who: fc.constantFrom(...CODES),
  n: fc.nat(1000),
});
export type Step = typeof stepArbitrary extends fc.Arbitrary<infer Drawn> ? Drawn : never;

/** A file that says the same of some invoices, settles others and brings new ones, as `n` decides. */
export function ledgerOf(n: number) {
  return aLedger(
    CODES.map((code, rank) => {
      const unsure = code === 'B' && n % 3 === 0;
      const line = (index: number, settled: boolean) =>
        aLedgerItem({
          number: `${code}${index}`,
          date: `2025-${String(1 + ((index * 5 + rank) % 12)).padStart(2, '0')}-10`,
          amount: 100 + index,
          key: `${code}-${index}`,
          ...(settled ? { letter: 'L', letteredOn: '2026-01-05' } : unsure ? { letter: 'Z' } : {}),
        });
      const settles = (index: number): boolean => ((n >> index) & 1) === 1;
      const indexes = [0, 1, 2, 3, 4].slice(0, 2 + ((n + rank) % 4));
      const open = indexes.filter((index) => !settles(index)).map((index) => line(index, false));
      return aLedgerCustomer({
        code,
        name: `Client ${code}`,
        collective: code === 'D',
        codeIsAccount: code === 'D',
        address: { lines: ['1 rue du Port'], postCode: '69001', town: 'Lyon', country: null },
        open,
        unbalanced:
          unsure && open.length > 0
            ? [{ letter: 'Z', balance: sumCents(open.map((item) => item.amount)) }]
            : [],
        settled: indexes.filter(settles).map((index) => line(index, true)),
      });
    }),
  );
}

/** What the owner may write on a customer's page: each field alone, with a value that `n` decides. */
const EDITS: { readonly [Field in keyof CustomerEdit]-?: (n: number) => Required<CustomerEdit>[Field] } = {
  name: (n) => `Client ${n}`,
  kind: (n) => (['business', 'consumer', 'public'] as const)[n % 3] ?? 'business',
  address: (n) =>
    n % 2 === 0 ? null : { lines: [`${n} rue du Port`], postCode: '69001', town: 'Lyon', country: null },
  email: (n) => (n % 2 === 0 ? null : `client${n}@exemple.fr`),
  phone: (n) => (n % 2 === 0 ? null : `04 72 ${n}`),
  siren: (n) => (n % 2 === 0 ? null : `732829320`),
  terms: (n) => ({ kind: 'net', days: n % 60, on: null }),
  contractRate: (n) => (n % 2 === 0 ? null : rate(1000 + n)),
  note: (n) => `vu ${n}`,
};

function editOf(n: number): CustomerEdit {
  const fields = Object.keys(EDITS) as (keyof CustomerEdit)[];
  const field = fields[n % fields.length] ?? 'note';
  return { [field]: EDITS[field](Math.floor(n / fields.length)) };
}

export async function everySeen(database: EncoursDatabase): Promise<readonly SeenAccount[]> {
  const all: SeenAccount[] = [];
  for await (const accounts of everyAccount(database)) all.push(...accounts);
  return all;
}

/** Does the step; what it may not do at the moment is refused by the store or the domain, and then nothing was done. */
export async function take(database: EncoursDatabase, { what, who: drawn, n }: Step): Promise<unknown> {
  const who =
    what === 'split' || what === 'deny'
      ? 'D'
      : what === 'matching'
        ? 'B'
        : what === 'hold' || what === 'lift'
          ? 'A'
          : drawn;
  const all = await everySeen(database);
  const seen = all.find(({ account }) => account.code === who);
  const batches = await database.batches.toArray();
  const batch = batches[n % Math.max(1, batches.length)];
  const seq = await readCounter(database);
  switch (what) {
    case 'import':
      return importInto(database, ledgerOf(n), newId());
    case 'undoImport': {
      const last = await readLastImport(database);
      if (last !== null) await undoImport(database, at(), { importId: last.id });
      return null;
    }
    case 'settings':
      return saveSettings(database, at(), {
        ...DEFAULT_SETTINGS,
        formalNoticeDays: 1 + (n % 30),
      });
    case 'company':
      return saveCompany(database, at(), aCompany({ place: `Lyon ${n}` }));
    case 'rate':
      return enterRate(database, at(), {
        table: 'ecb',
        half: '2026-S2',
        refi: rate(100 + (n % 5)),
        source: 'BCE',
        enteredOn: day('2026-03-20'),
      });
    case 'post':
      if (batch !== undefined)
        await postDispatch(database, at(), { dispatchId: batch.id, on: day('2026-03-20') });
      return null;
    case 'cancel':
      if (batch !== undefined) await cancelDispatch(database, at(), { dispatchId: batch.id });
      return null;
    case 'takeOver':
      return takeOver(database, at(), { writer: `K${String(n).padStart(3, '0')}` });
    case 'editAll': {
      const edit = editOf(n);
      const edits = all.map(({ account }) => ({ accountId: account.id, seen: seenOf(account, edit), edit }));
      return editCustomers(database, at(), { fileName: 'clients.csv', edits });
    }
    case 'undoLast':
    case 'undoAny':
      if (seq > 0) await undoAct(database, at(), { seq: what === 'undoLast' ? seq : 1 + (n % seq) });
      return null;
    default:
  }
  if (seen === undefined) return null;
  const { account, version } = seen;
  const accountId = account.id;
  switch (what) {
    case 'hold': {
      const itemId = n % 2 ? null : (account.items[0]?.id ?? null);
      const replaces = account.holds.find((hold) => hold.itemId === itemId)?.id ?? null;
      const hold = { until: null, reason: `litige ${n}`, itemId };
      return placeHold(database, at(), { accountId, replaces, hold });
    }
    case 'lift': {
      const hold = account.holds[n % Math.max(1, account.holds.length)];
      if (hold !== undefined) await liftHold(database, at(), { accountId, holdId: hold.id });
      return null;
    }
    case 'edit': {
      const edit = editOf(n);
      return editCustomer(database, at(), { accountId, seen: seenOf(account, edit), edit });
    }
    case 'deny':
      return denyCollective(database, at(), { accountId });
    case 'notice':
      return allowFormalNotice(database, at(), { accountId, allowed: n % 2 === 0 });
    case 'letters':
      return issueLetters(database, at(), await batchOf(database, [who], newId()));
    case 'matching': {
      const group = account.matching[0];
      if (group === undefined) return null;
      const { id: groupId, balance } = group;
      const decision = n % 2 === 0 ? 'settled' : 'open';
      return decideMatching(database, at(), { accountId, groupId, balance, decision });
    }
    case 'split': {
      const item = account.items[0];
      if (item === undefined) return null;
      const part = {
        accountId: newId() as Account['id'],
        code: `S${n}`,
        name: 'Sorti',
        portions: [{ itemId: item.id, amount: item.amount }],
      };
      return splitCollective(database, at(), { accountId, version, parts: [part] }, newId);
    }
    case 'stopped':
      return runAct(database, at(), 'editCustomer', async (work) => {
        await work.change({ ...(await work.account(account.id)), note: 'never kept' });
        await work.records.put('settings', { key: 'numbering', value: { '2026': 9000 } });
        throw new StoreError('cancelled', 'in the middle');
      });
  }
}

export function isRefusal(error: unknown): boolean {
  if (error instanceof StoreError || error instanceof ActError) return true;
  return error instanceof Error && error.message.startsWith('no letter for');
}
