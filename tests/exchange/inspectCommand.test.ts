import { mkdtempSync, openSync, ftruncateSync, closeSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { main as inspect } from '../../build/commands/inspect';
import { callCommand, runCommand } from '../commands/runCommand';
import { aFec } from '../support/fecBuilder';

let folder = '';
const at = (name: string): string => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'inspect-'));
  const file = aFec()
    .invoice({ customer: 'C2', name: 'Été', number: 'FA1', on: '2024-01-15', amount: '120.50' })
    .invoice({ customer: 'C1', number: 'FA2', on: '2024-01-16', amount: 20 })
    .payment({ customer: 'C1', on: '2024-02-16', amount: 20 });
  writeFileSync(at('bon.txt'), file.bytes({ separator: '|', encoding: 'windows-1252' }));
  writeFileSync(at('liste.csv'), 'Client;Facture;Date;Montant\nDurand;F1;31/01/2024;10,00\n');
  writeFileSync(at('vide.txt'), '');
  writeFileSync(at('autre.txt'), 'bonjour\n');
  const huge = openSync(at('gros.txt'), 'w');
  ftruncateSync(huge, 512 * 1024 * 1024 + 1);
  closeSync(huge);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('npm run inspect', () => {
  it('prints an array in the order of its arguments', async () => {
    const { code, stdout, stderr } = await runCommand('inspect', at('liste.csv'), at('bon.txt'));
    expect(stderr).toBe('');
    expect(code).toBe(0);
    const printed = JSON.parse(stdout) as Record<string, unknown>[];
    expect(printed.map((entry) => [entry['file'], entry['format']])).toEqual([
      [at('liste.csv'), 'csv-invoices'],
      [at('bon.txt'), 'fec'],
    ]);
    expect(printed[1]).toEqual({
      file: at('bon.txt'),
      format: 'fec',
      encoding: 'iso-8859-15',
      separator: '|',
      lines: 6,
      customers: 2,
      invoices: 2,
      creditNotes: 0,
      payments: 1,
      openTotalCents: 12050,
      ledgerBalanceCents: 12050,
      openByCustomer: [{ code: 'C2', name: 'Été', openCents: 12050 }],
      otherAccounts: [],
      unbalancedLettering: [],
      warnings: [],
      rejected: [],
    });
  });

  it('says what cannot be read, prints the others, and ends with 2', async () => {
    const names = ['absent.txt', 'vide.txt', 'autre.txt', 'gros.txt', '.', 'bon.txt'];
    const { code, stdout } = await callCommand(inspect, ...names.map(at));
    expect(code).toBe(2);
    const printed = JSON.parse(stdout) as { file: string; error?: { code: string; message: string } }[];
    expect(printed.map((entry) => entry.error?.code ?? 'read')).toEqual([
      'missing-file',
      'empty-file',
      'unknown-table',
      'file-too-large',
      'directory',
      'read',
    ]);
    expect(printed.map((entry) => entry.file)).toEqual(names.map(at));
    for (const { error } of printed) if (error !== undefined) expect(error.message).toMatch(/[.]$/);
  });

  it('asks for a file when none is named', async () => {
    const { code, stdout, stderr } = await callCommand(inspect);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('au moins un fichier');
  });
});
