import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat';
import {
  ChevronLeftIcon,
  ChevronRightIcon,
  EnvelopeWindowIcon,
  ZoomInIcon,
  ZoomOutIcon,
} from '../icons/icons';
import { LEAST_ZOOM, MOST_ZOOM } from './zoom';

export interface PdfToolbarProps {
  readonly page: number;
  readonly pages: number;
  /** 1: the page is as wide as the room. */
  readonly zoom: number;
  /** Whether the envelope's window is drawn; null when there is none to draw. */
  readonly framed: boolean | null;
  readonly onPage: (page: number) => void;
  readonly onZoom: (direction: 1 | -1) => void;
  readonly onFit: () => void;
  readonly onFramed: (framed: boolean) => void;
}

export function PdfToolbar(props: PdfToolbarProps): React.JSX.Element {
  const { page, pages, zoom, framed, onPage, onZoom, onFit, onFramed } = props;
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Box
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 0.5,
        px: 1,
        height: 40,
        flex: 'none',
        borderBottom: 1,
        borderColor: 'divider',
      }}
    >
      <Tool label={t('pdf.previous')} disabled={page <= 1} onClick={() => onPage(page - 1)}>
        <ChevronLeftIcon />
      </Tool>
      <Typography variant="body2" role="status" sx={{ minWidth: 92, textAlign: 'center' }}>
        {t('pdf.page', { page: format.count(page), pages: format.count(pages) })}
      </Typography>
      <Tool label={t('pdf.next')} disabled={page >= pages} onClick={() => onPage(page + 1)}>
        <ChevronRightIcon />
      </Tool>
      <Box sx={{ flex: 1 }} />
      {framed !== null && (
        <Tool
          label={t(framed ? 'pdf.hideEnvelope' : 'pdf.showEnvelope')}
          pressed={framed}
          onClick={() => onFramed(!framed)}
        >
          <EnvelopeWindowIcon />
        </Tool>
      )}
      <Tool label={t('pdf.zoomOut')} disabled={zoom <= LEAST_ZOOM} onClick={() => onZoom(-1)}>
        <ZoomOutIcon />
      </Tool>
      <Tooltip title={t('pdf.fitWidth')}>
        <Button variant="text" size="small" onClick={onFit} sx={{ minWidth: 52 }}>
          {format.share(zoom)}
        </Button>
      </Tooltip>
      <Tool label={t('pdf.zoomIn')} disabled={zoom >= MOST_ZOOM} onClick={() => onZoom(1)}>
        <ZoomInIcon />
      </Tool>
    </Box>
  );
}

function Tool(props: {
  readonly label: string;
  readonly disabled?: boolean;
  readonly pressed?: boolean;
  readonly onClick: () => void;
  readonly children: ReactNode;
}): React.JSX.Element {
  const { label, disabled = false, pressed, onClick, children } = props;
  return (
    <Tooltip title={label}>
      <span>
        <IconButton
          aria-label={label}
          aria-pressed={pressed}
          disabled={disabled}
          onClick={onClick}
          color={pressed ? 'primary' : 'default'}
        >
          {children}
        </IconButton>
      </span>
    </Tooltip>
  );
}
