import type { Inspection } from '../../renderer/exchange/inspection';

/** The encodings that the commands print; the list is closed, so that whoever reads the JSON can rely on it. */
export type PrintedEncoding = Exclude<Inspection['encoding'], 'cp850'>;

/** What a command prints of a file: the same figures as the program's, the encoding from the closed list. */
export interface PrintedInspection extends Omit<Inspection, 'encoding'> {
  readonly encoding: PrintedEncoding;
}

/**
 * A DOS file (cp850) is read as such, and its warning `encoding-guessed` says so; it is printed under the Windows code page,
 * the other one of eight bits that a French program on the same machine writes.
 */
export function printedEncoding(encoding: Inspection['encoding']): PrintedEncoding {
  return encoding === 'cp850' ? 'windows-1252' : encoding;
}
