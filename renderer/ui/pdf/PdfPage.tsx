import Box from '@mui/material/Box';
import type { PDFPageProxy } from 'pdfjs-dist';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

/** A rectangle on the page, in millimetres from its top left corner. */
export interface PageRectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const POINTS_PER_MM = 72 / 25.4;

export interface PdfPageProps {
  readonly page: PDFPageProxy;
  readonly number: number;
  /** CSS pixels for one point. */
  readonly scale: number;
  /** Drawn over the page: the window of the envelope. */
  readonly rectangle: PageRectangle | null;
  readonly onError: (error: unknown) => void;
}

function isCancelled(error: unknown): boolean {
  return error instanceof Error && error.name === 'RenderingCancelledException';
}

/** One page as a picture, sharp at the screen's own resolution. */
export function PdfPage({ page, number, scale, rectangle, onError }: PdfPageProps): React.JSX.Element {
  const { t } = useTranslation();
  const canvas = useRef<HTMLCanvasElement>(null);
  const { width, height } = page.getViewport({ scale });

  useEffect(() => {
    const target = canvas.current;
    if (!target) return undefined;
    const viewport = page.getViewport({ scale: scale * window.devicePixelRatio });
    target.width = Math.floor(viewport.width);
    target.height = Math.floor(viewport.height);
    const task = page.render({ canvas: target, viewport });
    task.promise.catch((error: unknown) => {
      if (!isCancelled(error)) onError(error);
    });
    return () => task.cancel();
  }, [page, scale, onError]);

  const mm = POINTS_PER_MM * scale;
  return (
    <Box
      sx={{ position: 'relative', mx: 'auto', boxShadow: '0 1px 8px rgb(0 0 0 / 0.18)', bgcolor: '#fff' }}
      style={{ width, height }}
    >
      <canvas
        ref={canvas}
        role="img"
        aria-label={t('pdf.pageImage', { page: number })}
        style={{ width, height, display: 'block' }}
      />
      {rectangle && (
        <Box
          role="img"
          aria-label={t('pdf.envelope')}
          sx={{
            position: 'absolute',
            border: '1.5px dashed #0c5f56',
            borderRadius: '4px',
            background: 'rgb(12 95 86 / 0.06)',
            pointerEvents: 'none',
          }}
          style={{
            left: rectangle.x * mm,
            top: rectangle.y * mm,
            width: rectangle.width * mm,
            height: rectangle.height * mm,
          }}
        >
          <Box
            component="span"
            aria-hidden="true"
            sx={{
              position: 'absolute',
              right: 4,
              bottom: '100%',
              fontSize: 10,
              lineHeight: 1.5,
              color: '#0c5f56',
              whiteSpace: 'nowrap',
            }}
          >
            {t('pdf.envelope')}
          </Box>
        </Box>
      )}
    </Box>
  );
}
