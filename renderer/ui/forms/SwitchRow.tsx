import Box from '@mui/material/Box';
import Switch from '@mui/material/Switch';
import Typography from '@mui/material/Typography';
import { useId } from 'react';

export interface SwitchRowProps {
  readonly label: string;
  /** What follows from it, in a sentence. */
  readonly help?: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

export function SwitchRow({ label, help, checked, onChange }: SwitchRowProps): React.JSX.Element {
  const id = useId();
  return (
    <Box sx={{ display: 'flex', alignItems: 'flex-start', gap: 1 }}>
      <Switch
        checked={checked}
        onChange={(_event, value) => onChange(value)}
        slotProps={{ input: { id, 'aria-describedby': help === undefined ? undefined : `${id}-help` } }}
      />
      <Box sx={{ pt: '1px' }}>
        <Typography component="label" htmlFor={id} variant="subtitle2">
          {label}
        </Typography>
        {help !== undefined && (
          <Typography id={`${id}-help`} variant="caption" component="div" sx={{ color: 'text.secondary' }}>
            {help}
          </Typography>
        )}
      </Box>
    </Box>
  );
}
