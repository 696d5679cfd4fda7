import { nameKey } from '../fields/names';

export type StatusMeaning = 'paid' | 'open' | 'void' | 'unknown';

const PAID = /^(?:PAY|REGLE|SOLDE|ACQUITTE|ENCAISSE|LETTRE|PAID|SETTLED|CLOSED|CLOTURE|TERMINE)/;
const PARTLY = /PARTIEL|PARTIAL|PARTLY|COMMENCE|NON |PAS |UN ?PAID|NOT |IMPAY|EN COURS|A PAYER/;
const VOID =
  /^(?:BROUILLON|DRAFT|ANNUL|ABANDON|CANCEL|VOID|PROFORMA|PRO FORMA|DEVIS|REFUS|REJET|ARCHIV|SUPPRIM|DELETED|REVERSED)/;
const OPEN =
  /^(?:EN RETARD|EN ATTENTE|IMPAY|OUVERT|OPEN|SENT|ENVOY|VIEWED|OVERDUE|DUE|LATE|EMISE|VALID|A ENCAISSER|RELANC|ECHU|PENDING|UNPAID|DEPOS|APPROUV)/;

/** What a status word of an export means for what is owed: `Payée`, `Partial`, `En retard`, `Brouillon`... */
export function meaningOfStatus(text: string): StatusMeaning {
  const word = nameKey(text);
  if (word === '') return 'unknown';
  if (VOID.test(word)) return 'void';
  if (PARTLY.test(word)) return 'open';
  if (PAID.test(word)) return 'paid';
  return OPEN.test(word) ? 'open' : 'unknown';
}

/** Kind of a row by its type column: null when the word says nothing. Sage: 6 and 7 invoices, below 6 what is not yet one. */
export function kindOfType(
  text: string,
  isSage: boolean,
): 'invoice' | 'creditNote' | 'payment' | 'other' | null {
  const word = nameKey(text);
  if (isSage) return /^(?:6|7|16|17)$/.test(word) ? 'invoice' : /^\d+$/.test(word) ? 'other' : null;
  if (/AVOIR|CREDIT ?NOTE|CREDIT ?MEMO|NOTE DE CREDIT|^381$|^AV$|REFUND/.test(word)) return 'creditNote';
  if (/^(?:REGLEMENT|PAIEMENT|PAYMENT|ENCAISSEMENT|RECEIPT|ACOMPTE RECU|VIREMENT|CHEQUE)/.test(word))
    return 'payment';
  if (/^(?:DEVIS|COMMANDE|QUOTE|ORDER|BON DE|PROFORMA|PRO FORMA|ESTIMATE)/.test(word)) return 'other';
  if (/FACTURE|INVOICE|^380$|^386$|^FA?$|ACOMPTE/.test(word)) return 'invoice';
  return null;
}
