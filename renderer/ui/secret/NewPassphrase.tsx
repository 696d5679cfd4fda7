import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { LEAST_PASSPHRASE, type PassphraseStrength, passphraseStrength } from './passphraseStrength';
import { SecretRow } from './SecretRow';

export interface PassphraseDraft {
  readonly first: string;
  readonly again: string;
}

export const NO_PASSPHRASE: PassphraseDraft = { first: '', again: '' };

/** What is wrong with it, nothing when it can be taken. */
export function passphraseProblem({ first, again }: PassphraseDraft): 'short' | 'different' | null {
  if (passphraseStrength(first) === 'short') return 'short';
  return first === again ? null : 'different';
}

export interface NewPassphraseProps {
  readonly label: string;
  readonly againLabel: string;
  readonly help?: string;
  readonly draft: PassphraseDraft;
  readonly onChange: (draft: PassphraseDraft) => void;
  /** The form was sent: what is wrong is said. */
  readonly sent: boolean;
  readonly autoFocus?: boolean;
}

const COLOURS: Readonly<Record<PassphraseStrength, string>> = {
  short: 'text.secondary',
  weak: 'error.main',
  fair: 'warning.main',
  strong: 'success.main',
};

/** A new passphrase, typed twice, with an honest word on how hard it is to guess. */
export function NewPassphrase(props: NewPassphraseProps): React.JSX.Element {
  const { label, againLabel, help, draft, onChange, sent, autoFocus = false } = props;
  const { t } = useTranslation('secret');
  const problem = sent ? passphraseProblem(draft) : null;
  const strength = passphraseStrength(draft.first);
  return (
    <>
      <div>
        <SecretRow
          label={label}
          help={help ?? t('help')}
          error={problem === 'short' ? t('tooShort', { count: LEAST_PASSPHRASE }) : null}
          value={draft.first}
          onChange={(first) => onChange({ ...draft, first })}
          autoFocus={autoFocus}
        />
        <Box role="status">
          {draft.first !== '' && (
            <Typography
              variant="caption"
              sx={{ display: 'block', mt: 0.5, color: COLOURS[strength], fontWeight: 500 }}
            >
              {t(`strength.${strength}`)}
            </Typography>
          )}
        </Box>
      </div>
      <SecretRow
        label={againLabel}
        error={problem === 'different' ? t('different') : null}
        value={draft.again}
        onChange={(again) => onChange({ ...draft, again })}
      />
    </>
  );
}
