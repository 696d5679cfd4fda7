const MAX_FIELDS = 512;
const QUOTE = 34;
const RETURN = 13;
const SPACE = 32;
/** A quoted field may run over lines, but not over half the file because of a stray quote. */
const MAX_QUOTED = 65_536;
const MAX_RECORD_BYTES = 16_000_000;

/** The fields of one record as ranges of `bytes`, padding left out. The same object is used for all records. */
export interface RecordFields {
  bytes: Uint8Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  count: number;
  /** Physical line on which the record begins, header = 1. */
  line: number;
  /** False for a last record without end of line: it may have been cut. */
  terminated: boolean;
}

/**
 * Is given the records. An object and not a function made for each file: code that the engine has compiled for such a function is thrown
 * away with it, and the splitting of every file would begin uncompiled.
 */
export interface RecordReader {
  take(fields: RecordFields): void;
}

/** The file is no table: a record longer than any line of an export. */
export class RecordTooLongError extends Error {
  override readonly name = 'RecordTooLongError';
  constructor(readonly line: number) {
    super(`line ${line} is too long`);
  }
}

/**
 * Splits slices of bytes into records and fields, in one loop. Quotes are read where a field is properly quoted and taken as text
 * elsewhere; with `;` and `,` (files saved again by a spreadsheet) a quoted field may hold an end of line.
 */
export class RecordSplitter {
  private readonly fields: RecordFields = {
    bytes: new Uint8Array(0),
    starts: new Int32Array(MAX_FIELDS),
    ends: new Int32Array(MAX_FIELDS),
    count: 0,
    line: 0,
    terminated: true,
  };
  /** The bytes of a record that the end of a slice has cut. */
  private buffer = new Uint8Array(4096);
  private carried = 0;
  private line = 0;
  private readonly spansLines: boolean;

  constructor(
    private readonly separator: number,
    private readonly newline: number,
    private readonly reader: RecordReader,
  ) {
    this.spansLines = separator === 59 || separator === 44;
  }

  /** @throws RecordTooLongError */
  push(slice: Uint8Array, last: boolean): void {
    let rest = slice;
    if (this.carried > 0) {
      // The record that the slice before has cut is completed; the others are read where they are.
      const end = last ? slice.length : slice.indexOf(this.newline) + 1;
      if (end === 0 && !last) {
        this.carry(slice);
        return;
      }
      this.carry(slice.subarray(0, end));
      rest = slice.subarray(end);
      if (!this.splitCarried(last && rest.length === 0)) {
        this.carry(rest);
        this.splitCarried(last);
        return;
      }
    }
    const end = rest.lastIndexOf(this.newline) + 1;
    const consumed = this.split(rest, end, false);
    this.carry(rest.subarray(consumed));
    if (last) this.splitCarried(true);
  }

  /** Keeps bytes for later, and a 0 after them. */
  private carry(bytes: Uint8Array): void {
    const length = this.carried + bytes.length;
    if (length >= this.buffer.length) {
      const larger = new Uint8Array(length * 2 + 1);
      larger.set(this.buffer.subarray(0, this.carried));
      this.buffer = larger;
    }
    this.buffer.set(bytes, this.carried);
    this.buffer[length] = 0;
    this.carried = length;
    if (length > MAX_RECORD_BYTES) throw new RecordTooLongError(this.line + 1);
  }

  /** Splits what is carried; true when nothing of it is left. */
  private splitCarried(last: boolean): boolean {
    const length = this.carried;
    if (length === 0) return true;
    const consumed = this.split(this.buffer, length, last);
    this.buffer.copyWithin(0, consumed, length);
    this.carried = length - consumed;
    this.buffer[this.carried] = 0;
    return this.carried === 0;
  }

