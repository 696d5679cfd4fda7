import { describe, expect, it } from 'vitest';
import { accepted, codes, customer, expectedFacts, hasShared, openLines, sharedBytes } from './support';

const fec = expectedFacts()['fec'] ?? {};
const centsOf = (text: unknown): number => Math.round(Number(text) * 100);

describe.skipIf(!hasShared)('FEC files of real programs', () => {
  it.each(Object.entries(fec))('%s gives the facts that are known of it', async (name, facts) => {
    const { inspection, ledger } = await accepted(sharedBytes(`fec/${name}`), name);
    expect(inspection).toMatchObject({
      file: name,
      format: 'fec',
      encoding: String(facts['encoding']).replace(' (or -1)', ''),
      separator: facts['separator'],
      lines: facts['lines'],
      customers: facts['customers'],
      invoices: facts['invoices'],
      openTotalCents: centsOf(facts['open_total']),
      ledgerBalanceCents: centsOf(facts['balance_411_all_lines']),
      rejected: [],
    });
    expect(inspection.openByCustomer).toHaveLength(facts['customers_with_open_balance'] as number);
    expect(inspection.unbalancedLettering).toHaveLength(facts['letter_groups_not_balanced'] as number);
    expect(codes(inspection.warnings).filter((code) => code === 'unbalanced-entry')).toHaveLength(
      facts['entries_not_balanced'] as number,
    );
    const open = facts['open_by_customer'] as Record<string, { name: string; open: string }>;
    expect(inspection.openByCustomer).toEqual(
      Object.entries(open)
        .map(([code, known]) => ({ code, name: known.name, openCents: centsOf(known.open) }))
        .sort((a, b) => (a.code < b.code ? -1 : 1)),
    );
    expect(ledger.firstDay).toBe(facts['first_day']);
    expect(ledger.lastDay).toBe(facts['last_day']);
  });

  it.each(Object.entries(fec))('%s: the items add up to the figures announced', async (name, facts) => {
    const { ledger } = await accepted(sharedBytes(`fec/${name}`), name);
    const unlettered = ledger.customers.flatMap((one) => one.open.filter((item) => item.letter === null));
    const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);
    expect(sum(unlettered.filter((item) => item.amount > 0).map((item) => item.amount))).toBe(
      centsOf(facts['open_debits']),
    );
    expect(0 - sum(unlettered.filter((item) => item.amount < 0).map((item) => item.amount))).toBe(
      centsOf(facts['open_credits']),
    );
    const all = ledger.customers.flatMap((one) => [...one.open, ...one.settled]);
    expect(sum(all.map((item) => item.amount))).toBe(centsOf(facts['balance_411_all_lines']));
    expect(new Set(all.map((item) => item.key)).size).toBe(all.length);
    for (const one of ledger.customers) {
      const waiting = one.open.filter((item) => item.letter !== null);
      expect(sum(waiting.map((item) => item.amount))).toBe(sum(one.unbalanced.map((group) => group.balance)));
      expect(sum(one.settled.map((item) => item.amount))).toBe(0);
    }
  });

  it('tells invoices, payments, credit notes and opening lines of the wine seller apart', async () => {
    const quadra = await accepted(sharedBytes('fec/quadra_half-A_123456789FEC20190731.txt'));
    const all = quadra.ledger.customers.flatMap((one) => [...one.open, ...one.settled]);
    const count = (kind: string): number => all.filter((item) => item.kind === kind).length;
    // Journal AN: 163 debits and 61 credits; 7 credits in the journal of sales; 7 debits outside the sales (rejected payments).
    expect(count('opening')).toBe(163);
    expect(count('creditNote')).toBe(7);
    expect(count('invoice')).toBe(665 + 3 + 3 + 1 + 1);
    expect(count('payment')).toBe(61 + 14 + 19 + 4 + 3 + 444 + 6 + 198 + 2 + 1);
    expect(quadra.inspection.payments).toBe(14 + 19 + 4 + 3 + 444 + 198 + 2 + 1);
    expect(quadra.inspection.otherAccounts).toEqual([{ account: '41910000', cents: -12300 }]);
  });

  it('takes accounts without auxiliary code for collective only when their labels name several customers', async () => {
    const odicom = await accepted(sharedBytes('fec/odicom_123456789FEC20200331.txt'));
    expect(odicom.ledger.customers.filter((one) => one.collective).map((one) => one.code)).toEqual([
      '411000320',
      '411100000',
      '411600000',
    ]);
    expect(customer(odicom, '411TLAWO0').collective).toBe(false);
    expect(odicom.ledger.customers.every((one) => one.codeIsAccount)).toBe(true);
  });

  it('reads euros, not the amount in dollars beside them', async () => {
    const other = await accepted(sharedBytes('fec/sernine-paul_test_fec_other-headers.txt'));
    expect(openLines(other, '411000')).toEqual([
      'creditNote FAC001 2023-01-10 -1000.00',
      'creditNote FAC003 2023-01-30 -200.00',
    ]);
    expect(codes(other.inspection.warnings)).toContain('foreign-currency');
  });

  it('gives the same ledger for a file saved again by a spreadsheet', async () => {
    const saved = await accepted(sharedBytes('fec/derived_excel-resaved_semicolon_utf8bom.csv'));
    const original = await accepted(sharedBytes('fec/quadra_half-A_123456789FEC20190731.txt'));
    const keys = new Set(
      original.ledger.customers.flatMap((one) => [...one.open, ...one.settled].map((item) => item.key)),
    );
    const lost = saved.ledger.customers.flatMap((one) => one.open.filter((item) => !keys.has(item.key)));
    expect(lost).toEqual([]);
  });
});

