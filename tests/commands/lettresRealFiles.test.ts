import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Summary } from '../../build/commands/lettres/summary';
import { euros } from './euros';
import { pdfText } from './pdfText';
import { main as lettres } from '../../build/commands/lettres';
import { callCommand, scratchFolder } from './runCommand';

/** Real files of others, kept beside the project: acceptance data that is never part of it. */
const DATA = join('..', 'shared', 'data');
const present = existsSync(join(DATA, 'expected.json'));
if (!present)
  console.warn('Les fichiers comptables réels (../shared/data) sont absents : ces tests sont ignorés.');

interface Expected {
  readonly last_day: string;
  readonly open_total: string;
  readonly invoices: number;
  readonly customers: number;
  readonly letter_groups_not_balanced: number;
}
const expected = present
  ? (JSON.parse(readFileSync(join(DATA, 'expected.json'), 'utf8')) as { fec: Record<string, Expected> }).fec
  : {};
const files = present ? readdirSync(join(DATA, 'fec')).filter((name) => name in expected) : [];

const scratch = scratchFolder();
afterAll(() => {
  scratch.remove();
});

function toCents(text: string): number {
  return Math.round(Number(text) * 100);
}

describe.skipIf(!present)('letters from real accounting files', () => {
  it.each(files)('%s', async (name) => {
    const facts = expected[name];
    const folder = scratch.newFolder();
    const words = ['--fec', join(DATA, 'fec', name), '--au', facts?.last_day ?? '', '--vers', folder];
    const { code, stdout, stderr } = await callCommand(lettres, ...words);
    expect(stderr).toBe('');
    expect(code).toBe(0);
    const summary = JSON.parse(stdout) as Summary;
    expect(summary).toMatchObject({
      openTotalCents: toCents(facts?.open_total ?? ''),
      invoices: facts?.invoices,
      customers: facts?.customers,
    });
    expect(summary.unbalancedLettering).toHaveLength(facts?.letter_groups_not_balanced ?? -1);
    for (const letter of summary.letters) {
      expect(letter.totalCents).toBeGreaterThan(0);
      expect(await pdfText(join(folder, letter.file)), letter.file).toMatch(euros(letter.totalCents));
    }
    const spoken = new Set([...summary.letters, ...summary.notWritten].map(({ customer }) => customer));
    expect(summary.openByCustomer.filter(({ code: customer }) => !spoken.has(customer))).toEqual([]);
  });

  it.each(files)('%s: no letter to one in credit or whose lettering waits', async (name) => {
    const words = ['--fec', join(DATA, 'fec', name), '--au', '2026-06-15', '--vers', scratch.newFolder()];
    const { letters, unbalancedLettering, openByCustomer } = JSON.parse(
      (await callCommand(lettres, ...words)).stdout,
    ) as Summary;
    const waiting = new Set(unbalancedLettering.map(({ customer }) => customer));
    const owing = new Set(openByCustomer.filter(({ openCents }) => openCents > 0).map((entry) => entry.code));
    expect(letters.filter(({ customer }) => waiting.has(customer) || !owing.has(customer))).toEqual([]);
  });
});
