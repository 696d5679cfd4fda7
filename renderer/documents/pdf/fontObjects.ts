import type { FontFace } from '../fonts/fontFace';
import { fontProgram } from '../fonts/fontProgram';
import type { Shaper } from '../fonts/shaper';
import { deflate } from './deflate';
import type { PdfFile } from './pdfFile';
import { asciiBytes, pdfNumber, pdfReference } from './syntax';

/** Printable ASCII, French, and what names of the neighbouring countries need: always embedded, prepared once. */
export const ALWAYS_EMBEDDED =
  Array.from({ length: 0x5f }, (_, index) => String.fromCharCode(0x20 + index)).join('') +
  '\u00a0\u202f\u2011ÀÂÄÆÇÈÉÊËÎÏÔÖŒÙÛÜŸàâäæçèéêëîïôöœùûüÿáíñóúãõß«»‘’“”–—…•·°№²³×÷−€£§©';

interface PreparedFont {
  readonly program: Uint8Array;
  readonly programLength: number;
  readonly widths: string;
  readonly toUnicode: Uint8Array;
  readonly name: string;
}

/** What the texts of one document use beyond the characters that are always embedded. */
export class FontUse {
  private readonly extra = new Map<Shaper, Map<number, number>>();
  private readonly used = new Set<Shaper>();

  note(font: Shaper, text: string): void {
    this.used.add(font);
    const basic = basicGlyphs(font.face);
    for (const character of text) {
      const codePoint = character.codePointAt(0) ?? 0;
      const glyph = font.face.glyphOf(codePoint);
      if (glyph === undefined || basic.has(glyph)) continue;
      let glyphs = this.extra.get(font);
      if (glyphs === undefined) this.extra.set(font, (glyphs = new Map<number, number>()));
      glyphs.set(glyph, codePoint);
    }
  }

  fonts(): Shaper[] {
    return [...this.used].sort((a, b) => (a.key < b.key ? -1 : 1));
  }

  glyphsOf(font: Shaper): ReadonlyMap<number, number> {
    const extra = this.extra.get(font);
    return extra === undefined
      ? basicGlyphs(font.face)
      : new Map<number, number>([...basicGlyphs(font.face), ...extra]);
  }

  hasExtra(font: Shaper): boolean {
    return this.extra.has(font);
  }
}

const basicGlyphsOf = new WeakMap<FontFace, ReadonlyMap<number, number>>();
const preparedBasic = new WeakMap<FontFace, Promise<PreparedFont>>();

/** Glyph to code point, the first code point of a glyph that several share (the space, not the no-break space). */
function basicGlyphs(face: FontFace): ReadonlyMap<number, number> {
  let glyphs = basicGlyphsOf.get(face);
  if (glyphs === undefined) {
    const map = new Map<number, number>();
    for (const character of ALWAYS_EMBEDDED) {
      const codePoint = character.codePointAt(0) ?? 0;
      const glyph = face.glyphOf(codePoint);
      if (glyph !== undefined && !map.has(glyph)) map.set(glyph, codePoint);
    }
    basicGlyphsOf.set(face, (glyphs = map));
  }
  return glyphs;
}

async function prepare(face: FontFace, glyphs: ReadonlyMap<number, number>): Promise<PreparedFont> {
  const program = fontProgram(face, glyphs.keys());
  const sorted = [...glyphs].sort(([a], [b]) => a - b);
  let widths = '';
  let last = -2;
  for (const [glyph] of sorted) {
    widths += glyph === last + 1 ? ' ' : `${last >= 0 ? ']' : ''}${glyph}[`;
    widths += pdfNumber(face.advanceOf(glyph));
    last = glyph;
  }
  return {
    program: await deflate(program),
    programLength: program.length,
    widths: `[${widths}${sorted.length > 0 ? ']' : ''}]`,
    toUnicode: await deflate(asciiBytes(toUnicodeMap(sorted))),
    name: `${subsetTag(sorted)}+${face.name}`,
  };
}

/** Writes the objects of one font and gives the number of its dictionary. */
export async function writeFont(file: PdfFile, id: number, font: Shaper, use: FontUse): Promise<void> {
  const { face } = font;
  let ready: Promise<PreparedFont>;
  if (use.hasExtra(font)) ready = prepare(face, use.glyphsOf(font));
  else {
    ready = preparedBasic.get(face) ?? prepare(face, basicGlyphs(face));
    preparedBasic.set(face, ready);
  }
  const prepared = await ready;
  const [descendant, descriptor, program, unicode] = [
    file.allocate(),
    file.allocate(),
    file.allocate(),
    file.allocate(),
  ];
  file.object(
    id,
    `<</Type/Font/Subtype/Type0/BaseFont/${prepared.name}/Encoding/Identity-H` +
      `/DescendantFonts[${pdfReference(descendant)}]/ToUnicode ${pdfReference(unicode)}>>`,
  );
  file.object(
    descendant,
    `<</Type/Font/Subtype/CIDFontType2/BaseFont/${prepared.name}/CIDToGIDMap/Identity` +
      `/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>` +
      `/FontDescriptor ${pdfReference(descriptor)}/DW 0/W ${prepared.widths}>>`,
  );
  const flags = 4 + (face.italicAngle === 0 ? 0 : 64);
  file.object(
    descriptor,
    `<</Type/FontDescriptor/FontName/${prepared.name}/Flags ${flags}` +
      `/FontBBox[${face.boundingBox.map(pdfNumber).join(' ')}]/ItalicAngle ${pdfNumber(face.italicAngle)}` +
      `/Ascent ${pdfNumber(face.ascender)}/Descent ${pdfNumber(face.descender)}/CapHeight ${pdfNumber(face.capHeight)}` +
      `/StemV ${Math.round(face.weight / 5)}/FontFile2 ${pdfReference(program)}>>`,
  );
  file.stream(program, `/Filter/FlateDecode/Length1 ${prepared.programLength}`, prepared.program);
  file.stream(unicode, '/Filter/FlateDecode', prepared.toUnicode);
}

function toUnicodeMap(glyphs: readonly (readonly [glyph: number, codePoint: number])[]): string {
  const hex = (value: number): string => value.toString(16).padStart(4, '0');
  const unicode = (codePoint: number): string =>
    Array.from(String.fromCodePoint(codePoint).split(''), (unit) => hex(unit.charCodeAt(0))).join('');
  let map =
    '/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n' +
    '/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>> def\n' +
    '/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000><ffff>\nendcodespacerange\n';
  for (let from = 0; from < glyphs.length; from += 100) {
    const slice = glyphs.slice(from, from + 100);
    map += `${slice.length} beginbfchar\n`;
    for (const [glyph, codePoint] of slice) map += `<${hex(glyph)}><${unicode(codePoint)}>\n`;
    map += 'endbfchar\n';
  }
  return `${map}endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n`;
}

/** Six letters that name the subset, the same for the same glyphs. */
function subsetTag(glyphs: readonly (readonly [glyph: number, codePoint: number])[]): string {
  let hash = 2166136261;
  for (const [glyph] of glyphs) hash = Math.imul(hash ^ glyph, 16777619) >>> 0;
  let tag = '';
  for (let at = 0; at < 6; at += 1) {
    tag += String.fromCharCode(65 + (hash % 26));
    hash = Math.floor(hash / 26);
  }
  return tag;
}
