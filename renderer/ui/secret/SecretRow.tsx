import Button from '@mui/material/Button';
import InputAdornment from '@mui/material/InputAdornment';
import OutlinedInput from '@mui/material/OutlinedInput';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FieldRow, type FieldRowProps } from '../forms/FieldRow';

export interface SecretRowProps extends Omit<FieldRowProps, 'children'> {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly autoFocus?: boolean;
  readonly disabled?: boolean;
}

/** The most that the shell takes (`MAX_PASSPHRASE` of the bridge). */
const LONGEST = 1024;

/** A passphrase: hidden as it is typed, shown while the owner asks for it. */
export function SecretRow(props: SecretRowProps): React.JSX.Element {
  const { value, onChange, autoFocus = false, disabled = false, ...row } = props;
  const { t } = useTranslation('secret');
  const [shown, setShown] = useState(false);
  return (
    <FieldRow {...row}>
      {(ids) => (
        <OutlinedInput
          size="small"
          fullWidth
          id={ids.id}
          type={shown ? 'text' : 'password'}
          value={value}
          disabled={disabled}
          error={ids['aria-invalid']}
          autoFocus={autoFocus}
          onChange={(event) => onChange(event.target.value)}
          endAdornment={
            <InputAdornment position="end">
              <Button
                size="small"
                variant="text"
                aria-pressed={shown}
                aria-label={t(shown ? 'hideField' : 'showField', { field: row.label })}
                onClick={() => setShown(!shown)}
                sx={{ mr: -1, minWidth: 0, minHeight: 24 }}
              >
                {t(shown ? 'hide' : 'show')}
              </Button>
            </InputAdornment>
          }
          slotProps={{
            input: {
              maxLength: LONGEST,
              autoComplete: 'off',
              autoCapitalize: 'off',
              spellCheck: false,
              'aria-describedby': ids['aria-describedby'],
            },
          }}
        />
      )}
    </FieldRow>
  );
}
