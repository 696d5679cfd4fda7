import { describe, expect, it } from 'vitest';
import { day } from '../../../renderer/domain/day';
import { halfYearOf, parseHalfYear } from '../../../renderer/domain/halfYear';
import { RateTableError, parseRateTable } from '../../../renderer/domain/latepayment/parseRateTable';
import {
  type EcbRate,
  type LegalRate,
  lastKnownHalf,
  mergeMissing,
  missingToday,
  rateConflicts,
  withEnteredRates,
} from '../../../renderer/domain/latepayment/rateTable';
import { accrue } from '../../../renderer/domain/latepayment/accrue';
import type { ChargeTerms } from '../../../renderer/domain/latepayment/accrual';
import { rate } from '../../../renderer/domain/rate';
import { aRequest, bundledJson, bundledRates } from './bundled';

const entered = { source: 'Banque de France', enteredOn: day('2026-11-22') };
const ecbEntry = (half: '2026-S1' | '2026-S2', refi: number): EcbRate => ({
  half,
  refi: rate(refi),
  ...entered,
});
const legalEntry = (half: '2026-S1' | '2026-S2', professional: number, individual: number): LegalRate => ({
  half,
  professional: rate(professional),
  individual: rate(individual),
  ...entered,
});

describe('the bundled rates', () => {
  it('hold every half-year from 2015-S1 to 2026-S1 in both tables, and no later one', () => {
    const halves: string[] = [];
    for (let year = 2015; year <= 2026; year += 1) halves.push(`${year}-S1`, `${year}-S2`);
    halves.pop();
    expect([...bundledRates.ecb.keys()]).toEqual(halves);
    expect([...bundledRates.legal.keys()]).toEqual(halves);
    expect(lastKnownHalf(bundledRates)).toBe('2026-S1');
  });

  it('say the published ECB rates', () => {
    const refi = (half: string): number | undefined => bundledRates.ecb.get(parseHalfYear(half)!)?.refi;
    const facts = {
      '2015-S1': 5,
      '2016-S2': 0,
      '2022-S2': 0,
      '2023-S1': 250,
      '2023-S2': 400,
      '2024-S1': 450,
      '2024-S2': 425,
      '2025-S1': 315,
      '2025-S2': 215,
      '2026-S1': 215,
    };
    expect(Object.fromEntries(Object.keys(facts).map((half) => [half, refi(half)]))).toEqual(facts);
  });

  it('say both columns of the published legal interest', () => {
    const columns = (half: string): readonly (number | undefined)[] => {
      const row = bundledRates.legal.get(parseHalfYear(half)!);
      return [row?.professional, row?.individual];
    };
    expect(columns('2015-S1')).toEqual([93, 406]);
    expect(columns('2018-S1')).toEqual([89, 373]);
    expect(columns('2019-S1')).toEqual([86, 340]);
    expect(columns('2020-S2')).toEqual([84, 311]);
    expect(columns('2023-S2')).toEqual([422, 682]);
    expect(columns('2024-S1')).toEqual([507, 801]);
    expect(columns('2025-S2')).toEqual([276, 665]);
    expect(columns('2026-S1')).toEqual([262, 667]);
  });

  it('name where each rate was read, and how sure it is', () => {
    for (const row of [...bundledRates.ecb.values(), ...bundledRates.legal.values()]) {
      expect(row.source.length, row.half).toBeGreaterThan(10);
      expect(row.enteredOn).toBeNull();
    }
    expect(bundledRates.ecb.get('2025-S1')?.confidence).toBe('medium');
    expect(bundledRates.legal.get('2026-S1')?.source).toContain('arrêté du 15/12/2025');
  });
});

describe('parseRateTable', () => {
  type Json = Record<string, unknown>;
  const changed = (change: (file: Json) => void): unknown => {
    const file = structuredClone(bundledJson) as Json;
    change(file);
    return file;
  };
  const firstEcb = (file: Json): Json => (file['ecb'] as Json[])[0]!;
  const refused: readonly (readonly [string, unknown, RegExp])[] = [
    ['nothing', null, /not an object/],
    ['a list', [], /not an object/],
    ['a text', 'rates', /not an object/],
    ['another version', changed((file) => (file['version'] = 2)), /version/],
    ['a missing table', changed((file) => delete file['legal']), /legal: missing/],
    ['an unknown key', changed((file) => (file['other'] = 1)), /other: unknown key/],
    ['a rate as number', changed((file) => (firstEcb(file)['refi'] = 0.05)), /ecb\[0\]\.refi/],
    ['three decimals', changed((file) => (firstEcb(file)['refi'] = '0.055')), /ecb\[0\]\.refi/],
    ['a negative rate', changed((file) => (firstEcb(file)['refi'] = '-0.50')), /ecb\[0\]\.refi/],
    ['a rate left empty', changed((file) => (firstEcb(file)['refi'] = null)), /ecb\[0\]\.refi/],
    ['no half-year', changed((file) => (firstEcb(file)['half'] = '2015')), /ecb\[0\]\.half/],
    ['a double', changed((file) => (firstEcb(file)['half'] = '2015-S2')), /2015-S2 is given twice/],
    ['an unsure source', changed((file) => (firstEcb(file)['confidence'] = 'low')), /confidence/],
    ['an unnamed source', changed((file) => (firstEcb(file)['sources'] = ['?'])), /unknown source/],
    ['a rate without source', changed((file) => (firstEcb(file)['sources'] = [])), /without source/],
    ['a day that is none', changed((file) => (firstEcb(file)['since'] = '2014-02-30')), /since/],
    ['a key of Object', changed((file) => (firstEcb(file)['sources'] = ['constructor'])), /unknown source/],
  ];
  it.each(refused)('refuses %s, and says where', (_name, json, message) => {
    expect(() => parseRateTable(json)).toThrow(RateTableError);
    expect(() => parseRateTable(json)).toThrow(message);
  });
});

