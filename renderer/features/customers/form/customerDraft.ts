import { formatRateForEditing } from '../../../i18n/format/number';
import type { Account, CustomerKind } from '../../../domain/account/account';
import type { CustomerEdit } from '../../../domain/identity/editCustomer';
import type { PaymentTerms } from '../../../domain/terms/paymentTerms';
import type { PostalAddress } from '../../../domain/postalAddress';
import { parsePercent } from '../../../domain/rate';

/** A customer's details as they are typed: texts, not yet checked. */
export interface CustomerDraft {
  readonly name: string;
  readonly kind: CustomerKind;
  readonly siren: string;
  /** One line of the address a line. */
  readonly lines: string;
  readonly postCode: string;
  readonly town: string;
  readonly country: string;
  readonly email: string;
  readonly phone: string;
  readonly termsKind: PaymentTerms['kind'];
  readonly termsDays: string;
  readonly termsOn: string;
  readonly contractRate: string;
  readonly note: string;
}

/** Fields that can't be saved as they are, by the key of their sentence. */
export type DraftProblems = Partial<
  Record<
    'name' | 'address' | 'termsDays' | 'termsOn' | 'contractRate',
    'nameNeeded' | 'addressIncomplete' | 'days' | 'on' | 'rate'
  >
>;

/** The form begins anew when something that it shows was changed elsewhere, and only then: nothing typed is lost to the rest. */
export function formKey(account: Account): string {
  return JSON.stringify(draftOf(account));
}

export function draftOf(account: Account): CustomerDraft {
  return {
    name: account.name,
    kind: account.kind,
    siren: account.siren ?? '',
    lines: account.address?.lines.join('\n') ?? '',
    postCode: account.address?.postCode ?? '',
    town: account.address?.town ?? '',
    country: account.address?.country ?? '',
    email: account.email ?? '',
    phone: account.phone ?? '',
    termsKind: account.terms.kind,
    termsDays: String(account.terms.days),
    termsOn: account.terms.on === null ? '' : String(account.terms.on),
    contractRate: account.contractRate === null ? '' : formatRateForEditing(account.contractRate, 'fr'),
    note: account.note,
  };
}

export function problemsOf(draft: CustomerDraft): DraftProblems {
  const address = addressOf(draft);
  return {
    ...(draft.name.trim() === '' ? { name: 'nameNeeded' as const } : {}),
    ...(address === 'incomplete' ? { address: 'addressIncomplete' as const } : {}),
    ...(wholeWithin(draft.termsDays, 0, 365) === null ? { termsDays: 'days' as const } : {}),
    ...(draft.termsOn.trim() !== '' && wholeWithin(draft.termsOn, 1, 31) === null
      ? { termsOn: 'on' as const }
      : {}),
    ...(rateOf(draft) === undefined ? { contractRate: 'rate' as const } : {}),
  };
}

/**
 * What differs from the account; null when nothing does.
 * @throws RangeError when the draft has problems: check first
 */
export function editOf(account: Account, draft: CustomerDraft): CustomerEdit | null {
  const before = draftOf(account);
  const address = addressOf(draft);
  const contractRate = rateOf(draft);
  const days = wholeWithin(draft.termsDays, 0, 365);
  if (address === 'incomplete' || contractRate === undefined || days === null)
    throw new RangeError('the draft has problems');
  const differs = (...fields: readonly (keyof CustomerDraft)[]): boolean =>
    fields.some((field) => before[field].trim() !== draft[field].trim());
  const edit: CustomerEdit = {
    ...(differs('name') ? { name: draft.name.trim() } : {}),
    ...(differs('kind') ? { kind: draft.kind } : {}),
    ...(differs('siren') ? { siren: draft.siren } : {}),
    ...(differs('lines', 'postCode', 'town', 'country') ? { address } : {}),
    ...(differs('email') ? { email: draft.email } : {}),
    ...(differs('phone') ? { phone: draft.phone } : {}),
    ...(differs('termsKind', 'termsDays', 'termsOn')
      ? { terms: { kind: draft.termsKind, days, on: wholeWithin(draft.termsOn, 1, 31) } }
      : {}),
    ...(draft.kind === 'business' && differs('contractRate') ? { contractRate } : {}),
    ...(differs('note') ? { note: draft.note } : {}),
  };
  return Object.keys(edit).length === 0 ? null : edit;
}

/** Null: no address at all. */
function addressOf(draft: CustomerDraft): PostalAddress | null | 'incomplete' {
  const lines = draft.lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const [postCode, town, country] = [draft.postCode.trim(), draft.town.trim(), draft.country.trim()];
  if (lines.length === 0 && postCode === '' && town === '' && country === '') return null;
  if (lines.length === 0 || town === '') return 'incomplete';
  return { lines, postCode, town, country: country === '' ? null : country };
}

/** Null: the legal rate. Undefined: not a rate. */
function rateOf(draft: CustomerDraft): CustomerEdit['contractRate'] {
  if (draft.contractRate.trim() === '') return null;
  return parsePercent(draft.contractRate.replace('%', '')) ?? undefined;
}

function wholeWithin(text: string, least: number, most: number): number | null {
  if (!/^\d{1,3}$/.test(text.trim())) return null;
  const value = Number(text);
  return value >= least && value <= most ? value : null;
}
