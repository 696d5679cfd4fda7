import { describe, expect, it } from 'vitest';
import { aFec } from '../support/fecBuilder';
import { accepted } from './support';

const FEC = new TextDecoder().decode(
  aFec().invoice({ customer: 'C1', number: 'F1', on: '2024-01-15', amount: 100 }).bytes(),
);

describe('a title that stands twice in the header of a FEC', () => {
  it('is told by its name where the column is read, and the first is read', async () => {
    const { inspection } = await accepted(FEC.replace('Montantdevise', 'DEBIT'));
    expect(inspection.warnings).toMatchObject([{ line: 1, column: 'Debit', code: 'repeated-title' }]);
    expect(inspection.openTotalCents).toBe(10000);
  });

  it('is nothing to tell over columns that nobody reads, or without a title', async () => {
    const [header = '', ...rest] = FEC.split('\n');
    for (const extra of ['\tNote\tNote', '\t\t']) {
      const widened = [header.trimEnd() + extra, ...rest].join('\n');
      expect((await accepted(widened)).inspection.warnings).toEqual([]);
    }
  });
});
