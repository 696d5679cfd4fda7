import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PREVIEW_WINDOW } from '../../../documents/preview';
import { EmptyState } from '../../../ui/feedback/EmptyState';
import { PATHS } from '../../../ui/navigation/paths';
import { PdfPreview } from '../../../ui/pdf/PdfPreview';
import type { LetterPreview } from '../../../usecases/previewLetter';

/** The very pages that would be printed, under the window of the envelope; or why there are none. */
export function LetterPages({ preview }: { readonly preview: LetterPreview }): React.JSX.Element {
  const { t } = useTranslation(['letters', 'reasons']);
  if (preview.ok)
    return <PdfPreview bytes={preview.bytes} label={t('pane.label')} envelopeWindow={PREVIEW_WINDOW} />;
  const body = preview.reason === null ? {} : { body: t(`reasons:${preview.reason}`) };
  switch (preview.why) {
    case 'company':
      return (
        <EmptyState
          title={t('pane.companyTitle')}
          body={t('pane.companyBody')}
          actions={
            <Button component={Link} to={PATHS.setup}>
              {t('pane.companyAction')}
            </Button>
          }
        />
      );
    case 'not-found':
      return <EmptyState title={t('pane.gone')} />;
    case 'no-letter':
      return <EmptyState title={t('pane.noLetterTitle')} {...body} />;
    case 'refused':
      return <EmptyState title={t('pane.refusedTitle')} {...body} />;
  }
}
