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
  if (layout.headerLine === 0)
    report.warn(
      'no-header',
      1,
      'Le fichier n’a pas de ligne d’en-tête : les colonnes sont lues dans l’ordre officiel du FEC. Vérifiez l’aperçu avant d’accepter.',
    );
  warnOfRepeatedTitles(layout, report);
  if (lines.count === 0)
    report.warn(
      'nothing-to-import',
      1,
      'Le fichier ne contient aucune ligne d’écriture : il n’y a rien à importer.',
    );
  if (decoder.fallbacks > 0) report.warn('mixed-encoding', 1, mixedMessage(decoder.fallbacks));
  return buildLedger(lines, kind, report, breather);
}

export function mixedMessage(count: number): string {
  return `${count} champ${count > 1 ? 's mêlent' : ' mêle'} deux encodages : les accents y sont lus en Windows-1252. Vérifiez les noms dans l’aperçu.`;
}
