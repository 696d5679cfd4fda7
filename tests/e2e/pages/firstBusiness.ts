import { expect } from '@playwright/test';
import { customersCsv, fecFile, FIRST_DAY, firstLedger } from '../files/atelier';
import type { Program } from '../support/program';
import { BatchPage } from './batchPage';
import { Frame } from './frame';
import { ImportPage } from './importPage';
import { LettersPage } from './lettersPage';
import { SetupPage } from './setupPage';

/** A company, its first export, its customers' addresses, a batch of letters issued. @returns the batch's PDF */
export async function firstBusiness(program: Program): Promise<Buffer> {
  program.setToday(FIRST_DAY);
  const page = await program.start();
  const frame = new Frame(page);
  await frame.makeRoomy();
  await new SetupPage(page).complete();
  const importing = new ImportPage(page);
  const file = fecFile(firstLedger(), '123456789FEC20260615.txt');
  await importing.choose(file);
  await importing.previewed(file.name);
  await importing.accept();
  await page.getByRole('link', { name: 'Voir les clients' }).click();
  await frame.open('Import');
  await importing.addCustomers({ name: 'clients.csv', bytes: customersCsv() });
  await expect(frame.message('17 fiches clients complétées.')).toBeVisible();
  const letters = new LettersPage(page);
  await frame.open('Lettres du jour');
  await letters.proposals();
  await letters.review();
  await letters.confirm();
  const batch = new BatchPage(page);
  await batch.opened();
  return batch.save(program, 'relances.pdf');
}

/** The first batch's PDF as the program gives it now. */
export async function savedBatch(program: Program, name: string): Promise<Buffer> {
  const frame = new Frame(program.page);
  await frame.open('Relances émises');
  const batch = new BatchPage(program.page);
  await batch.openFirst();
  return batch.save(program, name);
}
