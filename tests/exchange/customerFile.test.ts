import { describe, expect, it } from 'vitest';
import { readCustomerFile } from '../../renderer/exchange/customerFile';
import { bytesOf } from './support';
import { encodeText } from '../support/fecText';

async function customers(text: string | Uint8Array) {
  const outcome = await readCustomerFile(typeof text === 'string' ? bytesOf(text) : text);
  if (!outcome.ok) throw new Error(outcome.error.code);
  return outcome;
}

const HEADER = 'code;nom;type;adresse1;adresse2;adresse3;adresse4;adresse5;cp;ville;email';

describe('the owner’s list of customers', () => {
  it('reads code, name, type, address and e-mail', async () => {
    const { customers: read } = await customers(
      `${HEADER}\nC1;Durand SARL;entreprise;Bât. A;12 rue des Lilas;;;;69003;Lyon;compta@durand.example\nC2;Mme Roy;Particulier;;;;;;;;\nC3;Mairie de Lyon;public;;;;;;;;\n`,
    );
    expect(read).toEqual([
      {
        code: 'C1',
        name: 'Durand SARL',
        kind: 'business',
        address: { lines: ['Bât. A', '12 rue des Lilas'], postCode: '69003', town: 'Lyon', country: null },
        email: 'compta@durand.example',
        line: 2,
      },
      { code: 'C2', name: 'Mme Roy', kind: 'consumer', address: null, email: null, line: 3 },
      { code: 'C3', name: 'Mairie de Lyon', kind: 'public', address: null, email: null, line: 4 },
    ]);
  });

  it('knows other words and another order, in any encoding', async () => {
    const text =
      'Ville;Code postal;Rue;Raison sociale;Code client;Type\nSète;34200;1 quai;Œuvre;C1;Société\n;;;Été;C2;Consommateur\n';
    for (const encoding of ['utf-8-bom', 'windows-1252', 'utf-16le'] as const) {
      const { customers: read } = await customers(encodeText(text, encoding));
      expect(read.map(({ code, name, kind }) => [code, name, kind])).toEqual([
        ['C1', 'Œuvre', 'business'],
        ['C2', 'Été', 'consumer'],
      ]);
      expect(read[0]?.address?.town).toBe('Sète');
    }
  });

  it('rejects bad rows with their line and keeps the others', async () => {
    const outcome = await customers(
      `${HEADER}\n;Sans code;;;;;;;;;\nC1;A;robot;;;;;;;;\nC2;B;;;;;;;;;\nC2;B bis;;;;;;;;;\nC3;C;;rue;;;;;;;pas une adresse\n`,
    );
    expect(outcome.rejected.map(({ line, code }) => [line, code])).toEqual([
      [2, 'code-missing'],
      [3, 'kind-unknown'],
      [5, 'code-repeated'],
    ]);
    expect(outcome.customers.map((record) => record.code)).toEqual(['C2', 'C3']);
    expect(outcome.warnings.map(({ line, code }) => [line, code])).toEqual([
      [6, 'address-incomplete'],
      [6, 'email-invalid'],
    ]);
  });

  it('takes no half address for a whole one, and says what is missing', async () => {
    const outcome = await customers(
      'code;adresse1;cp;ville;pays\nC1;;69003;Lyon;\nC2;1 rue A;;Lyon;\nC3;1 rue A;69003;;\nC4;;;Lyon;\nC5;1 Main St;;Dublin;Irlande\n',
    );
    expect(outcome.customers.map(({ code, address }) => [code, address?.town ?? null])).toEqual([
      ['C1', null],
      ['C2', null],
      ['C3', null],
      ['C4', null],
      ['C5', 'Dublin'],
    ]);
    const incomplete = (line: number, ...places: readonly string[]): object => ({
      line,
      code: 'address-incomplete',
      values: { line, places },
    });
    expect(outcome.warnings).toEqual([
      incomplete(2, 'street'),
      incomplete(3, 'postCode'),
      incomplete(4, 'town'),
      incomplete(5, 'street', 'postCode'),
    ]);
  });

  it('tells a French post code that is not five digits, such as one whose zero a spreadsheet took away', async () => {
    const outcome = await customers(
      'code;adresse1;cp;ville;pays\nC1;1 rue A;1000;Bourg;\nC2;1 rue A;6900X;Lyon;France\nC3;1 rue A;1000;Bruxelles;Belgique\n',
    );
    expect(outcome.customers.map(({ address }) => address?.postCode)).toEqual(['1000', '6900X', '1000']);
    expect(outcome.warnings.map(({ line, column, code }) => [line, column, code])).toEqual([
      [2, 'cp', 'post-code-doubtful/zero'],
      [3, 'cp', 'post-code-doubtful'],
    ]);
    expect(outcome.warnings[0]?.values).toEqual({ cell: '1000', fixed: '01000' });
  });

  it('refuses what is no list of customers', async () => {
    const error = async (text: string): Promise<string | null> => {
      const outcome = await readCustomerFile(bytesOf(text));
      return outcome.ok ? null : outcome.error.code;
    };
    expect(await error('')).toBe('empty-file/customers');
    expect(await error('bonjour')).toBe('unknown-table/customers');
    expect(await error('a;b;c\n1;2;3\n')).toBe('unknown-table/customers');
  });
});
