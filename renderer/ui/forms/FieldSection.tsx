import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { type ReactNode, useId } from 'react';

export interface FieldSectionProps {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly children: ReactNode;
}

/** A part of a form under its heading. */
export function FieldSection({ title, lead, children }: FieldSectionProps): React.JSX.Element {
  const titleId = useId();
  return (
    <Box component="section" aria-labelledby={titleId} sx={{ display: 'grid', gap: 1.5 }}>
      <div>
        <Typography id={titleId} variant="h3" component="h2">
          {title}
        </Typography>
        {lead !== undefined && (
          <Typography variant="body2" component="div" sx={{ color: 'text.secondary', mt: 0.25 }}>
            {lead}
          </Typography>
        )}
      </div>
      {children}
    </Box>
  );
}
