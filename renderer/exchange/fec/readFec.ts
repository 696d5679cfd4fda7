import type { Ledger } from '../../domain/receivables/ledger';
import type { TextFacts } from '../bytes/encoding';
import { textSlices, type Breather, type ByteSource } from '../bytes/slices';
import { FieldDecoder } from '../bytes/textDecoding';
import type { Report } from '../report';
import { buildLedger } from './buildLedger';
import type { Figures } from './ledgerFigures';
import type { FecLayout } from './detectFec';
import { FecLines } from './fecLines';
import { warnOfRepeatedTitles } from './fecWarnings';
import { RecordSplitter } from './records';

/**
 * Reads an accounting file of that layout, slice by slice.
 * @throws CancelledError, RecordTooLongError
 */
export async function readFec(
  source: ByteSource,
  facts: TextFacts,
  layout: FecLayout,
  kind: Ledger['source'],
  report: Report,
  breather: Breather,
  onBytes: (count: number) => void,
): Promise<{ figures: Figures; ledger: Ledger }> {
  const decoder = new FieldDecoder(facts);
  const lines = new FecLines(layout, decoder, report);
  const splitter = new RecordSplitter(layout.separator.charCodeAt(0), facts.newline, lines);
  for await (const slice of textSlices(source, facts, breather)) {
    splitter.push(slice, false);
    onBytes(slice.length);
  }
  splitter.push(new Uint8Array(0), true);
  if (layout.headerLine === 0) report.warn({ code: 'no-header', values: {} }, { line: 1 });
  warnOfRepeatedTitles(layout, report);
  if (lines.count === 0) report.warn({ code: 'nothing-to-import', values: {} }, { line: 1 });
  if (decoder.fallbacks > 0)
    report.warn({ code: 'mixed-encoding', values: { count: decoder.fallbacks } }, { line: 1 });
  return buildLedger(lines, kind, report, breather);
}
