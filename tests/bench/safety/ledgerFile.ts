const HEADER =
  'JournalCode\tJournalLib\tEcritureNum\tEcritureDate\tCompteNum\tCompteLib\tCompAuxNum\tCompAuxLib\tPieceRef\tPieceDate\tEcritureLib\tDebit\tCredit\tEcritureLet\tDateLet\tValidDate\tMontantdevise\tIdevise\n';

/** A FEC of two lines an invoice, dealt out among the customers, nothing lettered. */
export function ledgerFile(customers: number, invoices: number): Blob {
  const two = (value: number): string => String(value).padStart(2, '0');
  const lines: string[] = [HEADER];
  for (let index = 0; index < invoices; index += 1) {
    const customer = index % customers;
    const date = `2025${two(1 + (index % 12))}${two(1 + (index % 28))}`;
    const amount = `${String(100 + (index % 4900))},${two(index % 100)}`;
    const entry = `VE\tVentes\t${String(index + 1)}\t${date}\t`;
    const piece = `FA2025-${String(index).padStart(6, '0')}\t${date}\tFacture client ${String(customer)}\t`;
    const account = `411000\tClients\tC${String(customer).padStart(5, '0')}\tClient numéro ${String(customer)}`;
    lines.push(
      `${entry}${account}\t${piece}${amount}\t0,00\t\t\t${date}\t\t\n`,
      `${entry}706000\tPrestations\t\t\t${piece}0,00\t${amount}\t\t\t${date}\t\t\n`,
    );
  }
  return new Blob(lines);
}
