import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Collapse from '@mui/material/Collapse';
import Typography from '@mui/material/Typography';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorIcon } from '../icons/icons';
import { copyText } from './copyText';
import { errorDetails } from './describeError';
import { useErrorSentences } from './useErrorSentences';

export interface ErrorNoticeProps {
  readonly title?: string;
  /** What happened, in a plain sentence. Left out: taken from the error when it is one that has a sentence. */
  readonly happened?: string;
  /** What was kept. Left out: nothing was changed. */
  readonly kept?: string;
  /** What to do. */
  readonly next?: string;
  /** Its details can be seen and copied; the owner is not made to read them. */
  readonly error?: unknown;
  readonly onRetry?: () => void;
  readonly actions?: ReactNode;
  /** It is all that the window shows. */
  readonly alone?: boolean;
}

/** An error as the owner reads it: what happened, what was kept, what to do. */
export function ErrorNotice(props: ErrorNoticeProps): React.JSX.Element {
  const { t } = useTranslation();
  const sentences = useErrorSentences()(props.error);
  const happened = props.happened ?? sentences.happened;
  const next = props.next ?? sentences.next;
  return (
    <Box role="alert" sx={{ m: 'auto', p: 3, width: '100%', maxWidth: 620 }}>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', color: 'error.main', mb: 1.5 }}>
        <ErrorIcon sx={{ fontSize: 22 }} />
        <Typography variant="h2" component={props.alone === true ? 'h1' : 'p'}>
          {props.title ?? t('error.title')}
        </Typography>
      </Box>
      <Box component="dl" sx={{ m: 0, display: 'grid', rowGap: 1.25 }}>
        <Answer question={t('error.happened')} answer={happened} />
        <Answer question={t('error.kept')} answer={props.kept ?? t('error.keptAll')} />
        <Answer question={t('error.next')} answer={next} />
      </Box>
      <Box sx={{ mt: 2, display: 'flex', gap: 1, flexWrap: 'wrap' }}>
        {props.onRetry && (
          <Button variant="contained" onClick={props.onRetry}>
            {t('action.retry')}
          </Button>
        )}
        {props.actions}
      </Box>
      {props.error !== undefined && <Details text={errorDetails(props.error)} />}
    </Box>
  );
}

function Answer({
  question,
  answer,
}: {
  readonly question: string;
  readonly answer: string;
}): React.JSX.Element {
  return (
    <div>
      <Typography component="dt" variant="overline" sx={{ color: 'text.secondary' }}>
        {question}
      </Typography>
      <Typography component="dd" sx={{ m: 0 }}>
        {answer}
      </Typography>
    </div>
  );
}

function Details({ text }: { readonly text: string }): React.JSX.Element {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const [copied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    setOpen(true);
    setCopied(await copyText(text));
  };
  return (
    <Box sx={{ mt: 1.5 }}>
      <Button variant="text" size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
        {t(open ? 'action.hideDetails' : 'action.details')}
      </Button>
      <Button variant="text" size="small" onClick={() => void copy()}>
        {t(copied ? 'action.copied' : 'action.copyDetails')}
      </Button>
      <Collapse in={open} unmountOnExit>
        <Box
          component="pre"
          tabIndex={0}
          sx={{
            m: 0,
            mt: 1,
            p: 1.5,
            maxHeight: 180,
            overflow: 'auto',
            border: 1,
            borderColor: 'divider',
            borderRadius: 1,
            fontSize: '0.75rem',
            whiteSpace: 'pre-wrap',
          }}
        >
          {text}
        </Box>
      </Collapse>
    </Box>
  );
}
