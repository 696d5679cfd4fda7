import type * as PdfJs from 'pdfjs-dist';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';

/** A PDF opened for looking at. Closing it frees pdf.js's worker. */
export interface OpenPdf {
  readonly pageCount: number;
  page(number: number): Promise<PDFPageProxy>;
  close(): Promise<void>;
}

async function loadLibrary(): Promise<typeof PdfJs> {
  const [library, worker] = await Promise.all([
    import('pdfjs-dist'),
    import('pdfjs-dist/build/pdf.worker.min.mjs?url'),
  ]);
  library.GlobalWorkerOptions.workerSrc = worker.default;
  return library;
}

/**
 * Opens a PDF with pdf.js, which is loaded on first use: it weighs more than the rest of the program. No eval, no
 * WebAssembly, nothing fetched.
 * @throws when the bytes are not a PDF
 */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  const { getDocument } = await loadLibrary();
  const task = getDocument({
    // pdf.js takes the buffer away from its owner: it gets a copy.
    data: bytes.slice(),
    isEvalSupported: false,
    useWasm: false,
    useWorkerFetch: false,
    useSystemFonts: false,
    enableXfa: false,
  });
  const document: PDFDocumentProxy = await task.promise;
  return {
    pageCount: document.numPages,
    page: (number) => document.getPage(number),
    close: () => task.destroy(),
  };
}
