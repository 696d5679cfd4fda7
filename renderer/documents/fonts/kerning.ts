import { view, type SfntTables } from './sfnt';

/** Adjustment between two glyphs in font units; 0 for most pairs. */
export type Kerning = (left: number, right: number) => number;

type PairLookup = (left: number, right: number) => number | null;

/** Pair kerning from the font's GPOS table (feature `kern`); no kerning when the font has none. */
export function readKerning(tables: SfntTables): Kerning {
  const gpos = tables.get('GPOS');
  if (gpos === undefined) return () => 0;
  const lookups = kernLookups(gpos).map((index) => pairSubtables(gpos, index));
  const cache = new Map<number, number>();
  return (left, right) => {
    const key = left * 65536 + right;
    let value = cache.get(key);
    if (value === undefined) {
      value = 0;
      for (const subtables of lookups) value += firstMatch(subtables, left, right);
      cache.set(key, value);
    }
    return value;
  };
}

function firstMatch(subtables: readonly PairLookup[], left: number, right: number): number {
  for (const subtable of subtables) {
    const value = subtable(left, right);
    if (value !== null) return value;
  }
  return 0;
}

function kernLookups(gpos: DataView): number[] {
  const features = view(gpos, gpos.getUint16(6));
  const indices = new Set<number>();
  const count = features.getUint16(0);
  for (let index = 0; index < count; index += 1) {
    const record = 2 + index * 6;
    if (features.getUint32(record) !== 0x6b65726e) continue;
    const feature = view(features, features.getUint16(record + 4));
    for (let at = 0; at < feature.getUint16(2); at += 1) indices.add(feature.getUint16(4 + at * 2));
  }
  return [...indices].sort((a, b) => a - b);
}

function pairSubtables(gpos: DataView, lookupIndex: number): PairLookup[] {
  const list = view(gpos, gpos.getUint16(8));
  const lookup = view(list, list.getUint16(2 + lookupIndex * 2));
  const type = lookup.getUint16(0);
  const found: PairLookup[] = [];
  for (let index = 0; index < lookup.getUint16(4); index += 1) {
    let subtable = view(lookup, lookup.getUint16(6 + index * 2));
    let subtableType = type;
    if (type === 9) {
      subtableType = subtable.getUint16(2);
      subtable = view(subtable, subtable.getUint32(4));
    }
    if (subtableType !== 2) continue;
    found.push(subtable.getUint16(0) === 1 ? glyphPairs(subtable) : classPairs(subtable));
  }
  return found;
}

/** Size in bytes of a value record, and where its horizontal advance stands in it (null when it has none). */
function valueShape(format: number): { size: number; advanceAt: number | null } {
  let size = 0;
  let advanceAt: number | null = null;
  for (let bit = 0; bit < 8; bit += 1) {
    if ((format & (1 << bit)) === 0) continue;
    if (bit === 2) advanceAt = size;
    size += 2;
  }
  return { size, advanceAt };
}

function glyphPairs(table: DataView): PairLookup {
  const coverage = readCoverage(view(table, table.getUint16(2)));
  const first = valueShape(table.getUint16(4));
  const second = valueShape(table.getUint16(6));
  return (left, right) => {
    const index = coverage.get(left);
    if (index === undefined || first.advanceAt === null) return null;
    const set = view(table, table.getUint16(10 + index * 2));
    const size = 2 + first.size + second.size;
    let low = 0;
    let high = set.getUint16(0) - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const glyph = set.getUint16(2 + middle * size);
      if (glyph === right) return set.getInt16(2 + middle * size + 2 + first.advanceAt);
      if (glyph < right) low = middle + 1;
      else high = middle - 1;
    }
    return null;
  };
}

function classPairs(table: DataView): PairLookup {
  const coverage = readCoverage(view(table, table.getUint16(2)));
  const first = valueShape(table.getUint16(4));
  const second = valueShape(table.getUint16(6));
  const leftClasses = readClasses(view(table, table.getUint16(8)));
  const rightClasses = readClasses(view(table, table.getUint16(10)));
  const rightCount = table.getUint16(14);
  const size = first.size + second.size;
  return (left, right) => {
    if (first.advanceAt === null || !coverage.has(left)) return null;
    const row = leftClasses.get(left) ?? 0;
    const column = rightClasses.get(right) ?? 0;
    return table.getInt16(16 + (row * rightCount + column) * size + first.advanceAt);
  };
}

function readCoverage(table: DataView): ReadonlyMap<number, number> {
  const map = new Map<number, number>();
  const count = table.getUint16(2);
  for (let index = 0; index < count; index += 1) {
    if (table.getUint16(0) === 1) {
      map.set(table.getUint16(4 + index * 2), index);
      continue;
    }
    const start = table.getUint16(4 + index * 6);
    const end = table.getUint16(6 + index * 6);
    const first = table.getUint16(8 + index * 6);
    for (let glyph = start; glyph <= end; glyph += 1) map.set(glyph, first + glyph - start);
  }
  return map;
}

function readClasses(table: DataView): ReadonlyMap<number, number> {
  const map = new Map<number, number>();
  if (table.getUint16(0) === 1) {
    const start = table.getUint16(2);
    for (let index = 0; index < table.getUint16(4); index += 1)
      map.set(start + index, table.getUint16(6 + index * 2));
    return map;
  }
  for (let index = 0; index < table.getUint16(2); index += 1) {
    const value = table.getUint16(8 + index * 6);
    for (let glyph = table.getUint16(4 + index * 6); glyph <= table.getUint16(6 + index * 6); glyph += 1)
      map.set(glyph, value);
  }
  return map;
}
