import type { FontFace } from './fontFace';

/** A piece of text as a font draws it. */
export interface ShapedText {
  /** Width in thousandths of the font size. */
  readonly width: number;
  /** The inside of a PDF `TJ` array: glyph numbers in hexadecimal strings with kerning between them. */
  readonly operands: string;
  readonly glyphs: readonly number[];
}

/** A font ready to measure and draw. The members in front are those that pdfmake's layout reads from its own fonts. */
export interface Shaper {
  readonly ascender: number;
  readonly descender: number;
  lineHeight(size: number): number;
  widthOfString(text: string, size: number): number;
  /** Name of the font in page resources. */
  readonly key: string;
  readonly face: FontFace;
  shape(text: string): ShapedText;
}

const CACHE_LIMIT = 20_000;
const SPACE = 0x20;
const TAB = 0x09;
const NARROW_SPACE = 0x202f;
/** The font draws U+202F so narrow that thousands run together; a fifth of the size is what typographers set. */
const NARROW_SPACE_WIDTH = 200;

export function createShaper(face: FontFace, key: string): Shaper {
  const cache = new Map<string, ShapedText>();
  const shape = (text: string): ShapedText => {
    const known = cache.get(text);
    if (known !== undefined) return known;
    const shaped = shapeText(face, text);
    if (cache.size >= CACHE_LIMIT) cache.clear();
    cache.set(text, shaped);
    return shaped;
  };
  return {
    ascender: face.ascender,
    descender: face.descender,
    lineHeight: (size) => ((face.ascender - face.descender) / 1000) * size,
    widthOfString: (text, size) => (shape(text).width * size) / 1000,
    key,
    face,
    shape,
  };
}

/** Kerning is not applied after a space, so that a line measured word by word is as wide as the whole line. */
function shapeText(face: FontFace, text: string): ShapedText {
  let width = 0;
  let operands = '<';
  let previous = -1;
  const glyphs: number[] = [];
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0;
    const glyph = face.glyphOf(codePoint) ?? 0;
    if (previous >= 0) {
      const adjustment = face.kerning(previous, glyph);
      if (adjustment !== 0) {
        width += adjustment;
        operands += `>${-adjustment}<`;
      }
    }
    width += face.advanceOf(glyph);
    operands += glyph.toString(16).padStart(4, '0');
    glyphs.push(glyph);
    const widened = codePoint === NARROW_SPACE ? NARROW_SPACE_WIDTH - face.advanceOf(glyph) : 0;
    if (widened > 0) {
      width += widened;
      operands += `>${-widened}<`;
    }
    previous = codePoint === SPACE || codePoint === TAB ? -1 : glyph;
  }
  return { width, operands: `${operands}>`, glyphs };
}
