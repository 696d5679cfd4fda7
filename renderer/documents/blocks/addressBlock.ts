import type { FontSet } from '../fonts/fontSet';
import type { Node } from '../layout/definition';
import { ADDRESS_BLOCK, mm } from '../layout/envelope';

/** Distance between two lines, and the lowest baseline: six lines fill what the window always shows. */
const PITCH = 3.9;
const LAST_BASELINE = 77.9;
const MOST_LINES = 6;
/** Street, complement, post code and town. */
export const BLANK_ADDRESS_LINES = 3;

export interface AddressFit {
  readonly fontSize: number;
  /** The lines that are wider than the window at the smallest size. */
  readonly tooWide: readonly string[];
  readonly tooMany: boolean;
}

/** Ten points, or nine when a line is wider than the window; never cut. */
export function fitAddress(lines: readonly string[], fonts: FontSet): AddressFit {
  const limit = mm(ADDRESS_BLOCK.width);
  const wide = (size: number): string[] =>
    lines.filter((line) => fonts.regular.widthOfString(line, size) > limit);
  const fontSize = wide(10).length === 0 ? 10 : 9;
  return { fontSize, tooWide: wide(fontSize), tooMany: lines.length > MOST_LINES };
}

/**
 * The lines in the window, anchored to its bottom. More than six are set closer, for the owner to see in the preview.
 * @param blankLines lines left free at the bottom, for an address to be written by hand
 */
export function addressNodes(lines: readonly string[], fonts: FontSet, blankLines = 0): Node[] {
  const { fontSize } = fitAddress(lines, fonts);
  const pitch = Math.min(PITCH, (PITCH * (MOST_LINES - 1)) / Math.max(1, lines.length - 1));
  const ascender = (fonts.regular.ascender / 1000) * fontSize;
  return lines.map((line, index) => ({
    text: line,
    noWrap: true,
    fontSize,
    absolutePosition: {
      x: mm(ADDRESS_BLOCK.x),
      y: mm(LAST_BASELINE - pitch * (blankLines + lines.length - 1 - index)) - ascender,
    },
  }));
}
