import Papa from 'papaparse';
import type { TextFacts } from '../bytes/encoding';
import { textSlices, type Breather, type ByteSource } from '../bytes/slices';
import { FieldDecoder } from '../bytes/textDecoding';

/** Where a stray quote swallows line after line, the text is cut here and its quotes are taken as characters. */
const MAX_OPEN_TEXT = 2_000_000;

export interface CsvRow {
  readonly cells: readonly string[];
  /** Physical line on which the row begins, header = 1. */
  readonly line: number;
}

/** Rows of a piece of CSV text by the usual grammar; line by line where quotes are wrong, so that no row is lost. */
export function parseCsv(text: string, separator: string): string[][] {
  const config = { delimiter: separator, newline: '\n', quoteChar: '"', skipEmptyLines: false } as const;
  const parsed = Papa.parse<string[]>(text, config);
  if (!parsed.errors.some((error) => error.type === 'Quotes')) return parsed.data;
  return text.split('\n').map((line) => {
    const alone = Papa.parse<string[]>(line, config);
    return alone.errors.some((error) => error.type === 'Quotes')
      ? line.split(separator)
      : (alone.data[0] ?? ['']);
  });
}

/**
 * All rows of the file in batches, blank ones too (they count as lines). Bytes are decoded line by line: a line that is not UTF-8 in a
 * file that otherwise is does not spoil the others.
 */
export async function* csvRows(
  source: ByteSource,
  facts: TextFacts,
  separator: string,
  breather: Breather,
  decoder: FieldDecoder = new FieldDecoder(facts),
): AsyncGenerator<readonly CsvRow[]> {
  let line = 1;
  let open = '';
  const rowsOf = (text: string): CsvRow[] =>
    parseCsv(text, separator).map((cells) => {
      const row = { cells, line };
      line += 1;
      for (const cell of cells) if (cell.includes('\n')) line += cell.split('\n').length - 1;
      return row;
    });
  for await (const block of textBlocks(source, facts, breather, decoder)) {
    const text = open === '' ? block : `${open}\n${block}`;
    if (quoteCount(text) % 2 === 1 && text.length < MAX_OPEN_TEXT) {
      open = text;
      continue;
    }
    open = '';
    yield rowsOf(text);
  }
  if (open !== '') yield rowsOf(open);
}

/** Text of whole physical lines, ends of line as `\n`, without the last one. */
async function* textBlocks(
  source: ByteSource,
  facts: TextFacts,
  breather: Breather,
  decoder: FieldDecoder,
): AsyncGenerator<string> {
  let rest = new Uint8Array(0);
  for await (const slice of textSlices(source, facts, breather)) {
    const bytes = new Uint8Array(rest.length + slice.length);
    bytes.set(rest);
    bytes.set(slice, rest.length);
    const end = bytes.lastIndexOf(facts.newline) + 1;
    if (end > 0) yield blockOf(bytes, end - 1, facts, decoder);
    rest = bytes.slice(end);
  }
  if (rest.length > 0) yield blockOf(rest, rest.length, facts, decoder);
}

function blockOf(bytes: Uint8Array, end: number, facts: TextFacts, decoder: FieldDecoder): string {
  const lines: string[] = [];
  let start = 0;
  while (start <= end) {
    const found = bytes.indexOf(facts.newline, start);
    const stop = found < 0 || found > end ? end : found;
    lines.push(decoder.decode(bytes, start, stop > start && bytes[stop - 1] === 13 ? stop - 1 : stop));
    start = stop + 1;
  }
  return lines.join('\n');
}

function quoteCount(text: string): number {
  let count = 0;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) count += 1;
  return count;
}
