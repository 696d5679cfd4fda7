/** Names of the steps of the reminder plan, and of the states of a letter. */
export const steps = {
  name: {
    preventive: 'Rappel d’échéance',
    reminder1: 'Première relance',
    reminder2: 'Deuxième relance',
    reminder3: 'Troisième relance',
    formalNotice: 'Mise en demeure',
    lastNotice: 'Dernier avis',
  },
  short: {
    preventive: 'Rappel',
    reminder1: 'Relance 1',
    reminder2: 'Relance 2',
    reminder3: 'Relance 3',
    formalNotice: 'Mise en demeure',
    lastNotice: 'Dernier avis',
  },
  channel: {
    letter: 'Lettre simple',
    registeredLetter: 'Lettre recommandée avec avis de réception',
    email: 'Courriel',
    phone: 'Téléphone',
    sms: 'SMS',
  },
  state: {
    issued: 'Émise',
    posted: 'Postée',
    returned: 'Retournée',
    queued: 'En attente d’envoi',
    sent: 'Envoyée',
    failed: 'Non remise',
    planned: 'Prévue',
    done: 'Faite',
    cancelled: 'Annulée',
  },
} as const;
