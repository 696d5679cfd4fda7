import { describe, expect, it } from 'vitest';
import { accepted, bytesOf, codes, customer } from './support';

const HEADER =
  'JournalCode\tJournalLib\tEcritureNum\tEcritureDate\tCompteNum\tCompteLib\tCompAuxNum\tCompAuxLib\tPieceRef\tPieceDate\tEcritureLib\tDebit\tCredit\tEcritureLet\tDateLet\tValidDate\tMontantdevise\tIdevise';

function line(of: {
  readonly entry: number | string;
  readonly account?: string;
  readonly code?: string;
  readonly piece?: string;
  readonly label?: string;
  readonly debit?: string;
  readonly credit?: string;
  readonly letter?: string;
}): string {
  const code = of.code ?? '';
  return `VE\tVentes\t${of.entry}\t20240115\t${of.account ?? '411000'}\tCompte\t${code}\t${code === '' ? '' : `Client ${code}`}\t${of.piece ?? ''}\t20240115\t${of.label ?? ''}\t${of.debit ?? '0,00'}\t${of.credit ?? '0,00'}\t${of.letter ?? ''}\t\t20241231\t\t`;
}

const fileOf = (lines: readonly string[]): string => [HEADER, ...lines, ''].join('\n');

describe('amounts', () => {
  it('of more than 21 million euros stay exact, in debit and in credit, and settle each other', async () => {
    const amounts = ['21474836,47', '21474836,48', '42949672,95', '42949672,96', '9999999999,99'];
    const outcome = await accepted(
      fileOf([
        ...amounts.map((debit, at) => line({ entry: at, code: 'C1', piece: `FA${at}`, debit })),
        ...amounts.map((credit, at) => line({ entry: `A${at}`, code: 'C2', piece: `AV${at}`, credit })),
        line({ entry: 'L1', code: 'C3', piece: 'FA', debit: '30000000,01', letter: 'A' }),
        line({ entry: 'L2', code: 'C3', piece: 'RG', credit: '30000000,01', letter: 'A' }),
      ]),
    );
    const cents = [2_147_483_647, 2_147_483_648, 4_294_967_295, 4_294_967_296, 999_999_999_999];
    expect(customer(outcome, 'C1').open.map(({ amount }) => amount)).toEqual(cents);
    expect(customer(outcome, 'C2').open.map(({ amount }) => amount)).toEqual(cents.map((amount) => -amount));
    expect(customer(outcome, 'C3').settled.map(({ amount }) => amount)).toEqual([
      3_000_000_001, -3_000_000_001,
    ]);
  });
});

describe('labels', () => {
  const LABELS = [
    'Facture de chantier',
    'Règlement été € l’œuvre',
    'Sourire 😀 à deux',
    'Ligne \u0001 de contrôle',
    '',
    'é'.repeat(3000),
    'x'.repeat(5000),
    'x'.repeat(300_000),
  ];
  const shown = LABELS.map((label) => label.replace('\u0001', ''));

  it('come back as they were written, however many they are; only one without end is shortened', async () => {
    const lines = Array.from({ length: 20_000 }, (_, at) =>
      line({ entry: at, code: 'C1', piece: `FA${at}`, label: LABELS[at % 6] as string, debit: '1,00' }),
    );
    const long = [6, 7, 0].map((which, at) =>
      line({ entry: `L${at}`, code: 'C1', piece: `L${at}`, label: LABELS[which] as string, debit: '1,00' }),
    );
    const { open } = customer(await accepted(fileOf([...lines, ...long])), 'C1');
    expect(open.length).toBe(20_003);
    const wrong = open.filter(
      ({ label, number }, at) => at < 20_000 && (label !== shown[at % 6] || number !== `FA${at}`),
    );
    expect(wrong).toEqual([]);
    expect(open.slice(20_000).map(({ label }) => label.length)).toEqual([5000, 5001, 19]);
  });

  it('are read in Windows-1252 too, and in a file that mixes it with UTF-8', async () => {
    const text = fileOf(
      ['Règlement', 'Plain', 'Œuvre'].map((label, at) =>
        line({ entry: at, code: 'C1', piece: `FA${at}`, label, debit: '1,00' }),
      ),
    );
    const single = Uint8Array.from(text, (character) => (character === 'Œ' ? 0x8c : character.charCodeAt(0)));
    expect(customer(await accepted(single), 'C1').open.map(({ label }) => label)).toEqual([
      'Règlement',
      'Plain',
      'Œuvre',
    ]);
    const bytes = [...bytesOf(text), ...single.subarray(HEADER.length + 1)];
    const mixed = await accepted(Uint8Array.from(bytes));
    expect(new Set(customer(mixed, 'C1').open.map(({ label }) => label))).toEqual(
      new Set(['Règlement', 'Plain', 'Œuvre']),
    );
    expect(codes(mixed.inspection.warnings)).toContain('mixed-encoding');
  });
});

describe('a file of many entries and customers', () => {
  it('puts lines that lie far apart into their entry, and under their customer in the order of the file', async () => {
    const COUNT = 140_000;
    const CUSTOMERS = 9000;
    const debits = Array.from({ length: COUNT }, (_, at) =>
      line({ entry: at, code: `C${at % CUSTOMERS}`, piece: `FA${at}`, debit: `${at + 1},00` }),
    );
    const credits = Array.from({ length: COUNT }, (_, at) =>
      line({ entry: at, account: '707000', credit: `${at + 1},00` }),
    );
    const outcome = await accepted(fileOf([...debits, ...credits]));
    expect(outcome.inspection.warnings).toEqual([]);
    expect(outcome.inspection.invoices).toBe(COUNT);
    expect(outcome.ledger.customers.length).toBe(CUSTOMERS);
    const { open, name } = customer(outcome, 'C8999');
    expect(name).toBe('Client C8999');
    expect(open.map(({ number }) => number)).toEqual(
      Array.from({ length: 15 }, (_, at) => `FA${8999 + at * CUSTOMERS}`),
    );
  });
});
