import { nameKey } from '../fields/names';

/** Codes and names of the journals that carry balances over, and labels of their lines. Compared without accents or case. */
const OPENING_CODE = /^(?:R?AN\d{0,4}|ANO|ANV|RAN|A-N|A\.N\.?|OUV|OUVERTURE|BO|NOUVEAUX?)$/;
const OPENING_NAME =
  /A[ -]?NOUVEAU|OUVERTURE|REPORT (?:A NOUVEAU|EXERCICE|DES SOLDES)|REPRISE (?:DES )?(?:SOLDES|BALANCE)/;
const OPENING_LABEL =
  /^(?:A[ -]?NOUVEAUX?\b|REPORT (?:A NOUVEAU|(?:DE L')?EXERCICE|DES? SOLDES?)|SOLDE (?:INITIAL|D'OUVERTURE|A NOUVEAU)|BALANCE D'OUVERTURE|BILAN D'OUVERTURE|REPRISE (?:DES )?(?:SOLDES?|BALANCE))/;
/** A cheap look before the careful one: there are many labels. */
const MAY_BE_OPENING = /nouv|report|solde|ouverture|reprise/i;
const OPENING_NUMBER = /^AN[ -]?\d+$/i;
const BANK_NAME =
  /BANQUE|CAISSE|CREDIT (?:AGRICOLE|MUTUEL|LYONNAIS)|ENCAISSEMENT|REGLEMENT|TRESORERIE|OPERATIONS? DIVERSES|INVENTAIRE|CLOTURE/;

/** True for a journal that carries balances over (à-nouveaux), by its code or its name. */
export function isOpeningJournal(code: string, name: string): boolean {
  return OPENING_CODE.test(nameKey(code)) || OPENING_NAME.test(nameKey(name));
}

/** True for an entry number that only opening entries bear (`AN000001`). */
export function isOpeningNumber(number: string): boolean {
  return OPENING_NUMBER.test(number);
}

export function isOpeningLabel(label: string): boolean {
  return MAY_BE_OPENING.test(label) && OPENING_LABEL.test(nameKey(label.replaceAll('’', "'")));
}

/** True when most entries of the journal that touch customers are sales, and its name is not that of a bank or of sundry entries. */
export function isSalesJournal(name: string, customerEntries: number, salesEntries: number): boolean {
  return salesEntries * 2 > customerEntries && !BANK_NAME.test(nameKey(name));
}
