import type { Ledger } from '../domain/receivables/ledger';
import type { Day } from '../domain/day';
import type { TextFacts } from './bytes/encoding';
import { EncodingScan } from './bytes/scanEncoding';
import {
  Breather,
  CancelledError,
  held,
  MAX_FILE_BYTES,
  rawSlices,
  sizeOf,
  type ByteSource,
} from './bytes/slices';
import { sampleOf } from './bytes/sample';
import { type CsvResult, readCsv } from './csv/readCsv';
import { NotReceivablesError } from './csv/notReceivables';
import type { DecimalSign } from './fields/amount';
import { detectFec } from './fec/detectFec';
import { warnOfBodySeparator } from './fec/fecWarnings';
import { readFec } from './fec/readFec';
import { RecordTooLongError } from './fec/records';
import { foreignFile } from './foreignFile';
import { warnOfFutureDates, warnOfText } from './fileWarnings';
import type { FileError, FileFormat, Inspection, KnownFacts, Rejections } from './inspection';
import { Report } from './report';
import { separatorName } from './separator';

export type ReadOutcome =
  | {
      readonly ok: true;
      readonly inspection: Inspection;
      readonly ledger: Ledger;
      /** The rejected records with their text: see `rejectionsFile`. */
      readonly rejections: Rejections;
      /**
       * How amounts that could be read two ways (`1,234`) are read: by this sign, which the owner may change; `sign` null while
       * nothing tells, and such amounts are rejected. Null: there is nothing to choose in this file.
       */
      readonly decimal: { readonly sign: DecimalSign } | null;
    }
  | { readonly ok: false; readonly error: FileError; readonly inspection: KnownFacts };

export interface ReadOptions {
  readonly fileName: string;
  /** Bytes done of all bytes to do (the file is read twice). */
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
  /** Documents dated later than this day are told. */
  readonly today?: Day;
  /** The owner's own word on the decimal sign of a list; without it the file's columns tell. */
  readonly decimal?: Exclude<DecimalSign, null>;
}

/**
 * Reads a FEC or a CSV list of invoices into a ledger, with all that is to be said about it. Bytes are untrusted: encoding, separator and
 * layout are detected, a bad line is rejected with its reason and the good ones stay, memory is bounded by what is kept.
 * A file that is neither gives `ok: false` and what it seems to be.
 * @throws CancelledError when `signal` is aborted
 */
export async function readReceivables(given: ByteSource, options: ReadOptions): Promise<ReadOutcome> {
  const file = options.fileName;
  const size = sizeOf(given);
  const refuse = (error: FileError, known: KnownFacts = {}): ReadOutcome => ({
    ok: false,
    error,
    inspection: { file, format: 'unknown', ...known },
  });
  if (size === 0) return refuse({ code: 'empty-file', values: {} });
  if (size > MAX_FILE_BYTES) return refuse({ code: 'file-too-large', values: {} });
  const breather = new Breather(options.signal);
  const report = new Report();
  const progress = progressOf(size, options.onProgress);
  let known: KnownFacts = {};
  try {
    await breather.breathe();
    const source = await held(given);
    const facts = await scan(source, breather, progress);
    const sample = await sampleOf(source, facts);
    const foreign = await foreignFile(source, facts, sample);
    if (foreign !== null) return refuse(foreign);
    known = { encoding: facts.encoding };
    warnOfText(facts, report);
    const layout = detectFec(sample.lines);
    let format: FileFormat;
    let result: CsvResult;
    if (layout === null) {
      format = 'csv-invoices';
      result = await readCsv(source, facts, sample, report, breather, progress, options.decimal);
    } else {
      format = 'fec';
      known = { ...known, separator: separatorName(layout.separator) };
      warnOfBodySeparator(layout, sample.lines, report);
      const read = await readFec(source, facts, layout, 'fec', report, breather, progress);
      result = { ...read, separator: layout.separator, header: layout.header, decimal: null };
    }
    if (options.today !== undefined) warnOfFutureDates(result.ledger, options.today, report);
    const separator = separatorName(result.separator);
    return {
      ok: true,
      inspection: {
        file,
        format,
        encoding: facts.encoding,
        separator,
        ...result.figures,
        warnings: report.warnings(),
        rejected: report.rejected(),
      },
      ledger: result.ledger,
      rejections: { header: result.header, separator, records: report.rejectedRecords() },
      decimal: result.decimal,
    };
  } catch (error) {
    if (error instanceof CancelledError) throw error;
    if (error instanceof NotReceivablesError) return refuse(error.finding, { ...known, ...error.known });
    if (error instanceof RecordTooLongError)
      return refuse({ code: 'line-too-long', values: { line: error.line } }, known);
    if (error instanceof DOMException) return refuse({ code: 'unreadable', values: {} });
    throw error;
  }
}

async function scan(
  source: ByteSource,
  breather: Breather,
  onBytes: (count: number) => void,
): Promise<TextFacts> {
  const scanner = new EncodingScan();
  for await (const slice of rawSlices(source, breather)) {
    scanner.push(slice);
    onBytes(slice.length);
  }
  return scanner.finish();
}

function progressOf(size: number, onProgress: ReadOptions['onProgress']): (count: number) => void {
  let done = 0;
  return (count) => {
    done = Math.min(done + count, size * 2);
    onProgress?.(done, size * 2);
  };
}
