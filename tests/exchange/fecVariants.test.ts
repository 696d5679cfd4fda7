import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Ledger } from '../../renderer/domain/receivables/ledger';
import { readReceivables } from '../../renderer/exchange/readReceivables';
import { aFec, seededRandom, type FecFile } from '../support/fecBuilder';
import type { FecEncoding, FecVariant } from '../support/fecText';
import { accepted, codes } from './support';

const ENCODINGS: readonly FecEncoding[] = [
  'utf-8',
  'utf-8-bom',
  'utf-16le',
  'utf-16be',
  'iso-8859-15',
  'windows-1252',
];

/** A year of a small firm, with what is difficult: letters reused, an opening, a credit note, twins, a group that does not balance. */
function aYear(seed: number): FecFile {
  const random = seededRandom(seed);
  const file = aFec();
  for (let index = 1; index <= 12; index++) {
    const customer = `C${Math.ceil(random() * 4)}`;
    const name = `Société « Été » à 10 € n° ${customer}`;
    const amount = (100 + Math.floor(random() * 900_000)) / 100;
    const on = `2024-${String(1 + (index % 12)).padStart(2, '0')}-${String(1 + Math.floor(random() * 28)).padStart(2, '0')}`;
    const letter = random() < 0.5 ? { letter: 'A' + String(index % 3) } : {};
    file.invoice({ customer, name, number: `FA${index}`, on, amount, due: '2025-01-31', ...letter });
    if ('letter' in letter && random() < 0.7)
      file.payment({ customer, name, on: '2024-12-20', amount, ...letter });
  }
  return file
    .opening({
      customer: 'C1',
      name: 'Société « Été » à 10 € n° C1',
      number: 'AN1',
      on: '2024-01-01',
      amount: '12.34',
    })
    .creditNote({
      customer: 'C2',
      name: 'Société « Été » à 10 € n° C2',
      number: 'AV1',
      on: '2024-05-02',
      amount: '1234.56',
    })
    .payment({
      customer: 'C2',
      name: 'Société « Été » à 10 € n° C2',
      number: 'VIR',
      on: '2024-05-02',
      amount: '50',
    })
    .payment({
      customer: 'C2',
      name: 'Société « Été » à 10 € n° C2',
      number: 'VIR',
      on: '2024-05-02',
      amount: '50',
    });
}

const variants: fc.Arbitrary<FecVariant> = fc.record({
  encoding: fc.constantFrom(...ENCODINGS),
  separator: fc.constantFrom('\t', '|', ';'),
  amounts: fc.constantFrom('debit-credit', 'letters', 'signs'),
  decimal: fc.constantFrom(',', '.'),
  thousands: fc.constantFrom('', ' ', '\u00a0'),
  dates: fc.constantFrom('AAAAMMJJ', 'dd/mm/yyyy', 'yyyy-mm-dd'),
  header: fc.constantFrom('official', 'renamed'),
  reordered: fc.boolean(),
  extra: fc.boolean(),
  due: fc.constant(true),
  padded: fc.boolean(),
  quoted: fc.boolean(),
  newline: fc.constantFrom('\n', '\r\n', '\r'),
  finalNewline: fc.boolean(),
});

