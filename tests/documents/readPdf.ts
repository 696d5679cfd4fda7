import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface PlacedText {
  readonly text: string;
  /** Millimetres from the page's left and top edges; `y` is the baseline. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

export interface ReadPage {
  /** All text with runs of white space as one space: readers give no-break spaces as plain ones. */
  readonly text: string;
  readonly placed: readonly PlacedText[];
}

export interface ReadPdf {
  readonly pages: readonly ReadPage[];
  readonly text: string;
  readonly title: string;
  readonly author: string;
  readonly language: string | null;
  readonly outline: readonly { readonly title: string; readonly page: number }[];
  readonly xmp: string;
}

type OutlineEntries = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>;

const MILLIMETRES = 25.4 / 72;

export function plainSpaces(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

/** Reads a PDF back with pdf.js: what a person's viewer would say. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 });
  const document = await task.promise;
  const pages: ReadPage[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const height = page.view[3] ?? 0;
    const content = await page.getTextContent();
    const items = content.items.flatMap((item) => ('str' in item ? [item] : []));
    pages.push({
      text: plainSpaces(items.map((item) => item.str + (item.hasEOL ? ' ' : '')).join('')),
      placed: items
        .filter((item) => item.str.trim() !== '')
        .map((item) => {
          const [, , , size = 0, x = 0, y = 0] = item.transform as number[];
          return {
            text: plainSpaces(item.str),
            x: x * MILLIMETRES,
            y: (height - y) * MILLIMETRES,
            width: item.width * MILLIMETRES,
            size,
          };
        }),
    });
  }
  const outline = await Promise.all(
    (((await document.getOutline()) as OutlineEntries | null) ?? []).map(async (entry) => {
      const [target] = entry.dest as [{ num: number; gen: number }];
      return { title: entry.title, page: (await document.getPageIndex(target)) + 1 };
    }),
  );
  const { info, metadata } = (await document.getMetadata()) as {
    info: object;
    metadata: { getRaw(): string } | null;
  };
  const facts = info as { Title?: string; Author?: string; Language?: string };
  const result: ReadPdf = {
    pages,
    text: pages.map((page) => page.text).join(' '),
    title: facts.Title ?? '',
    author: facts.Author ?? '',
    language: facts.Language ?? null,
    outline,
    xmp: metadata?.getRaw() ?? '',
  };
  await task.destroy();
  return result;
}
