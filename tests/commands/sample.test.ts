import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sampleFiles } from '../../build/commands/sample/files';

describe('the sample company', () => {
  it('is what its generator writes: nobody edits the files by hand', () => {
    const files = sampleFiles();
    expect([...files.keys()].sort()).toEqual([
      'sample-company.json',
      'sample-customers.csv',
      'sample-fec.txt',
    ]);
    for (const [name, text] of files) expect(readFileSync(`assets/sample/${name}`, 'utf8'), name).toBe(text);
  });

  it('is the same at every call', () => {
    expect([...sampleFiles()]).toEqual([...sampleFiles()]);
  });

  it('says at once that it is fictitious', () => {
    const company = JSON.parse(sampleFiles().get('sample-company.json') ?? '') as Record<string, unknown>;
    expect(company).toMatchObject({ specimen: true, iban: 'FR7630006000011234567890189' });
    expect(company['name']).toContain('SPÉCIMEN');
  });

  it('has sound books: each entry balances, and only one letter group does not', () => {
    const [header, ...rows] = (sampleFiles().get('sample-fec.txt') ?? '')
      .trimEnd()
      .split('\n')
      .map((row) => row.split('\t'));
    const column = (name: string): number => header?.indexOf(name) ?? -1;
    const entries = new Map<string, number>();
    const groups = new Map<string, number>();
    for (const row of rows) {
      const field = (name: string): string => row[column(name)] ?? '';
      const amount = Number(field('Debit').replace(',', '')) - Number(field('Credit').replace(',', ''));
      const entry = field('EcritureNum');
      entries.set(entry, (entries.get(entry) ?? 0) + amount);
      if (!field('CompteNum').startsWith('411') || field('EcritureLet') === '') continue;
      const group = `${field('CompAuxNum') || field('CompteNum')} ${field('EcritureLet')}`;
      groups.set(group, (groups.get(group) ?? 0) + amount);
    }
    expect(rows.length).toBeGreaterThan(2000);
    expect([...entries].filter(([, sum]) => sum !== 0)).toEqual([]);
    expect([...groups].filter(([, sum]) => sum !== 0)).toEqual([['RESIDEN AH', 4000]]);
  });
});
