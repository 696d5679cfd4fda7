import type { GridSort } from './gridTypes';

/** How the owner left a list: the widths that he gave (pixels by column) and the order; null: as it came. */
export interface KeptList {
  readonly widths: Readonly<Record<string, number>>;
  readonly sort: GridSort | null;
}

const AS_IT_CAME: KeptList = { widths: {}, sort: null };

const keyOf = (name: string): string => `encours-list-${name}`;

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function sortFrom(value: unknown): GridSort | null {
  if (!isRecord(value) || typeof value['column'] !== 'string') return null;
  const { direction } = value;
  return direction === 'ascending' || direction === 'descending'
    ? { column: value['column'], direction }
    : null;
}

/** What is kept on this computer under the list's name; what can't be read back is as good as nothing. */
export function readKeptList(storage: Pick<Storage, 'getItem'>, name: string): KeptList {
  try {
    const kept: unknown = JSON.parse(storage.getItem(keyOf(name)) ?? 'null');
    if (!isRecord(kept)) return AS_IT_CAME;
    const widths = Object.entries(isRecord(kept['widths']) ? kept['widths'] : {}).filter(
      (entry): entry is [string, number] => typeof entry[1] === 'number' && Number.isFinite(entry[1]),
    );
    return { widths: Object.fromEntries(widths), sort: sortFrom(kept['sort']) };
  } catch {
    return AS_IT_CAME;
  }
}

/** Changes what is kept of a list. A choice of display that can't be kept is no reason to stop. */
export function keepList(
  storage: Pick<Storage, 'getItem' | 'setItem'>,
  name: string,
  change: Partial<KeptList>,
): void {
  try {
    storage.setItem(keyOf(name), JSON.stringify({ ...readKeptList(storage, name), ...change }));
  } catch {
    return;
  }
}
