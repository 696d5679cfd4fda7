import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Summary } from '../../build/commands/lettres/summary';
import { euros } from './euros';
import { pdfText } from './pdfText';
import { main as inspect } from '../../build/commands/inspect';
import { main as lettres } from '../../build/commands/lettres';
import { callCommand, fecText, filesBelow, scratchFolder } from './runCommand';
import { CUSTOMERS, PROFILE, SMALL } from './smallCompany';

const scratch = scratchFolder();
const { newFolder, file } = scratch;
afterAll(() => {
  scratch.remove();
});
const parse = (stdout: string): Summary => JSON.parse(stdout) as Summary;

describe('a FEC and the options', () => {
  const fec = file('petit.txt', SMALL);
  const run = async (...words: readonly string[]): Promise<{ summary: Summary; folder: string }> => {
    const folder = newFolder();
    const outcome = await callCommand(
      lettres,
      '--fec',
      fec,
      '--au',
      '2024-12-31',
      '--vers',
      folder,
      ...words,
    );
    expect(outcome.stderr).toBe('');
    expect(outcome.code).toBe(0);
    return { summary: parse(outcome.stdout), folder };
  };
  const steps = ({ letters }: Summary): Record<string, string> =>
    Object.fromEntries(letters.map(({ customer, step }) => [customer, step]));

  it('prints the figures of inspect with the letters', async () => {
    const { summary } = await run();
    const inspected = JSON.parse((await callCommand(inspect, fec)).stdout) as [Record<string, unknown>];
    const { warnings: _warnings, ...figures } = inspected[0];
    expect(summary).toMatchObject(figures);
    expect(summary.date).toBe('2024-12-31');
  });

  it('takes customers for businesses without a customer file, waits for unbalanced letters, and stops at the third reminder', async () => {
    const { summary } = await run();
    expect(steps(summary)).toEqual({ C1: 'reminder3', C4: 'reminder3' });
    expect(summary.letters.find(({ customer }) => customer === 'C4')?.principalCents).toBe(60000);
    expect(summary.letters.map(({ codes }) => codes)).toEqual([['addressMissing'], ['addressMissing']]);
    expect(Object.fromEntries(summary.notWritten.map(({ customer, reason }) => [customer, reason]))).toEqual({
      C2: 'matchingWaits',
      C3: 'inCredit',
    });
  });

  it('--clients gives addresses and kinds: a consumer’s claim runs out after two years', async () => {
    const { summary, folder } = await run('--clients', file('clients.csv', CUSTOMERS));
    const consumer = summary.letters.find(({ customer }) => customer === 'C4');
    expect(consumer?.principalCents).toBe(35000);
    expect(consumer?.codes).toEqual([]);
    expect(summary.notWritten).toContainEqual(
      expect.objectContaining({ customer: 'C4', invoice: 'F5', reason: 'limitationRun' }),
    );
    const text = await pdfText(join(folder, consumer?.file ?? ''));
    expect(text).toContain('2 RUE DES ESSAIS');
    expect(text).toContain('75011 PARIS');
  });

  it('--clients with codes of another list is told, and no letter takes an address from it', async () => {
    const list = file(
      'autres.csv',
      'code;adresse1;cp;ville\n0C1;1 rue A;75001;Paris\n0C4;2 rue A;75001;Paris\n',
    );
    const { summary } = await run('--clients', list);
    expect(summary.customerFile?.warnings.map(({ code, line }) => [code, line])).toEqual([
      ['unknown-codes', 2],
    ]);
    expect(summary.letters.every(({ codes }) => codes.includes('addressMissing'))).toBe(true);
  });

  it('--clients with a town but no street: the address is missing, and the letter has blank lines', async () => {
    const list = file('ville.csv', 'code;cp;ville\nC1;75001;Paris\n');
    const { summary } = await run('--clients', list);
    expect(summary.customerFile?.warnings.map(({ code }) => code)).toEqual(['address-incomplete']);
    expect(summary.letters.find(({ customer }) => customer === 'C1')?.codes).toContain('addressMissing');
  });

  it('--profil signs the letters with the owner’s company, without SPÉCIMEN', async () => {
    const profile = file('company.json', JSON.stringify(PROFILE));
    const { summary, folder } = await run('--profil', profile);
    const text = await pdfText(join(folder, summary.letters[0]?.file ?? ''));
    expect(text).toContain('Maison Testard');
    expect(text).not.toContain('SPÉCIMEN');
  });

  it('--etape-max formalNotice is the owner’s tick: interest and 40 EUR by invoice', async () => {
    const { summary, folder } = await run(
      '--etape-max',
      'formalNotice',
      '--clients',
      file('clients.csv', CUSTOMERS),
    );
    const business = summary.letters.find(({ customer }) => customer === 'C1');
    expect(business?.step).toBe('formalNotice');
    expect(business?.compensationCents).toBe(4000);
    // 1 200.00 from 1 November to 31 December 2024: 61 days at 4.25 + 10 points.
    expect(business?.interestCents).toBe(Math.round((120000 * 0.1425 * 61) / 365));
    const text = await pdfText(join(folder, business?.file ?? ''));
    expect(text).toMatch(/mise en demeure/i);
    expect(text).toMatch(euros(business?.totalCents ?? 0));
    expect(text).toMatch(euros(business?.interestCents ?? 0));
  });

  it('--etape-max reminder1 goes no higher', async () => {
    const { summary } = await run('--etape-max', 'reminder1');
    expect(new Set(summary.letters.map(({ step }) => step))).toEqual(new Set(['reminder1']));
  });

  it('--lettrage-desequilibre solde leaves the group out, ouvert asks for it', async () => {
    const settled = await run('--lettrage-desequilibre', 'solde');
    expect(settled.summary.letters.find(({ customer }) => customer === 'C2')?.principalCents).toBe(60000);
    const open = await run('--lettrage-desequilibre', 'ouvert');
    expect(open.summary.letters.find(({ customer }) => customer === 'C2')?.principalCents).toBe(61000);
  });

  it('a second run with fewer letters takes away the letters of the first, and nothing of the owner', async () => {
    const folder = newFolder();
    const base = ['--fec', fec, '--vers', folder];
    await callCommand(lettres, ...base, '--au', '2024-12-31', '--lettrage-desequilibre', 'ouvert');
    expect(filesBelow(folder).filter((name) => name.startsWith('lettres/'))).toHaveLength(3);
    writeFileSync(join(folder, 'lettres', 'notes.txt'), 'à moi');
    const { stdout } = await callCommand(lettres, ...base, '--au', '2024-12-31');
    expect(filesBelow(folder)).toEqual(
      [
        'lettres/notes.txt',
        'lot-2024-12-31.pdf',
        'resume.json',
        ...parse(stdout).letters.map((letter) => letter.file),
      ].sort(),
    );
  });

  it('old data is a warning, never a block', async () => {
    const folder = newFolder();
    const { code, stdout } = await callCommand(lettres, '--fec', fec, '--au', '2025-11-30', '--vers', folder);
    expect(code).toBe(0);
    expect(parse(stdout).warnings.map((warning) => warning.code)).toContain('old-data');
    expect(parse(stdout).letters.length).toBeGreaterThan(0);
  });
});

