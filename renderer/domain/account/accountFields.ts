import type { Account, AccountHead } from './account';

/** What must be decided of each field of an account: who adds one decides here, or it does not compile. */
export interface FieldRule<Value> {
  /** A customer taken out of a collective account keeps what the other had, or begins anew. Null: `splitCollective` says. */
  readonly afterSplit: 'keep' | { readonly value: Value } | null;
  /** Once the person is erased. Null: the pseudonym stands there. */
  readonly afterErasure: 'keep' | { readonly value: Value } | null;
}

/** In the order in which people are shown them. The journal and undo take every field; the export of personal data too. */
export const ACCOUNT_FIELDS: { readonly [Field in keyof AccountHead]-?: FieldRule<AccountHead[Field]> } = {
  id: { afterSplit: null, afterErasure: 'keep' },
  code: { afterSplit: null, afterErasure: null },
  name: { afterSplit: null, afterErasure: null },
  kind: { afterSplit: 'keep', afterErasure: 'keep' },
  kindConfirmed: { afterSplit: { value: false }, afterErasure: 'keep' },
  address: { afterSplit: { value: null }, afterErasure: { value: null } },
  email: { afterSplit: { value: null }, afterErasure: { value: null } },
  phone: { afterSplit: { value: null }, afterErasure: { value: null } },
  siren: { afterSplit: { value: null }, afterErasure: { value: null } },
  terms: { afterSplit: 'keep', afterErasure: 'keep' },
  termsSource: { afterSplit: 'keep', afterErasure: 'keep' },
  contractRate: { afterSplit: { value: null }, afterErasure: 'keep' },
  collective: { afterSplit: { value: 'no' }, afterErasure: 'keep' },
  formalNoticeAllowed: { afterSplit: { value: false }, afterErasure: 'keep' },
  lastContact: { afterSplit: { value: null }, afterErasure: 'keep' },
  note: { afterSplit: { value: '' }, afterErasure: { value: '' } },
};
export type FieldName = keyof AccountHead;
export const FIELD_NAMES = Object.keys(ACCOUNT_FIELDS) as readonly FieldName[];

type Moment = keyof FieldRule<unknown>;

/** The fields that the table itself gives a value to at this moment; the others are the caller's. */
export function fieldsAfter(moment: Moment): Partial<AccountHead> {
  const values = FIELD_NAMES.flatMap((field) => {
    const rule: FieldRule<unknown> = ACCOUNT_FIELDS[field];
    const answer = rule[moment];
    return typeof answer === 'object' && answer !== null ? [[field, answer.value] as const] : [];
  });
  return Object.fromEntries(values);
}

/** An account without its collections. */
export function headOf(account: Account): AccountHead {
  return Object.fromEntries(FIELD_NAMES.map((field) => [field, account[field]])) as unknown as AccountHead;
}
