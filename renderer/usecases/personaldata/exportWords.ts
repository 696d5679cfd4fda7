import type { PaymentTerms } from '../../domain/terms/paymentTerms';
import { customers } from '../../i18n/fr/customers';
import { invoices } from '../../i18n/fr/invoices';
import { journal } from '../../i18n/fr/journal';
import { steps } from '../../i18n/fr/steps';
import { words } from '../../i18n/fr/words';

/** The screens' French words: what is handed to the person is French whatever the language of the screen. */
export const KIND_WORDS = words.customerKind;
export const ITEM_WORDS = invoices.itemKind;
/** « De votre part » is said to the owner of the program. */
export const SETTLED_WORDS = { ...customers.settled.by, owner: 'Décision du créancier' } as const;
export const STATE_WORDS = steps.state;
export const CHANNEL_WORDS = steps.channel;
export const ACT_WORDS = journal.act;
export const CHANGE_WORDS = journal.changed;
export const ANSWER_WORDS = journal.choice;

export const FIELD_WORDS = journal.field;

export function termsText({ kind, days, on }: PaymentTerms): string {
  const texts: Readonly<Record<PaymentTerms['kind'], string>> = {
    net: `${days} jours après la date de facture`,
    endOfMonthAfter: `${days} jours, puis fin de mois`,
    daysAfterEndOfMonth: `fin de mois, puis ${days} jours`,
  };
  return on === null ? texts[kind] : `${texts[kind]}, le ${on}`;
}

/** What stands in each file, for a person who never saw the program. */
export function readMe(company: string, name: string, day: string, letters: boolean): string {
  return [
    `Données que ${company} détient sur ${name}, le ${day}.`,
    '',
    'fiche.json : l’identité et les choix. Les clés :',
    '  code, nom, nature, nature_confirmee, adresse (lignes, code_postal, ville, pays), courriel, telephone, siren : qui est le client ;',
    '  mise_en_demeure_autorisee : une mise en demeure peut partir sans relance postée avant elle ;',
    '  conditions, taux_convenu_pour_cent : le délai de paiement appliqué, et le taux de pénalités convenu s’il y en a un ;',
    '  note : ce qui est noté à son sujet ; mot_en_preparation : le texte prévu pour une prochaine lettre ;',
    '  relances_suspendues (depuis, jusqu_au, motif, piece) : les demandes de ne pas relancer ;',
    '  dernier_contact : le jour et l’étape de la dernière relance partie ;',
    '  lettrages_a_trancher : les lettrages de la comptabilité qui ne tombent pas juste, avec leur écart ;',
    '  solde_euros, pieces_ouvertes, pieces_reglees, lettres : ce que les autres fichiers détaillent.',
    'pieces.csv : les factures, avoirs et règlements, ouverts et réglés.',
    'relances.csv : les lettres émises, avec ce qu’elles demandaient.',
    'journal.csv : ce que le programme a inscrit au sujet de ce compte, du plus ancien au plus récent.',
    ...(letters
      ? ['Les fichiers R-….pdf : ces lettres, extraites de ce qui a été imprimé et envoyé.']
      : ['Aucune lettre n’est conservée.']),
    '',
    'Les fichiers .csv s’ouvrent dans un tableur (point-virgule, virgule décimale, UTF-8) ; les montants sont en euros.',
    '',
  ].join('\r\n');
}

/** A step of the owner's own plan bears the name that he gave it. */
export function stepName(stepId: string): string {
  return (steps.name as Readonly<Record<string, string>>)[stepId] ?? stepId;
}
