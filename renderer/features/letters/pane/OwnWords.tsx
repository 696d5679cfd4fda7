import { type Ref, useEffect, useId, useRef, useState } from 'react';
import OutlinedInput from '@mui/material/OutlinedInput';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/useFormat';

/** As many characters as a letter takes (`documents/letter`). */
const MOST = 3_000;
/** From the first key after a pause to the letter laid out again. */
const REST_MS = 400;
const SHOW_LEFT_UNDER = 300;

export interface OwnWordsProps {
  readonly value: string;
  /** Called once typing rests, and at the latest when the field is left. */
  readonly onChange: (text: string) => void;
  readonly inputRef: Ref<HTMLTextAreaElement>;
}

/** The owner's own words for one letter. Give it the customer as `key`. */
export function OwnWords({ value, onChange, inputRef }: OwnWordsProps): React.JSX.Element {
  const { t } = useTranslation('letters');
  const format = useFormat();
  const id = useId();
  const [text, setText] = useState(value);
  const pending = useRef<{ readonly send: () => void; readonly timer: ReturnType<typeof setTimeout> } | null>(
    null,
  );

  const settle = (): void => {
    if (pending.current === null) return;
    clearTimeout(pending.current.timer);
    const { send } = pending.current;
    pending.current = null;
    send();
  };
  const type = (next: string): void => {
    setText(next);
    if (pending.current !== null) clearTimeout(pending.current.timer);
    const send = (): void => onChange(next);
    pending.current = { send, timer: setTimeout(settle, REST_MS) };
  };
  // Another letter, another screen: what was typed goes along. Closing the window is a change of visibility.
  useEffect(() => {
    const onHide = (): void => {
      const waiting = pending.current;
      if (waiting === null) return;
      clearTimeout(waiting.timer);
      pending.current = null;
      waiting.send();
    };
    window.addEventListener('pagehide', onHide);
    document.addEventListener('visibilitychange', onHide);
    return () => {
      window.removeEventListener('pagehide', onHide);
      document.removeEventListener('visibilitychange', onHide);
      onHide();
    };
  }, []);

  const left = MOST - text.length;
  return (
    <Box sx={{ flex: 'none' }}>
      <Typography component="label" htmlFor={id} variant="subtitle2" sx={{ display: 'block', mb: 0.5 }}>
        {t('words.label')}
      </Typography>
      <OutlinedInput
        id={id}
        size="small"
        fullWidth
        multiline
        minRows={2}
        maxRows={5}
        value={text}
        inputRef={inputRef}
        onChange={(event) => type(event.target.value)}
        onBlur={settle}
        slotProps={{ input: { maxLength: MOST, lang: 'fr', 'aria-describedby': `${id}-help` } }}
      />
      <Typography
        id={`${id}-help`}
        variant="caption"
        component="div"
        sx={{ mt: 0.5, color: 'text.secondary' }}
      >
        {left < SHOW_LEFT_UNDER
          ? t('words.left', { count: left, formatted: format.count(left) })
          : t('words.help')}
      </Typography>
    </Box>
  );
}