describe('one accounting file in all its variants', () => {
  it('gives the same ledger whatever the encoding, separator, columns and spellings', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 1_000_000 }), variants, async (seed, variant) => {
        const file = aYear(seed);
        const [reference, other] = [
          await accepted(file.bytes({ due: true })),
          await accepted(file.bytes(variant)),
        ];
        expect(other.ledger).toEqual(reference.ledger);
        expect(other.inspection.encoding).toBe(variant.encoding);
        expect(other.inspection.rejected).toEqual([]);
        const { openTotalCents, invoices, creditNotes, payments, lines } = reference.inspection;
        expect(other.inspection).toMatchObject({ openTotalCents, invoices, creditNotes, payments, lines });
      }),
      { numRuns: 120 },
    );
  });

  it('finds the same keys whatever the order of the lines', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 1_000_000 }), async (seed) => {
        const file = aYear(seed);
        const before = await accepted(file.bytes());
        const random = seededRandom(seed);
        file.lines.sort(() => random() - 0.5);
        const after = await accepted(file.bytes());
        const keys = (ledger: Ledger): string[] =>
          ledger.customers
            .flatMap((one) => [...one.open, ...one.settled].map((item) => `${item.key} ${item.label}`))
            .sort();
        expect(keys(after.ledger)).toEqual(keys(before.ledger));
        expect(new Set(keys(after.ledger)).size).toBe(keys(after.ledger).length);
        expect(after.inspection.openByCustomer).toEqual(before.inspection.openByCustomer);
      }),
      { numRuns: 40 },
    );
  });

  it('keeps twins of one entry apart, by rank', async () => {
    const file = aFec();
    const line = {
      on: '2024-05-02',
      account: '411000',
      aux: 'C1',
      auxLabel: 'Durand',
      piece: 'VIR',
      credit: 5000,
      entry: '7',
      journal: 'BQ',
    };
    file
      .line({ ...line, label: 'premier' })
      .line({ ...line, label: 'second' })
      .line({ on: '2024-05-02', account: '512000', debit: 10000, entry: '7', journal: 'BQ' });
    const { ledger } = await accepted(file.bytes());
    const keys = ledger.customers[0]?.open.map((item) => item.key) ?? [];
    expect(keys).toHaveLength(2);
    expect(keys[1]).toBe(`${keys[0] ?? ''}#2`);
  });

  it('reads columns named in whole words, with their articles', async () => {
    const titles =
      "Code du journal\tNuméro d’écriture\tDate d’écriture\tNuméro de compte\tLibellé du compte\tNuméro de compte auxiliaire\tLibellé de compte auxiliaire\tRéférence de la pièce\tDate de pièce\tLibellé d'écriture\tDébit\tCrédit\tLettrage";
    const text = [
      titles,
      'VE\t1\t20240115\t411000\tClients\tC1\tAlpha\tF1\t20240115\tFacture\t120,00\t0\t',
      'VE\t1\t20240115\t706000\tVentes\t\t\tF1\t20240115\tFacture\t0\t120,00\t',
    ].join('\r\n');
    const { inspection } = await accepted(text);
    expect(inspection).toMatchObject({ format: 'fec', invoices: 1, openTotalCents: 12000, rejected: [] });
    expect(inspection.openByCustomer).toEqual([{ code: 'C1', name: 'Alpha', openCents: 12000 }]);
  });

  it('tells ISO-8859-15 and Windows-1252 apart, euro sign and ligature included', async () => {
    for (const encoding of ['iso-8859-15', 'windows-1252'] as const) {
      const file = aFec().invoice({
        customer: 'C1',
        name: 'Œuvre & Cœur à 10 €',
        number: 'F1',
        on: '2024-01-15',
        amount: 10,
      });
      const { inspection } = await accepted(file.bytes({ encoding }));
      expect(inspection).toMatchObject({ encoding, openByCustomer: [{ name: 'Œuvre & Cœur à 10 €' }] });
    }
  });

  it('reads UTF-16 without its mark', async () => {
    const file = aFec().invoice({ customer: 'C1', name: 'Été', number: 'F1', on: '2024-01-15', amount: 10 });
    for (const encoding of ['utf-16le', 'utf-16be'] as const) {
      const { inspection } = await accepted(file.bytes({ encoding }).subarray(2));
      expect(inspection).toMatchObject({ encoding, openByCustomer: [{ name: 'Été', openCents: 1000 }] });
    }
  });

  it('keeps whole lines of a UTF-16 file that was cut, and says so', async () => {
    const file = aYear(3);
    const whole = file.bytes({ encoding: 'utf-16le', newline: '\n' });
    const cut = whole.subarray(0, whole.length - 151);
    const { inspection } = await accepted(cut);
    expect(codes(inspection.warnings)).toContain('truncated-file');
    expect(codes(inspection.rejected)).toEqual(['truncated-line']);
    expect(inspection.lines).toBe(file.lines.length);
  });

  it('reads mixed UTF-8 and Latin-1 lines without losing one', async () => {
    const first = aFec().invoice({ customer: 'C1', name: 'Été', number: 'F1', on: '2024-01-15', amount: 10 });
    const second = aFec().invoice({
      customer: 'C2',
      name: 'Élan',
      number: 'F2',
      on: '2024-01-16',
      amount: 20,
      entry: '2',
    });
    const bytes = Uint8Array.from([
      ...first.bytes({ encoding: 'utf-8' }),
      ...second.bytes({ encoding: 'windows-1252', header: 'none' }),
    ]);
    const { inspection } = await accepted(bytes);
    expect(inspection.openByCustomer.map((one) => one.name)).toEqual(['Été', 'Élan']);
    expect(codes(inspection.warnings)).toEqual(['mixed-encoding']);
  });

  it('is indifferent to how the bytes are cut into parts', async () => {
    const file = aYear(11);
    const bytes = file.bytes({ newline: '\r\n' });
    const reference = await accepted(bytes);
    const padded = new Uint8Array(bytes.length + 1);
    padded.set(bytes, 1);
    expect((await accepted(padded.subarray(1))).ledger).toEqual(reference.ledger);
    const blob = await readReceivables(new Blob([bytes]), { fileName: 'export.txt' });
    expect(blob.ok && blob.ledger).toEqual(reference.ledger);
  });
});
