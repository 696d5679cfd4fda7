import type { Account } from '../../../renderer/domain/account/account';
import { readCustomerFile, type CustomerRecord } from '../../../renderer/exchange/customerFile';
import { printedError, printedNotice, type PrintedNotice } from '../printedInspection';
import { CommandError } from './commandError';
import { openNamedFile, whileReading } from './sources';

/** What was read from `--clients`, as the summary tells it; lines are those of that file. */
export interface CustomerFileFacts {
  readonly file: string;
  readonly customers: number;
  readonly warnings: readonly PrintedNotice[];
  readonly rejected: readonly PrintedNotice[];
}

export interface Customers {
  /** @param codes the customers of the ledger */
  readonly factsFor: (codes: readonly string[]) => CustomerFileFacts;
  readonly complete: (account: Account) => Account;
}

/** @param shown the name in sentences and in the summary. @throws CommandError when the file can't be used */
export async function readCustomers(path: string, shown: string): Promise<Customers> {
  const file = await openNamedFile(path, 'Clients');
  const read = await whileReading(shown, 'Clients', () => readCustomerFile(file));
  if (!read.ok) throw new CommandError(`Clients, « ${shown} » : ${printedError(read.error).message}`);
  const { customers, warnings, rejected } = read;
  return {
    factsFor: (codes) => ({
      file: shown,
      customers: customers.length,
      warnings: [...strangers(customers, codes), ...warnings.map(printedNotice)],
      rejected: rejected.map(printedNotice),
    }),
    complete: completer(customers),
  };
}

/** A list whose codes are all unknown in the ledger gives no address at all: that is a slip, and told. */
function strangers(customers: readonly CustomerRecord[], codes: readonly string[]): PrintedNotice[] {
  const [first] = customers;
  if (first === undefined || codes.length === 0) return [];
  if (customers.some(({ code }) => codes.includes(code))) return [];
  return [
    {
      line: first.line,
      code: 'unknown-codes',
      message: `Aucun code de cette liste (« ${first.code} »…) n’est celui d’un client du fichier comptable (« ${codes[0] ?? ''} »…) : elle ne donne aucune adresse. Vérifiez la colonne des codes.`,
    },
  ];
}

/** Adds to each account what the customer file says of its code; what the file does not say stays. */
function completer(customers: readonly CustomerRecord[]): (account: Account) => Account {
  const byCode = new Map(customers.map((customer) => [customer.code, customer]));
  return (account) => {
    const said = byCode.get(account.code);
    if (said === undefined) return account;
    return {
      ...account,
      name: said.name ?? account.name,
      kind: said.kind ?? account.kind,
      kindConfirmed: said.kind !== null || account.kindConfirmed,
      address: said.address ?? account.address,
      email: said.email ?? account.email,
    };
  };
}
