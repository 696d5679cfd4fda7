import { join } from 'node:path';
import { createRenderer } from '../../renderer/documents/render';
import { batchTitle } from '../../renderer/documents/texts/batchTitles';
import { DEFAULT_TEMPLATES } from '../../renderer/documents/texts/defaultTemplates';
import type { Day } from '../../renderer/domain/day';
import { rateConflicts, withEnteredRates, type RateTable } from '../../renderer/domain/latepayment/rateTable';
import { readReceivables } from '../../renderer/exchange/readReceivables';
import type { Command, CommandIo } from './command';
import { CommandError } from './lettres/commandError';
import { readCustomers, type Customers } from './lettres/customers';
import { parseOptions, USAGE, type LettresOptions } from './lettres/options';
import { prepareLetters } from './lettres/prepareLetters';
import { dataAgeWarnings } from './lettres/sentences';
import {
  openNamedFile,
  readBundledRates,
  readFonts,
  readProfile,
  SAMPLE_FOLDER,
  whileReading,
} from './lettres/sources';
import { batchFileName, letterLines, type Summary } from './lettres/summary';
import { writeWhole, type ResultFile } from './lettres/writeWhole';
import { printedError, printedInspection } from './printedInspection';
import { OutputError } from './standardOutput';

/** `npm run lettres`: from an accounting export to the letters of a day, without a window. See USAGE and the README. */
async function lettres(words: readonly string[], { print }: CommandIo): Promise<void> {
  if (words.includes('--aide') || words.includes('--help')) {
    await print(`${USAGE}\n`);
    return;
  }
  const options = parseOptions(words);
  const summary = await writeLetters(options);
  await print(summary).catch((error: unknown) => {
    if (!(error instanceof OutputError)) throw error;
    throw new CommandError(`${error.message} Les lettres et ce résumé sont dans « ${options.folder} ».`);
  });
}

/** Writes the letters, and returns the summary as it was written to `resume.json`. @throws CommandError */
async function writeLetters(options: LettresOptions): Promise<string> {
  const { day } = options;
  const company = await readProfile(options.profile);
  const rates = await ratesFor(options);
  const customers = await customersFor(options);
  const file = options.fec ?? 'assets/sample/sample-fec.txt';
  const source = await openNamedFile(options.fec ?? join(SAMPLE_FOLDER, 'sample-fec.txt'), 'FEC');
  const outcome = await whileReading(file, 'FEC', () =>
    readReceivables(source, { fileName: file, today: day }),
  );
  if (!outcome.ok) throw new CommandError(`« ${file} » : ${printedError(outcome.error).message}`);
  const { ledger } = outcome;
  const inspection = printedInspection(outcome.inspection);

  const renderer = createRenderer(await readFonts());
  const { letters, notWritten } = prepareLetters({
    ledger,
    day,
    company,
    rates,
    maxStep: options.maxStep,
    lettering: options.lettering,
    complete: customers?.complete ?? ((account) => account),
    renderer,
  });
  const models = letters.map(({ model }) => model);
  const batch = await renderer.renderBatch({
    models,
    templates: DEFAULT_TEMPLATES,
    title: batchTitle(day),
    duplex: false,
    summary: true,
  });
  const lines = letterLines(letters, batch.pages);
  const summary: Summary = {
    ...inspection,
    warnings: [...dataAgeWarnings(ledger.lastDay, day), ...inspection.warnings],
    date: day,
    customerFile: customers?.factsFor(ledger.customers.map(({ code }) => code)) ?? null,
    batch: { file: batchFileName(day), pages: batch.pageCount },
    letters: lines,
    notWritten,
  };
  const text = `${JSON.stringify(summary, null, 2)}\n`;
  const files: ResultFile[] = [];
  for (const [index, { file: path }] of lines.entries()) {
    const model = models[index];
    if (model === undefined) continue;
    const document = { kind: 'letter', model, templates: DEFAULT_TEMPLATES } as const;
    files.push({ path, bytes: await renderer.renderDocument(document) });
  }
  files.push({ path: summary.batch.file, bytes: batch.bytes });
  files.push({ path: 'resume.json', bytes: new TextEncoder().encode(text) });
  await writeWhole(options.folder, files);
  return text;
}

/** The given customer file; with the sample company its own; else none. */
async function customersFor({ customers, fec }: LettresOptions): Promise<Customers | null> {
  if (customers !== null) return readCustomers(customers, customers);
  if (fec !== null) return null;
  return readCustomers(join(SAMPLE_FOLDER, 'sample-customers.csv'), 'assets/sample/sample-customers.csv');
}

/** The bundled rates, completed by those of the command line. @throws CommandError when one contradicts a bundled rate */
async function ratesFor({ ecb, legal, day }: LettresOptions): Promise<RateTable> {
  const entered = { source: 'ligne de commande', enteredOn: day satisfies Day } as const;
  const ecbRates = ecb.map((rate) => ({ ...rate, ...entered }));
  const legalRates = legal.map((rate) => ({ ...rate, ...entered }));
  const bundled = await readBundledRates();
  const [conflict] = rateConflicts(bundled, ecbRates, legalRates);
  if (conflict !== undefined)
    throw new CommandError(
      `Le taux donné pour ${conflict.half} (${conflict.table === 'ecb' ? '--bce' : '--legal'}) n’est pas celui du programme, tiré de sources publiées. Retirez l’option ou vérifiez-la.`,
    );
  return withEnteredRates(bundled, ecbRates, legalRates);
}

export const main: Command = async (words, io) => {
  try {
    await lettres(words, io);
    return 0;
  } catch (error) {
    const known = error instanceof CommandError;
    io.complain(known ? `${error.message}\n` : `Erreur inattendue : ${String(error)}\n`);
    return known ? 2 : 1;
  }
};
