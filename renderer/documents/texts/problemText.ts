import { countText } from './frenchFormats';

/** A text of a document that its writer gave. */
export type DocumentText =
  | 'customerName'
  | 'customerCode'
  | 'reference'
  | 'paragraph'
  | 'addressLine'
  | 'invoiceNumber'
  | 'companyLine'
  | 'payeeLine';

/** What exactly is wrong with a document on paper; lengths in characters, `characters` as code points (`U+4E2D, …`). */
export type DocumentProblemDetail =
  | {
      readonly kind: 'textLength';
      readonly what: DocumentText;
      readonly length: number;
      readonly most: number;
    }
  | { readonly kind: 'rows'; readonly rows: number; readonly most: number }
  | { readonly kind: 'unreadable' | 'replaced'; readonly text: string; readonly characters: string }
  | { readonly kind: 'addressLines'; readonly lines: number }
  | { readonly kind: 'addressWidth'; readonly line: string }
  | { readonly kind: 'sender' }
  | { readonly kind: 'logo' }
  | { readonly kind: 'template'; readonly id: string; readonly version: number };

const NAMES: Readonly<Record<DocumentText, string>> = {
  customerName: 'Le nom du client',
  customerCode: 'Le code du client',
  reference: 'La référence',
  paragraph: 'Le paragraphe personnel',
  addressLine: 'Une ligne de l’adresse',
  invoiceNumber: 'Un numéro de facture',
  companyLine: 'Une ligne de votre entreprise',
  payeeLine: 'Une ligne du bénéficiaire du paiement',
};

/** The French sentence, with what to do, wherever the text is kept: a screen and a file of customers are both read. */
export function problemText(detail: DocumentProblemDetail): string {
  switch (detail.kind) {
    case 'textLength':
      return `${NAMES[detail.what]} compte ${countText(detail.length)} caractères, le maximum est de ${countText(detail.most)}. Raccourcissez ce texte.`;
    case 'rows':
      return `La lettre compterait ${countText(detail.rows)} lignes, le maximum est de ${countText(detail.most)}. Réclamez ce compte par un relevé séparé.`;
    case 'unreadable':
      return `«\u00a0${detail.text}\u00a0» contient des lettres que la police ne sait pas imprimer (${detail.characters}). Écrivez ce texte en caractères latins.`;
    case 'replaced':
      return `«\u00a0${detail.text}\u00a0» contient des caractères qui seront omis ou remplacés à l’impression (${detail.characters}).`;
    case 'addressLines':
      return `L’adresse compte ${detail.lines} lignes, la fenêtre de l’enveloppe en montre 6. Réunissez des lignes de cette adresse.`;
    case 'addressWidth':
      return `La ligne «\u00a0${detail.line}\u00a0» est plus large que la fenêtre de l’enveloppe, même en 9 points. Abrégez-la ou répartissez-la sur deux lignes.`;
    case 'sender':
      return 'Le nom, l’adresse ou le courriel de votre entreprise ne tient pas en haut de la lettre. Raccourcissez-le.';
    case 'logo':
      return 'Le logo n’est ni un PNG sans transparence ni un JPEG lisible\u00a0: les lettres sont imprimées sans lui.';
    case 'template':
      return `Le texte «\u00a0${detail.id}\u00a0» (version ${countText(detail.version)}) manque. Choisissez un autre texte pour cette étape.`;
  }
}
