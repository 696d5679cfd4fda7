import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { InfoIcon } from '../../../ui/icons/icons';

/** A line that deserves to be known and needs no action: quieter than a warning. */
export function Remark({ children }: { readonly children: ReactNode }): React.JSX.Element {
  return (
    <Box sx={{ display: 'flex', gap: 0.75, fontSize: '0.8125rem', color: 'text.secondary' }}>
      <InfoIcon sx={{ fontSize: 18, flex: 'none', mt: '1px' }} />
      <div>{children}</div>
    </Box>
  );
}
