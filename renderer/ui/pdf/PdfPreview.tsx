import Box from '@mui/material/Box';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../feedback/ErrorNotice';
import { LoadingState } from '../feedback/LoadingState';
import { PdfPage, type PageRectangle } from './PdfPage';
import { PdfToolbar } from './PdfToolbar';
import { usePdf, usePdfPage } from './usePdf';
import { zoomed } from './zoom';

export interface PdfPreviewProps {
  /** Null while the document is being made. Keep it stable: other bytes are another document. */
  readonly bytes: Uint8Array | null;
  readonly label?: string;
  /** The window of the envelope, drawn over the first page. */
  readonly envelopeWindow?: PageRectangle;
  /** The pages shown, when they are part of a longer document (1-based, both included). */
  readonly pages?: { readonly first: number; readonly last: number };
}

/** Width of an A4 page. */
const A4_POINTS = 595.28;
/** Pixels left and right of the page together. */
const PADDING = 32;
/** Of the page's own size: in a narrower room it is scrolled. */
const LEAST_SCALE = 0.3;

/** A PDF as it will be printed: page by page, with zoom. `pdfjs-dist` is loaded when it is first shown. */
export function PdfPreview({ bytes, label, envelopeWindow, pages }: PdfPreviewProps): React.JSX.Element {
  const { t } = useTranslation();
  const state = usePdf(bytes);
  const [failure, setFailure] = useState<{ readonly of: Uint8Array | null; readonly error: unknown } | null>(
    null,
  );
  const onError = useCallback((error: unknown) => setFailure({ of: bytes, error }), [bytes]);
  const [place, setPlace] = useState({ of: bytes, page: 1 });
  const [zoom, setZoom] = useState(1);
  const [framed, setFramed] = useState(true);
  const { room, fit } = useFitScale();

  const pdf = state.kind === 'open' ? state.pdf : null;
  const first = pages?.first ?? 1;
  const count = Math.max(1, (pages?.last ?? pdf?.pageCount ?? 1) - first + 1);
  const number = place.of === bytes ? Math.min(place.page, count) : 1;
  const page = usePdfPage(pdf, first + number - 1, onError);
  const error = state.kind === 'failed' ? state.error : failure?.of === bytes ? failure.error : undefined;

  return (
    <Box
      component="section"
      aria-label={label ?? t('pdf.label')}
      sx={{
        display: 'flex',
        flexDirection: 'column',
        flex: 1,
        minHeight: 0,
        border: 1,
        borderColor: 'divider',
        borderRadius: 2,
        overflow: 'hidden',
        bgcolor: 'background.paper',
      }}
    >
      <PdfToolbar
        page={number}
        pages={count}
        zoom={zoom}
        framed={envelopeWindow ? framed : null}
        onPage={(next) => setPlace({ of: bytes, page: next })}
        onZoom={(direction) => setZoom((now) => zoomed(now, direction))}
        onFit={() => setZoom(1)}
        onFramed={setFramed}
      />
      <Box
        ref={room}
        tabIndex={0}
        sx={{ flex: 1, minHeight: 0, overflow: 'auto', p: 2, display: 'flex', bgcolor: 'grid.header' }}
      >
        {error !== undefined ? (
          <ErrorNotice happened={t('pdf.failed')} error={error} />
        ) : page === null ? (
          <LoadingState label={t('pdf.loading')} />
        ) : (
          <PdfPage
            page={page}
            number={number}
            scale={fit * zoom}
            rectangle={envelopeWindow && framed && number === 1 ? envelopeWindow : null}
            onError={onError}
          />
        )}
      </Box>
    </Box>
  );
}

/** The scale at which an A4 page is as wide as the room there is. */
function useFitScale(): { readonly room: React.RefObject<HTMLDivElement | null>; readonly fit: number } {
  const room = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = room.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { room, fit: Math.max(LEAST_SCALE, (width - PADDING) / A4_POINTS) };
}
