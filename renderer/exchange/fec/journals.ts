import { nameKey } from '../fields/names';
import * as entryTable from './entryTable';

/** Codes and names of the journals that carry balances over, and labels of their lines. Compared without accents or case. */
const OPENING_CODE = /^(?:R?AN\d{0,4}|ANO|ANV|RAN|A-N|A\.N\.?|OUV|OUVERTURE|BO|NOUVEAUX?)$/;
const OPENING_NAME =
  /A[ -]?NOUVEAU|OUVERTURE|REPORT (?:A NOUVEAU|EXERCICE|DES SOLDES)|REPRISE (?:DES )?(?:SOLDES|BALANCE)/;
const OPENING_LABEL =
  /^(?:A[ -]?NOUVEAUX?\b|REPORT (?:A NOUVEAU|(?:DE L')?EXERCICE|DES? SOLDES?)|SOLDE (?:INITIAL|D'OUVERTURE|A NOUVEAU)|BALANCE D'OUVERTURE|BILAN D'OUVERTURE|REPRISE (?:DES )?(?:SOLDES?|BALANCE))/;
/** A cheap look before the careful one: there are many labels. */
const MAY_BE_OPENING = /nouv|report|solde|ouverture|reprise/i;
const OPENING_NUMBER = /^AN[ -]?\d+$/;
const BANK_NAME =
  /BANQUE|CAISSE|CREDIT (?:AGRICOLE|MUTUEL|LYONNAIS)|ENCAISSEMENT|REGLEMENT|TRESORERIE|OPERATIONS? DIVERSES|INVENTAIRE|CLOTURE/;

const PROFIT_AND_LOSS = entryTable.HAS_SALES | entryTable.HAS_EXPENSES;

export interface EntryFacts {
  readonly journal: string;
  readonly journalLabel: string;
  readonly number: string;
  readonly flags: number;
  /** The entry is of the first day that the file knows. */
  readonly onFirstDay: boolean;
}

/**
 * True for an opening entry (à-nouveaux): it carries balances over and is neither a sale nor a payment of the year.
 * Told by the journal, its name, the number, the label of the line, or by being the first day's entry on capital accounts.
 * An entry on sales or expenses never is one.
 */
export function isOpeningEntry(entry: EntryFacts): boolean {
  if ((entry.flags & PROFIT_AND_LOSS) !== 0) return false;
  return (
    OPENING_CODE.test(nameKey(entry.journal)) ||
    OPENING_NAME.test(nameKey(entry.journalLabel)) ||
    OPENING_NUMBER.test(nameKey(entry.number)) ||
    (entry.onFirstDay && (entry.flags & entryTable.HAS_CAPITAL) !== 0)
  );
}

export function isOpeningLabel(label: string): boolean {
  return MAY_BE_OPENING.test(label) && OPENING_LABEL.test(nameKey(label.replaceAll('’', "'")));
}

/** True when most entries of the journal that touch customers are sales, and its name is not that of a bank or of sundry entries. */
export function isSalesJournal(name: string, customerEntries: number, salesEntries: number): boolean {
  return salesEntries * 2 > customerEntries && !BANK_NAME.test(nameKey(name));
}
