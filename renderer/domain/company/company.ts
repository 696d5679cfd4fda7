import type { PostalAddress } from '../postalAddress';

/** The owner's own company: the sender of every letter. Described once, in the first-start assistant. */
export interface Company {
  readonly name: string;
  /** "SARL", "EI", "SAS"… */
  readonly legalForm: string;
  /** Share capital as printed ("10 000 €"), or empty. */
  readonly capital: string;
  readonly siren: string;
  /** "RCS Lyon", "RM 69"… */
  readonly registry: string;
  readonly vatNumber: string;
  readonly address: PostalAddress;
  readonly phone: string;
  readonly email: string;
  /** Who follows the file: named in each letter. */
  readonly contactName: string;
  readonly contactPhone: string;
  readonly signatoryName: string;
  readonly signatoryTitle: string;
  readonly iban: string;
  readonly bic: string;
  /** Name of the bank account's holder, when it is not the company's name. */
  readonly accountHolder: string;
  /** PNG or JPEG, opaque, as a data URL of at most 200 KB; null for none. */
  readonly logo: string | null;
  /** Place written before the date ("Lyon, le …"). */
  readonly place: string;
  /** A natural person not acting for professional needs uses the other column of the legal interest (CMF L313-2). */
  readonly creditorKind: 'professional' | 'individual';
  /** Letters bear SPÉCIMEN: the fictitious sender of the command line and of the sample company. */
  readonly specimen: boolean;
}
