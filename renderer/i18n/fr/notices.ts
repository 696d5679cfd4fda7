import type { AddressPart, FindingCode, NeededColumn, PluralCode } from '../../exchange/findings';
import type { SeparatorName } from '../../exchange/separator';

type SentenceKey = Exclude<FindingCode, PluralCode> | `${PluralCode}_${'one' | 'many' | 'other'}`;

/** What is said of a file that is read: a sentence for each finding of `exchange/findings`, and the words that stand in them. */
export const notices = {
  sentence: {
    'empty-file': 'Le fichier est vide : refaites l’export depuis le logiciel comptable.',
    'empty-file/blank':
      'Le fichier ne contient que des lignes vides : refaites l’export depuis le logiciel comptable.',
    'empty-file/customers': 'Le fichier des clients est vide.',
    'file-too-large':
      'Le fichier dépasse 512 Mo : il ne peut pas être lu en une fois. Exportez un seul exercice, ou seulement les comptes clients.',
    'file-too-large/customers': 'Le fichier des clients dépasse 64 Mo. Vérifiez que c’est le bon.',
    unreadable:
      'Le fichier ne peut plus être lu : il a été déplacé, modifié ou débranché. Choisissez-le à nouveau.',
    pdf: 'Ce fichier est un PDF : les montants ne peuvent pas y être lus sûrement. Donnez l’export FEC (fichier texte) ou une liste de factures au format CSV.',
    spreadsheet:
      'Ce fichier est un classeur Excel ou une archive ZIP. Ouvrez-le puis enregistrez-le au format CSV. Donnez l’export FEC (fichier texte) ou une liste de factures au format CSV.',
    'spreadsheet/old':
      'Ce fichier est un ancien classeur Excel, ou il est protégé par un mot de passe. Ouvrez-le puis enregistrez-le au format CSV. Donnez l’export FEC (fichier texte) ou une liste de factures au format CSV.',
    'utf-32':
      'Ce fichier est écrit en UTF-32, un encodage qui n’est pas lu. Refaites l’export en UTF-8 ou en ISO-8859-15.',
    'not-text':
      'Ce fichier n’est pas un fichier texte. Donnez l’export FEC (fichier texte) ou une liste de factures au format CSV.',
    html: 'Ce fichier est une page web, même si son nom finit par .xls. Ouvrez-le dans un tableur puis enregistrez-le au format CSV. Donnez l’export FEC (fichier texte) ou une liste de factures au format CSV.',
    xml: 'Ce fichier est un document XML. Donnez l’export FEC (fichier texte) ou une liste de factures au format CSV.',
    'line-too-long':
      'La ligne {{line}} ne finit pas : ce n’est pas un tableau d’écritures ou de factures. Choisissez l’export FEC ou CSV du logiciel comptable.',
    'unknown-table':
      'Les colonnes de ce fichier ne sont pas reconnues : ce n’est ni un FEC ni une liste de factures. Il faut au moins le client, le numéro, la date et le montant, avec une ligne de titres.',
    'unknown-table/customers':
      'Les colonnes du fichier des clients ne sont pas reconnues. Il faut une ligne de titres : code;nom;type;adresse1;adresse2;cp;ville;email.',
    'aged-balance':
      'Ce fichier semble être une balance âgée : elle donne des totaux par client, sans le détail des factures. Donnez plutôt le FEC, ou la liste des factures : client, numéro, date, échéance, montant TTC, montant réglé.',
    payments:
      'Ce fichier semble être une liste de règlements, non de factures : rien ne dit ce qui reste dû. Donnez plutôt le FEC, ou la liste des factures : client, numéro, date, échéance, montant TTC, montant réglé.',
    'payments/journal':
      'Ce fichier semble être un journal de règlements (banque ou caisse), sans factures : rien ne dit ce qui reste dû. Donnez plutôt le FEC, ou le journal des ventes avec le lettrage.',
    orders:
      'Ce fichier semble être une liste de commandes ou de devis : rien n’y est encore dû. Donnez plutôt le FEC, ou la liste des factures : client, numéro, date, échéance, montant TTC, montant réglé.',
    customers:
      'Ce fichier semble être une liste de clients, sans factures. Donnez plutôt le FEC, ou la liste des factures : client, numéro, date, échéance, montant TTC, montant réglé. Les adresses s’importent depuis la page Clients.',
    'bank-statement':
      'Ce fichier semble être un relevé de banque ou un journal sans comptes clients. Donnez plutôt le FEC, ou la liste des factures : client, numéro, date, échéance, montant TTC, montant réglé.',
    'missing-columns':
      'Il manque {{missing}} parmi les colonnes : {{titles}}. Ajoutez ces colonnes à l’export, ou donnez le FEC.',
    'nul-bytes_one':
      'Le fichier contient un caractère NUL, qui est retiré : il a peut-être été mal enregistré. Vérifiez les noms et comparez les totaux de l’aperçu, la fin peut manquer.',
    'nul-bytes_many':
      'Le fichier contient {{formatted}} caractères NUL, qui sont retirés : il a peut-être été mal enregistré. Vérifiez les noms et comparez les totaux de l’aperçu, la fin peut manquer.',
    'nul-bytes_other':
      'Le fichier contient {{formatted}} caractères NUL, qui sont retirés : il a peut-être été mal enregistré. Vérifiez les noms et comparez les totaux de l’aperçu, la fin peut manquer.',
    'truncated-file':
      'Le fichier est coupé au milieu de son dernier caractère. Refaites l’export et comparez les totaux de l’aperçu.',
    'encoding-guessed':
      'Le fichier semble écrit dans l’encodage DOS (cp850). Vérifiez les accents dans l’aperçu avant d’accepter.',
    'mixed-encoding_one':
      '{{formatted}} champ mêle deux encodages : les accents y sont lus en Windows-1252. Vérifiez les noms dans l’aperçu.',
    'mixed-encoding_many':
      '{{formatted}} champs mêlent deux encodages : les accents y sont lus en Windows-1252. Vérifiez les noms dans l’aperçu.',
    'mixed-encoding_other':
      '{{formatted}} champs mêlent deux encodages : les accents y sont lus en Windows-1252. Vérifiez les noms dans l’aperçu.',
    'separator-mismatch':
      'L’en-tête sépare ses colonnes par {{separator}}, les lignes par {{otherSeparator}} : elles ne peuvent pas être lues. Remettez le même séparateur partout, ou refaites l’export.',
    'repeated-title':
      'Le titre « {{title}} » figure deux fois : la première de ces colonnes est lue. Vérifiez l’aperçu, ou retirez la colonne de trop.',
    'no-header':
      'Le fichier n’a pas de ligne d’en-tête : les colonnes sont lues dans l’ordre officiel du FEC. Vérifiez l’aperçu avant d’accepter.',
    'nothing-to-import': 'Le fichier ne contient aucune ligne d’écriture : il n’y a rien à importer.',
    'nothing-to-import/list':
      'Le fichier ne contient aucune facture sous sa ligne de titres : il n’y a rien à importer.',
    'more-of-a-kind_one': '… et {{formatted}} autre remarque de même nature (dernière : ligne {{line}}).',
    'more-of-a-kind_many': '… et {{formatted}} autres remarques de même nature (dernière : ligne {{line}}).',
    'more-of-a-kind_other': '… et {{formatted}} autres remarques de même nature (dernière : ligne {{line}}).',
    'rejections-cut':
      '{{rows}} lignes sont écartées ; seules les {{kept}} premières sont détaillées. Vérifiez que le fichier est le bon.',
    'header-repeated': 'La ligne {{line}} répète l’en-tête : elle est laissée de côté.',
    'total-line': 'La ligne {{line}} est un total : elle n’est pas lue comme une facture.',
    'too-many-fields':
      'Cette ligne a {{fields}} champs au lieu de {{width}} : un séparateur se trouve sans doute dans un libellé ou un montant. Retirez-le puis réimportez la ligne.',
    'too-many-fields/list':
      'Cette ligne a {{fields}} cellules au lieu de {{width}} : un séparateur se trouve sans doute dans un nom ou un montant. Mettez cette cellule entre guillemets.',
    'too-many-fields/customers':
      'Cette ligne a {{fields}} cellules au lieu de {{width}}. Mettez entre guillemets celle qui contient le séparateur.',
    'too-many-fields/commas':
      'Dans cette ligne, la virgule sépare à la fois les champs et les centimes : ses montants ne peuvent pas être lus. Exportez avec un autre séparateur, puis réimportez.',
    'too-few-fields_one':
      'Cette ligne n’a que {{formatted}} champ sur {{width}} : il y manque un montant. Complétez-la puis réimportez-la.',
    'too-few-fields_many':
      'Cette ligne n’a que {{formatted}} champs sur {{width}} : il y manque un montant. Complétez-la puis réimportez-la.',
    'too-few-fields_other':
      'Cette ligne n’a que {{formatted}} champs sur {{width}} : il y manque un montant. Complétez-la puis réimportez-la.',
    'truncated-line': 'La dernière ligne est incomplète : le fichier semble coupé. Refaites l’export.',
    'field-too-long':
      'Un numéro ou un code de cette ligne est bien trop long : un séparateur y manque sans doute. Corrigez-la puis réimportez-la.',
    'account-missing': 'Cette ligne ne porte pas de numéro de compte. Complétez-la puis réimportez-la.',
    'date-missing': 'Cette ligne ne porte pas de date. Complétez-la (AAAAMMJJ) puis réimportez-la.',
    'date-missing/list': 'La date de la facture manque. Complétez-la (jj/mm/aaaa) puis réimportez la ligne.',
    'date-invalid':
      'La date {{cell}} n’existe pas ou est hors des années 1980 à 2100. Écrivez-la AAAAMMJJ puis réimportez la ligne.',
    'date-invalid/list':
      'La date {{cell}} n’existe pas ou est hors des années 1980 à 2100. Écrivez-la jj/mm/aaaa puis réimportez la ligne.',
    'optional-date-invalid':
      'La date {{cell}} ne peut pas être lue : elle est laissée de côté, la date de l’écriture est gardée.',
    'date-order-assumed':
      'Toutes les dates se lisent dans les deux sens : le jour est lu avant le mois, à la française. Vérifiez-les dans l’aperçu.',
    'due-invalid':
      'L’échéance {{cell}} ne peut pas être lue : elle sera calculée d’après les conditions du client.',
    'due-before-date':
      'L’échéance de la facture {{number}} précède sa date. Elle est gardée ; vérifiez-la avant d’écrire au client.',
    'future-date':
      'La pièce {{number}} du client {{customer}} est datée du {{day}}, dans le futur. Elle est gardée ; vérifiez sa date.',
    'amount-missing': 'Le montant manque. Complétez-le puis réimportez la ligne.',
    'amount-invalid':
      'Le montant {{cell}} ne peut pas être lu. Corrigez-le (par exemple 1234,56) puis réimportez la ligne.',
    'amount-invalid/computed':
      'La quantité, le prix ou la TVA de cette ligne ne peut pas être lu. Corrigez-le puis réimportez la ligne.',
    'amount-ambiguous':
      'Le montant {{cell}} peut se lire de deux façons (milliers ou décimales). Écrivez-le avec deux décimales, par exemple 1234,00 ou 1,23.',
    'amount-too-large':
      'Le montant {{cell}} est trop grand pour être exact. Vérifiez-le dans le logiciel comptable.',
    'amount-rounded': 'Le montant {{cell}} a plus de deux décimales : il est arrondi au centime.',
    'amounts-computed':
      'Le fichier ne donne pas de montant TTC : il est calculé (quantité × prix unitaire HT + TVA), arrondi par facture. Comparez avec vos factures.',
    'debit-and-credit':
      'La ligne {{line}} porte un débit et un crédit : leur différence est retenue. Vérifiez-la dans la comptabilité.',
    'sense-invalid': 'Le sens {{cell}} doit être D ou C (ou +1, -1). Corrigez-le puis réimportez la ligne.',
    'foreign-currency_one':
      '{{formatted}} ligne porte aussi un montant en {{currency}} : seuls les montants en euros (débit, crédit) sont lus.',
    'foreign-currency_many':
      '{{formatted}} lignes portent aussi un montant en {{currency}} : seuls les montants en euros (débit, crédit) sont lus.',
    'foreign-currency_other':
      '{{formatted}} lignes portent aussi un montant en {{currency}} : seuls les montants en euros (débit, crédit) sont lus.',
    'foreign-currency/list':
      'Cette facture est en {{cell}} : seuls les euros sont lus. Donnez sa contre-valeur en euros.',
    'number-missing': 'Le numéro de facture manque. Complétez-le puis réimportez la ligne.',
    'number-used-twice':
      'La facture {{number}} de la ligne {{otherLine}} revient à la ligne {{line}} avec un autre montant ou une autre date : les deux sont comptées. Vérifiez ce qui est dû.',
    'repeated-row':
      'La ligne {{line}} répète la facture {{number}} de la ligne {{otherLine}} : elle n’est comptée qu’une fois.',
    'items-added-up_one':
      'Le fichier a une ligne par article : {{rows}} lignes sont réunies en {{formatted}} facture. Comparez les totaux de l’aperçu.',
    'items-added-up_many':
      'Le fichier a une ligne par article : {{rows}} lignes sont réunies en {{formatted}} factures. Comparez les totaux de l’aperçu.',
    'items-added-up_other':
      'Le fichier a une ligne par article : {{rows}} lignes sont réunies en {{formatted}} factures. Comparez les totaux de l’aperçu.',
    'not-owed': 'La ligne {{line}} ({{cell}}) n’est pas une facture due : elle est laissée de côté.',
    'not-owed/type': 'La ligne {{line}} n’est pas une facture (type {{cell}}) : elle est laissée de côté.',
    overpaid:
      'La facture {{number}} est payée de {{amount}} de trop : ce trop-perçu est gardé comme un règlement à imputer.',
    'incomplete-entry':
      '{{entry}} est incomplète : une de ses lignes est écartée, les autres sont gardées. Corrigez la ligne écartée puis réimportez le fichier.',
    'unbalanced-entry':
      '{{entry}} n’est pas équilibrée (écart de {{amount}}). Ses lignes sont gardées ; vérifiez-la dans la comptabilité.',
    'no-customer-line':
      'Aucune des lignes lues ne porte un compte 411 (clients) : il n’y a aucune créance dans ce fichier. Exportez le FEC de tous les journaux et de tous les comptes, ou une liste de factures.',
    'unbalanced-lettering':
      'Le lettrage {{letter}} du client {{customer}} ne s’équilibre pas dans ce fichier (écart de {{amount}}). Dites s’il est soldé ou encore dû avant de lui écrire.',
    'unbalanced-lettering/partial':
      'Le lettrage {{letter}} du client {{customer}} ne s’équilibre pas dans ce fichier (écart de {{amount}}). Une lettre minuscule marque souvent un lettrage partiel. Dites s’il est soldé ou encore dû avant de lui écrire.',
    'collective-account':
      'Le compte {{customer}} ({{name}}) semble regrouper plusieurs clients sans code auxiliaire : il est compté, mais aucune lettre ne lui sera écrite tant qu’il n’est pas réparti par client.',
    'other-account':
      'Le compte {{account}} ({{amount}}) n’est pas lu comme une créance à relancer : seuls les comptes 411 le sont. Effets, douteux, factures à établir et acomptes sont donnés à part.',
    'customer-missing': 'Le client manque. Complétez la ligne puis réimportez-la.',
    'name-cut':
      'Le nom du client {{customer}} est trop long : ses 200 premiers caractères sont gardés. Vérifiez-le avant d’écrire au client.',
    'name-cut/list':
      'Le nom du client ligne {{line}} est trop long : ses 200 premiers caractères sont gardés. Vérifiez-le avant d’écrire au client.',
    'name-cut/customers':
      'Le nom du client {{customer}} est trop long : ses 200 premiers caractères sont gardés.',
    'code-missing': 'Le code du client manque. Complétez la ligne puis réimportez-la.',
    'code-repeated':
      'Le code {{customer}} est déjà donné ligne {{otherLine}} : cette ligne est laissée de côté.',
    'kind-unknown': 'Le type {{cell}} n’est pas connu. Écrivez entreprise, particulier ou public.',
    'address-incomplete':
      'L’adresse de la ligne {{line}} n’a pas {{places}} : elle est laissée de côté. Complétez-la puis réimportez la liste.',
    'post-code-doubtful':
      'Le code postal {{cell}} n’a pas cinq chiffres. L’adresse est gardée ; vérifiez-la avant d’écrire.',
    'post-code-doubtful/zero':
      'Le code postal {{cell}} n’a pas cinq chiffres : un tableur a peut-être retiré le zéro de {{fixed}}. L’adresse est gardée ; vérifiez-la avant d’écrire.',
    'email-invalid': 'L’adresse électronique {{cell}} n’en est pas une : elle est laissée de côté.',
  } satisfies Readonly<Record<SentenceKey, string>>,
  /** A sentence with its place. */
  line: 'Ligne {{line}} : {{sentence}}',
  lineColumn: 'Ligne {{line}}, colonne {{column}} : {{sentence}}',
  /** A cell as it stands in the file. */
  cell: '« {{cell}} »',
  missing: {
    account: 'le numéro de compte',
    debit: 'le débit',
    credit: 'le crédit',
    sense: 'le sens (D ou C)',
    customer: 'le client',
    invoiceNumber: 'le numéro de facture',
    date: 'la date',
    amount: 'le montant TTC',
  } satisfies Readonly<Record<NeededColumn, string>>,
  /** What an address lacks, each after the one before it. */
  place: {
    street: 'de rue ou de lieu-dit',
    postCode: 'de code postal',
    town: 'de ville',
  } satisfies Readonly<Record<AddressPart, string>>,
  placeAnd: '{{first}} ni {{next}}',
  separator: {
    TAB: 'des tabulations',
    '|': 'des barres verticales',
    ';': 'des points-virgules',
    ',': 'des virgules',
  } satisfies Readonly<Record<SeparatorName, string>>,
  entry: {
    numbered: 'L’écriture {{number}} du {{day}}',
    unnumbered: 'L’écriture sans numéro du {{day}}',
    numberedIn: 'L’écriture {{number}} du journal {{journal}} du {{day}}',
    unnumberedIn: 'L’écriture sans numéro du journal {{journal}} du {{day}}',
  },
  column: 'colonne {{number}}',
  /** The file of lines to correct. */
  file: {
    name: 'lignes-ecartees',
    line: 'Ligne d’origine',
    reason: 'Motif du rejet',
    reasonIn: '{{column}} : {{sentence}}',
  },
} as const;
