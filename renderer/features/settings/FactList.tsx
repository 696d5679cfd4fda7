import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

/** Facts by name: "Version: 1.2.0". */
export function FactList({
  facts,
}: {
  readonly facts: readonly { readonly name: string; readonly value: ReactNode }[];
}): React.JSX.Element {
  return (
    <Box
      component="dl"
      sx={{ m: 0, display: 'grid', gridTemplateColumns: 'max-content 1fr', columnGap: 3, rowGap: 1 }}
    >
      {facts.map(({ name, value }) => (
        <Box key={name} sx={{ display: 'contents' }}>
          <Box component="dt" sx={{ color: 'text.secondary' }}>
            {name}
          </Box>
          <Box component="dd" sx={{ m: 0, minWidth: 0, overflowWrap: 'anywhere' }}>
            {value}
          </Box>
        </Box>
      ))}
    </Box>
  );
}