describe('rates that the program lacks', () => {
  const fec = file('taux.txt', fecText([['C1', 'CLIENT UN', 'F1', '2026-03-01', '1000,00', '0,00']]));
  const run = async (...words: readonly string[]): Promise<Summary> => {
    const outcome = await callCommand(
      lettres,
      ...['--fec', fec, '--au', '2026-08-31', '--vers', newFolder(), '--etape-max', 'formalNotice', ...words],
    );
    expect(outcome.stderr).toBe('');
    return parse(outcome.stdout);
  };

  it('are asked for by name, never guessed', async () => {
    const { letters, notWritten } = await run();
    expect(letters).toEqual([]);
    expect(notWritten).toEqual([expect.objectContaining({ customer: 'C1', reason: 'rateMissing' })]);
    expect(notWritten[0]?.message).toContain('--bce 2026-S2=');
  });

  it('come with --bce', async () => {
    const { letters } = await run('--bce', '2026-S2=2.15', '--legal', '2026-S2=2.62/6.67');
    expect(letters).toHaveLength(1);
    expect(letters[0]?.interestCents).toBeGreaterThan(0);
  });

  it('a rate that contradicts a published one is refused', async () => {
    const { code, stderr } = await callCommand(lettres, '--vers', newFolder(), '--bce', '2024-S2=1.00');
    expect(code).toBe(2);
    expect(stderr).toContain('2024-S2');
  });
});

describe('names of files', () => {
  it('stay inside the folder whatever the code is', async () => {
    const codes = ['..\\..\\fuite', 'a/b:c*d', 'CON', `L${'o'.repeat(150)}ng`, 'ÉTÉ & fils'];
    const fec = file(
      'codes.txt',
      fecText(
        codes.map((code, index) => [
          code,
          `CLIENT ${String(index)}`,
          `F${String(index)}`,
          '2024-10-01',
          '100,00',
          '0,00',
        ]),
      ),
    );
    const folder = newFolder();
    const { code, stdout } = await callCommand(lettres, '--fec', fec, '--au', '2024-12-31', '--vers', folder);
    expect(code).toBe(0);
    const { letters } = parse(stdout);
    expect(letters).toHaveLength(codes.length);
    expect(filesBelow(folder)).toEqual(
      ['lot-2024-12-31.pdf', 'resume.json', ...letters.map((letter) => letter.file)].sort(),
    );
    for (const letter of letters) {
      expect(letter.file).toMatch(/^lettres\/\d{3}-[^/\\:*?"<>|]+\.pdf$/);
      expect(letter.file.length).toBeLessThan(90);
    }
  });
});
