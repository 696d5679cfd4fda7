import { nameKey } from '../fields/names';

/** Words of a label or of an account's name that name nobody. */
const NOBODY = new Set(
  (
    'CLIENT CLIENTS COLLECTIF COMPTE COMPTES DIVERS DIVERSE DIVERSES INTRA COMM COM COMMUNAUTAIRE COMMUNAUTAIRES EXPORT EXPORTS FRANCE ETRANGER ' +
    'CEE UE HORS ZONE COMPTOIR PASSAGE PARTICULIERS PARTICULIER PROFESSIONNELS PROFESSIONNEL VENTE VENTES BIEN BIENS SERVICE SERVICES PRESTATION PRESTATIONS ' +
    'AUXILIAIRE GENERAL GENERAUX TIERS DEBITEUR DEBITEURS ACHETEURS DES DU AU AUX LES POUR PAR SUR AVEC ET OU DE LA LE UN UNE ' +
    'FACTURE FACTURES FACT FAC AVOIR AVOIRS REGLEMENT REGLEMENTS REGLT REGL RGLT VIREMENT VIREMENTS VIRT VIR VRT CHEQUE CHEQUES CHQ CHQS REMISE PRLV PRELEVEMENT ' +
    'CARTE ESPECES ENCAISSEMENT PAIEMENT PAIEMENTS VERSEMENT ACOMPTE ACOMPTES SOLDE SOLDES PARTIEL PARTIELLE REJET IMPAYE FRAIS RELANCE ECART ECARTS ' +
    'AUTOMATIQUE LETTRAGE VENTILATION VENTIL NOUVEAU NOUVEAUX REPORT EXERCICE PRECEDENT OUVERTURE BILAN CLOTURE EXTOURNE REGULARISATION OPERATION OPERATIONS ' +
    'BANQUE CAISSE JOURNAL TVA TTC MOIS NUMERO REF REFERENCE SARL SAS SASU EURL SCI EARL GAEC ETS SOCIETE STE MME MONSIEUR MADAME MLLE ' +
    'JANVIER FEVRIER MARS AVRIL MAI JUIN JUILLET AOUT SEPTEMBRE OCTOBRE NOVEMBRE DECEMBRE'
  ).split(' '),
);

/** Words that may name somebody: letters only, three or more, none of the usual words of accounting. */
function namingWords(text: string): string[] {
  return nameKey(text)
    .split(/[^A-Z0-9]+/)
    .filter((word) => /^[A-Z]{3,}$/.test(word) && !NOBODY.has(word));
}

/**
 * True for a 411 account without auxiliary code that seems to hold several customers: its name names nobody (`Clients`,
 * `CLIENTS INTRA COMM`) while the labels of its lines name at least two. Such an account is counted, never written to.
 */
export function isCollective(account: {
  readonly code: string;
  readonly name: string;
  readonly labels: Iterable<string>;
}): boolean {
  if (namingWords(account.name).length > 0) return false;
  if (/[A-Z]{3,}/i.test(account.code.slice(3))) return false;
  const named = new Set<string>();
  for (const label of account.labels) {
    const word = namingWords(label)[0];
    if (word === undefined) continue;
    named.add(word);
    if (named.size > 1) return true;
  }
  return false;
}
