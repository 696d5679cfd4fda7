import OutlinedInput from '@mui/material/OutlinedInput';
import type { ReactNode } from 'react';
import { FieldRow, type FieldRowProps } from './FieldRow';

export interface TextRowProps extends Omit<FieldRowProps, 'children'> {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  readonly placeholder?: string;
  readonly inputMode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel';
  readonly maxLength?: number;
  readonly lines?: number;
  readonly autoFocus?: boolean;
  /** Numbers stand at the end of the field. */
  readonly align?: 'start' | 'end';
  readonly suffix?: ReactNode;
  readonly disabled?: boolean;
  readonly name?: string;
}

/** A field of text. The value is the caller's; nothing is corrected behind the owner's back. */
export function TextRow(props: TextRowProps): React.JSX.Element {
  const {
    value,
    onChange,
    onBlur,
    placeholder,
    inputMode,
    maxLength,
    lines,
    autoFocus,
    align,
    suffix,
    ...row
  } = props;
  const { disabled = false, name, ...field } = row;
  return (
    <FieldRow {...field}>
      {(ids) => (
        <OutlinedInput
          size="small"
          fullWidth
          id={ids.id}
          name={name}
          value={value}
          disabled={disabled}
          error={ids['aria-invalid']}
          autoFocus={autoFocus}
          placeholder={placeholder}
          multiline={lines !== undefined}
          {...(lines === undefined ? {} : { rows: lines })}
          endAdornment={suffix}
          onChange={(event) => onChange(event.target.value)}
          onBlur={onBlur}
          slotProps={{
            input: {
              inputMode,
              maxLength,
              autoComplete: 'off',
              spellCheck: false,
              'aria-describedby': ids['aria-describedby'],
              style: align === 'end' ? { textAlign: 'right', fontVariantNumeric: 'tabular-nums' } : undefined,
            },
          }}
        />
      )}
    </FieldRow>
  );
}
