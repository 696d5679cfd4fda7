import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';

/** What a control takes to be tied to its label, its explanation and its error. */
export interface FieldIds {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': boolean;
}

export interface FieldRowProps {
  readonly label: string;
  /** Why it is asked and where to find it. */
  readonly help?: ReactNode;
  /** A sentence, when what is entered can't stand. */
  readonly error?: string | null;
  /** A sentence, when what is entered may stand but should be looked at. */
  readonly warning?: string | null;
  readonly optional?: boolean;
  /** Of the control; label and explanation have the whole room. */
  readonly width?: number | string;
  readonly children: (ids: FieldIds) => ReactNode;
}

/** One field of a form: label above, control, then the error or the explanation. */
export function FieldRow(props: FieldRowProps): React.JSX.Element {
  const { label, help, error, warning, optional = false, width = '100%', children } = props;
  const { t } = useTranslation();
  const id = useId();
  const helpId = `${id}-help`;
  const errorId = `${id}-error`;
  const wrong = typeof error === 'string';
  const said = error ?? warning ?? null;
  const described = [said === null ? '' : errorId, help === undefined ? '' : helpId]
    .filter(Boolean)
    .join(' ');
  return (
    <Box sx={{ minWidth: 0 }}>
      <Typography component="label" htmlFor={id} variant="subtitle2" sx={{ display: 'block', mb: 0.5 }}>
        {label}
        {optional && (
          <Typography
            component="span"
            variant="caption"
            sx={{ ml: 0.75, color: 'text.secondary', fontWeight: 400 }}
          >
            {t('field.optional')}
          </Typography>
        )}
      </Typography>
      <Box style={{ width }} sx={{ maxWidth: '100%' }}>
        {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': wrong })}
      </Box>
      {said !== null && (
        <Typography
          id={errorId}
          variant="caption"
          sx={{ display: 'block', mt: 0.5, color: wrong ? 'error.main' : 'warning.main', fontWeight: 500 }}
        >
          {said}
        </Typography>
      )}
      {help !== undefined && (
        <Typography id={helpId} variant="caption" component="div" sx={{ mt: 0.5, color: 'text.secondary' }}>
          {help}
        </Typography>
      )}
    </Box>
  );
}
