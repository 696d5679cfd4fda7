import type { Company } from '../company/company';

/** What the owner may print to inform his customers of the processing (RGPD, art. 13), in French. */
export interface InformationNotice {
  /** For the foot of an invoice or of a letter. */
  readonly short: string;
  /** For general terms of sale, a page or a sheet. Paragraphs are parted by empty lines. */
  readonly full: string;
}

/**
 * Words on the follow-up of unpaid invoices: purpose, basis, data, recipients, how long, rights, complaint to the CNIL, and
 * whom to write to. What the company's record lacks is left as dots, to be filled in by hand.
 * Basis and framework as in the CNIL's deliberation 2021-130 of 23 September 2021 (unpaid commercial debts).
 */
export function informationNotice(
  company: Pick<Company, 'name' | 'legalForm' | 'address' | 'email' | 'phone' | 'contactName'> | null,
  retentionYears: number,
): InformationNotice {
  const name = filled(company === null ? '' : `${company.name} ${company.legalForm}`.trim());
  const address = filled(company === null ? '' : addressOf(company));
  const contact = filled(
    company === null ? '' : [company.contactName, company.email, company.phone].filter(Boolean).join(', '),
  );
  const years = retentionYears === 1 ? '1\u00a0an' : `${retentionYears}\u00a0ans`;
  return {
    short:
      `${name} traite vos coordonnées et vos factures pour suivre et recouvrer leur paiement (contrat et intérêt légitime), ` +
      `et les conserve ${years} après le dernier mouvement. Accès, rectification, opposition\u00a0: ` +
      `${contact}. Réclamation\u00a0: CNIL, www.cnil.fr.`,
    full: [
      'Information sur vos données personnelles',
      `Responsable du traitement\u00a0: ${name}, ${address}.`,
      'Finalités\u00a0: suivi des comptes clients, relance des factures impayées et, s’il y a lieu, recouvrement.',
      'Bases légales\u00a0: l’exécution du contrat qui nous lie, puis notre intérêt légitime à obtenir le paiement de ce qui est dû.',
      'Données\u00a0: identité, coordonnées, factures et règlements, échanges et lettres de relance. Elles viennent de vous et de notre ' +
        'comptabilité. Aucune décision n’est prise de façon entièrement automatisée\u00a0: chaque lettre est validée par une personne.',
      'Destinataires\u00a0: nos personnes chargées de la facturation et du suivi des paiements et, si le recouvrement l’exige, notre ' +
        'conseil, un commissaire de justice ou un prestataire lié par contrat. Vos données ne sont ni vendues ni partagées avec ' +
        'd’autres entreprises.',
      `Durée\u00a0: tant qu’une facture reste due, puis ${years} après le dernier mouvement de votre compte, le temps des délais de ` +
        'prescription. Les factures elles-mêmes restent dans notre comptabilité pendant la durée que la loi impose.',
      `Vos droits\u00a0: accès, rectification, opposition. Écrivez à ${contact}.`,
      'Vous pouvez adresser une réclamation à la CNIL\u00a0: www.cnil.fr.',
    ].join('\n\n'),
  };
}

function filled(text: string): string {
  return text === '' ? '…' : text;
}

function addressOf({ address }: Pick<Company, 'address'>): string {
  return [...address.lines, `${address.postCode} ${address.town}`.trim()].filter(Boolean).join(', ');
}
