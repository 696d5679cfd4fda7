import type { LetterModel } from '../domain/letters/letterModel';
import { type SummaryEntry, summaryDefinition } from './batch/summaryList';
import type { ComposeContext, Composer } from './composer';
import { type DocumentProblem, refusals } from './documentProblem';
import { DocumentRefusedError, DocumentsCancelledError } from './errors';
import { type FontFiles, type FontSet, readFontSet } from './fonts/fontSet';
import { COMPOSERS, type DocumentKind, type DocumentModel, type ModelOf } from './kinds';
import { MARK_COLOR } from './layout/look';
import type { LaidOutPage } from './layout/laidOutPage';
import { letterTemplate } from './letter/letterComposer';
import { letterFacts } from './letter/letterFacts';
import { nextTask } from '../../rpc/nextTask';
import type { PageMark } from './pdf/pageContent';
import { PdfDocument } from './pdf/pdfDocument';
import { Pictures } from './pdf/pictures';
import { BLANK_PAGE, layOut } from './render/layOut';
import { printableRecord, printableText } from './texts/printable';
import type { Templates } from './texts/template';

export interface BatchRequest {
  /** In posting order. */
  readonly models: readonly LetterModel[];
  /** Those that the letters name (`templatesFor`). */
  readonly templates: Templates;
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

/** Makes documents with the fonts that it was made with. */
export interface Renderer {
  /**
   * One document as a PDF of its own.
   * @param options.preview draw it even when it must not be issued (an address too long for the window), for the owner to see;
   *   texts beyond any measure are refused all the same.
   * @throws DocumentRefusedError when it must not be issued.
   */
  renderDocument(document: DocumentModel, options?: { readonly preview?: boolean }): Promise<Uint8Array>;
  /** What is wrong with a document on paper; nothing for most. */
  checkDocument(document: DocumentModel): DocumentProblem[];
  /**
   * All letters as one PDF to print, in the order given, written page by page.
   * @throws DocumentRefusedError for the first letter that must not be issued; DocumentsCancelledError when the signal fires.
   */
  renderBatch(request: BatchRequest): Promise<BatchResult>;
}

const TASK_MILLISECONDS = 40;

/**
 * @param files the fonts as bytes: Node reads files, the worker fetches.
 * @throws RangeError when a file is not a TrueType font.
 */
export function createRenderer(files: FontFiles): Renderer {
  const fonts = readFontSet(files);
  return {
    renderDocument: (document, options) =>
      renderOne(document, contextFor(document, fonts), options?.preview ?? false),
    checkDocument: (document) => problemsOf(document, contextFor(document, fonts)),
    renderBatch: (request) => renderBatch(request, fonts),
  };
}

async function renderOne<Kind extends DocumentKind>(
  document: { readonly kind: Kind; readonly model: ModelOf<Kind> },
  context: ComposeContext,
  preview: boolean,
): Promise<Uint8Array> {
  const { kind, model } = document;
  const composer: Composer<ModelOf<Kind>> = COMPOSERS[kind];
  refuse(composer, model, context, preview);
  const file = new PdfDocument(composer.facts(model, context));
  await addDocument(file, composer, model, context);
  return file.finish();
}

async function renderBatch(request: BatchRequest, fonts: FontSet): Promise<BatchResult> {
  const { models, signal } = request;
  const composer = COMPOSERS.letter;
  const context = contextOf(fonts, request.templates);
  for (const model of models) refuse(composer, model, context, false);
  const file = new PdfDocument(letterFacts(request.title, models));
  const pages: { firstPage: number; lastPage: number }[] = [];
  let lastPause = performance.now();
  for (const [index, model] of models.entries()) {
    if (signal?.aborted === true) throw new DocumentsCancelledError();
    if (request.duplex) await padToFront(file);
    const firstPage = file.pageCount + 1;
    await addDocument(file, composer, model, context);
    pages.push({ firstPage, lastPage: file.pageCount });
    request.onProgress?.(index + 1, models.length);
    if (performance.now() - lastPause > TASK_MILLISECONDS) {
      await nextTask();
      lastPause = performance.now();
    }
  }
  if (signal?.aborted === true) throw new DocumentsCancelledError();
  if (request.summary) {
    if (request.duplex) await padToFront(file);
    await addSummary(file, request, pages, context);
  }
  return { bytes: await file.finish(), pages, pageCount: file.pageCount };
}

function problemsOf<Kind extends DocumentKind>(
  { kind, model }: { readonly kind: Kind; readonly model: ModelOf<Kind> },
  context: ComposeContext,
): DocumentProblem[] {
  return COMPOSERS[kind].problems(model, context);
}

function contextFor(document: DocumentModel, fonts: FontSet): ComposeContext {
  return contextOf(fonts, 'templates' in document ? document.templates : {});
}

/** Templates are texts of others, like all that is printed: what the fonts lack is replaced once for a whole request. */
function contextOf(fonts: FontSet, templates: Templates): ComposeContext {
  const printable = Object.entries(templates).map(
    ([id, each]) => [id, printableRecord(each, fonts)] as const,
  );
  return { fonts, templates: Object.fromEntries(printable), pictures: new Pictures() };
}

function refuse<Model>(
  composer: Composer<Model>,
  model: Model,
  context: ComposeContext,
  preview: boolean,
): void {
  const problems = refusals(composer.problems(model, context), preview);
  if (problems.length > 0) throw new DocumentRefusedError(composer.label(model), problems);
}

async function addDocument<Model>(
  file: PdfDocument,
  composer: Composer<Model>,
  model: Model,
  context: ComposeContext,
): Promise<void> {
  const { fonts } = context;
  const composition = composer.compose(printableRecord(model, fonts), context);
  const { definition, compact, images } = composition;
  file.bookmark(composition.bookmark);
  const mark = markOf(composition.mark, fonts);
  let pages = layOut(definition, fonts, images);
  if (pages.length > 1 && compact !== null) {
    const fewer = layOut(compact(), fonts, images);
    if (fewer.length < pages.length) pages = fewer;
  }
  for (const page of pages) await file.addPage(page, images, mark);
}

async function addSummary(
  file: PdfDocument,
  { title, models }: BatchRequest,
  pages: readonly { readonly firstPage: number; readonly lastPage: number }[],
  { fonts, templates }: ComposeContext,
): Promise<void> {
  const entries = models.map((model, index): SummaryEntry => {
    const range = pages[index] ?? { firstPage: 0, lastPage: 0 };
    return { model: printableRecord(model, fonts), name: letterTemplate(model, templates).name, ...range };
  });
  file.bookmark('Liste récapitulative');
  const definition = summaryDefinition(printableText(title, fonts).text, entries);
  await addPages(file, layOut(definition, fonts, new Map()));
}

async function addPages(file: PdfDocument, pages: readonly LaidOutPage[]): Promise<void> {
  for (const page of pages) await file.addPage(page, new Map(), null);
}

function markOf(text: string | null, fonts: FontSet): PageMark | null {
  return text === null ? null : { text, font: fonts.semiBold, size: 84, angle: 35, color: MARK_COLOR };
}

async function padToFront(file: PdfDocument): Promise<void> {
  if (file.pageCount % 2 === 1) await file.addPage(BLANK_PAGE, new Map(), null);
}
