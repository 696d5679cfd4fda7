import type { AccountElements } from '../../domain/account/account';
import {
  ACCOUNT_COLLECTIONS,
  LEAVING_NAMES,
  type LeavingName,
} from '../../domain/account/accountCollections';
import { faultOfPast } from '../accounts/checkAccount';
import { yearOfElement } from '../accounts/pastElements';
import { NOTHING_PAST, type PastElement, withElements } from '../accounts/pastSum';
import { SLICE_SIZE } from '../accounts/slicing';
import type { PastName, PastRecord, PastSum } from '../records/accountRecord';
import { pastOf, type StoredAccount } from '../shapes/liftAccount';
import type { StoredHistory } from '../shapes/liftItem';

const PAST_NAMES: readonly PastName[] = ['items', ...LEAVING_NAMES];

type Said = { readonly [Name in PastName]: PastSum | null };

/** Nothing is said of settled items; other elements did not leave accounts then. */
const SAID_BY_SCHEMA_1: Said = { items: null, contacts: NOTHING_PAST };

/** What an account says of all that has left it, and what is found of it as its history goes by. */
export class PastSums {
  readonly #said: Said;
  readonly #found = new Map<PastName, PastSum>();

  constructor(record: StoredAccount) {
    this.#said = pastOf(record, NOTHING_PAST) ?? SAID_BY_SCHEMA_1;
  }

  history({ items }: StoredHistory): void {
    this.#add('items', items);
  }

  past({ kind, elements }: PastRecord): void {
    this.#add(kind, elements);
  }

  /** Null when what was found is what the account says. */
  fault(): string | null {
    for (const name of PAST_NAMES) {
      const fault = faultOfPast(this.#said[name], this.#found.get(name) ?? NOTHING_PAST);
      if (fault !== null) return `${name}: ${fault}`;
    }
    return null;
  }

  #add(name: PastName, elements: readonly PastElement[]): void {
    if (this.#said[name] !== null)
      this.#found.set(name, withElements(this.#found.get(name) ?? NOTHING_PAST, elements));
  }
}

/** Null for elements that may lie in one record of a year: each is over. */
export function faultOfPastRecord({ kind, year, elements }: PastRecord): string | null {
  if (elements.length === 0 || elements.length > SLICE_SIZE) return `${elements.length} past ${kind}`;
  if (elements.some((element) => yearOfElement(kind, element) !== year))
    return `one of ${kind} is not of ${year}`;
  if (!elements.every((element) => isOver(kind, element))) return `one of ${kind} is not over`;
  const ids = new Set<string>(elements.map(({ id }) => id));
  return ids.size === elements.length ? null : `one of ${kind} is there twice`;
}

function isOver<Name extends LeavingName>(kind: Name, element: AccountElements[Name]): boolean {
  return ACCOUNT_COLLECTIONS[kind].leaves?.isOver(element) ?? false;
}
