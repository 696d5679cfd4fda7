import { parseFontFace, type FontFace } from './fontFace';
import { createShaper, type Shaper } from './shaper';

/** The three faces of a letter, parsed once and shared by every document with their shaping caches. */
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

let loaded: FontSet | null = null;

/**
 * Reads the fonts of all documents made from now on.
 * @throws RangeError when a file is not a TrueType font.
 */
export function setFonts(files: FontFiles): void {
  const face = (bytes: Uint8Array): FontFace => parseFontFace(bytes);
  loaded = {
    regular: createShaper(face(files.regular), 'F1'),
    semiBold: createShaper(face(files.semiBold), 'F2'),
    italic: createShaper(face(files.italic), 'F3'),
  };
}

/** @throws Error when `loadFonts` was not called before. */
export function fonts(): FontSet {
  if (loaded === null) throw new Error('loadFonts must be called before documents are made');
  return loaded;
}
