/** As printed by `inspect`. `cp850` (DOS) is met in CSV lists only, and always told. */
export type Encoding =
  'ascii' | 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be' | 'iso-8859-15' | 'windows-1252' | 'cp850';

/** What one pass over all bytes of the file tells about its text. */
export interface TextFacts {
  readonly encoding: Encoding;
  /** Bytes to skip at the start. */
  readonly bom: number;
  /** UTF-8 with some bytes that are not: those fields are read as Windows-1252. */
  readonly mixed: boolean;
  readonly nulBytes: number;
  /** An odd number of bytes in UTF-16: the last character is cut. */
  readonly truncated: boolean;
  /** Byte that ends a line: LF, or CR alone (old Macintosh). */
  readonly newline: 10 | 13;
}
