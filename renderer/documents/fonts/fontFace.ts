import { readCharacterMap } from './characterMap';
import { readKerning, type Kerning } from './kerning';
import { bytesOf, readTables, requiredTable, type SfntTables } from './sfnt';

/** One weight of the letters' font: what measuring, drawing and embedding need. Lengths in thousandths of the font size. */
export interface FontFace {
  readonly name: string;
  readonly ascender: number;
  readonly descender: number;
  readonly capHeight: number;
  readonly italicAngle: number;
  readonly weight: number;
  readonly boundingBox: readonly [number, number, number, number];
  readonly glyphCount: number;
  readonly tables: SfntTables;
  /** The glyph of a code point; undefined when the font cannot print it. */
  glyphOf(codePoint: number): number | undefined;
  advanceOf(glyph: number): number;
  readonly kerning: Kerning;
}

/** @throws RangeError when the bytes are not a usable TrueType font. */
export function parseFontFace(bytes: Uint8Array): FontFace {
  const tables = readTables(bytes);
  const head = requiredTable(tables, 'head');
  const hhea = requiredTable(tables, 'hhea');
  const hmtx = requiredTable(tables, 'hmtx');
  const os2 = requiredTable(tables, 'OS/2');
  requiredTable(tables, 'glyf');
  const scale = 1000 / head.getUint16(18);
  const characters = readCharacterMap(tables);
  const kerning = readKerning(tables);
  const metrics = hhea.getUint16(34);
  return {
    name: postScriptName(tables),
    ascender: hhea.getInt16(4) * scale,
    descender: hhea.getInt16(6) * scale,
    capHeight: (os2.getUint16(0) >= 2 ? os2.getInt16(88) : hhea.getInt16(4)) * scale,
    italicAngle: requiredTable(tables, 'post').getInt32(4) / 65536,
    weight: os2.getUint16(4),
    boundingBox: [
      head.getInt16(36) * scale,
      head.getInt16(38) * scale,
      head.getInt16(40) * scale,
      head.getInt16(42) * scale,
    ],
    glyphCount: requiredTable(tables, 'maxp').getUint16(4),
    tables,
    glyphOf: (codePoint) => characters.get(codePoint),
    advanceOf: (glyph) => hmtx.getUint16(Math.min(glyph, metrics - 1) * 4) * scale,
    kerning: scale === 1 ? kerning : (left, right) => kerning(left, right) * scale,
  };
}

function postScriptName(tables: SfntTables): string {
  const table = requiredTable(tables, 'name');
  const strings = table.getUint16(4);
  for (let index = 0; index < table.getUint16(2); index += 1) {
    const record = 6 + index * 12;
    if (table.getUint16(record + 6) !== 6) continue;
    const start = strings + table.getUint16(record + 10);
    const raw = bytesOf(table, start, start + table.getUint16(record + 8));
    const name = [...raw].map((byte) => String.fromCharCode(byte)).join('');
    return name.replace(/[^A-Za-z0-9-]/g, '');
  }
  return 'Font';
}
