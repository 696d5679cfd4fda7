import type { Account } from '../../../renderer/domain/account/account';
import type { HoldId } from '../../../renderer/domain/account/hold';
import { day } from '../../../renderer/domain/day';
import type { Ledger } from '../../../renderer/domain/receivables/ledger';
import type {
  CustomersToErase,
  ErasureManner,
} from '../../../renderer/store/acts/personaldata/eraseCustomers';
import { issueLetters } from '../../../renderer/store/acts/contacts/issueLetters';
import { liftHold } from '../../../renderer/store/acts/holds/liftHold';
import { placeHold } from '../../../renderer/store/acts/holds/placeHold';
import { postDispatch } from '../../../renderer/store/acts/contacts/postDispatch';
import { saveDraft } from '../../../renderer/store/acts/contacts/saveDraft';
import type { EncoursDatabase } from '../../../renderer/store/database';
import { readAccount } from '../../../renderer/store/queries/readAccount';
import { aLedger, aLedgerItem } from '../../support/builders';
import { accountOf, at, batchOf, edited, importInto, seenOf, smallLedger } from '../checks/scene';

/** DURAND as he is known nowhere but in his own data. */
export const TRACES = [
  'DURAND',
  'Durand',
  '@durand',
  'rue du Port',
  '06 11 22 33 44',
  '552100554',
  'litige toiture',
];

/** The same ledger a month later: DURAND and ZEBRE have paid everything. */
export function paidLedger(): Ledger {
  const ledger = smallLedger();
  return aLedger(
    ledger.customers.map((customer) =>
      customer.code === 'ECLAIR'
        ? customer
        : {
            ...customer,
            open: [],
            settled: [
              ...customer.open.map((item) => ({ ...item, letter: 'B', letteredOn: day('2026-03-25') })),
              aLedgerItem({
                number: `R-${customer.code}`,
                date: '2026-03-25',
                amount: customer.code === 'DURAND' ? '-1400.25' : '-2000',
                letter: 'B',
                letteredOn: '2026-03-25',
                label: `VIR ${customer.name}`,
                key: `paid-${customer.code}`,
              }),
            ],
          },
    ),
  );
}

/** An account as it was shown as one to erase. */
export type ErasableAccount = Account & { readonly version: string };

export async function erasable(database: EncoursDatabase, code: string): Promise<ErasableAccount> {
  const { account, version } = await seenOf(database, code);
  return { ...account, version };
}

/** DURAND was edited, put on hold, written to together with ZEBRE, and has paid; ZEBRE too. */
export async function lived(
  database: EncoursDatabase,
): Promise<{ durand: ErasableAccount; zebre: ErasableAccount }> {
  await importInto(database, smallLedger());
  await edited(database, 'DURAND', {
    email: 'jean@durand.example',
    phone: '06 11 22 33 44',
    siren: '552100554',
    note: 'voir Jean Durand',
  });
  const { id: accountId } = await accountOf(database, 'DURAND');
  const hold = { until: null, reason: 'litige toiture', itemId: null };
  await placeHold(database, at(), { accountId, replaces: null, hold });
  const durand = await accountOf(database, 'DURAND');
  await liftHold(database, at(), { accountId, holdId: durand.holds[0]?.id ?? ('none' as HoldId) });
  const zebre = await accountOf(database, 'ZEBRE');
  await saveDraft(database, at(), {
    day: day('2026-03-20'),
    excluded: [],
    confirmed: [durand.id],
    paragraphs: { [durand.id]: 'Cher Monsieur Durand', [zebre.id]: 'Chère Madame' },
  });
  await issueLetters(database, at(), await batchOf(database, ['DURAND', 'ZEBRE'], 'batch-1'));
  await postDispatch(database, at(), { dispatchId: 'batch-1', on: day('2026-03-20') });
  await importInto(database, paidLedger(), 'import-2');
  return { durand: await erasable(database, 'DURAND'), zebre: await erasable(database, 'ZEBRE') };
}

export function toErase(
  manner: ErasureManner,
  accounts: readonly Pick<ErasableAccount, 'id' | 'version'>[],
  onRequest = true,
): CustomersToErase {
  return {
    manner,
    customers: accounts.map(({ id: accountId, version }) => ({ accountId, version })),
    onRequest,
  };
}

/** The whole database as text, the bytes of issued documents apart. */
export async function everything(database: EncoursDatabase): Promise<string> {
  const rows: unknown[] = [];
  for (const table of database.tables) rows.push(await table.toArray());
  return JSON.stringify(rows, (_key, value: unknown) =>
    value instanceof Uint8Array ? `${value.length} bytes` : value,
  );
}

export function tracesIn(text: string, traces: readonly string[] = TRACES): readonly string[] {
  return traces.filter((trace) => text.includes(trace));
}

export async function readAccountNow(database: EncoursDatabase, { id }: Account): Promise<ErasableAccount> {
  const seen = await readAccount(database, id);
  if (seen === null) throw new Error('gone');
  return { ...seen.account, version: seen.version };
}
