/** Compares French text: accents and case last, digits by their value (F9 before F10). */
const collator = new Intl.Collator('fr', { numeric: true });

/** Rank of each text among all, equal texts alike: sorting by text becomes sorting by number. */
export function ranksOf(texts: readonly string[]): Float64Array {
  const distinct = [...new Set(texts)].sort(collator.compare);
  const rank = new Map(distinct.map((text, index) => [text, index]));
  return Float64Array.from(texts, (text) => rank.get(text) ?? 0);
}

/** Rows in ascending order of the first key, then of the next ones. */
export function orderBy(count: number, keys: readonly ArrayLike<number>[]): Uint32Array {
  const order = Uint32Array.from({ length: count }, (_, row) => row);
  return order.sort((a, b) => {
    for (const key of keys) {
      const difference = (key[a] ?? 0) - (key[b] ?? 0);
      if (difference !== 0) return difference;
    }
    return a - b;
  });
}

/** Orders made so far, by name; thrown away with the columns they belong to. */
export class Orders<Name extends string> {
  readonly #orders = new Map<Name, Uint32Array>();

  get(name: Name, make: () => Uint32Array): Uint32Array {
    const known = this.#orders.get(name);
    if (known !== undefined) return known;
    const order = make();
    this.#orders.set(name, order);
    return order;
  }
}

/** The rows of an order that pass, in that order or backwards. */
export function passing(
  order: Uint32Array,
  direction: 'asc' | 'desc',
  passes: (row: number) => boolean,
): Uint32Array {
  const rows = new Uint32Array(order.length);
  let count = 0;
  for (let index = 0; index < order.length; index++) {
    const row = order[direction === 'asc' ? index : order.length - 1 - index] ?? 0;
    if (passes(row)) rows[count++] = row;
  }
  return rows.subarray(0, count);
}
