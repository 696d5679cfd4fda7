/** The tables of a TrueType file, as views on its bytes. */
export type SfntTables = ReadonlyMap<string, DataView>;

/** @throws RangeError when the bytes are not a TrueType font with glyph outlines. */
export function readTables(bytes: Uint8Array): SfntTables {
  const file = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const version = file.byteLength >= 12 ? file.getUint32(0) : 0;
  if (version !== 0x00010000 && version !== 0x74727565) throw new RangeError('not a TrueType font');
  const tables = new Map<string, DataView>();
  const count = file.getUint16(4);
  for (let index = 0; index < count; index += 1) {
    const entry = 12 + index * 16;
    const tag = String.fromCharCode(...bytes.subarray(entry, entry + 4));
    tables.set(tag, view(file, file.getUint32(entry + 8), file.getUint32(entry + 12)));
  }
  return tables;
}

/** @throws RangeError when the font lacks the table. */
export function requiredTable(tables: SfntTables, tag: string): DataView {
  const table = tables.get(tag);
  if (table === undefined) throw new RangeError(`font without table ${tag}`);
  return table;
}

/** The rest of a table from an offset, or a part of it. */
export function view(table: DataView, offset: number, length = table.byteLength - offset): DataView {
  return new DataView(table.buffer, table.byteOffset + offset, length);
}

export function bytesOf(table: DataView, from = 0, to = table.byteLength): Uint8Array {
  return new Uint8Array(table.buffer, table.byteOffset + from, to - from);
}

/** Assembles a TrueType file; tables are padded to four bytes and summed as the format wants. */
export function writeTables(tables: readonly (readonly [tag: string, bytes: Uint8Array])[]): Uint8Array {
  const sorted = [...tables].sort(([a], [b]) => (a < b ? -1 : 1));
  const headerLength = 12 + sorted.length * 16;
  const length = sorted.reduce((sum, [, bytes]) => sum + padded(bytes.length), headerLength);
  const file = new Uint8Array(length);
  const header = new DataView(file.buffer);
  const power = Math.floor(Math.log2(sorted.length));
  header.setUint32(0, 0x00010000);
  header.setUint16(4, sorted.length);
  header.setUint16(6, 2 ** power * 16);
  header.setUint16(8, power);
  header.setUint16(10, (sorted.length - 2 ** power) * 16);
  let offset = headerLength;
  sorted.forEach(([tag, bytes], index) => {
    const entry = 12 + index * 16;
    for (let at = 0; at < 4; at += 1) file[entry + at] = tag.charCodeAt(at);
    header.setUint32(entry + 4, checksum(bytes));
    header.setUint32(entry + 8, offset);
    header.setUint32(entry + 12, bytes.length);
    file.set(bytes, offset);
    offset += padded(bytes.length);
  });
  return file;
}

function padded(length: number): number {
  return (length + 3) & ~3;
}

function checksum(bytes: Uint8Array): number {
  let sum = 0;
  for (let at = 0; at < bytes.length; at += 4) {
    const word =
      ((bytes[at] ?? 0) << 24) |
      ((bytes[at + 1] ?? 0) << 16) |
      ((bytes[at + 2] ?? 0) << 8) |
      (bytes[at + 3] ?? 0);
    sum = (sum + (word >>> 0)) >>> 0;
  }
  return sum;
}
