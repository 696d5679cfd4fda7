import type { Account, AccountHead } from '../../domain/account/account';
import type { Item, SettledItem } from '../../domain/account/item';
import type { PaymentTerms } from '../../domain/terms/paymentTerms';
import type { Channel, ContactState } from '../../domain/plans/channel';
import type { ActName } from '../../store/acts/actNames';

/** French words of what is handed to the person: the export is French whatever the language of the screen. */
export const KIND_WORDS: Readonly<Record<Account['kind'], string>> = {
  business: 'entreprise',
  consumer: 'particulier',
  public: 'acheteur public',
};

export const ITEM_WORDS: Readonly<Record<Item['kind'], string>> = {
  invoice: 'facture',
  opening: 'report à nouveau',
  creditNote: 'avoir',
  payment: 'règlement',
};

export const SETTLED_WORDS: Readonly<Record<SettledItem['settledBy'], string>> = {
  lettering: 'lettrée dans la comptabilité',
  payment: 'payée',
  owner: 'décision du créancier',
  vanished: 'disparue de la comptabilité',
};

export const STATE_WORDS: Readonly<Record<ContactState, string>> = {
  issued: 'émise',
  posted: 'postée',
  returned: 'retournée',
  queued: 'en attente d’envoi',
  sent: 'envoyée',
  failed: 'non remise',
  planned: 'prévue',
  done: 'faite',
  cancelled: 'annulée',
};

export const CHANNEL_WORDS: Readonly<Record<Channel, string>> = {
  letter: 'lettre',
  registeredLetter: 'lettre recommandée',
  email: 'courriel',
  phone: 'téléphone',
  sms: 'SMS',
};

export const ACT_WORDS: Readonly<Record<ActName, string>> = {
  acceptImport: 'Import de la comptabilité',
  undoImport: 'Import annulé',
  issueBatch: 'Lettre émise',
  postBatch: 'Lettre postée',
  cancelBatch: 'Lettre annulée',
  saveDraft: 'Sélection du jour',
  editCustomer: 'Fiche modifiée',
  editCustomers: 'Fiche complétée',
  placeHold: 'Relances arrêtées',
  liftHold: 'Relances reprises',
  decideLettering: 'Lettrage tranché',
  allowFormalNotice: 'Mise en demeure autorisée',
  denyCollective: 'Compte d’un seul client',
  splitCollective: 'Compte réparti',
  saveCompany: 'Société modifiée',
  saveSettings: 'Réglages modifiés',
  enterRate: 'Taux saisi',
  resetSample: 'Exemple retiré',
  eraseCustomer: 'Données personnelles effacées',
  takeOver: 'Copie restaurée',
  undoAct: 'Action annulée',
};

export const FIELD_WORDS: Readonly<Record<keyof AccountHead, string>> = {
  id: 'identifiant',
  code: 'code',
  name: 'nom',
  kind: 'nature',
  kindConfirmed: 'nature confirmée',
  address: 'adresse',
  email: 'courriel',
  phone: 'téléphone',
  siren: 'SIREN',
  terms: 'conditions de paiement',
  termsSource: 'origine des conditions',
  contractRate: 'taux convenu',
  collective: 'compte collectif',
  formalNoticeAllowed: 'mise en demeure autorisée',
  lastContact: 'dernier contact',
  note: 'note',
};

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

const STEP_WORDS: Readonly<Record<string, string>> = {
  preventive: 'rappel avant échéance',
  reminder1: 'première relance',
  reminder2: 'deuxième relance',
  reminder3: 'troisième relance',
  formalNotice: 'mise en demeure',
  lastNotice: 'dernier avis',
};

/** A step of the owner's own plan bears the name that he gave it. */
export function stepName(stepId: string): string {
  return STEP_WORDS[stepId] ?? stepId;
}
