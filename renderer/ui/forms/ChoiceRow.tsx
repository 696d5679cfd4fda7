import Box from '@mui/material/Box';
import FormControlLabel from '@mui/material/FormControlLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import Typography from '@mui/material/Typography';
import { useId } from 'react';

export interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
  /** What follows from it, in a sentence. */
  readonly consequence?: string;
}

export interface ChoiceRowProps<Value extends string> {
  readonly label: string;
  readonly help?: string;
  readonly value: Value;
  readonly choices: readonly Choice<Value>[];
  readonly onChange: (value: Value) => void;
  readonly inline?: boolean;
}

/** A few choices that exclude each other, each with its consequence. */
export function ChoiceRow<Value extends string>(props: ChoiceRowProps<Value>): React.JSX.Element {
  const { label, help, value, choices, onChange, inline = false } = props;
  const labelId = useId();
  return (
    <Box role="group" aria-labelledby={labelId}>
      <Typography id={labelId} variant="subtitle2" component="div">
        {label}
      </Typography>
      {help !== undefined && (
        <Typography variant="caption" component="p" sx={{ m: 0, color: 'text.secondary' }}>
          {help}
        </Typography>
      )}
      <RadioGroup
        row={inline}
        aria-labelledby={labelId}
        value={value}
        onChange={(_event, chosen) => {
          const choice = choices.find((each) => each.value === chosen);
          if (choice) onChange(choice.value);
        }}
        sx={{ mt: 0.5, columnGap: 2.5, rowGap: 0.25 }}
      >
        {choices.map((choice) => (
          <FormControlLabel
            key={choice.value}
            value={choice.value}
            control={<Radio sx={{ alignSelf: 'flex-start' }} />}
            sx={{ alignItems: 'flex-start', mr: 0, ml: '-6px' }}
            label={
              <Box sx={{ pt: '5px' }}>
                {choice.label}
                {choice.consequence !== undefined && (
                  <Typography variant="caption" component="div" sx={{ color: 'text.secondary' }}>
                    {choice.consequence}
                  </Typography>
                )}
              </Box>
            }
          />
        ))}
      </RadioGroup>
    </Box>
  );
}
