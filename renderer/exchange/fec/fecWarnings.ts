import type { LedgerCustomer } from '../../domain/receivables/ledger';
import { normaliseHeader } from '../fields/headerName';
import { splitLine } from '../fields/splitLine';
import { frenchDay, frenchEuros } from '../french';
import type { Report } from '../report';
import { SEPARATORS, type FecLayout } from './detectFec';
import * as entryTable from './entryTable';
import type { FecLines } from './fecLines';

/** Names an entry as the accountant knows it. */
function entryName(lines: FecLines, entry: number): string {
  const number = lines.entries.number(entry);
  const journal = lines.journals.texts[lines.entries.journal(entry)] as string;
  const day = frenchDay(lines.figures.dayOf(lines.entries.date(entry)));
  return `L’écriture ${number === '' ? 'sans numéro' : number}${journal === '' ? '' : ` du journal ${journal}`} du ${day}`;
}

/** Entries that do not balance, and those of which a line was rejected. */
export function warnOfEntries(lines: FecLines, report: Report): void {
  const { entries } = lines;
  for (let entry = 0; entry < entries.size; entry++) {
    const balance = entries.balance(entry);
    const line = entries.firstLine(entry);
    if ((entries.flags(entry) & entryTable.HAS_REJECTED) !== 0)
      report.warn(
        'incomplete-entry',
        line,
        `${entryName(lines, entry)} est incomplète : une de ses lignes est écartée, les autres sont gardées. Corrigez la ligne écartée puis réimportez le fichier.`,
      );
    else if (balance !== 0)
      report.warn(
        'unbalanced-entry',
        line,
        `${entryName(lines, entry)} n’est pas équilibrée (écart de ${frenchEuros(balance)}). Ses lignes sont gardées ; vérifiez-la dans la comptabilité.`,
      );
  }
}

/** What the owner must know before he accepts: letter groups that do not balance, collective accounts, accounts set aside, currencies. */
export function warnOfCustomers(lines: FecLines, customers: readonly LedgerCustomer[], report: Report): void {
  if (customers.length === 0 && lines.count > 0)
    report.warn(
      'no-customer-line',
      0,
      'Aucune des lignes lues ne porte un compte 411 (clients)\u00a0: il n’y a aucune créance dans ce fichier. Exportez le FEC de tous les journaux et de tous les comptes, ou une liste de factures.',
    );
  for (const customer of customers) {
    const first = customer.open[0]?.line ?? customer.settled[0]?.line ?? 0;
    for (const { letter, balance } of customer.unbalanced) {
      const line = customer.open.find((item) => item.letter === letter)?.line ?? first;
      const partial =
        letter !== letter.toUpperCase() ? ' Une lettre minuscule marque souvent un lettrage partiel.' : '';
      report.warn(
        'unbalanced-lettering',
        line,
        `Le lettrage ${letter} du client ${customer.code} ne s’équilibre pas dans ce fichier (écart de ${frenchEuros(balance)}).${partial} Dites s’il est soldé ou encore dû avant de lui écrire.`,
      );
    }
    if (customer.collective)
      report.warn(
        'collective-account',
        first,
        `Le compte ${customer.code} (${customer.name}) semble regrouper plusieurs clients sans code auxiliaire : il est compté, mais aucune lettre ne lui sera écrite tant qu’il n’est pas réparti par client.`,
      );
  }
  for (const [account, { cents, line }] of lines.otherAccounts)
    if (cents !== 0)
      report.warn(
        'other-account',
        line,
        `Le compte ${account} (${frenchEuros(cents)}) n’est pas lu comme une créance à relancer : seuls les comptes 411 le sont. Effets, douteux, factures à établir et acomptes sont donnés à part.`,
      );
  for (const [currency, { count, line }] of lines.customerLines.currencies)
    report.warn(
      'foreign-currency',
      line,
      `${count} ligne${count > 1 ? 's portent' : ' porte'} aussi un montant en ${currency} : seuls les montants en euros (débit, crédit) sont lus.`,
    );
}

/** A title that stands twice over columns that are read: nothing tells which of them is meant. */
export function warnOfRepeatedTitles({ header, headerLine, columns }: FecLayout, report: Report): void {
  const titles = header.map(normaliseHeader);
  for (const column of Object.values(columns)) {
    const title = titles[column];
    if (title === undefined || titles.indexOf(title, column + 1) < 0) continue;
    const shown = header[column]?.trim() ?? '';
    report.warn(
      'repeated-title',
      headerLine,
      `Le titre « ${shown} » figure deux fois : la première de ces colonnes est lue. Vérifiez l’aperçu, ou retirez la colonne de trop.`,
      shown,
    );
  }
}

const SEPARATOR_NAMES: Readonly<Record<string, string>> = {
  '\t': 'des tabulations',
  '|': 'des barres verticales',
  ';': 'des points-virgules',
  ',': 'des virgules',
};

/** A body that another separator would split into as many fields as the header has: every line will be rejected, and this is why. */
export function warnOfBodySeparator(
  { separator, headerLine, header }: FecLayout,
  sampleLines: readonly string[],
  report: Report,
): void {
  const line = sampleLines.slice(headerLine).find((text) => text.trim() !== '');
  if (headerLine === 0 || line === undefined || splitLine(line, separator).length > 1) return;
  const other = SEPARATORS.find((sign) => splitLine(line, sign).length >= header.length);
  if (other === undefined) return;
  report.warn(
    'separator-mismatch',
    headerLine + 1,
    `L’en-tête sépare ses colonnes par ${SEPARATOR_NAMES[separator] ?? separator}, les lignes par ${SEPARATOR_NAMES[other] ?? other}\u00a0: elles ne peuvent pas être lues. Remettez le même séparateur partout, ou refaites l’export.`,
  );
}
