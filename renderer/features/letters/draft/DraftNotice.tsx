import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import type { useDraft } from './useDraft';

/** Says when the owner's choices could not be read or kept, and lets him try again. Draws nothing otherwise. */
export function DraftNotice({
  kept,
}: {
  readonly kept: ReturnType<typeof useDraft>;
}): React.JSX.Element | null {
  const { t } = useTranslation(['letters', 'words']);
  const { draft, failure, open, flush } = kept;
  if (failure === null) return null;
  return (
    <Alert
      severity="error"
      action={
        <Button size="small" onClick={() => void (draft === null ? open() : flush())}>
          {draft === null ? t('words:action.retry') : t('draft.saveAgain')}
        </Button>
      }
    >
      {t(draft === null ? 'draft.unread' : 'draft.unsaved')}
    </Alert>
  );
}
