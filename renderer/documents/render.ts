import layoutBuilderModule from 'pdfmake/js/LayoutBuilder.js';
import type { LetterModel } from '../domain/letters/letterModel';
import { DocumentsCancelledError, LetterRefusedError } from './errors';
import { fonts as loadedFonts, setFonts, type FontFiles, type FontSet } from './fonts/fontSet';
import type { Definition } from './layout/definition';
import { mm, PAGE } from './layout/envelope';
import { MARK_COLOR } from './layout/look';
import type { LaidOutPage, LayoutHost } from './layout/laidOutPage';
import { calculationNodes } from './letters/calculationSheet';
import { checkLetter as problemsOf, type LetterProblem } from './checkLetter';
import { invoiceRows } from './letters/invoiceRows';
import { letterDefinition, MARKS, pageFrame } from './letters/letterDefinition';
import { printableRecord, printableText } from './letters/printable';
import { STEP_NAMES, summaryDefinition, type SummaryEntry } from './letters/summaryList';
import { ImageError, readImage, type PdfImage } from './pdf/imageObjects';
import type { PageMark } from './pdf/pageContent';
import { PdfDocument } from './pdf/pdfDocument';
import { type RecoverySheet, recoverySheetDefinition } from './recoverySheet';
import { DEFAULT_TEXTS } from './texts/defaultTexts';
import { longDay } from './texts/frenchFormats';
import { nextTask } from './nextTask';

