import * as v from 'valibot';
import type { AccountId } from '../../domain/account/account';
import type { Cents } from '../../domain/money';
import { LEAST_RETENTION_YEARS, MOST_RETENTION_YEARS } from '../../domain/personaldata/erasureOf';
import { CHANNEL_NAMES } from '../../domain/plans/channel';
import { NATURE_NAMES } from '../../domain/plans/nature';
import type { Settings } from '../../domain/settings/settings';
import { accountIdSchema, centsSchema, countSchema, daySchema, idSchema, termsSchema } from '../acts/schemas';
import type { DraftSelection, SettingValues } from '../records/settingRecords';
import type { StoredSetting } from '../shapes/liftSetting';
import { formBy } from './forms';
import { plan2Schema } from './forms2';
import { type Erased, fieldOf, type Kind, SHOWS_NOBODY, wholeInJournal } from './kind';

const days = (least: number, most: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));

const planSchema = v.strictObject({
  id: idSchema,
  version: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  steps: v.array(
    v.strictObject({
      id: v.pipe(v.string(), v.maxLength(100)),
      nature: v.picklist(NATURE_NAMES),
      trigger: v.strictObject({ from: v.picklist(['dueDate', 'previousPosted']), days: days(-90, 730) }),
      channel: v.picklist(CHANNEL_NAMES),
      templateId: idSchema,
      tone: v.picklist(['courteous', 'plain', 'firm']),
      confirm: v.boolean(),
    }),
  ),
  minimumIntervalDays: days(0, 365),
  floorCents: v.pipe(centsSchema, v.minValue(0 as Cents)),
  transitDays: days(0, 60),
  graceDays: days(0, 60),
});

const choices = {
  defaultTerms: termsSchema,
  allocationOrder: v.picklist(['costsInterestPrincipal', 'principalFirst']),
  duplex: v.boolean(),
  formalNoticeDays: days(1, 90),
  retentionYears: days(LEAST_RETENTION_YEARS, MOST_RETENTION_YEARS),
  language: v.picklist(['fr', 'en']),
  theme: v.picklist(['system', 'light', 'dark']),
};

/** The owner's choices, as an act is given them. */
export const settingsSchema = v.strictObject({
  plan: planSchema,
  ...choices,
}) satisfies v.GenericSchema<unknown, Settings>;

/** The draft, as an act is given it and as a copy may hold it. */
export const draftSchema = v.strictObject({
  day: daySchema,
  excluded: v.array(accountIdSchema),
  confirmed: v.array(accountIdSchema),
  paragraphs: v.record(idSchema, v.pipe(v.string(), v.maxLength(4000))),
}) satisfies v.GenericSchema<unknown, DraftSelection>;

/** The first writer of a database, and whoever goes on from a copy. */
const WRITER = /^(A|[A-Z0-9]{4})$/;

/** One schema for each setting there is, as it may be stored: one that is added without its schema does not compile. */
const VALUES: { readonly [Key in keyof SettingValues]: v.GenericSchema } = {
  // A choice that is younger than the record is not in it, and has its default.
  settings: v.partial(
    v.strictObject({
      plan: formBy((input) => !('id' in input), { now: planSchema, then: plan2Schema }),
      ...choices,
    }),
  ),
  numbering: v.record(v.pipe(v.string(), v.regex(/^\d{4}(-[A-Z0-9]{4})?$/)), countSchema),
  draft: draftSchema,
  marks: formBy((input) => !('writer' in input), {
    now: v.strictObject({
      databaseId: idSchema,
      sample: v.boolean(),
      writer: v.pipe(v.string(), v.regex(WRITER)),
    }),
    then: v.strictObject({ databaseId: idSchema, sample: v.boolean() }),
  }),
};
const KEYS = Object.keys(VALUES) as (keyof SettingValues)[];

const form = v.variant(
  'key',
  KEYS.map((key) => v.strictObject({ key: v.literal(key), value: VALUES[key] })),
);

/** Choices, letter numbering, draft of the day's selection, marks of the database: one record each. */
export const settings: Kind<StoredSetting> = {
  keyOf: ({ key }) => key,
  tableKey: (key) => key,
  form,
  journal: wholeInJournal(
    { told: ({ value }) => value, putBack: (told, key) => ({ key, value: told }) as StoredSetting },
    {
      // A database is who it is for ever.
      isTrue: ({ key, before, after }) =>
        key !== 'marks' || fieldOf(before, 'databaseId') === fieldOf(after, 'databaseId'),
      // It is born with its marks: no act wrote them first.
      mayBeUntold: (key) => key === 'marks',
    },
  ),
  personal: {
    ofRecord: (record, erased) => {
      if (record.key !== 'draft') return record;
      const value = withoutCustomers(record.value, erased);
      return value === record.value ? record : { ...record, value };
    },
    ofTold: (told, key, erased) => (key === 'draft' && isDraft(told) ? withoutCustomers(told, erased) : told),
    shows: (told, key) => {
      if (key !== 'draft') return SHOWS_NOBODY;
      return { bare: [], named: isDraft(told) ? customersIn(told) : [], loose: true };
    },
  },
  copied: 'tables',
  afterReset: { without: ['numbering', 'draft'] },
  inContext: true,
};

function isDraft(value: unknown): value is DraftSelection {
  return typeof value === 'object' && value !== null && 'paragraphs' in value;
}

function customersIn({ excluded, confirmed, paragraphs }: DraftSelection): readonly AccountId[] {
  return [...excluded, ...confirmed, ...(Object.keys(paragraphs) as AccountId[])];
}

function withoutCustomers(draft: DraftSelection, erased: Erased): DraftSelection {
  if (!customersIn(draft).some((id) => erased.has(id))) return draft;
  const stays = (id: AccountId): boolean => !erased.has(id);
  return {
    day: draft.day,
    excluded: draft.excluded.filter(stays),
    confirmed: draft.confirmed.filter(stays),
    paragraphs: Object.fromEntries(Object.entries(draft.paragraphs).filter(([id]) => stays(id as AccountId))),
  };
}
