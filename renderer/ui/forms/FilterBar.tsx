import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { SearchField, type SearchFieldProps } from './SearchField';

export interface FilterBarProps extends SearchFieldProps {
  /** Choices beside the words. */
  readonly children: ReactNode;
}

/** What is shown of a list: words to find, then choices; on two lines where there is no room for one. */
export function FilterBar({ children, ...search }: FilterBarProps): React.JSX.Element {
  return (
    <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', flex: 'none' }}>
      <SearchField {...search} />
      {children}
    </Box>
  );
}
