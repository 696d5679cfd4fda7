import { describe, expect, it } from 'vitest';
import { day } from '../../renderer/domain/day';
import { cents } from '../../renderer/domain/money';
import type { Slice } from '../../renderer/store/portfolio/protocol';
import { exportList, type ExportColumn, textCell } from '../../renderer/usecases/exportList';

interface Row {
  readonly name: string;
  readonly open: number;
}

const COLUMNS: readonly ExportColumn<Row>[] = [
  { title: 'Client', cell: ({ name }) => ({ kind: 'text', text: name }) },
  { title: 'Solde', cell: ({ open }) => ({ kind: 'cents', cents: cents(open) }) },
  { title: 'Échéance', cell: () => ({ kind: 'day', day: day('2026-03-09') }) },
  { title: 'Factures', cell: () => ({ kind: 'count', count: 3 }) },
];

function fetchFrom(rows: readonly Row[]) {
  return (from: number, to: number): Promise<Slice<Row>> => {
    const sums = { open: cents(0), overdue: cents(0), waiting: cents(0), amount: cents(0) };
    return Promise.resolve({ version: 1, from, rows: rows.slice(from, to), count: rows.length, sums });
  };
}

describe('a list exported for a spreadsheet', () => {
  it('has BOM, semicolons, decimal commas, French days and CRLF', async () => {
    const bytes = await exportList(fetchFrom([{ name: 'Éclair; "Fils"', open: -5 }]), COLUMNS);
    expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)).toBe(
      '\uFEFFClient;Solde;Échéance;Factures\r\n"Éclair; ""Fils""";-0,05;09/03/2026;3\r\n',
    );
  });

  it.each(['=1+1', '+33', '-2', '@SUM(A1)', '\t=1', ' =cmd', '\u00A0=1', '\r=1'])(
    'writes %j as a text, not as a formula',
    (text) => {
      expect(textCell(text).replace(/^"/, '').startsWith("'")).toBe(true);
    },
  );

  it('leaves ordinary texts as they are', () => {
    expect(textCell('F2025-001')).toBe('F2025-001');
    expect(textCell('Saint-Étienne')).toBe('Saint-Étienne');
  });

  it('writes every row of a long list, once', async () => {
    const rows = Array.from({ length: 12_001 }, (_, index) => ({ name: `Client ${index}`, open: index }));
    const text = new TextDecoder().decode(await exportList(fetchFrom(rows), COLUMNS));
    const lines = text.trimEnd().split('\r\n');
    expect(lines).toHaveLength(12_002);
    expect(new Set(lines).size).toBe(12_002);
  });
});
