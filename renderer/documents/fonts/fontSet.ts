import { parseFontFace } from './fontFace';
import { createShaper, type Shaper } from './shaper';

/** The three faces of our documents, parsed once and shared by all of them with their shaping caches. */
export interface FontSet {
  readonly regular: Shaper;
  readonly semiBold: Shaper;
  readonly italic: Shaper;
}

/** The bytes of three TrueType files. */
export interface FontFiles {
  readonly regular: Uint8Array;
  readonly semiBold: Uint8Array;
  readonly italic: Uint8Array;
}

/** @throws RangeError when a file is not a TrueType font. */
export function readFontSet(files: FontFiles): FontSet {
  return {
    regular: createShaper(parseFontFace(files.regular), 'F1'),
    semiBold: createShaper(parseFontFace(files.semiBold), 'F2'),
    italic: createShaper(parseFontFace(files.italic), 'F3'),
  };
}
