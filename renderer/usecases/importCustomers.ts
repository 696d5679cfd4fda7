import type { Account, AccountId, CustomerKind } from '../domain/account/account';
import type { CustomerEdit } from '../domain/identity/editCustomer';
import type { PostalAddress } from '../domain/postalAddress';
import { editCustomers } from '../store/acts/identity/editCustomers';
import { seenOf } from '../store/acts/identity/seenFields';
import { everyAccount } from '../store/queries/readEverything';
import { underWay } from './cutWork';
import { actContext } from './reminderContext';
import type { Services } from './services';

/** What a file of customers says of one. Null: it does not say, and what is held stays. */
export interface CustomerDetails {
  readonly code: string;
  readonly name: string | null;
  readonly kind: CustomerKind | null;
  readonly address: PostalAddress | null;
  readonly email: string | null;
}

export interface CustomersPreview {
  readonly fileName: string;
  /** What accepting would change, customer by customer. */
  readonly edits: readonly {
    readonly accountId: AccountId;
    /** What the fields say now. */
    readonly seen: CustomerEdit;
    readonly code: string;
    readonly name: string;
    readonly edit: CustomerEdit;
  }[];
  /** In the file, and as it is held already. */
  readonly unchanged: number;
  /** In the file, and not among the customers: told, never made. */
  readonly unknownCodes: readonly string[];
}

/** Compares a file of customers with those that are held. Nothing is written. */
export async function previewCustomers(
  { database }: Pick<Services, 'database'>,
  fileName: string,
  customers: readonly CustomerDetails[],
): Promise<CustomersPreview> {
  const byCode = new Map(customers.map((customer) => [customer.code, customer]));
  const found = new Set<string>();
  const edits: CustomersPreview['edits'][number][] = [];
  for await (const accounts of everyAccount(database))
    for (const { account } of accounts) {
      const said = byCode.get(account.code);
      if (said === undefined) continue;
      found.add(account.code);
      const edit = editOf(account, said);
      if (Object.keys(edit).length === 0) continue;
      const { id, code, name } = account;
      edits.push({ accountId: id, seen: seenOf(account, edit), code, name, edit });
    }
  return {
    fileName,
    edits,
    unchanged: found.size - edits.length,
    unknownCodes: [...byCode.keys()].filter((code) => !found.has(code)),
  };
}

/**
 * Writes what the preview announced, for all customers or none. Undone from the journal.
 * @throws StoreError `conflict` when one of them changed meanwhile
 */
export async function acceptCustomers(
  services: Pick<Services, 'database' | 'today' | 'now' | 'by'>,
  { fileName, edits }: CustomersPreview,
): Promise<{ readonly seq: number }> {
  return underWay(services, { act: 'editCustomers', name: fileName }, () =>
    editCustomers(services.database, actContext(services), {
      fileName,
      edits: edits.map(({ accountId, seen, edit }) => ({ accountId, seen, edit })),
    }),
  );
}

function editOf(account: Account, said: CustomerDetails): CustomerEdit {
  return {
    ...(said.name !== null && said.name !== account.name ? { name: said.name } : {}),
    ...(said.kind !== null && (said.kind !== account.kind || !account.kindConfirmed)
      ? { kind: said.kind }
      : {}),
    ...(said.address !== null && JSON.stringify(said.address) !== JSON.stringify(account.address)
      ? { address: said.address }
      : {}),
    ...(said.email !== null && said.email !== account.email ? { email: said.email } : {}),
  };
}
