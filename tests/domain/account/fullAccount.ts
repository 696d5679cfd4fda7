import type {
  Account,
  AccountElements,
  AccountHead,
  AccountId,
  CollectionName,
} from '../../../renderer/domain/account/account';
import { COLLECTION_NAMES } from '../../../renderer/domain/account/accountCollections';
import { FIELD_NAMES, type FieldName } from '../../../renderer/domain/account/accountFields';
import type { ContactId } from '../../../renderer/domain/account/contact';
import type { HoldId } from '../../../renderer/domain/account/hold';
import type { ItemId } from '../../../renderer/domain/account/item';
import type { MatchingId } from '../../../renderer/domain/account/matchingGroup';
import { day } from '../../../renderer/domain/day';
import { cents } from '../../../renderer/domain/money';
import { rate } from '../../../renderer/domain/rate';
import { aStage, aStageReached } from '../../support/contacts';

/** In every text that may name or describe a person: after an erasure it is nowhere. */
export const PERSONAL = 'Durand';

type Filled<Record> = { readonly [Field in keyof Required<Record>]: Record[Field] };
type FilledAccount = Filled<AccountHead> & {
  readonly [Name in CollectionName]: readonly Filled<AccountElements[Name]>[];
};

/** Every field of an account and of its elements, each filled with what no new account has. */
export const FULL: FilledAccount = {
  id: 'account-full' as AccountId,
  code: `C-${PERSONAL}`,
  name: `${PERSONAL} Frères`,
  kind: 'public',
  kindConfirmed: true,
  address: {
    lines: [`Villa ${PERSONAL}`, '3 rue Haute'],
    postCode: `69${PERSONAL}`,
    town: `${PERSONAL}-Ville`,
    country: `Pays ${PERSONAL}`,
  },
  email: `${PERSONAL}@exemple.fr`,
  phone: `04 ${PERSONAL}`,
  siren: `732 ${PERSONAL}`,
  terms: { kind: 'endOfMonthAfter', days: 45, on: 10 },
  termsSource: 'owner',
  contractRate: rate(1500),
  collective: 'suspected',
  formalNoticeAllowed: true,
  lastContact: {
    on: day('2026-05-18'),
    channel: 'registeredLetter',
    stage: aStage('formalNotice'),
  },
  note: `Rappeler M. ${PERSONAL}`,
  items: [
    {
      id: 'item-1' as ItemId,
      kind: 'invoice',
      number: `F-1 ${PERSONAL}`,
      date: day('2026-03-01'),
      dueDate: day('2026-03-31'),
      dueSource: 'terms',
      amount: cents(100000),
      allocations: [
        { id: 'paid-1', source: 'owner', on: day('2026-04-02'), amount: cents(1000), kind: 'payment' },
      ],
      label: `Chez ${PERSONAL}`,
      journal: 'VE',
      key: `VE|${PERSONAL}|1`,
      importId: 'import-7',
      matching: 'AB',
      stage: aStageReached('formalNotice', '2026-05-18'),
      noticeOn: day('2026-05-18'),
      claimed: { upTo: day('2026-05-18'), interest: cents(1500), compensation: cents(4000) },
    },
    {
      id: 'item-2' as ItemId,
      kind: 'payment',
      number: `CHQ ${PERSONAL}`,
      date: day('2026-04-10'),
      dueDate: day('2026-04-10'),
      dueSource: 'file',
      amount: cents(-2000),
      allocations: [],
      label: `Chèque ${PERSONAL}`,
      journal: 'BQ',
      key: `BQ|${PERSONAL}|2`,
      importId: 'import-8',
      matching: null,
      stage: null,
      noticeOn: null,
      claimed: null,
    },
  ],
  matching: [
    {
      id: 'matching-1' as MatchingId,
      code: 'AB',
      balance: cents(99000),
      itemIds: ['item-1' as ItemId],
      decision: 'open',
    },
  ],
  holds: [
    {
      id: 'hold-1' as HoldId,
      until: day('2026-09-01'),
      reason: `${PERSONAL} est malade`,
      placedOn: day('2026-06-01'),
      itemId: 'item-1' as ItemId,
    },
  ],
  contacts: [
    {
      id: 'contact-1' as ContactId,
      channel: 'registeredLetter',
      state: 'posted',
      issuedOn: day('2026-05-17'),
      postedOn: day('2026-05-18'),
      stage: aStage('formalNotice'),
      itemIds: ['item-1' as ItemId],
      asked: { principal: cents(99000), interest: cents(1500), compensation: cents(4000) },
      reference: 'R-2026-A-00042',
      document: { sha256: `${PERSONAL}0123`, firstPage: 2, lastPage: 3 },
      dispatchId: 'dispatch-9',
      claimedBefore: [
        {
          itemId: 'item-1' as ItemId,
          claimed: { upTo: day('2026-04-30'), interest: cents(700), compensation: cents(4000) },
        },
      ],
    },
  ],
};

/** Another value for every field but the id. */
const OTHER: Filled<Omit<AccountHead, 'id'>> = {
  code: 'C-2',
  name: 'Petit',
  kind: 'business',
  kindConfirmed: false,
  address: null,
  email: null,
  phone: '01',
  siren: null,
  terms: { kind: 'net', days: 30, on: null },
  termsSource: 'file',
  contractRate: null,
  collective: 'denied',
  formalNoticeAllowed: false,
  lastContact: null,
  note: '',
};

/** Another value for every field of each collection's first element but its id. */
const OTHER_ELEMENTS: { readonly [Name in CollectionName]: Filled<Omit<AccountElements[Name], 'id'>> } = {
  items: {
    kind: 'opening',
    number: 'F-9',
    date: day('2026-02-01'),
    dueDate: day('2026-02-28'),
    dueSource: 'file',
    amount: cents(5),
    allocations: [],
    label: '',
    journal: 'AN',
    key: 'other',
    importId: 'import-9',
    matching: null,
    stage: null,
    noticeOn: null,
    claimed: null,
  },
  matching: { code: 'ZZ', balance: cents(1), itemIds: [], decision: 'settled' },
  holds: { until: null, reason: '', placedOn: day('2026-06-02'), itemId: null },
  contacts: {
    channel: 'phone',
    state: 'done',
    issuedOn: day('2026-05-01'),
    postedOn: null,
    stage: null,
    itemIds: [],
    asked: null,
    reference: null,
    document: null,
    dispatchId: null,
    claimedBefore: [],
  },
};

/** Each field of the account with the account in which it alone is another. */
export const FIELD_CHANGES: readonly (readonly [FieldName, Account])[] = FIELD_NAMES.filter(
  (field): field is keyof typeof OTHER => field !== 'id',
).map((field) => [field, { ...FULL, [field]: OTHER[field] }]);

/** Each field of each collection's first element, with the account in which it alone is another. */
export const ELEMENT_CHANGES: readonly (readonly [string, Account, CollectionName, string])[] =
  COLLECTION_NAMES.flatMap((name) =>
    Object.entries<unknown>(OTHER_ELEMENTS[name]).map(([field, value]) => {
      const [first, ...others] = FULL[name];
      const changed: Account = { ...FULL, [name]: [{ ...first, [field]: value }, ...others] };
      return [`${name}.${field}`, changed, name, field] as const;
    }),
  );
