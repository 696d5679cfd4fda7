import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { InfoIcon, WarningIcon } from '../../ui/icons/icons';

export interface BannerProps {
  readonly text: string;
  readonly action?: ReactNode;
  /** Something is wrong: said in the colour for it, and aloud. */
  readonly warning?: boolean;
}

/** One line over every screen, with what can be done about it. */
export function Banner({ text, action, warning = false }: BannerProps): React.JSX.Element {
  return (
    <Box
      role={warning ? 'alert' : 'note'}
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 1.25,
        minHeight: 38,
        px: 2.5,
        py: 0.5,
        fontSize: '0.8125rem',
        borderBottom: 1,
        borderColor: 'divider',
        bgcolor: warning ? 'background.paper' : 'grid.active',
        color: 'text.primary',
      }}
    >
      {warning ? (
        <WarningIcon sx={{ color: 'error.main', flex: 'none' }} />
      ) : (
        <InfoIcon sx={{ color: 'primary.main', flex: 'none' }} />
      )}
      <Box sx={{ flex: 1 }}>{text}</Box>
      {action}
    </Box>
  );
}
