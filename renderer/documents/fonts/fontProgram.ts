import type { FontFace } from './fontFace';
import { bytesOf, requiredTable, writeTables } from './sfnt';

/**
 * A TrueType file with the outlines of the given glyphs alone, without hinting. Glyph numbers stay as they are in the whole
 * font, so that text written once is right under every subset.
 */
export function fontProgram(face: FontFace, glyphs: Iterable<number>): Uint8Array {
  const outlines = outlinesOf(face);
  const kept = withComponents(outlines, glyphs);
  const parts: Uint8Array[] = [];
  const loca = new DataView(new ArrayBuffer((face.glyphCount + 1) * 4));
  const metrics = new DataView(new ArrayBuffer(face.glyphCount * 4));
  const hmtx = requiredTable(face.tables, 'hmtx');
  const metricCount = requiredTable(face.tables, 'hhea').getUint16(34);
  let offset = 0;
  for (let glyph = 0; glyph < face.glyphCount; glyph += 1) {
    loca.setUint32(glyph * 4, offset);
    if (!kept.has(glyph)) continue;
    const outline = withoutInstructions(outlines(glyph));
    parts.push(outline);
    offset += outline.length;
    metrics.setUint16(glyph * 4, hmtx.getUint16(Math.min(glyph, metricCount - 1) * 4));
    const bearing = glyph < metricCount ? glyph * 4 + 2 : metricCount * 4 + (glyph - metricCount) * 2;
    metrics.setInt16(glyph * 4 + 2, hmtx.getInt16(bearing));
  }
  loca.setUint32(face.glyphCount * 4, offset);
  const glyf = new Uint8Array(offset);
  let at = 0;
  for (const part of parts) {
    glyf.set(part, at);
    at += part.length;
  }
  const head = bytesOf(requiredTable(face.tables, 'head')).slice();
  new DataView(head.buffer).setInt16(50, 1);
  const hhea = bytesOf(requiredTable(face.tables, 'hhea')).slice();
  new DataView(hhea.buffer).setUint16(34, face.glyphCount);
  return writeTables([
    ['glyf', glyf],
    ['head', head],
    ['hhea', hhea],
    ['hmtx', new Uint8Array(metrics.buffer)],
    ['loca', new Uint8Array(loca.buffer)],
    ['maxp', bytesOf(requiredTable(face.tables, 'maxp'))],
  ]);
}

type Outlines = (glyph: number) => Uint8Array;

function outlinesOf(face: FontFace): Outlines {
  const glyf = requiredTable(face.tables, 'glyf');
  const loca = requiredTable(face.tables, 'loca');
  const long = requiredTable(face.tables, 'head').getInt16(50) === 1;
  const offset = (glyph: number): number =>
    long ? loca.getUint32(glyph * 4) : loca.getUint16(glyph * 2) * 2;
  return (glyph) => bytesOf(glyf, offset(glyph), offset(glyph + 1));
}

function withComponents(outlines: Outlines, glyphs: Iterable<number>): Set<number> {
  const kept = new Set<number>([0]);
  const queue = [0, ...glyphs];
  for (let glyph = queue.pop(); glyph !== undefined; glyph = queue.pop()) {
    kept.add(glyph);
    for (const component of componentsOf(outlines(glyph))) {
      if (!kept.has(component.glyph)) queue.push(component.glyph);
    }
  }
  return kept;
}

const ARGUMENTS_ARE_WORDS = 0x0001;
const HAS_SCALE = 0x0008;
const MORE_COMPONENTS = 0x0020;
const HAS_TWO_SCALES = 0x0040;
const HAS_MATRIX = 0x0080;
const HAS_INSTRUCTIONS = 0x0100;

function* componentsOf(outline: Uint8Array): Generator<{ glyph: number; flagsAt: number; end: number }> {
  if (outline.length < 10) return;
  const table = new DataView(outline.buffer, outline.byteOffset, outline.byteLength);
  if (table.getInt16(0) >= 0) return;
  let at = 10;
  for (;;) {
    const flags = table.getUint16(at);
    let end = at + 4 + (flags & ARGUMENTS_ARE_WORDS ? 4 : 2);
    if (flags & HAS_SCALE) end += 2;
    else if (flags & HAS_TWO_SCALES) end += 4;
    else if (flags & HAS_MATRIX) end += 8;
    yield { glyph: table.getUint16(at + 2), flagsAt: at, end };
    if ((flags & MORE_COMPONENTS) === 0) return;
    at = end;
  }
}

function withoutInstructions(outline: Uint8Array): Uint8Array {
  if (outline.length < 10) return outline;
  const table = new DataView(outline.buffer, outline.byteOffset, outline.byteLength);
  const contours = table.getInt16(0);
  if (contours < 0) {
    let end = 10;
    const copy = outline.slice();
    for (const component of componentsOf(outline)) {
      end = component.end;
      const flags = table.getUint16(component.flagsAt) & ~HAS_INSTRUCTIONS;
      new DataView(copy.buffer).setUint16(component.flagsAt, flags);
    }
    return even(copy.subarray(0, end));
  }
  const lengthAt = 10 + contours * 2;
  const instructions = table.getUint16(lengthAt);
  const result = new Uint8Array(outline.length - instructions);
  result.set(outline.subarray(0, lengthAt));
  result.set(outline.subarray(lengthAt + 2 + instructions), lengthAt + 2);
  return even(result);
}

function even(bytes: Uint8Array): Uint8Array {
  const padded = new Uint8Array((bytes.length + 3) & ~3);
  padded.set(bytes);
  return padded;
}
