export const setup = {
  title: 'Bienvenue',
  steps: {
    label: 'Étapes',
    welcome: 'Bienvenue',
    company: 'Votre société',
    bank: 'Vos coordonnées bancaires',
    done: 'Premier import',
  },
  later: 'Finir plus tard',
  laterHelp: 'Ce que vous avez saisi est gardé sur cet ordinateur.',
  language: 'Langue',
  welcome: {
    title: 'Faites rentrer ce qu’on vous doit',
    lead: 'Déposez l’export de votre comptabilité : les bonnes lettres de relance sont prêtes en une minute, dans un seul PDF, dans l’ordre de l’envoi.',
    local: 'Tout reste sur cet ordinateur : ni serveur, ni compte, ni réseau.',
    exact: 'Chaque euro réclamé s’explique, jour par jour, avec l’article de loi.',
    own: 'Rien ne part sans vous : vous relisez, imprimez et postez.',
    describe: 'Décrire ma société',
    describeBody: 'Trois minutes : ce qui figure sur vos factures, puis votre IBAN.',
    sample: 'Essayer avec la société d’exemple',
    sampleBody: 'Une menuiserie et ses clients, tous fictifs. Les lettres portent SPÉCIMEN.',
    sampleLoading: 'Installation de la société d’exemple',
  },
  company: {
    title: 'Votre société',
    lead: 'Elle est l’expéditeur de chaque lettre. Recopiez ce qui figure sur vos factures.',
  },
  bank: {
    title: 'Vos coordonnées bancaires',
    lead: 'Elles sont imprimées sur les lettres, avec un code QR qui prépare le virement. Vous pouvez les laisser vides et y revenir.',
  },
  done: {
    title: 'C’est prêt',
    lead: 'Les lettres porteront cet en-tête.',
    import: 'Importer mon premier fichier',
    importBody:
      'Le FEC de votre logiciel comptable, ou une liste de factures en CSV. Vous verrez tout en euros avant d’accepter.',
    today: 'Aller à Aujourd’hui',
    change: 'Tout se modifie dans Réglages.',
  },
  failed: {
    save: 'Votre société n’a pas pu être enregistrée.',
    sample: 'La société d’exemple n’a pas pu être installée.',
    kept: 'Ce que vous avez saisi est encore là.',
  },
} as const;