describe('entered rates', () => {
  it('complete the table, with the day and the source of the entry', () => {
    const table = withEnteredRates(
      bundledRates,
      [ecbEntry('2026-S2', 215)],
      [legalEntry('2026-S2', 262, 667)],
    );
    expect(table.ecb.get('2026-S2')).toEqual({
      half: '2026-S2',
      refi: 215,
      source: 'Banque de France',
      enteredOn: '2026-11-22',
      confidence: 'entered',
    });
    expect(table.legal.get('2026-S2')?.individual).toBe(667);
    expect(bundledRates.ecb.has('2026-S2'), 'the bundled table stays as it was').toBe(false);
  });

  it('never replace a bundled rate: what differs is told instead', () => {
    const ecb = [ecbEntry('2026-S1', 200), ecbEntry('2026-S2', 215)];
    const legal = [legalEntry('2026-S1', 262, 668)];
    const table = withEnteredRates(bundledRates, ecb, legal);
    expect(table.ecb.get('2026-S1')?.refi).toBe(215);
    expect(table.legal.get('2026-S1')?.individual).toBe(667);
    expect(rateConflicts(bundledRates, ecb, legal)).toMatchObject([
      { table: 'ecb', half: '2026-S1', bundled: { refi: 215 }, entered: { refi: 200 } },
      { table: 'legal', half: '2026-S1', bundled: { individual: 667 }, entered: { individual: 668 } },
    ]);
  });

  it('are no conflict when they say the same', () => {
    expect(
      rateConflicts(bundledRates, [ecbEntry('2026-S1', 215)], [legalEntry('2026-S1', 262, 667)]),
    ).toEqual([]);
  });

  it('can be corrected: the last entry for a half-year stands', () => {
    const table = withEnteredRates(bundledRates, [ecbEntry('2026-S2', 251), ecbEntry('2026-S2', 215)], []);
    expect(table.ecb.get('2026-S2')?.refi).toBe(215);
  });
});

describe('missing rates', () => {
  const business = {
    debtor: 'business',
    creditor: 'professional',
    contractRate: null,
    noticeOn: null,
  } as const;
  const need = (terms: ChargeTerms, due: string, until: string) =>
    accrue({ ...aRequest({ amount: '1000', due, until }), ...terms }).missing;

  it('are what the days of delay need and the table lacks', () => {
    expect(need(business, '2026-05-01', '2026-06-30')).toEqual([]);
    expect(need(business, '2026-05-01', '2026-07-01')).toEqual([{ half: '2026-S2', table: 'ecb' }]);
    expect(need(business, '2014-12-31', '2015-01-05')).toEqual([]);
    expect(need(business, '2014-12-30', '2015-01-05')).toEqual([{ half: '2014-S2', table: 'ecb' }]);
  });

  it('are none for a contract rate, a consumer without notice, or an invoice not late', () => {
    expect(need({ ...business, contractRate: rate(1200) }, '2026-05-01', '2026-11-22')).toEqual([]);
    expect(need({ ...business, debtor: 'consumer' }, '2026-05-01', '2026-11-22')).toEqual([]);
    expect(need(business, '2026-12-01', '2026-11-22')).toEqual([]);
  });

  it('are the legal interest after a consumer got his notice, and the first half-year for a public buyer', () => {
    const notified = { ...business, debtor: 'consumer', noticeOn: day('2026-08-01') } as const;
    expect(need(notified, '2026-05-01', '2026-11-22')).toEqual([{ half: '2026-S2', table: 'legal' }]);
    const buyer = { ...business, debtor: 'public' } as const;
    expect(need(buyer, '2026-05-01', '2026-11-22'), 'frozen at 2026-S1').toEqual([]);
    expect(need(buyer, '2026-06-30', '2026-11-22')).toEqual([{ half: '2026-S2', table: 'ecb' }]);
  });

  it('are asked once in one dialog, in order', () => {
    const ecb = { half: halfYearOf(day('2026-07-01')), table: 'ecb' } as const;
    const legal = { half: halfYearOf(day('2026-07-01')), table: 'legal' } as const;
    const older = { half: halfYearOf(day('2014-07-01')), table: 'legal' } as const;
    expect(mergeMissing([[legal], [ecb, older], [ecb]])).toEqual([older, ecb, legal]);
    expect(missingToday(bundledRates, day('2026-11-22'))).toEqual([ecb, legal]);
    expect(missingToday(bundledRates, day('2026-06-30'))).toEqual([]);
  });
});
