export const app = {
  nav: {
    label: 'Écrans',
    today: 'Aujourd’hui',
    customers: 'Clients',
    invoices: 'Factures',
    letters: 'Lettres du jour',
    batches: 'Relances émises',
    journal: 'Journal',
    import: 'Import',
    settings: 'Réglages',
    help: 'Raccourcis clavier',
  },
  count: {
    customers_one: '{{formatted}} client',
    customers_many: '{{formatted}} clients',
    customers_other: '{{formatted}} clients',
    invoices_one: '{{formatted}} facture ouverte',
    invoices_many: '{{formatted}} factures ouvertes',
    invoices_other: '{{formatted}} factures ouvertes',
    letters_one: '{{formatted}} lettre proposée',
    letters_many: '{{formatted}} lettres proposées',
    letters_other: '{{formatted}} lettres proposées',
    batches_one: '{{formatted}} lot à poster',
    batches_many: '{{formatted}} lots à poster',
    batches_other: '{{formatted}} lots à poster',
  },
  skip: 'Aller au contenu',
  search: {
    label: 'Rechercher un client ou une facture',
    placeholder: 'Client, code ou n° de facture',
  },
  sample: {
    banner: 'Société d’exemple : ces clients et ces factures sont fictifs, et les lettres portent SPÉCIMEN.',
    leave: 'Décrire ma société',
  },
  banners: 'À savoir',
  damaged:
    'La fin du journal de vos données n’est pas cohérente : le programme a pu être coupé en pleine écriture. Vérifiez vos dernières actions avant de continuer.',
  standIn: 'Le programme s’exécute dans le navigateur de cet ordinateur, avec son propre dossier de données.',
  setupLater: {
    banner:
      'Votre société n’est pas encore décrite : les lettres se prévisualisent, mais ne peuvent pas être émises.',
    action: 'La décrire maintenant',
  },
  start: {
    loading: 'Ouverture de vos données…',
    newer: {
      title: 'Ces données viennent d’une version plus récente',
      happened:
        'Le dossier de données a été écrit par une version plus récente d’Encours que celle-ci. L’ouvrir ici pourrait l’abîmer.',
      kept: 'Rien n’a été lu ni modifié.',
      next: 'Installez la version la plus récente d’Encours, puis ouvrez-la de nouveau.',
    },
    storage: {
      title: 'Vos données n’ont pas pu être ouvertes',
      happened: 'Le dossier de données n’a pas répondu, ou le disque est plein.',
      kept: 'Rien n’a été modifié.',
      next: 'Vérifiez qu’il reste de la place sur le disque et qu’aucune autre fenêtre d’Encours n’est ouverte, puis réessayez.',
    },
    shell: {
      title: 'Le programme n’a pas pu démarrer',
      happened: 'La fenêtre n’a pas reçu ce qu’elle attend du programme.',
      kept: 'Vos données n’ont pas été ouvertes.',
      next: 'Fermez Encours, puis ouvrez-le de nouveau. Si cela se reproduit, réinstallez-le.',
    },
  },
  crash: {
    title: 'Cet écran s’est arrêté',
    happened: 'Une erreur inattendue a arrêté cet écran.',
    kept: 'Vos données sont enregistrées à chaque action : rien de ce qui l’était n’est perdu.',
    next: 'Réessayez ou passez à un autre écran. Si cela se reproduit, copiez les détails.',
  },
  notFound: {
    title: 'Cet écran n’existe pas',
    body: 'Le lien suivi ne mène nulle part.',
    action: 'Revenir à Aujourd’hui',
  },
  drop: {
    title: 'Déposez le fichier pour l’importer',
    body: 'FEC ou liste de factures CSV. Rien n’est enregistré avant votre accord.',
    several: 'Déposez un seul fichier à la fois : {{name}} est pris, les autres ne le sont pas.',
  },
  shortcut: { openSearch: 'Rechercher un client ou une facture', screens: 'Écrans' },
  about: { version: 'Version {{version}}' },
} as const;
