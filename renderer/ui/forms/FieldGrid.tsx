import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

/** Fields side by side, aligned at the top. */
export function FieldGrid({
  columns = 'repeat(2, minmax(0, 1fr))',
  children,
}: {
  readonly columns?: string;
  readonly children: ReactNode;
}): React.JSX.Element {
  return (
    <Box
      sx={{ display: 'grid', columnGap: 2, rowGap: 2, alignItems: 'start' }}
      style={{ gridTemplateColumns: columns }}
    >
      {children}
    </Box>
  );
}
