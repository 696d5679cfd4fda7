import type { AccountElements, AccountHead, CollectionName } from '../../domain/account/account';
import type { CollectionDelta } from '../../domain/account/accountDelta';
import type { Item } from '../../domain/account/item';
import type { PostalAddress } from '../../domain/postalAddress';
import { amountText, shortDay } from '../../documents/texts/frenchFormats';
import type { AccountEntry } from '../../store/journal/accountEntries';
import type { AccountChanged } from '../../store/records/journalRecord';
import {
  ANSWER_WORDS,
  CHANGE_WORDS,
  FIELD_WORDS,
  ITEM_WORDS,
  KIND_WORDS,
  STATE_WORDS,
  stepName,
  termsText,
} from './exportWords';

/** One thing that an act changed on a customer's account. */
export interface JournalRow extends Pick<AccountEntry, 'head'> {
  readonly what: string;
  readonly before: string;
  readonly after: string;
}

/** What the journal keeps of one account as rows of a table, the oldest first. */
export function journalRows(entries: readonly AccountEntry[]): readonly JournalRow[] {
  return entries.flatMap(({ head, effects }) =>
    effects.flatMap((effect) => {
      if (effect.effect === 'created')
        return [{ head, what: CHANGE_WORDS.created, before: '', after: effect.code }];
      if (effect.effect === 'removed')
        return [{ head, what: CHANGE_WORDS.removed, before: effect.code, after: '' }];
      const rows = [...fieldRows(effect), ...elementRows(effect)].map((row) => ({ head, ...row }));
      return rows.length > 0 ? rows : [{ head, what: '', before: '', after: '' }];
    }),
  );
}

type Row = Omit<JournalRow, 'head'>;

function fieldRows({ delta }: AccountChanged): readonly Row[] {
  const { fieldsBefore, fieldsAfter } = delta;
  return (Object.keys(fieldsBefore) as (keyof AccountHead)[]).flatMap((field) => {
    const before = fieldText(field, fieldsBefore);
    const after = fieldText(field, fieldsAfter);
    return before === after ? [] : [{ what: FIELD_WORDS[field], before, after }];
  });
}

function elementRows({ delta, settledRemoved }: AccountChanged): readonly Row[] {
  const names = Object.keys(ELEMENTS) as CollectionName[];
  const rows = names.flatMap((name) => {
    const part = delta.collections[name];
    return part === undefined
      ? []
      : rowsOf(ELEMENTS[name] as ElementWords<never>, part as CollectionDelta<never>);
  });
  return rows.concat(
    settledRemoved.map((item) => ({
      what: pieceText(item),
      before: 'réglée',
      after: `rouverte, ${itemText(item)}`,
    })),
  );
}

interface ElementWords<Element> {
  readonly what: (element: Partial<Element>) => string;
  readonly text: (element: Partial<Element>) => string;
  readonly gone: string;
}

const ELEMENTS: { readonly [Name in CollectionName]-?: ElementWords<AccountElements[Name]> } = {
  items: { what: pieceText, text: itemText, gone: 'réglée ou retirée' },
  matching: {
    what: ({ code = '' }) => `lettrage ${code}`.trim(),
    text: ({ decision }) => (decision === undefined ? '' : DECISIONS[decision]),
    gone: 'retiré',
  },
  holds: {
    what: () => 'arrêt des relances',
    text: ({ until, reason }) =>
      [
        until === undefined ? '' : until === null ? 'sans limite' : `jusqu’au ${shortDay(until)}`,
        reason ?? '',
      ]
        .filter(Boolean)
        .join(', '),
    gone: 'levé',
  },
  contacts: {
    what: ({ reference, stage }) =>
      ['relance', reference ?? '', stage === undefined || stage === null ? '' : stepName(stage.stepId)]
        .filter(Boolean)
        .join(' '),
    text: ({ state }) => (state === undefined ? '' : STATE_WORDS[state]),
    gone: 'retirée',
  },
};

const DECISIONS = { waiting: 'à trancher', settled: 'réglé', open: 'laissé ouvert' } as const;

function rowsOf<Element>(
  { what, text, gone }: ElementWords<Element>,
  { changed, removed, added }: CollectionDelta<Element>,
): readonly Row[] {
  return [
    ...changed.map(({ before, after }) => ({
      what: what(after),
      before: text(before),
      after: text(after),
    })),
    ...removed.map(({ element }) => ({ what: what(element), before: text(element), after: gone })),
    ...added.map((element) => ({ what: what(element), before: '', after: text(element) })),
  ];
}

function pieceText({ kind, number = '' }: Partial<Item>): string {
  return `${kind === undefined ? 'pièce' : ITEM_WORDS[kind]} ${number}`.trim();
}

function itemText({ amount, dueDate, claimed, stage }: Partial<Item>): string {
  return [
    amount === undefined ? '' : `${amountText(amount)} €`,
    dueDate === undefined ? '' : `échéance ${shortDay(dueDate)}`,
    claimed === undefined || claimed === null
      ? ''
      : `réclamé jusqu’au ${shortDay(claimed.upTo)} : ${amountText(claimed.interest)} € et ${amountText(claimed.compensation)} €`,
    stage === undefined || stage === null ? '' : `${stepName(stage.stepId)} du ${shortDay(stage.on)}`,
  ]
    .filter(Boolean)
    .join(', ');
}

type FieldTexts = { readonly [Field in keyof AccountHead]-?: (value: AccountHead[Field]) => string };

const plain = (value: string | null): string => value ?? '';
const yesNo = (value: boolean): string => ANSWER_WORDS[value ? 'yes' : 'no'];

const FIELD_TEXTS: FieldTexts = {
  id: plain,
  code: plain,
  name: plain,
  kind: (kind) => KIND_WORDS[kind],
  kindConfirmed: yesNo,
  address: (address) => (address === null ? '' : addressText(address)),
  email: plain,
  phone: plain,
  siren: plain,
  terms: termsText,
  termsSource: plain,
  contractRate: (rate) => (rate === null ? '' : `${rate / 100} %`),
  collective: plain,
  formalNoticeAllowed: yesNo,
  lastContact: (last) => (last === null ? '' : shortDay(last.on)),
  note: plain,
};

function fieldText(field: keyof AccountHead, values: Partial<AccountHead>): string {
  const value = values[field];
  return value === undefined ? '' : (FIELD_TEXTS[field] as (value: unknown) => string)(value);
}

function addressText({ lines, postCode, town, country }: PostalAddress): string {
  return [...lines, `${postCode} ${town}`.trim(), country ?? ''].filter((line) => line !== '').join(', ');
}
