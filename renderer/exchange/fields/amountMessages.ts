import { quoted } from '../french';

/** What is wrong with an amount, and what to do. */
export function amountMessage(
  code: 'amount-invalid' | 'amount-ambiguous' | 'amount-too-large',
  cell: string,
): string {
  switch (code) {
    case 'amount-invalid':
      return `Le montant ${quoted(cell)} ne peut pas être lu. Corrigez-le (par exemple 1234,56) puis réimportez la ligne.`;
    case 'amount-ambiguous':
      return `Le montant ${quoted(cell)} peut se lire de deux façons (milliers ou décimales). Écrivez-le avec deux décimales, par exemple 1234,00 ou 1,23.`;
    case 'amount-too-large':
      return `Le montant ${quoted(cell)} est trop grand pour être exact. Vérifiez-le dans le logiciel comptable.`;
  }
}
