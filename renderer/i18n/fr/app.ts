export const app = {
  nav: {
    label: 'Écrans',
    today: 'Aujourd’hui',
    customers: 'Clients',
    invoices: 'Factures',
    letters: 'Lettres du jour',
    batches: 'Relances émises',
    backups: 'Sauvegardes',
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
    slow: 'Vos données tardent à s’ouvrir : le disque est lent, ou le programme d’avant finit de s’arrêter. Encours réessaie tout seul.',
    lost: {
      title: 'Encours ne peut plus enregistrer',
      happened:
        'Le disque a refusé une écriture : il est plein, débranché ou défaillant. Vos données se sont fermées, et rien d’autre n’est écrit.',
      kept: 'Tout ce qui était enregistré avant est conservé. La dernière action n’est pas faite si Encours ne l’a pas confirmée.',
      next: 'Faites de la place sur le disque, fermez Encours, puis ouvrez-le de nouveau.',
    },
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
    damaged: {
      title: 'Vos données sont abîmées',
      happened: 'La base de données de cet ordinateur ne peut pas être lue en entier.',
      kept: 'Rien n’a été modifié : ni ce qui reste ici, ni vos copies.',
      next: 'Restaurez une copie : ce qui est ici est gardé jusqu’à ce que vous confirmiez.',
    },
    stopped: {
      missing: {
        title: 'Vos données ne sont plus sur cet ordinateur',
        happened:
          'Le programme n’a trouvé aucune base de données ici, alors qu’il en garde une copie. Elle a pu être effacée avec les données du navigateur, par un nettoyage ou par une panne du disque.',
      },
      older: {
        title: 'Ces données sont plus anciennes que leur copie',
        happened:
          'La base de cet ordinateur s’arrête à l’action n° {{here}} du journal, alors que la copie va jusqu’à l’action n° {{there}}. Un dossier plus ancien a pu être remis à sa place.',
      },
      other: {
        title: 'Ces données ne sont pas celles de la copie',
        happened:
          'La base de cet ordinateur et la copie que le programme en garde ne racontent pas la même histoire : le journal diffère. Un autre dossier a pu être mis à sa place.',
      },
      kept: 'Rien n’a été modifié : ni ce qui est ici, ni les copies.',
      choice: 'Restaurez une copie, ou continuez en connaissance de cause.',
      copy: 'Ce que contient la copie la plus récente',
      noCompany: 'Société non décrite',
      company: 'Société',
      made: 'Faite le',
      madeToday: '{{at}} (aujourd’hui)',
      madeAgo_one: '{{at}} (hier)',
      madeAgo_many: '{{at}} (il y a {{formatted}} jours)',
      madeAgo_other: '{{at}} (il y a {{formatted}} jours)',
      customers: 'Clients',
      invoices: 'Factures',
      open: 'Solde comptable, lettrages en attente compris',
      documents: 'Lettres en PDF',
      entries: 'Actions au journal',
      copies_one: '{{formatted}} copie gardée',
      copies_many: '{{formatted}} copies gardées',
      copies_other: '{{formatted}} copies gardées',
      restore: 'Restaurer une copie…',
      back: 'Revenir à ce qui a été trouvé',
      goOn: 'Continuer avec ce qui est ici…',
      beginAnew: 'Commencer à neuf…',
      goOnTitle: 'Continuer avec ce qui est ici',
      goOnText:
        'Le programme s’ouvre sur les données de cet ordinateur. Ce que la copie a de plus n’y sera pas ; les copies déjà faites sont gardées et restent restaurables depuis l’écran Sauvegardes.',
      beginAnewTitle: 'Commencer à neuf',
      beginAnewText:
        'Le programme s’ouvre sans aucune donnée. Les copies déjà faites sont gardées et restent restaurables depuis l’écran Sauvegardes.',
      goOnConfirm: 'Continuer ainsi',
      beginAnewConfirm: 'Commencer à neuf',
    },
    restoreInstead: 'Restaurer une copie…',
    backToStart: 'Revenir',
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
  about: { version: 'Version {{version}}' },
} as const;
