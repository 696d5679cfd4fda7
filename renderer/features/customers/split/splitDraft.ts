import type { Account, AccountId } from '../../../domain/account/account';
import type { Item } from '../../../domain/account/item';
import type { SplitPart } from '../../../domain/identity/splitCollective';
import { type Cents, sumCents } from '../../../domain/money';

/** The customer's name for each line, by item id; empty for the lines that stay. */
export type SplitNames = Readonly<Record<string, string>>;

/** Words of accounting that are no name, folded. */
const NOISE = new Set(
  'a acompte av avoir carte cb cheque chq client clt de du fa fac fact facture la le n no nouveau num numero reglement reglt rglt solde vir virement vrt'.split(
    ' ',
  ),
);

/** The name that a label seems to hold; empty when nothing but accounting words and numbers is left. */
export function nameInLabel(label: string): string {
  const words = label.split(/[\s/,:;#*()_]+/u).filter((word) => /\p{L}/u.test(word) && !/\d/u.test(word));
  const isNoise = (word: string): boolean => NOISE.has(fold(word).replace(/[°.]/gu, ''));
  const first = words.findIndex((word) => !isNoise(word));
  const last = words.findLastIndex((word) => !isNoise(word));
  return first < 0 ? '' : words.slice(first, last + 1).join(' ');
}

export function suggestNames(account: Account): SplitNames {
  return Object.fromEntries(account.items.map((item) => [item.id, nameInLabel(item.label)]));
}

function fold(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/gu, ' ').trim();
}

/** Lines by customer: names that differ only by case, accents or spaces are one customer. Order of first mention. */
export function groupsOf(
  account: Account,
  names: SplitNames,
): readonly { readonly name: string; readonly items: readonly Item[]; readonly total: Cents }[] {
  const groups = new Map<string, { readonly name: string; readonly items: Item[] }>();
  for (const item of account.items) {
    const name = (names[item.id] ?? '').trim();
    if (name === '') continue;
    const group = groups.get(fold(name)) ?? { name, items: [] };
    group.items.push(item);
    groups.set(fold(name), group);
  }
  return [...groups.values()].map(({ name, items }) => ({
    name,
    items,
    total: sumCents(items.map(({ amount }) => amount)),
  }));
}

/** "Café Zéphyr & Cie" -> "CAFEZEPHYRCIE": the same name gives the same code. */
function codeOf(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toUpperCase()
    .slice(0, 20);
}

/** What the act is given: each customer with whole lines, under a code made from the collective account's and the name. */
export function partsOf(account: Account, names: SplitNames, newId: () => string): readonly SplitPart[] {
  const given = new Map<string, number>();
  return groupsOf(account, names).map((group) => {
    const base = `${account.code}-${codeOf(group.name)}`;
    const rank = (given.get(base) ?? 0) + 1;
    given.set(base, rank);
    return {
      accountId: newId() as AccountId,
      code: rank === 1 ? base : `${base}-${rank}`,
      name: group.name,
      portions: group.items.map((item) => ({ itemId: item.id, amount: item.amount })),
    };
  });
}
