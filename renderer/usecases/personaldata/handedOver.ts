import type { Account, AccountHead, CollectionName } from '../../domain/account/account';
import type { ItemId } from '../../domain/account/item';
import { KIND_WORDS, stepName, termsText } from './exportWords';

type Entries = Readonly<Record<string, unknown>>;
const NOTHING: Entries = {};

/** What the person is handed of each field, under French keys; nothing of what is the program's own. */
const FIELDS: { readonly [Field in keyof AccountHead]-?: (value: AccountHead[Field]) => Entries } = {
  id: () => NOTHING,
  code: (code) => ({ code }),
  name: (nom) => ({ nom }),
  kind: (kind) => ({ nature: KIND_WORDS[kind] }),
  kindConfirmed: (nature_confirmee) => ({ nature_confirmee }),
  address: (address) => ({
    adresse:
      address === null
        ? null
        : {
            lignes: address.lines,
            code_postal: address.postCode,
            ville: address.town,
            pays: address.country,
          },
  }),
  email: (courriel) => ({ courriel }),
  phone: (telephone) => ({ telephone }),
  siren: (siren) => ({ siren }),
  terms: (terms) => ({ conditions: termsText(terms) }),
  termsSource: () => NOTHING,
  contractRate: (rate) => ({ taux_convenu_pour_cent: rate === null ? null : rate / 100 }),
  collective: () => NOTHING,
  formalNoticeAllowed: (mise_en_demeure_autorisee) => ({ mise_en_demeure_autorisee }),
  lastContact: (last) => ({
    dernier_contact:
      last === null ? null : { le: last.on, etape: last.stage === null ? null : stepName(last.stage.stepId) },
  }),
  note: (note) => ({ note }),
};

type Numbers = ReadonlyMap<ItemId, string>;

/** What the person is handed of each collection here: items and contacts have lists of their own beside it. */
const COLLECTIONS: {
  readonly [Name in CollectionName]-?: (elements: Account[Name], numbers: Numbers) => Entries;
} = {
  items: () => NOTHING,
  matching: (groups) => ({
    lettrages_a_trancher: groups
      .filter(({ decision }) => decision === 'waiting')
      .map(({ code, balance }) => ({ code, ecart_euros: balance / 100 })),
  }),
  holds: (holds, numbers) => ({
    relances_suspendues: holds.map(({ placedOn, until, reason, itemId }) => ({
      depuis: placedOn,
      jusqu_au: until,
      motif: reason,
      piece: itemId === null ? null : (numbers.get(itemId) ?? null),
    })),
  }),
  contacts: () => NOTHING,
};

export function fieldsToHandOver(account: Account): Entries {
  return merged(FIELDS, (field) => (FIELDS[field] as (value: unknown) => Entries)(account[field]));
}

export function collectionsToHandOver(account: Account, numbers: Numbers): Entries {
  return merged(COLLECTIONS, (name) =>
    (COLLECTIONS[name] as (elements: unknown, numbers: Numbers) => Entries)(account[name], numbers),
  );
}

function merged<Table extends object>(table: Table, entriesOf: (key: keyof Table) => Entries): Entries {
  const keys = Object.keys(table) as (keyof Table)[];
  return keys.reduce<Entries>((all, key) => ({ ...all, ...entriesOf(key) }), NOTHING);
}
