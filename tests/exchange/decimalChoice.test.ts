import { describe, expect, it } from 'vitest';
import { readReceivables } from '../../renderer/exchange/readReceivables';
import { aFec } from '../support/fecBuilder';
import { connectExchange } from './connectExchange';
import { accepted, bytesOf } from './support';

const AMBIGUOUS = 'Client;Facture;Date;Montant\nA;1;2024-01-31;1,234\nB;2;2024-01-31;5\n';
const POINTED = 'Client,Invoice,Date,Amount\nA,1,2024-01-31,"1,234"\nA,2,2024-01-31,"1,234.50"\n';

describe('the decimal sign of a list', () => {
  it('is told: what the columns say, or that they say nothing', async () => {
    expect((await accepted(POINTED)).decimal).toEqual({ sign: '.' });
    expect((await accepted(AMBIGUOUS)).decimal).toEqual({ sign: null });
  });

  it('is the owner’s where he has spoken', async () => {
    const read = async (text: string, decimal: ',' | '.'): Promise<unknown> => {
      const outcome = await readReceivables(bytesOf(text), { fileName: 'liste.csv', decimal });
      return outcome.ok && [outcome.decimal?.sign, outcome.inspection.openTotalCents];
    };
    expect(await read(AMBIGUOUS, ',')).toEqual([',', 123 + 500]);
    expect(await read(AMBIGUOUS, '.')).toEqual(['.', 123_400 + 500]);
    // What can be read one way only is read so, whatever he chose.
    expect(await read(POINTED, ',')).toEqual([',', 123 + 123_450]);
  });

  it('reaches the worker', async () => {
    const { client } = connectExchange();
    const outcome = await client.readReceivables(new Blob([AMBIGUOUS]), {
      fileName: 'liste.csv',
      decimal: '.',
    });
    expect(outcome.ok && outcome.inspection.openTotalCents).toBe(123_900);
    client.close();
  });

  it('is nothing to choose in a FEC', async () => {
    expect((await accepted(aFec().bytes())).decimal).toBeNull();
  });
});
