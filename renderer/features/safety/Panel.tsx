import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { type ReactNode, useId } from 'react';

export interface PanelProps {
  readonly title: string;
  readonly lead: string;
  readonly actions?: ReactNode;
  readonly children?: ReactNode;
}

/** One subject of the screen on a sheet: what it is, what can be done with it. */
export function Panel({ title, lead, actions, children }: PanelProps): React.JSX.Element {
  const titleId = useId();
  return (
    <Box
      component="section"
      aria-labelledby={titleId}
      sx={{ border: 1, borderColor: 'divider', borderRadius: 2, bgcolor: 'background.paper' }}
    >
      <Box sx={{ display: 'flex', gap: 2, alignItems: 'flex-start', p: 2 }}>
        <Box sx={{ flex: 1, minWidth: 0 }}>
          <Typography id={titleId} variant="h2">
            {title}
          </Typography>
          <Typography variant="body2" sx={{ mt: 0.25, color: 'text.secondary' }}>
            {lead}
          </Typography>
        </Box>
        {actions !== undefined && <Box sx={{ display: 'flex', gap: 1, flex: 'none' }}>{actions}</Box>}
      </Box>
      {children !== undefined && (
        <Box sx={{ borderTop: 1, borderColor: 'divider', display: 'flex', flexDirection: 'column' }}>
          {children}
        </Box>
      )}
    </Box>
  );
}
