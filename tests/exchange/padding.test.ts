import { describe, expect, it } from 'vitest';
import { aFec } from '../support/fecBuilder';
import { accepted, bytesOf, refused } from './support';

const FEC = aFec()
  .invoice({ customer: 'C1', name: 'Été', number: 'F1', on: '2024-01-15', amount: 100 })
  .invoice({ customer: 'C2', number: 'F2', on: '2024-01-16', amount: 20 })
  .bytes();

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

describe('a file that was badly saved', () => {
  it('keeps its good lines where NUL bytes pad its end, and says that the end may be missing', async () => {
    for (const file of [FEC, bytesOf('client;numero;date;montant\nA;F1;15/09/2024;120,00\n')]) {
      const { inspection } = await accepted(joined(file, new Uint8Array(5000)));
      expect(inspection.openTotalCents).toBe(12000);
      expect(inspection.rejected).toEqual([]);
      expect(inspection.warnings).toContainEqual({ line: 1, code: 'nul-bytes', values: { count: 5000 } });
    }
  });

  it('is rejected where it was cut, before the NUL bytes', async () => {
    const { inspection } = await accepted(joined(FEC.subarray(0, -40), new Uint8Array(5000)));
    expect(inspection.rejected.map(({ line, code }) => [line, code])).toEqual([
      [inspection.lines + 1, 'truncated-line'],
    ]);
  });

  it('is no text with NUL bytes all over it, or nothing else', async () => {
    const holes = joined(FEC.subarray(0, 300), new Uint8Array(5000), FEC.subarray(300));
    for (const bytes of [holes, new Uint8Array(5000), new Uint8Array(3_000_000)])
      expect((await refused(bytes)).error.code).toBe('not-text');
  });

  it('in UTF-32 is named as such: read as UTF-16 it lost every line without a word', async () => {
    const text = Array.from('JournalCode\tEcritureNum\n');
    const little = Uint8Array.from([0xff, 0xfe, 0, 0, ...text.flatMap((c) => [c.charCodeAt(0), 0, 0, 0])]);
    const big = Uint8Array.from([0, 0, 0xfe, 0xff, ...text.flatMap((c) => [0, 0, 0, c.charCodeAt(0)])]);
    for (const bytes of [little, big]) expect((await refused(bytes)).error.code).toBe('utf-32');
  });
});
