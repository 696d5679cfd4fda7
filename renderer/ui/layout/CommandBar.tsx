import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

export interface CommandBarProps {
  /** What is chosen, in count and euros ("12 lettres, 4 310,20 €"): said aloud when it changes. */
  readonly summary: ReactNode;
  /** Filters and the like, at the start. */
  readonly start?: ReactNode;
  /** What can be done with the choice, at the end. */
  readonly actions: ReactNode;
}

/** The bar above a list: what is chosen, in count and euros, and what can be done with it. */
export function CommandBar({ summary, start, actions }: CommandBarProps): React.JSX.Element {
  const { t } = useTranslation();
  return (
    <Box
      role="toolbar"
      aria-label={t('commandBar.label')}
      sx={{ display: 'flex', alignItems: 'center', gap: 1, minHeight: 36, flex: 'none', flexWrap: 'wrap' }}
    >
      {start}
      {/* Where there is little room it takes a line of its own rather than four short ones. */}
      <Typography component="div" role="status" sx={{ flex: '1 1 300px', minWidth: 0, pl: 1 }}>
        {summary}
      </Typography>
      {actions}
    </Box>
  );
}
