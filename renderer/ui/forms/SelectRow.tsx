import MenuItem from '@mui/material/MenuItem';
import Select from '@mui/material/Select';
import { FieldRow, type FieldRowProps } from './FieldRow';

export interface SelectRowProps<Value extends string> extends Omit<FieldRowProps, 'children'> {
  readonly value: Value;
  readonly choices: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
  readonly disabled?: boolean;
}

/** One of a list that is too long to be shown whole. */
export function SelectRow<Value extends string>(props: SelectRowProps<Value>): React.JSX.Element {
  const { value, choices, onChange, disabled = false, ...row } = props;
  return (
    <FieldRow {...row}>
      {(ids) => (
        <Select
          fullWidth
          value={value}
          disabled={disabled}
          error={ids['aria-invalid']}
          onChange={(event) => {
            const choice = choices.find((each) => each.value === event.target.value);
            if (choice) onChange(choice.value);
          }}
          SelectDisplayProps={{ 'aria-describedby': ids['aria-describedby'], 'aria-label': row.label }}
          inputProps={{ id: ids.id }}
        >
          {choices.map((choice) => (
            <MenuItem key={choice.value} value={choice.value}>
              {choice.label}
            </MenuItem>
          ))}
        </Select>
      )}
    </FieldRow>
  );
}