describe.skipIf(!hasShared)('difficult FEC files', () => {
  const nasty = (name: string): Uint8Array => sharedBytes(`nasty/${name}`);

  it('takes debit - credit of a line that has both, with a warning', async () => {
    const { inspection } = await accepted(nasty('fec_both-debit-and-credit.txt'));
    expect(inspection.openTotalCents).toBe(10000);
    expect(inspection.warnings.map(({ line, code }) => [line, code])).toEqual([[2, 'debit-and-credit']]);
  });

  it('keeps bills, doubtful accounts and deposits apart', async () => {
    const { inspection } = await accepted(nasty('fec_doubtful-and-bills.txt'));
    expect(inspection.openByCustomer).toEqual([
      { code: 'C1', name: 'Client C1', openCents: 5000 },
      { code: 'C2', name: 'Client C2', openCents: -30000 },
    ]);
    expect(inspection.otherAccounts).toEqual([
      { account: '413000', cents: 5000 },
      { account: '416000', cents: 30000 },
      { account: '419100', cents: -8000 },
    ]);
    expect(codes(inspection.warnings).filter((code) => code === 'other-account')).toHaveLength(3);
  });

  it('takes aa and AA for two letters', async () => {
    const { inspection } = await accepted(nasty('fec_letters-lower-upper.txt'));
    expect(inspection.openTotalCents).toBe(20000);
    expect(inspection.unbalancedLettering).toEqual([
      { customer: 'C1', letter: 'AA', cents: -10000 },
      { customer: 'C1', letter: 'aa', cents: 10000 },
    ]);
    expect(inspection.warnings).toContainEqual(
      expect.objectContaining({
        code: 'unbalanced-lettering/partial',
        values: { letter: 'aa', customer: 'C1', amount: 10000 },
      }),
    );
  });

  it('reads a file without header by position', async () => {
    const { inspection } = await accepted(nasty('fec_no-header.txt'));
    expect(inspection).toMatchObject({ lines: 4, invoices: 2, openTotalCents: 36000 });
    expect(codes(inspection.warnings)).toEqual(['no-header']);
  });

  it('rejects the line whose label holds a separator and keeps the rest of its entry', async () => {
    const outcome = await accepted(nasty('fec_separator-in-label.txt'));
    expect(outcome.inspection.rejected.map(({ line, code }) => [line, code])).toEqual([
      [2, 'too-many-fields'],
    ]);
    expect(outcome.inspection.openByCustomer).toEqual([{ code: 'C2', name: 'Client C2', openCents: 24000 }]);
    expect(outcome.inspection.warnings[0]).toMatchObject({
      code: 'incomplete-entry',
      values: { entry: { number: '1', journal: 'VE', day: '2024-01-15' } },
    });
  });

  it('names the entry that does not balance', async () => {
    const { inspection } = await accepted(nasty('fec_unbalanced-entry.txt'));
    expect(inspection.openTotalCents).toBe(36000);
    expect(inspection.warnings).toMatchObject([
      { code: 'unbalanced-entry', values: { entry: { number: '2' }, amount: 4000 } },
    ]);
  });
});
