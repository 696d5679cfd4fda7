import { isNamed, normaliseHeader, withoutArticles } from '../fields/headerName';

/** What a column of a list of invoices can be. A `credit` stands beside a total that is a debit: their difference is the amount. */
const LIST_ROLES = [
  'code',
  'name',
  'number',
  'date',
  'due',
  'total',
  'credit',
  'paid',
  'balance',
  'status',
  'paidOn',
  'letter',
  'kind',
  'label',
  'currency',
  'email',
  'address',
  'postCode',
  'town',
  'quantity',
  'unitPrice',
  'vatRate',
] as const;
export type ListRole = (typeof LIST_ROLES)[number];
export type ListColumns = Readonly<Record<ListRole, number>>;

const DEBIT: readonly string[] = ['debit', 'montantdebit', 'mtdebit', 'mvtdebit'];

/** Normalised names, the surest first: a column takes the role for which its name stands earliest in the list. */
const NAMES: Readonly<Record<ListRole, readonly string[]>> = {
  code: [
    'codeclient',
    'codetiers',
    'comptetiers',
    'compteclient',
    'compauxnum',
    'customercode',
    'customerid',
    'clientid',
    'idclient',
    'ctnum',
    'ncompte',
    'numerocompte',
    'numeroclient',
    'nclient',
    'referenceclient',
    'refclient',
    'customeraccountancycode',
    'identifianttiers',
    'identifiantclient',
    'idtiers',
    'idcompany',
    'referencetiers',
    'customernumber',
    'accountnumber',
    'code',
  ],
  name: [
    'raisonsociale',
    'nomclient',
    'nomduclient',
    'nomdutiers',
    'nomtiers',
    'compauxlib',
    'ctintitule',
    'client',
    'tiers',
    'customername',
    'clientname',
    'companyname',
    'customer',
    'societe',
    'entreprise',
    'nomentreprise',
    'denomination',
    'intitule',
    'nom',
    'name',
    'debiteur',
    'destinataire',
    'billto',
    'company',
    'clientfacture',
  ],
  number: [
    'nfacture',
    'numerofacture',
    'numerodefacture',
    'ndefacture',
    'numfacture',
    'nofacture',
    'nfact',
    'reffacture',
    'referencefacture',
    'invoicenumber',
    'invoiceno',
    'invoiceref',
    'invoicenum',
    'dopiece',
    'facture',
    'invoice',
    'numeropiece',
    'npiece',
    'ndepiece',
    'pieceref',
    'piece',
    'numero',
    'document',
    'documentnumber',
    'numerodocument',
    'ndocument',
    'reference',
    'ref',
    'number',
    'no',
    'n',
  ],
  date: [
    'datefacture',
    'datedefacture',
    'datefacturation',
    'datedefacturation',
    'invoicedate',
    'dateinvoice',
    'dateemission',
    'datedemission',
    'issuedate',
    'dateissued',
    'dodate',
    'datepiece',
    'datedepiece',
    'piecedate',
    'datedocument',
    'documentdate',
    'date',
    'emission',
    'emisele',
    'facturele',
    'factureele',
  ],
  due: [
    'echeance',
    'dateecheance',
    'datedecheance',
    'datelimitereglement',
    'datelimitedereglement',
    'datelimitreglmt',
    'datelimitepaiement',
    'datelimitedepaiement',
    'dath',
    'dateech',
    'duedate',
    'datedue',
    'due',
    'payableavant',
    'apayeravant',
    'echeancele',
    'datelimite',
    'paymentdue',
  ],
  total: [
    'totalttc',
    'montantttc',
    'ttc',
    'dototalttc',
    'montanttotalttc',
    'totalfacture',
    'montantfacture',
    'netapayer',
    'montanttotal',
    'totalincltax',
    'totalinclvat',
    'invoiceamount',
    'invoicetotal',
    'totalamount',
    'grossamount',
    'grandtotal',
    'total',
    'montant',
    'amount',
    'prixttc',
    'amountttc',
    'amountincltax',
    'amountinclvat',
    ...DEBIT,
  ],
  credit: ['credit', 'montantcredit', 'mtcredit', 'mvtcredit'],
  paid: [
    'regle',
    'montantregle',
    'dejaregle',
    'montantdejaregle',
    'montantdejapaye',
    'domontantregle',
    'paye',
    'montantpaye',
    'dejapaye',
    'totalregle',
    'totalpaye',
    'encaisse',
    'montantencaisse',
    'acompte',
    'acomptes',
    'acompteverse',
    'reglements',
    'amountpaid',
    'paidamount',
    'paid',
    'amountpayment',
  ],
  balance: [
    'restedu',
    'restantdu',
    'resteapayer',
    'restantapayer',
    'restearegler',
    'restantaregler',
    'soldedu',
    'solde',
    'montantdu',
    'montantrestantdu',
    'du',
    'resteaencaisser',
    'reste',
    'amountdue',
    'balancedue',
    'openamount',
    'outstanding',
    'outstandingamount',
    'balance',
    'impaye',
    'encours',
  ],
  status: [
    'statut',
    'etat',
    'statutfacture',
    'etatfacture',
    'statutpaiement',
    'statutdepaiement',
    'status',
    'invoicestatus',
    'paymentstatus',
    'situation',
  ],
  paidOn: [
    'datereglement',
    'datedereglement',
    'datepaiement',
    'datedepaiement',
    'dateencaissement',
    'payele',
    'reglele',
    'settleddate',
    'paymentdate',
    'datepaid',
    'paiddate',
    'paidon',
    'datepayment',
  ],
  letter: ['lettrage', 'lettre', 'let', 'ecriturelet', 'clet', 'codelettrage', 'matching'],
  kind: [
    'typedepiece',
    'typepiece',
    'typedocument',
    'typededocument',
    'dotype',
    'typefacture',
    'itemtype',
    'documenttype',
    'nature',
    'type',
  ],
  label: ['libelle', 'objet', 'description', 'designation', 'subject', 'commentaire'],
  currency: ['devise', 'codedevise', 'currency', 'currencycode', 'monnaie'],
  email: ['email', 'mail', 'courriel', 'emails', 'adresseemail', 'emailclient'],
  address: ['adresse', 'adresse1', 'rue', 'adressefacturation', 'address', 'street', 'billingstreet', 'voie'],
  postCode: ['codepostal', 'cp', 'zip', 'zipcode', 'postcode', 'postalcode', 'billingpostalcode'],
  town: ['ville', 'commune', 'town', 'city', 'localite', 'villefacturation', 'billingcity'],
  quantity: ['quantite', 'qte', 'qty', 'quantity', 'itemquantity'],
  unitPrice: ['prixunitaireht', 'puht', 'prixunitaire', 'pu', 'unitprice', 'itemcost'],
  vatRate: ['tauxtva', 'tauxdetva', 'tvataux', 'vatrate', 'taxrate'],
};

