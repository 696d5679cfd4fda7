import Box from '@mui/material/Box';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PREVIEW_WINDOW } from '../../../documents/preview';
import type { DispatchContact } from '../../../store/records/dispatchRecord';
import { EmptyState } from '../../../ui/feedback/EmptyState';
import { ErrorNotice } from '../../../ui/feedback/ErrorNotice';
import { PdfPreview } from '../../../ui/pdf/PdfPreview';
import type { BatchDocument } from './useBatchDocument';

type Shown = 'letter' | 'whole';
const CHOICES: readonly Shown[] = ['letter', 'whole'];

/** The PDF of the batch as it was issued: the letter in focus, or all of it. */
export function DocumentPane(props: {
  readonly document: BatchDocument;
  readonly letter: DispatchContact | null;
}): React.JSX.Element {
  const { document, letter } = props;
  const { t } = useTranslation('batches');
  const [shown, setShown] = useState<Shown>('letter');
  if (document.removed)
    return <EmptyState title={t('page.documentRemoved')} body={t('page.documentRemovedBody')} />;
  if (document.error !== undefined)
    return (
      <ErrorNotice happened={t('page.documentFailed')} error={document.error} onRetry={document.retry} />
    );
  const alone = shown === 'letter' && letter !== null && letter.pages !== null;
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', flex: 1, minHeight: 0, gap: 1 }}>
      <ToggleButtonGroup
        exclusive
        size="small"
        aria-label={t('page.shown')}
        value={shown}
        onChange={(_event, chosen: Shown | null) => chosen !== null && setShown(chosen)}
      >
        {CHOICES.map((choice) => (
          <ToggleButton key={choice} value={choice}>
            {t(`page.${choice}`)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <PdfPreview
        key={alone ? letter.accountId : 'whole'}
        bytes={document.bytes}
        label={t('page.preview')}
        {...(alone
          ? {
              envelopeWindow: PREVIEW_WINDOW,
              pages: letter.pages,
            }
          : {})}
      />
    </Box>
  );
}
