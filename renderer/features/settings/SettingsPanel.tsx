import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';

/** A section of the settings: what it is about, then its fields on one sheet. */
export function SettingsPanel({
  lead,
  width = 680,
  children,
}: {
  readonly lead: string;
  readonly width?: number;
  readonly children: ReactNode;
}): React.JSX.Element {
  return (
    <Box sx={{ maxWidth: width, display: 'grid', gap: 2 }}>
      <Typography sx={{ color: 'text.secondary', maxWidth: 620 }}>{lead}</Typography>
      <Box
        sx={{
          display: 'grid',
          gap: 3,
          p: 2.5,
          border: 1,
          borderColor: 'divider',
          borderRadius: 2,
          bgcolor: 'background.paper',
        }}
      >
        {children}
      </Box>
    </Box>
  );
}
