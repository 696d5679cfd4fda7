import { describe, expect, it } from 'vitest';
import { aFec } from '../support/fecBuilder';
import { accepted, codes } from './support';

const LINES = new TextDecoder()
  .decode(
    aFec()
      .invoice({ customer: 'C1', number: 'F1', on: '2024-01-15', amount: '1200.50' })
      .invoice({ customer: 'C2', number: 'F2', on: '2024-01-16', amount: '20.25' })
      .bytes(),
  )
  .replace(/\r?\n$/, '')
  .split(/\r?\n/);
/** The header whole, the lines without their last fields. */
const cutTo = (fields: number, [header = '', ...lines]: readonly string[]): string[] => [
  header,
  ...lines.map((line) => line.split('\t').slice(0, fields).join('\t')),
];
const withCommas = (lines: readonly string[]): string => lines.join('\n').replaceAll('\t', ',') + '\n';

describe('a FEC whose separator is the comma', () => {
  it('with decimal commas that nothing quotes: every line is rejected, no amount is made of the pieces', async () => {
    for (const lines of [LINES, LINES.slice(1)]) {
      const { inspection } = await accepted(withCommas(lines));
      expect(inspection.openTotalCents).toBe(0);
      expect(new Set(codes(inspection.rejected))).toEqual(new Set(['too-many-fields']));
      expect(inspection.rejected).toHaveLength(inspection.lines);
    }
  });

  it('with lines cut off at the end and decimal points: read to the cent', async () => {
    const points = LINES.map((line) => line.replaceAll(/(\d),(\d\d)/g, '$1.$2'));
    for (const fields of [14, 15, 16, 17]) {
      const { inspection } = await accepted(withCommas(cutTo(fields, points)));
      expect(inspection.rejected).toEqual([]);
      expect(inspection.openTotalCents).toBe(122075);
    }
  });

  it('with lines cut off at the end and decimal commas that nothing quotes: every line is rejected', async () => {
    for (const fields of [14, 15, 16]) {
      const { inspection } = await accepted(withCommas(cutTo(fields, LINES)));
      expect(new Set(codes(inspection.rejected))).toEqual(new Set(['too-many-fields/commas']));
      expect(inspection.rejected).toHaveLength(inspection.lines);
    }
  });

  it('with decimal points, or quotes around each amount: read to the cent', async () => {
    const points = LINES.map((line) => line.replaceAll(/(\d),(\d\d)/g, '$1.$2'));
    const quotes = LINES.map((line) => line.replaceAll(/(\d+,\d\d)/g, '"$1"'));
    for (const lines of [points, quotes]) {
      const { inspection } = await accepted(withCommas(lines));
      expect(inspection.rejected).toEqual([]);
      expect(inspection.openTotalCents).toBe(122075);
    }
  });

  it('other separators may end each line once more than the header', async () => {
    const { inspection } = await accepted(
      LINES.map((line, index) => line.replaceAll('\t', ';') + (index > 0 ? ';' : '')).join('\n') + '\n',
    );
    expect(inspection.rejected).toEqual([]);
    expect(inspection.openTotalCents).toBe(122075);
  });
});
