import type { FieldDecoder } from '../bytes/textDecoding';
import type { RecordFields } from './records';

/** Points at one field of a record, so that it can be read in place. */
export class FieldCursor {
  from = 0;
  to = 0;

  constructor(private readonly decoder: FieldDecoder) {}

  /** Goes to a field; false when it is empty or the record has no such field. */
  at(fields: RecordFields, column: number): boolean {
    if (column < 0 || column >= fields.count) {
      this.from = this.to = 0;
      return false;
    }
    this.from = fields.starts[column] as number;
    this.to = fields.ends[column] as number;
    return this.to > this.from;
  }

  text(bytes: Uint8Array): string {
    return this.decoder.decode(bytes, this.from, this.to);
  }

  cells(fields: RecordFields): string[] {
    const cells: string[] = [];
    for (let index = 0; index < fields.count; index++)
      cells.push(this.at(fields, index) ? this.text(fields.bytes) : '');
    return cells;
  }
}

/** A record without anything to read: blank, separators only, or the end-of-file mark of DOS. */
export function isBlank(fields: RecordFields): boolean {
  const { bytes, starts, ends } = fields;
  for (let index = 0; index < fields.count; index++)
    for (let at = starts[index] as number; at < (ends[index] as number); at++)
      if (!isBlankByte(bytes[at] as number)) return false;
  return true;
}

function isBlankByte(byte: number): boolean {
  return byte === 26 || byte === 32 || byte === 9 || byte === 0 || byte === 10 || byte === 13;
}
