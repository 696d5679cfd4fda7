import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';

export interface EmptyStateProps {
  readonly title: string;
  /** What to do next, in a sentence. */
  readonly body?: string;
  readonly icon?: ReactNode;
  readonly actions?: ReactNode;
}

/** An empty screen or list: it says why, and what to do next. */
export function EmptyState({ title, body, icon, actions }: EmptyStateProps): React.JSX.Element {
  return (
    <Box sx={{ m: 'auto', p: 4, maxWidth: 460, textAlign: 'center' }}>
      {icon !== undefined && (
        <Box
          sx={{
            display: 'inline-grid',
            placeItems: 'center',
            width: 52,
            height: 52,
            mb: 2,
            borderRadius: 3,
            color: 'primary.main',
            bgcolor: 'grid.ticked',
            '& svg': { fontSize: 26 },
          }}
        >
          {icon}
        </Box>
      )}
      <Typography variant="h2" component="p">
        {title}
      </Typography>
      {body !== undefined && (
        <Typography variant="body1" sx={{ mt: 0.75, color: 'text.secondary' }}>
          {body}
        </Typography>
      )}
      {actions !== undefined && (
        <Box sx={{ mt: 2.5, display: 'flex', gap: 1, justifyContent: 'center', flexWrap: 'wrap' }}>
          {actions}
        </Box>
      )}
    </Box>
  );
}
