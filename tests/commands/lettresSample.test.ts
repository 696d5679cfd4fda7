import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Summary } from '../../build/commands/lettres/summary';
import { euros } from './euros';
import { pdfText } from './pdfText';
import { filesBelow, runCommand, scratchFolder } from './runCommand';

const scratch = scratchFolder();
const { newFolder } = scratch;
afterAll(() => {
  scratch.remove();
});
const parse = (stdout: string): Summary => JSON.parse(stdout) as Summary;

describe('the sample company, without any file', () => {
  const folder = newFolder();
  let summary: Summary;
  let stdout = '';
  beforeAll(async () => {
    const outcome = await runCommand('lettres', '--vers', folder);
    expect(outcome.stderr).toBe('');
    expect(outcome.code).toBe(0);
    stdout = outcome.stdout;
    summary = parse(stdout);
  });

  it('writes the batch, one file a letter and the summary, and nothing else', () => {
    expect(filesBelow(folder)).toEqual(
      ['lot-2026-06-15.pdf', 'resume.json', ...summary.letters.map((letter) => letter.file)].sort(),
    );
    expect(readFileSync(join(folder, 'resume.json'), 'utf8')).toBe(stdout);
  });

  it('shows every step that a first import allows, numbered in order of code', () => {
    expect(new Set(summary.letters.map(({ step }) => step))).toEqual(
      new Set(['preventive', 'reminder1', 'reminder2', 'reminder3']),
    );
    expect(summary.letters.map((letter) => letter.file.slice(8, 12))).toEqual(
      summary.letters.map((_, index) => `${String(index + 1).padStart(3, '0')}-`),
    );
    const codes = summary.letters.map(({ customer }) => customer);
    expect(codes).toEqual([...codes].sort());
  });

  it('gives a reason for every customer with an open balance and no letter', () => {
    const lettered = new Set(summary.letters.map(({ customer }) => customer));
    const reasoned = new Set(summary.notWritten.map(({ customer }) => customer));
    const silent = summary.openByCustomer.filter(({ code }) => !lettered.has(code) && !reasoned.has(code));
    expect(silent).toEqual([]);
    const reasons = Object.fromEntries(summary.notWritten.map(({ customer, reason }) => [customer, reason]));
    expect(reasons).toMatchObject({
      '411900': 'collective',
      ARCADIN: 'notYet',
      KINEVAL: 'underFloor',
      OPTICLA: 'inCredit',
      'P-MARCH': 'limitationRun',
      RESIDEN: 'matchingWaits',
      TECHNOP: 'addressTooLong',
      THEATRE: 'inCredit',
    });
    for (const { message } of summary.notWritten) expect(message).toMatch(/^\p{Lu}.*\.$/u);
  });

  it('writes the letter of a customer without address, and says so', () => {
    expect(summary.letters.find(({ customer }) => customer === 'TRANSPO')?.codes).toEqual(['addressMissing']);
    expect(summary.letters.filter(({ codes }) => codes.length > 0)).toHaveLength(1);
  });

  it('says on paper what the summary says, letter by letter', async () => {
    for (const letter of summary.letters) {
      const text = await pdfText(join(folder, letter.file));
      expect(text, letter.file).toMatch(euros(letter.totalCents));
      expect(text, letter.file).toContain(`Client : ${letter.customer}`);
      expect(text, letter.file).toContain('SPÉCIMEN');
      expect(letter.totalCents).toBe(letter.principalCents + letter.interestCents + letter.compensationCents);
    }
  });

  it('puts the same letters into one batch, on the pages it names', async () => {
    const text = await pdfText(join(folder, summary.batch.file));
    const pages = text.split('\f');
    for (const { customer, totalCents, pages: range } of summary.letters) {
      const own = pages.slice(range[0] - 1, range[1]).join('\n');
      expect(own, customer).toContain(`Client : ${customer}`);
      expect(own, customer).toMatch(euros(totalCents));
    }
    expect(summary.batch.pages).toBeGreaterThanOrEqual(summary.letters.at(-1)?.pages[1] ?? 0);
  });

  it('asks for no charge in an early letter', () => {
    expect(
      summary.letters.every(
        ({ interestCents, compensationCents }) => interestCents + compensationCents === 0,
      ),
    ).toBe(true);
  });
});
