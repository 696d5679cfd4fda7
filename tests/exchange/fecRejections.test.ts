import { describe, expect, it } from 'vitest';
import { day } from '../../renderer/domain/day';
import { readReceivables } from '../../renderer/exchange/readReceivables';
import { aFec } from '../support/fecBuilder';
import { fecText } from '../support/fecText';
import { accepted, bytesOf, codes, customer, refused } from './support';

const C1 = { customer: 'C1', name: 'Durand' } as const;

describe('what cannot be read', () => {
  const broken = (change: (cells: string[]) => void): Uint8Array => {
    const text = aFec()
      .invoice({ ...C1, number: 'FA1', on: '2024-01-15', amount: 10 })
      .invoice({ customer: 'C2', number: 'FA2', on: '2024-01-16', amount: 20 })
      .text();
    const lines = text.split('\r\n');
    const cells = (lines[1] ?? '').split('\t');
    change(cells);
    lines[1] = cells.join('\t');
    return bytesOf(lines.join('\r\n'));
  };

  it.each<[string, (cells: string[]) => void, string, string | undefined]>([
    ['an amount in letters', (cells) => (cells[11] = 'dix euros'), 'amount-invalid', 'Debit'],
    ['an amount with an exponent', (cells) => (cells[11] = '1E+05'), 'amount-invalid', 'Debit'],
    [
      'an amount out of all proportion',
      (cells) => (cells[11] = '99999999999999999,00'),
      'amount-too-large',
      'Debit',
    ],
    ['30 February', (cells) => (cells[3] = '20240230'), 'date-invalid', 'EcritureDate'],
    ['the year 0024', (cells) => (cells[3] = '00240115'), 'date-invalid', 'EcritureDate'],
    ['no date', (cells) => (cells[3] = cells[9] = ''), 'date-missing', 'EcritureDate'],
    ['no account', (cells) => (cells[4] = ''), 'account-missing', 'CompteNum'],
    ['a field too many', (cells) => cells.splice(10, 0, 'Facture'), 'too-many-fields', undefined],
    ['no amounts', (cells) => (cells.length = 8), 'too-few-fields', undefined],
  ])('%s: that line only is set aside, with its column', async (_what, change, code, column) => {
    const { inspection, rejections } = await accepted(broken(change));
    expect(inspection.rejected).toMatchObject([
      { line: 2, code, ...(column === undefined ? {} : { column }) },
    ]);
    expect(inspection.lines).toBe(4);
    expect(inspection.openByCustomer).toEqual([{ code: 'C2', name: 'Client C2', openCents: 2000 }]);
    expect(rejections.records[0]?.cells.length).toBeGreaterThan(5);
  });

  it('an amount with two meanings is refused when nothing in the file decides', async () => {
    const file = aFec().invoice({ ...C1, number: 'FA1', on: '2024-01-15', amount: 1234 });
    const text = file.text({ amounts: 'letters' });
    const alone = await accepted(text.replaceAll('1234,00', '1,234'));
    expect(codes(alone.inspection.rejected)).toEqual(['amount-ambiguous', 'amount-ambiguous']);
    const decided = await accepted(text.replace('1234,00', '1,234').replace('1234,00', '1,234.00'));
    expect(decided.inspection).toMatchObject({ openTotalCents: 123400, rejected: [] });
  });

  it('keeps the other lines of the entry, and names it', async () => {
    const { inspection } = await accepted(broken((cells) => (cells[11] = 'dix')));
    expect(inspection.warnings).toMatchObject([
      {
        code: 'incomplete-entry',
        values: { entry: { number: '1', journal: 'VE', day: '2024-01-15' } },
      },
    ]);
  });

  it('sense that is neither D nor C', async () => {
    const text = aFec()
      .invoice({ ...C1, number: 'FA1', on: '2024-01-15', amount: 10 })
      .text({ amounts: 'letters' });
    const { inspection } = await accepted(text.replace('\tD\t', '\tX\t'));
    expect(inspection.rejected).toMatchObject([{ line: 2, column: 'Sens', code: 'sense-invalid' }]);
  });

  it('a last line that was cut is not read with half its amount', async () => {
    const text =
      aFec()
        .invoice({ ...C1, number: 'FA1', on: '2024-01-15', amount: 10 })
        .text() + 'VE\tVentes\t2\t20240116\t411000\tClients\tC2\tClient\tFA2\t20240116\tFacture\t24';
    const { inspection } = await accepted(text);
    expect(codes(inspection.rejected)).toEqual(['truncated-line']);
    expect(inspection.openTotalCents).toBe(1000);
  });

  it('reads lines without their trailing empty fields, and blank lines, headers and marks between them', async () => {
    const file = aFec()
      .invoice({ ...C1, number: 'FA1', on: '2024-01-15', amount: 10 })
      .payment({ ...C1, on: '2024-01-20', amount: 4 });
    const text = file.text({ short: true });
    const lines = text.split('\r\n');
    const odd = [...lines.slice(0, 3), '', '\t\t\t', lines[0], ...lines.slice(3), '\u001a'].join('\r\n');
    const { inspection } = await accepted(odd);
    expect(inspection).toMatchObject({ lines: 4, openTotalCents: 600, rejected: [] });
    expect(inspection.warnings).toMatchObject([{ line: 6, code: 'header-repeated' }]);
  });

  it('a label with an end of line in quotes is one record, counted by its first line', async () => {
    const file = aFec()
      .invoice({ ...C1, number: 'FA1', on: '2024-01-15', amount: 10, label: 'Chantier "A";\r\nrue X' })
      .invoice({ ...C1, number: 'FA2', on: '2024-01-16', amount: 20 });
    const { ledger, inspection } = await accepted(file.bytes({ separator: ';', quoted: true }));
    expect(inspection).toMatchObject({ lines: 4, openTotalCents: 3000, rejected: [] });
    expect(ledger.customers[0]?.open.map((item) => item.line)).toEqual([2, 6]);
  });

  it('a lone carriage return among lines that end in both: kept in a label, and told where it ends a line', async () => {
    const text = aFec()
      .invoice({ ...C1, number: 'FA1', on: '2024-01-15', amount: 10 })
      .invoice({ ...C1, number: 'FA2', on: '2024-01-16', amount: 20 })
      .text();
    const inLabel = await accepted(text.replaceAll('Facture FA1', 'Facture\rFA1'));
    expect(inLabel.inspection).toMatchObject({ lines: 4, openTotalCents: 3000, rejected: [] });
    const [header, sale, turnover, next, last] = text.split('\r\n');
    const joined = [header, sale, `${turnover ?? ''}\r${next ?? ''}`, last, ''].join('\r\n');
    const { inspection } = await accepted(joined);
    expect(inspection.rejected).toMatchObject([{ line: 3, code: 'too-many-fields' }]);
    expect(inspection.openTotalCents).toBe(1000);
    expect(codes(inspection.warnings)).toContain('incomplete-entry');
  });

  it('a stray quote costs nothing', async () => {
    const file = aFec()
      .invoice({ ...C1, number: 'FA1', on: '2024-01-15', amount: 10, label: 'tube 5"' })
      .invoice({ ...C1, number: 'FA2', on: '2024-01-16', amount: 20 });
    const text = file.text().replaceAll('Facture FA2', '"Facture FA2');
    expect((await accepted(text)).inspection).toMatchObject({ lines: 4, openTotalCents: 3000, rejected: [] });
  });

  it('an official FEC read with the wrong kind of content is refused as what it is', async () => {
    for (const [content, code] of [
      ['bonjour', 'unknown-table'],
      ['a b c\n1 2 3\n', 'unknown-table'],
      ['\u0000\u0001\u0002'.repeat(100), 'not-text'],
      ['%PDF-1.7 etc', 'pdf'],
      ['<html><table>', 'html'],
      ['   \n  \n', 'empty-file/blank'],
    ] as const)
      expect((await refused(content)).error.code).toBe(code);
  });

  it('says there is nothing to import under a header alone', async () => {
    const { inspection, ledger } = await accepted(fecText([]));
    expect(inspection).toMatchObject({ format: 'fec', lines: 0, customers: 0 });
    expect(codes(inspection.warnings)).toEqual(['nothing-to-import']);
    expect(ledger).toMatchObject({ firstDay: null, lastDay: null, customers: [] });
  });

  it('a file beyond 512 MB is refused before it is read', async () => {
    const source = {
      size: 512 * 1024 * 1024 + 1,
      slice: () => {
        throw new Error('read');
      },
    };
    const outcome = await readReceivables(source, { fileName: 'gros.txt' });
    expect(outcome.ok ? '' : outcome.error.code).toBe('file-too-large');
  });

  it('an invoice of the future is kept and told', async () => {
    const file = aFec().invoice({ ...C1, number: 'FA1', on: '2034-01-15', amount: 10 });
    const outcome = await readReceivables(file.bytes(), { fileName: 'x', today: day('2026-06-15') });
    expect(outcome.ok && outcome.inspection.warnings).toMatchObject([{ line: 2, code: 'future-date' }]);
    expect(outcome.ok && outcome.inspection.openTotalCents).toBe(1000);
  });

  it('names with emoji, right-to-left marks or no end', async () => {
    const file = aFec()
      .invoice({
        customer: 'C1',
        name: '🏗️ Bâti\u202E\u200Btout',
        number: 'FA1',
        on: '2024-01-15',
        amount: 10,
      })
      .invoice({ customer: 'C2', name: 'é'.repeat(400_000), number: 'FA2', on: '2024-01-15', amount: 10 });
    const outcome = await accepted(file.bytes());
    expect(customer(outcome, 'C1').name).toBe('🏗️ Bâtitout');
    expect(customer(outcome, 'C2').name).toHaveLength(200);
    expect(codes(outcome.inspection.warnings)).toEqual(['name-cut']);
  });

  it('ten thousand bad lines do not make ten thousand warnings', async () => {
    const file = aFec();
    for (let index = 0; index < 3000; index++)
      file.line({
        on: '2024-01-15',
        account: '411000',
        aux: 'C1',
        debit: 100,
        entry: String(index),
        piece: String(index),
      });
    const { inspection } = await accepted(file.bytes());
    expect(inspection.warnings).toHaveLength(201);
    expect(inspection.warnings.at(-1)).toMatchObject({
      code: 'more-of-a-kind',
      values: { kind: 'unbalanced-entry', count: 2800 },
    });
  });
});
