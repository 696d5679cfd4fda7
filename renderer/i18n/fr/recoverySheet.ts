/** The sheet that opens protected backups when their passphrase is forgotten, on paper. */
export const recoverySheet = {
  title: 'Fiche de secours des sauvegardes',
  established: 'Établie le {{day}}',
  footer: 'Encours – fiche de secours du {{day}}',
  code: 'Code de secours',
  copy: 'Recopiez-le groupe par groupe : les deux derniers signes permettent de voir une faute de frappe.',
  opens: {
    title: 'Ce que ce code ouvre',
    text: 'Les sauvegardes d’Encours (fichiers .encours) faites depuis cette date et protégées par la phrase secrète choisie ce jour-là, jusqu’à ce qu’une autre soit choisie. Il remplace la phrase, sur n’importe quel ordinateur : quiconque tient cette feuille et une sauvegarde lit vos clients et vos factures.',
  },
  keep: {
    title: 'Où ranger cette feuille',
    text: 'Loin de l’ordinateur et loin des clés USB : chez le comptable, dans un coffre, chez une personne de confiance. Ne la photographiez pas, ne l’enregistrez pas et ne l’envoyez pas par courriel.',
  },
  use: {
    title: 'Comment s’en servir',
    text: 'Dans Encours : Sauvegardes, Restaurer, choisissez la sauvegarde, puis « Le code de secours ». Les majuscules, les espaces et les tirets sont sans importance ; les lettres I, L, O et U ne sont jamais employées.',
  },
  without: {
    title: 'Sans ce code ni la phrase',
    text: 'Personne ne peut plus lire ces sauvegardes, pas même l’auteur du programme. Les données de l’ordinateur où elles ont été faites restent accessibles, tant qu’il fonctionne : choisissez-y une nouvelle phrase, et refaites une sauvegarde.',
  },
  fill: 'À remplir à la main : clés USB concernées, lieu où elles sont rangées, personnes prévenues',
} as const;
