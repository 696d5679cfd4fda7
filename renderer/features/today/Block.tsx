import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { type ReactNode, useId } from 'react';

export interface BlockProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly action?: ReactNode;
}

/** One block of the day: what it counts, and the way into it. */
export function Block({ title, children, action }: BlockProps): React.JSX.Element {
  const titleId = useId();
  return (
    <Box
      component="section"
      aria-labelledby={titleId}
      sx={{
        border: 1,
        borderColor: 'divider',
        borderRadius: 2,
        bgcolor: 'background.paper',
        p: 2,
        display: 'flex',
        flexDirection: 'column',
        gap: 1,
      }}
    >
      <Typography id={titleId} variant="h2">
        {title}
      </Typography>
      <Box sx={{ flex: 1 }}>{children}</Box>
      {action !== undefined && <Box>{action}</Box>}
    </Box>
  );
}