  /**
   * Splits all whole records before `end`; the index of the first byte not used. The byte before `end` ends a line, or the one at `end` is 0:
   * the inner loop need look at nothing but the byte.
   */
  private split(bytes: Uint8Array, end: number, last: boolean): number {
    const { fields, separator, newline } = this;
    const { starts, ends } = fields;
    fields.bytes = bytes;
    let at = 0;
    while (at < end) {
      const lineStart = at;
      let count = 0;
      let quoted = false;
      starts[0] = at;
      for (;;) {
        let byte = bytes[at] as number;
        while (byte > QUOTE && byte !== separator) byte = bytes[++at] as number;
        if (byte === separator) {
          const from = starts[count] as number;
          ends[count] = at;
          if (at > from && ((bytes[from] as number) <= SPACE || (bytes[at - 1] as number) <= SPACE))
            trim(fields, count);
          if (count < MAX_FIELDS - 1) count += 1;
          starts[count] = ++at;
          continue;
        }
        if (byte === newline || at >= end) break;
        if (byte === QUOTE) quoted = true;
        at += 1;
      }
      const closed = at < end;
      if (!closed && !last) return lineStart;
      ends[count] = at;
      trim(fields, count);
      fields.count = count + 1;
      fields.line = this.line + 1;
      fields.terminated = closed;
      at += 1;
      if (quoted) {
        const next = this.splitQuoted(bytes.subarray(0, end), lineStart, at, last);
        if (next < 0) return lineStart;
        at = next;
      } else {
        this.line += 1;
        this.reader.take(fields);
      }
    }
    return Math.min(at, end);
  }

  /** The same for a line with quotes. The index after the record, or -1 when more bytes are needed. */
  private splitQuoted(bytes: Uint8Array, start: number, lineEnd: number, last: boolean): number {
    const { fields, separator, newline } = this;
    const scratch: number[] = [];
    const limit = this.spansLines
      ? Math.min(bytes.length, start + MAX_QUOTED)
      : Math.min(lineEnd, bytes.length);
    let at = start;
    let count = 0;
    let newlines = 0;
    const close = (from: number): void => {
      if (count < MAX_FIELDS) {
        fields.starts[count] = from;
        fields.ends[count] = scratch.length;
      }
      count += 1;
    };
    for (;;) {
      const from = scratch.length;
      const after = bytes[at] === QUOTE ? this.quotedEnd(bytes, at, limit, scratch) : -1;
      if (after === -2 && this.spansLines && !last && bytes.length < start + MAX_QUOTED) return -1;
      if (after >= 0) {
        for (let index = from; index < scratch.length; index++) if (scratch[index] === newline) newlines += 1;
        at = after;
      } else {
        scratch.length = from;
        while (at < bytes.length && bytes[at] !== separator && bytes[at] !== newline)
          scratch.push(bytes[at++] as number);
        if (bytes[at] !== separator && scratch[scratch.length - 1] === RETURN && scratch.length > from)
          scratch.pop();
      }
      close(from);
      if (at < bytes.length && bytes[at] === separator) {
        at += 1;
        continue;
      }
      break;
    }
    if (newline !== RETURN && at < bytes.length && bytes[at] === RETURN) at += 1;
    fields.terminated = at < bytes.length;
    fields.count = Math.min(count, MAX_FIELDS);
    fields.bytes = Uint8Array.from(scratch);
    for (let field = 0; field < fields.count; field++) trim(fields, field);
    fields.line = this.line + 1;
    this.line += 1 + newlines;
    this.reader.take(fields);
    fields.bytes = bytes;
    return at + 1;
  }

  /** Reads a quoted field into `scratch`: the index after its closing quote, -1 when it is no quoted field, -2 when it does not end. */
  private quotedEnd(bytes: Uint8Array, start: number, limit: number, scratch: number[]): number {
    let at = start + 1;
    while (at < limit) {
      const byte = bytes[at] as number;
      if (byte !== QUOTE) {
        scratch.push(byte);
        at += 1;
        continue;
      }
      const next = bytes[at + 1];
      if (next === QUOTE) {
        scratch.push(QUOTE);
        at += 2;
        continue;
      }
      const closes =
        next === undefined || next === this.separator || next === this.newline || next === RETURN;
      return closes ? at + 1 : -1;
    }
    return -2;
  }
}

/** Leaves out the padding of a field: spaces, ends of line, NUL. */
function trim({ bytes, starts, ends }: RecordFields, field: number): void {
  let from = starts[field] as number;
  let to = ends[field] as number;
  while (from < to && isPadding(bytes[from] as number)) from += 1;
  while (to > from && isPadding(bytes[to - 1] as number)) to -= 1;
  starts[field] = from;
  ends[field] = to;
}

function isPadding(byte: number): boolean {
  return byte === SPACE || byte === 9 || byte === 0 || byte === 10 || byte === RETURN;
}