export function columnsOfList(header: readonly string[]): ListColumns {
  const columns = Object.fromEntries(LIST_ROLES.map((role) => [role, -1])) as Record<ListRole, number>;
  const rank = Object.fromEntries(LIST_ROLES.map((role) => [role, Number.MAX_SAFE_INTEGER])) as Record<
    ListRole,
    number
  >;
  header.forEach((cell, index) => {
    const found = roleNamed(normaliseHeader(cell)) ?? roleNamed(normaliseHeader(withoutArticles(cell)));
    if (found === null || found.at >= rank[found.role]) return;
    columns[found.role] = index;
    rank[found.role] = found.at;
  });
  giveCodeItsColumn(header, columns);
  if (!isNamed(normaliseHeader(header[columns.total] ?? ''), DEBIT)) columns.credit = -1;
  return columns;
}

/** The role that this name stands for, and how early it stands among the names of that role. */
function roleNamed(name: string): { role: ListRole; at: number } | null {
  if (name === '') return null;
  for (const role of LIST_ROLES) {
    const at = NAMES[role].findIndex((candidate) => isNamed(name, [candidate]));
    if (at >= 0) return { role, at };
  }
  return null;
}

/** `Client` beside `Nom` or `Raison sociale` holds the code; alone it holds the name. */
function giveCodeItsColumn(header: readonly string[], columns: Record<ListRole, number>): void {
  if (columns.code >= 0) return;
  const names = header.map(normaliseHeader);
  const either = names.findIndex((name) => EITHER.includes(name));
  const name = names.findIndex((candidate) => isNamed(candidate, NAMES.name) && !EITHER.includes(candidate));
  if (either < 0 || name < 0) return;
  columns.code = either;
  columns.name = name;
}

const EITHER: readonly string[] = ['client', 'tiers', 'customer'];

export function countRoles(columns: ListColumns): number {
  return LIST_ROLES.filter((role) => columns[role] >= 0).length;
}
