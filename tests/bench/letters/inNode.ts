import pdfmake from 'pdfmake';
import type { BenchRow } from '../../../build/commands/bench/table';
import { untouchedDefinition } from '../../documents/untouchedPdfmake';
import { FONTS, renderBatch, renderLetter } from '../../documents/models';
import { benchModels, LETTERS, timed } from './benchModels';
import { fontFiles } from './fontFiles';
import { tcpdfMilliseconds, wkhtmltopdfMilliseconds } from './otherPrograms';

/** pdfmake as it is published, on the same definitions: its own QR node, whole fonts, a new document for each letter. */
function preparePlain(): void {
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy(() => true);
  pdfmake.setFonts({
    letters: { normal: fontFiles.regular, bold: fontFiles.semiBold, italics: fontFiles.italic },
  });
}

/** 500 letters as one print file and as 500 files, beside plain pdfmake and other programs, in one run. */
export async function benchInNode(): Promise<BenchRow[]> {
  preparePlain();
  const models = benchModels(LETTERS);
  const few = models.slice(0, 20);
  const batch = { title: 'Lot', duplex: false, summary: false };
  await renderBatch({ models: few, ...batch });
  for (const model of few.slice(0, 3)) await plainFile([model]);

  let batchBytes = 0;
  let fileBytes = 0;
  const best = { ours: Infinity, ourFiles: Infinity, plain: Infinity, plainFiles: Infinity };
  const others = new Map<string, number>();
  for (let round = 0; round < ROUNDS; round += 1) {
    const ours = await timed(async () => {
      batchBytes = (await renderBatch({ models, ...batch })).bytes.length;
    });
    const plain = await timed(async () => {
      await plainFile(models);
    });
    for (const [name, measure] of OTHERS) {
      const taken = measure(models);
      if (taken !== null) others.set(name, Math.min(others.get(name) ?? Infinity, taken / LETTERS));
    }
    const ourFiles = await timed(async () => {
      for (const model of models) fileBytes = Math.max(fileBytes, (await renderLetter(model)).length);
    });
    const plainFiles = await timed(async () => {
      for (const model of models.slice(0, PLAIN_FILES)) await plainFile([model]);
    });
    best.ours = Math.min(best.ours, ours / LETTERS);
    best.plain = Math.min(best.plain, plain / LETTERS);
    best.ourFiles = Math.min(best.ourFiles, ourFiles / LETTERS);
    best.plainFiles = Math.min(best.plainFiles, plainFiles / PLAIN_FILES);
  }
  console.warn(
    `letters a second: batch ${rate(best.ours)}, files ${rate(best.ourFiles)}; ` +
      `plain pdfmake: batch ${rate(best.plain)}, files ${rate(best.plainFiles)}`,
  );
  const rows: BenchRow[] = [
    ratio('500 letters, one print file: plain pdfmake / ours', best.plain / best.ours, 2.5),
    ratio('500 letters, 500 files: plain pdfmake / ours', best.plainFiles / best.ourFiles, 2.5),
    size('a letter in the batch', batchBytes / LETTERS / 1024, 10),
    size('a single letter, the largest', fileBytes / 1024, 40),
  ];
  for (const [name] of OTHERS) {
    const taken = others.get(name);
    if (taken === undefined) console.warn(`SKIPPED: ${name} is not installed`);
    else {
      console.warn(`letters a second: ${name} ${rate(taken)}`);
      rows.push(ratio(`500 letters, one print file: ${name} / ours`, taken / best.ours, 1));
    }
  }
  return rows;
}

/** Each way is measured in turn, several times over, and its best time counts: other work on the machine spoils single runs. */
const ROUNDS = 3;
/** Plain pdfmake reads its fonts again for each file: some letters are enough to know its pace. */
const PLAIN_FILES = 60;
const OTHERS = [
  ['wkhtmltopdf', wkhtmltopdfMilliseconds],
  ['TCPDF', tcpdfMilliseconds],
] as const;

async function plainFile(models: Parameters<typeof untouchedDefinition>[0]): Promise<Uint8Array> {
  return pdfmake.createPdf(untouchedDefinition(models, FONTS, { qr: 'node', ligatures: true })).getBuffer();
}

function rate(millisecondsALetter: number): string {
  return (1000 / millisecondsALetter).toFixed(0);
}

function ratio(name: string, value: number, limit: number): BenchRow {
  return { name, value, limit, better: 'higher', unit: 'x' };
}

function size(name: string, value: number, limit: number): BenchRow {
  return { name, value, limit, better: 'lower', unit: 'KB' };
}
