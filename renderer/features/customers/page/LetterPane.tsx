import Button from '@mui/material/Button';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Account } from '../../../domain/account/account';
import { PREVIEW_WINDOW } from '../../../documents/preview';
import { EmptyState } from '../../../ui/feedback/EmptyState';
import { ErrorNotice } from '../../../ui/feedback/ErrorNotice';
import { PATHS } from '../../../ui/navigation/paths';
import { PdfPreview } from '../../../ui/pdf/PdfPreview';
import { useProvided } from '../../../ui/provided/provided';
import { type LetterPreview, previewLetter } from '../../../usecases/previewLetter';
import { SERVICES } from '../../../usecases/servicesKey';

type Preview =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly error: unknown }
  | { readonly kind: 'made'; readonly preview: LetterPreview };

/** Today's letter to this customer as it will be printed, with the window of the envelope. */
export function LetterPane({ account }: { readonly account: Account }): React.JSX.Element {
  const { t } = useTranslation(['customers', 'reasons']);
  const services = useProvided(SERVICES);
  const [made, setMade] = useState<{ readonly of: Account | null; readonly state: Preview }>({
    of: null,
    state: { kind: 'loading' },
  });
  const state: Preview = made.of === account ? made.state : { kind: 'loading' };

  useEffect(() => {
    let gone = false;
    previewLetter(services, { accountId: account.id }).then(
      (preview) => !gone && setMade({ of: account, state: { kind: 'made', preview } }),
      (error: unknown) => !gone && setMade({ of: account, state: { kind: 'failed', error } }),
    );
    return () => {
      gone = true;
    };
  }, [services, account]);

  if (state.kind === 'failed') return <ErrorNotice happened={t('page.letter.failed')} error={state.error} />;
  if (state.kind === 'loading' || state.preview.ok)
    return (
      <PdfPreview
        bytes={state.kind === 'made' && state.preview.ok ? state.preview.bytes : null}
        label={t('page.letter.pane')}
        envelopeWindow={PREVIEW_WINDOW}
      />
    );
  if (state.preview.why === 'company')
    return (
      <EmptyState
        title={t('page.letter.company')}
        actions={
          <Button variant="contained" component={Link} to={PATHS.setup}>
            {t('page.letter.describe')}
          </Button>
        }
      />
    );
  const { reason } = state.preview;
  return (
    <EmptyState
      title={t('page.letter.none')}
      {...(reason === null ? {} : { body: t(`reasons:${reason}`) })}
    />
  );
}