export interface BatchRequest {
  /** In posting order. */
  readonly models: readonly LetterModel[];
  readonly title: string;
  /** Each customer begins on a front side: blank pages are added. */
  readonly duplex: boolean;
  /** A list with boxes to tick, at the end. */
  readonly summary: boolean;
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

export interface BatchResult {
  readonly bytes: Uint8Array;
  /** Pages of each letter, counted from 1, without blank pages. */
  readonly pages: { readonly firstPage: number; readonly lastPage: number }[];
  readonly pageCount: number;
}

const LayoutBuilder = 'default' in layoutBuilderModule ? layoutBuilderModule.default : layoutBuilderModule;

const PAGE_SIZE = { width: mm(PAGE.width), height: mm(PAGE.height), orientation: 'portrait' } as const;
const BLANK_PAGE: LaidOutPage = { items: [], pageSize: PAGE_SIZE };
const TASK_MILLISECONDS = 40;
const MOST_ON_ONE_PAGE = 14;

/**
 * Gives the fonts of all documents made from now on, as bytes: Node reads files, the worker fetches.
 * @throws RangeError when a file is not a TrueType font.
 */
export function loadFonts(files: FontFiles): void {
  setFonts(files);
}

/** What is wrong with a letter on paper; nothing for most. */
export function checkLetter(model: LetterModel): LetterProblem[] {
  return problemsOf(model, loadedFonts());
}

/**
 * One letter as a PDF of its own.
 * @param options.preview draw it even when it must not be issued (an address too long for the window), for the owner to see;
 *   texts beyond any measure are refused all the same.
 * @throws LetterRefusedError when the letter must not be issued.
 */
export async function renderLetter(
  model: LetterModel,
  options: { readonly preview?: boolean } = {},
): Promise<Uint8Array> {
  const fonts = loadedFonts();
  refuse(model, fonts, options.preview ?? false);
  const document = new PdfDocument(facts(`${STEP_NAMES[model.step]} – ${model.customerName}`, [model]));
  await addLetter(document, model, fonts, new Map());
  return document.finish();
}

/** The calculation sheet of a letter's charges, alone. @throws LetterRefusedError as `renderLetter` does. */
export async function renderCalculationSheet(model: LetterModel): Promise<Uint8Array> {
  const fonts = loadedFonts();
  refuse(model, fonts, true);
  const clean = printableRecord(model, fonts);
  const document = new PdfDocument(facts(`Décompte – ${model.customerName}`, [model]));
  document.bookmark(`Décompte – ${clean.customerName}`);
  const definition = {
    ...pageFrame(clean),
    content: calculationNodes({ ...clean, invoices: invoiceRows(clean.invoices) }),
  };
  for (const page of layOut(definition, fonts, new Map())) await document.addPage(page, new Map(), null);
  return document.finish();
}

/** The page that opens protected backups when their passphrase is forgotten: to print, and to keep nowhere else. */
export async function renderRecoverySheet(sheet: RecoverySheet): Promise<Uint8Array> {
  const fonts = loadedFonts();
  const clean = printableRecord(sheet, fonts);
  const { title } = clean.texts;
  const { day, language } = sheet;
  const document = new PdfDocument({ title, author: clean.company, subject: title, day, language });
  document.bookmark(title);
  for (const page of layOut(recoverySheetDefinition(clean), fonts, new Map()))
    await document.addPage(page, new Map(), null);
  return document.finish();
}

/**
 * All letters as one PDF to print, in the order given, written page by page.
 * @throws LetterRefusedError for the first letter that must not be issued; DocumentsCancelledError when the signal fires.
 */
export async function renderBatch(request: BatchRequest): Promise<BatchResult> {
  const fonts = loadedFonts();
  const { models, signal } = request;
  for (const model of models) refuse(model, fonts, false);
  const document = new PdfDocument(facts(request.title, models));
  const logos = new Map<string, PdfImage | null>();
  const pages: { firstPage: number; lastPage: number }[] = [];
  let lastPause = performance.now();
  for (const [index, model] of models.entries()) {
    if (signal?.aborted === true) throw new DocumentsCancelledError();
    if (request.duplex) await padToFront(document);
    const firstPage = document.pageCount + 1;
    await addLetter(document, model, fonts, logos);
    pages.push({ firstPage, lastPage: document.pageCount });
    request.onProgress?.(index + 1, models.length);
    if (performance.now() - lastPause > TASK_MILLISECONDS) {
      await nextTask();
      lastPause = performance.now();
    }
  }
  if (signal?.aborted === true) throw new DocumentsCancelledError();
  if (request.summary) {
    if (request.duplex) await padToFront(document);
    await addSummary(document, request.title, models, pages, fonts);
  }
  return { bytes: await document.finish(), pages, pageCount: document.pageCount };
}

async function addLetter(
  document: PdfDocument,
  model: LetterModel,
  fonts: FontSet,
  logos: Map<string, PdfImage | null>,
): Promise<void> {
  const clean = printableRecord(model, fonts);
  const logo = logoOf(model, logos);
  const images = new Map<string, PdfImage>(logo === null ? [] : [['logo', logo]]);
  document.bookmark(`${clean.customerName} – ${STEP_NAMES[model.step]} (${clean.reference})`);
  const mark = markOf(model, fonts);
  for (const page of letterPages(clean, fonts, images)) await document.addPage(page, images, mark);
}

/** A usual letter is kept on one page: where it spills over, smaller type is tried. */
function letterPages(
  model: LetterModel,
  fonts: FontSet,
  images: ReadonlyMap<string, PdfImage>,
): LaidOutPage[] {
  const pages = (compact: boolean): LaidOutPage[] => {
    const context = { fonts, texts: DEFAULT_TEXTS, logo: images.size > 0, compact };
    return layOut(letterDefinition(model, context), fonts, images);
  };
  const normal = pages(false);
  if (normal.length === 1 || invoiceRows(model.invoices).length > MOST_ON_ONE_PAGE) return normal;
  const compact = pages(true);
  return compact.length < normal.length ? compact : normal;
}

async function addSummary(
  document: PdfDocument,
  title: string,
  models: readonly LetterModel[],
  pages: readonly { readonly firstPage: number; readonly lastPage: number }[],
  fonts: FontSet,
): Promise<void> {
  const entries = models.map((model, index): SummaryEntry => {
    const range = pages[index] ?? { firstPage: 0, lastPage: 0 };
    return { model: printableRecord(model, fonts), ...range };
  });
  document.bookmark('Liste récapitulative');
  const definition = summaryDefinition(printableText(title, fonts).text, entries);
  for (const page of layOut(definition, fonts, new Map())) await document.addPage(page, new Map(), null);
}

/** pdfmake's layout on our own fonts. The definition is used up: pdfmake writes into it. */
function layOut(
  definition: Definition,
  fonts: FontSet,
  images: ReadonlyMap<string, PdfImage>,
): LaidOutPage[] {
  const [left, top, right, bottom] = definition.pageMargins;
  const builder = new LayoutBuilder(PAGE_SIZE, { left, top, right, bottom }, null);
  const host: LayoutHost = {
    images: {},
    provideFont: (_family, bold, italics) => (bold ? fonts.semiBold : italics ? fonts.italic : fonts.regular),
    provideImage: (name) => {
      const image = images.get(name);
      if (image === undefined) throw new Error(`no picture called ${name}`);
      return image;
    },
  };
  return builder.layoutDocument(
    definition.content,
    host,
    {},
    { ...definition.defaultStyle, font: 'letters' },
    undefined,
    definition.header,
    definition.footer,
  ) as LaidOutPage[];
}

function logoOf(model: LetterModel, logos: Map<string, PdfImage | null>): PdfImage | null {
  const { logo } = model.sender;
  if (logo === null) return null;
  let image = logos.get(logo);
  if (image === undefined) {
    try {
      image = readImage(logo);
    } catch (error) {
      if (!(error instanceof ImageError)) throw error;
      image = null;
    }
    logos.set(logo, image);
  }
  return image;
}

function markOf(model: LetterModel, fonts: FontSet): PageMark | null {
  const text = MARKS[model.mark];
  if (text === null) return null;
  return { text, font: fonts.semiBold, size: 84, angle: 35, color: MARK_COLOR };
}

async function padToFront(document: PdfDocument): Promise<void> {
  if (document.pageCount % 2 === 1) await document.addPage(BLANK_PAGE, new Map(), null);
}

function refuse(model: LetterModel, fonts: FontSet, preview: boolean): void {
  const problems = problemsOf(model, fonts).filter(
    ({ code, severity }) =>
      severity === 'refused' && (!preview || code === 'texte-trop-long' || code === 'trop-de-factures'),
  );
  if (problems.length > 0)
    throw new LetterRefusedError(model.reference, model.customerCode.slice(0, 200), problems);
}

/** Documents bear the day of their letters, never the clock's: the same letters give the same bytes. */
function facts(
  title: string,
  models: readonly LetterModel[],
): {
  title: string;
  author: string;
  subject: string;
  day: string;
} {
  const [first] = models;
  const last = models.reduce(
    (latest, { date }) => (date > latest ? date : latest),
    first?.date ?? '1970-01-01',
  );
  const subject =
    models.length === 1
      ? `Référence ${first?.reference ?? ''}, client ${first?.customerCode ?? ''}`
      : `${models.length} lettres`;
  const dated = first === undefined ? '' : `, ${longDay(first.date)}`;
  return { title, author: first?.sender.name ?? '', subject: subject + dated, day: last };
}
