import type { Ledger } from '../../domain/receivables/ledger';
import type { TextFacts } from '../bytes/encoding';
import type { Sample } from '../bytes/sample';
import type { Breather, ByteSource } from '../bytes/slices';
import type { Figures } from '../fec/buildLedger';
import type { Report } from '../report';
import { NotReceivablesError } from './notReceivables';

export async function readCsv(
  _source: ByteSource,
  _facts: TextFacts,
  _sample: Sample,
  _report: Report,
  breather: Breather,
  _onBytes: (count: number) => void,
): Promise<{ figures: Figures; ledger: Ledger; separator: string; header: readonly string[] }> {
  await breather.breathe();
  throw new NotReceivablesError('unknown', '');
}
