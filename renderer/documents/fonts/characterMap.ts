import { requiredTable, view, type SfntTables } from './sfnt';

/** Code point to glyph number. Reads the Unicode subtables that every desktop font has (formats 4 and 12). */
export function readCharacterMap(tables: SfntTables): ReadonlyMap<number, number> {
  const cmap = requiredTable(tables, 'cmap');
  const map = new Map<number, number>();
  const count = cmap.getUint16(2);
  for (let index = 0; index < count; index += 1) {
    const platform = cmap.getUint16(4 + index * 8);
    if (platform !== 0 && platform !== 3) continue;
    const subtable = view(cmap, cmap.getUint32(8 + index * 8));
    const format = subtable.getUint16(0);
    if (format === 4) readSegments(subtable, map);
    else if (format === 12) readGroups(subtable, map);
  }
  if (map.size === 0) throw new RangeError('font without Unicode character map');
  return map;
}

function readSegments(table: DataView, map: Map<number, number>): void {
  const doubled = table.getUint16(6);
  const ends = 14;
  const starts = ends + doubled + 2;
  const deltas = starts + doubled;
  const offsets = deltas + doubled;
  for (let segment = 0; segment < doubled; segment += 2) {
    const end = table.getUint16(ends + segment);
    const start = table.getUint16(starts + segment);
    const delta = table.getUint16(deltas + segment);
    const rangeOffset = table.getUint16(offsets + segment);
    for (let code = start; code <= end && code < 0xffff; code += 1) {
      let glyph = code;
      if (rangeOffset !== 0) {
        glyph = table.getUint16(offsets + segment + rangeOffset + (code - start) * 2);
        if (glyph === 0) continue;
      }
      glyph = (glyph + delta) & 0xffff;
      if (glyph !== 0) map.set(code, glyph);
    }
  }
}

function readGroups(table: DataView, map: Map<number, number>): void {
  const count = table.getUint32(12);
  for (let index = 0; index < count; index += 1) {
    const start = table.getUint32(16 + index * 12);
    const end = table.getUint32(20 + index * 12);
    const first = table.getUint32(24 + index * 12);
    for (let code = start; code <= end; code += 1) map.set(code, first + code - start);
  }
}
