/** Rates of late-payment interest by half-year, and the dialog that asks for those that are missing. */
export const rates = {
  half: { first: '1er semestre {{year}}', second: '2e semestre {{year}}' },
  dialog: {
    title: 'Un taux manque',
    body: 'Le programme ne devine jamais un taux. Recopiez-le depuis la source officielle : il est gardé avec sa date et sa source.',
    ecb: 'Taux de la BCE',
    ecbHelp:
      'Taux des opérations principales de refinancement en vigueur le {{day}}. Publié par la Banque centrale européenne et la Banque de France.',
    professional: 'Intérêt légal, créancier professionnel',
    individual: 'Intérêt légal, créancier particulier',
    legalHelp:
      'Les deux taux de l’arrêté publié au Journal officiel pour ce semestre. service-public.fr les reprend (fiche « Taux de l’intérêt légal »).',
    previousEcb: 'Pour comparer, {{half}} : {{rate}}.',
    previousLegal: 'Pour comparer, {{half}} : {{professional}} et {{individual}}.',
    source: 'Où vous l’avez lu',
    sourceHelp: 'Le site ou le texte, et sa date : ce n’est imprimé nulle part, mais gardé avec le taux.',
    sourceMissing: 'Notez où vous avez lu ce taux.',
    rateMissing: 'Écrivez un pourcentage de 0 à 25, avec deux décimales au plus, comme 2,15.',
    save: 'Enregistrer le taux',
    saveSeveral: 'Enregistrer les taux',
  },
} as const;
