import InputAdornment from '@mui/material/InputAdornment';
import OutlinedInput from '@mui/material/OutlinedInput';
import { SearchIcon } from '../icons/icons';

export interface SearchFieldProps {
  /** What can be found: placeholder and name. */
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly width?: number;
}

/** Words that narrow a list, as they are typed. */
export function SearchField({ label, value, onChange, width = 300 }: SearchFieldProps): React.JSX.Element {
  return (
    <OutlinedInput
      size="small"
      value={value}
      placeholder={label}
      onChange={(event) => onChange(event.target.value)}
      startAdornment={
        <InputAdornment position="start">
          <SearchIcon />
        </InputAdornment>
      }
      slotProps={{ input: { 'aria-label': label } }}
      sx={{ width }}
    />
  );
}
