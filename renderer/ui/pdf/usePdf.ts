import type { PDFPageProxy } from 'pdfjs-dist';
import { useEffect, useState } from 'react';
import { type OpenPdf, openPdf } from './pdfDocument';

export type PdfState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'open'; readonly pdf: OpenPdf }
  | { readonly kind: 'failed'; readonly error: unknown };

interface Loaded<Source, State> {
  readonly of: Source;
  readonly state: State;
}

/** Opens the bytes, closes them when others come or the preview goes away. */
export function usePdf(bytes: Uint8Array | null): PdfState {
  const [loaded, setLoaded] = useState<Loaded<Uint8Array, PdfState> | null>(null);
  useEffect(() => {
    if (bytes === null) return undefined;
    let gone = false;
    let opened: OpenPdf | null = null;
    openPdf(bytes).then(
      (pdf) => {
        opened = pdf;
        if (gone) void pdf.close();
        else setLoaded({ of: bytes, state: { kind: 'open', pdf } });
      },
      (error: unknown) => {
        if (!gone) setLoaded({ of: bytes, state: { kind: 'failed', error } });
      },
    );
    return () => {
      gone = true;
      void opened?.close();
    };
  }, [bytes]);
  return bytes !== null && loaded?.of === bytes ? loaded.state : { kind: 'loading' };
}

/** The page with this number; null while it is on its way. */
export function usePdfPage(
  pdf: OpenPdf | null,
  number: number,
  onError: (error: unknown) => void,
): PDFPageProxy | null {
  const [loaded, setLoaded] = useState<(Loaded<OpenPdf, PDFPageProxy> & { readonly number: number }) | null>(
    null,
  );
  useEffect(() => {
    if (pdf === null) return undefined;
    let gone = false;
    pdf.page(number).then(
      (page) => {
        if (!gone) setLoaded({ of: pdf, number, state: page });
      },
      (error: unknown) => {
        if (!gone) onError(error);
      },
    );
    return () => {
      gone = true;
    };
  }, [pdf, number, onError]);
  return loaded?.of === pdf && loaded.number === number ? loaded.state : null;
}
