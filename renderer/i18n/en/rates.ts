import type { Translation } from '../translation';
import type { rates as fr } from '../fr/rates';

export const rates: Translation<typeof fr> = {
  half: { first: 'First half of {{year}}', second: 'Second half of {{year}}' },
  dialog: {
    title: 'A rate is missing',
    body: 'The program never guesses a rate. Copy it from the official source: it is kept with its date and source.',
    ecb: 'ECB rate',
    ecbHelp:
      'Rate of the main refinancing operations in force on {{day}}. Published by the European Central Bank and the Banque de France.',
    professional: 'Legal interest, professional creditor',
    individual: 'Legal interest, individual creditor',
    legalHelp:
      'Both rates of the order published in the Journal officiel for this half-year. service-public.fr repeats them (page “Taux de l’intérêt légal”).',
    previousEcb: 'To compare, {{half}}: {{rate}}.',
    previousLegal: 'To compare, {{half}}: {{professional}} and {{individual}}.',
    source: 'Where you read it',
    sourceHelp: 'The site or text, and its date: it is printed nowhere, but kept with the rate.',
    sourceMissing: 'Note where you read this rate.',
    rateMissing: 'Write a percentage from 0 to 25, with two decimals at most, such as 2.15.',
    save: 'Save the rate',
    saveSeveral: 'Save the rates',
  },
};
