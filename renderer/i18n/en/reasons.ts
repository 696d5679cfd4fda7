import type { Translation } from '../translation';
import type { reasons as fr } from '../fr/reasons';

export const reasons: Translation<typeof fr> = {
  'pas-encore': 'It is not time for the next step yet.',
  'solde-crediteur': 'What this customer has in credit covers all that is due.',
  'couverte-par-avoir': 'A credit note or deposit covers this invoice.',
  'sous-le-plancher': 'The amount due is under the floor below which you do not write.',
  'intervalle-minimum': 'A reminder went out too few days ago.',
  'en-cours-de-lot': 'A letter is issued but not marked as posted yet.',
  'etape-deja-faite': 'This step is done; the next one comes later.',
  'fin-du-plan': 'All steps are done: time to choose another way.',
  'lettrage-desequilibre':
    'A matching of this customer does not balance: say first whether these invoices are settled or still due.',
  'compte-collectif': 'This account seems to hold several customers: it must be split first.',
  'prescrite-a-verifier': 'By its age, this invoice may be time-barred: check before you write.',
  'en-attente': 'You asked not to send reminders for now.',
  'adresse-manquante':
    'The customer’s address is missing: the letter can be previewed, but it cannot be issued.',
  'adresse-trop-longue': 'The address does not fit the window of the envelope.',
  'type-a-confirmer':
    'This customer’s kind is assumed: confirm that it is a business before claiming penalties and compensation.',
  'taux-manquant': 'A rate that this letter needs to compute interest is missing.',
  'a-confirmer': 'Formal notice without an earlier reminder: it waits for your agreement.',
  ecartee: 'You left this customer out of this batch.',
  'date-future': 'The invoice is dated in the future.',
  until: '{{reason}} Next look on {{day}}.',
  short: {
    'pas-encore': 'Not yet',
    'solde-crediteur': 'In credit',
    'couverte-par-avoir': 'Covered by a credit',
    'sous-le-plancher': 'Under the floor',
    'intervalle-minimum': 'Reminded recently',
    'en-cours-de-lot': 'To be posted',
    'etape-deja-faite': 'Step done',
    'fin-du-plan': 'Plan finished',
    'lettrage-desequilibre': 'Matching to check',
    'compte-collectif': 'Collective account',
    'prescrite-a-verifier': 'Limitation to check',
    'en-attente': 'On hold',
    'adresse-manquante': 'Address missing',
    'adresse-trop-longue': 'Address too long',
    'type-a-confirmer': 'Kind to confirm',
    'taux-manquant': 'Rate missing',
    'a-confirmer': 'To confirm',
    ecartee: 'Left out',
    'date-future': 'Future date',
  },
};
