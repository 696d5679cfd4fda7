/** Personal data: how long it is kept, what is due for deletion, what is handed to the person, the owner's notices. */
export const personalData = {
  lead: 'Ce que vous gardez sur vos clients, combien de temps, et ce que vous leur devez : une copie s’ils la demandent, l’effacement quand plus rien ne justifie de garder.',
  retention: {
    title: 'Durée de conservation',
    label: 'Années après le dernier mouvement',
    help: 'De 1 à 10. Ne compte que pour un client chez qui rien n’est ouvert.',
    unit: 'ans',
    why: 'La créance entre professionnels se prescrit par 5 ans (C. com., art. L. 110-4), celle sur un particulier par 2 ans (C. conso., art. L. 218-2) : jusque-là, ces données prouvent ce qui a été demandé et payé. Les factures, pièces comptables, restent dans votre logiciel de comptabilité avec leur propre durée.',
  },
  due: {
    title: 'À effacer',
    list: 'Clients dont la durée de conservation est passée',
    loading: 'Recherche dans tous les comptes…',
    failed: 'La liste n’a pas pu être établie.',
    column: {
      name: 'Client',
      code: 'Code',
      last: 'Dernier mouvement',
      since: 'À effacer depuis',
      items: 'Pièces',
      letters: 'Lettres',
    },
    unknown: 'aucun',
    emptyTitle: 'Personne n’est à effacer',
    emptyLater_one:
      '{{formatted}} client sans rien d’ouvert est encore dans sa durée ; le premier le {{day}}.',
    emptyLater_many:
      '{{formatted}} clients sans rien d’ouvert sont encore dans leur durée ; le premier le {{day}}.',
    emptyLater_other:
      '{{formatted}} clients sans rien d’ouvert sont encore dans leur durée ; le premier le {{day}}.',
    emptyNone: 'Aucun client n’est sans rien d’ouvert depuis assez longtemps.',
    summary_one: '{{formatted}} client à effacer.',
    summary_many: '{{formatted}} clients à effacer.',
    summary_other: '{{formatted}} clients à effacer.',
    action: 'Effacer ou rendre anonyme…',
    actionCount: 'Effacer ou rendre anonyme ({{formatted}})…',
    documents_one:
      'Le PDF de {{formatted}} lot de lettres a passé son délai : il nomme encore des clients effacés.',
    documents_many:
      'Les PDF de {{formatted}} lots de lettres ont passé leur délai : ils nomment encore des clients effacés.',
    documents_other:
      'Les PDF de {{formatted}} lots de lettres ont passé leur délai : ils nomment encore des clients effacés.',
    documentsAction: 'Retirer ces PDF…',
  },
  dialog: {
    title_one: 'Effacer {{name}} ?',
    title_many: 'Effacer {{formatted}} clients ?',
    title_other: 'Effacer {{formatted}} clients ?',
    titleDocuments: 'Retirer les PDF dont le délai est passé ?',
    counting: 'Compte de ce qui partirait…',
    manner: 'Que faire',
    erase: 'Tout effacer',
    eraseHelp: 'Le compte, son historique et son nom partout où il figure.',
    anonymise: 'Rendre anonyme',
    anonymiseHelp:
      'Les montants et les dates restent pour vos totaux ; nom, code, coordonnées, numéros et libellés partent.',
    goes: 'Ce qui part',
    customers: 'Clients',
    items: 'Pièces et règlements',
    letters: 'Lettres',
    entries: 'Actions du journal d’où leur nom est ôté',
    documents: 'PDF de lots retirés',
    kept_one:
      'Le PDF du lot du {{days}} contient aussi les lettres d’autres clients : il reste, avec le nom, jusqu’au {{until}}.',
    kept_many:
      'Les PDF de {{formatted}} lots ({{days}}) contiennent aussi les lettres d’autres clients : ils restent, avec le nom, jusqu’au {{until}}.',
    kept_other:
      'Les PDF de {{formatted}} lots ({{days}}) contiennent aussi les lettres d’autres clients : ils restent, avec le nom, jusqu’au {{until}}.',
    keptOpen_one:
      'Le PDF du lot du {{days}} contient aussi les lettres d’autres clients : il reste, avec le nom, tant qu’une facture qu’il réclame est due.',
    keptOpen_many:
      'Les PDF de {{formatted}} lots ({{days}}) contiennent aussi les lettres d’autres clients : ils restent, avec le nom, tant qu’une facture qu’ils réclament est due.',
    keptOpen_other:
      'Les PDF de {{formatted}} lots ({{days}}) contiennent aussi les lettres d’autres clients : ils restent, avec le nom, tant qu’une facture qu’ils réclament est due.',
    early:
      'La durée de conservation court jusqu’au {{day}}. N’effacez avant qu’à la demande de la personne : vous n’aurez plus la preuve de ce qui a été demandé et payé, alors que le délai de prescription n’est peut-être pas passé.',
    copies:
      'Les copies déjà faites (miroirs, clés USB) les contiennent encore jusqu’à leur remplacement ; une restauration les effacera de nouveau. Les PDF ouverts pour être imprimés quittent le dossier du programme à l’ouverture du lendemain ; ceux que vous avez enregistrés sont à vous.',
    again: 'Un prochain import les ramène s’ils figurent encore dans votre comptabilité.',
    understood: 'J’ai compris : cela ne s’annule pas.',
    confirmErase: 'Effacer définitivement',
    confirmAnonymise: 'Rendre anonyme définitivement',
    confirmDocuments: 'Retirer définitivement',
    running: 'Effacement en cours',
    runningStep: 'Le journal est relu entrée par entrée.',
    doneTitle: 'C’est fait',
    doneErased_one: '{{formatted}} client est effacé.',
    doneErased_many: '{{formatted}} clients sont effacés.',
    doneErased_other: '{{formatted}} clients sont effacés.',
    doneAnonymous_one: '{{formatted}} client est anonyme.',
    doneAnonymous_many: '{{formatted}} clients sont anonymes.',
    doneAnonymous_other: '{{formatted}} clients sont anonymes.',
    doneEntries:
      'Actions du journal expurgées : {{entries}}. PDF retirés : {{removed}}, gardés pour d’autres clients : {{kept}}.',
    notNoted:
      'L’effacement n’a pas pu être noté hors de la base : ne restaurez pas de copie ancienne avant d’avoir rouvert Encours, qui le notera.',
    failed: 'Rien n’a été effacé.',
  },
  customer: {
    export: 'Exporter ce que nous détenons',
    exporting: 'Préparation des données de {{name}}',
    exportStep: 'Fiche, pièces, journal et lettres.',
    exported: 'Enregistré : {{name}}',
    exportFailed: 'Ces données n’ont pas pu être exportées.',
    erase: 'Effacer ou rendre anonyme…',
    due: 'La durée de conservation est passée depuis le {{day}} : ce client est à effacer.',
    dueUnknown: 'Rien de daté n’est détenu sur ce client : il peut être effacé.',
    later:
      'Dernier mouvement le {{last}} : à effacer à partir du {{day}}, ou avant si la personne le demande.',
    anonymous: 'Ce client est déjà anonyme : seuls des montants et des dates restent.',
    blocked: 'Ce client ne peut pas être effacé pour le moment :',
    reason: {
      'open-items': 'des pièces sont encore ouvertes sur son compte',
      'letter-to-post': 'une lettre émise n’est ni postée ni annulée',
      'lettering-waiting': 'un lettrage attend votre décision',
      collective: 'le compte semble réunir plusieurs clients : répartissez-le ou dites qu’il n’y en a qu’un',
    },
    failed: 'L’historique de ce client n’a pas pu être lu.',
  },
  notice: {
    title: 'Mentions d’information',
    lead: 'À porter sur vos factures et vos conditions générales, pour que vos clients sachent ce que vous gardez d’eux et pourquoi. Relisez-les : elles décrivent le suivi des impayés, pas vos autres fichiers.',
    foreign: 'Ces textes sont en français, pour vos clients en France.',
    missing: 'Des points de suspension tiennent la place de ce que votre société n’a pas encore dit.',
    short: 'Pied de facture',
    full: 'Texte complet',
    copyShort: 'Copier le pied de facture',
    copyFull: 'Copier le texte complet',
    copied: 'Texte copié',
    notCopied: 'Le texte n’a pas pu être copié : sélectionnez-le à la souris.',
  },
} as const;
