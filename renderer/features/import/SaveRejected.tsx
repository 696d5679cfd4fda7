import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { rejectionsFile } from '../../exchange/rejectionsFile';
import { rejectionWords } from '../../i18n/notices/findingSentence';
import { useNoticeWords } from '../../i18n/useNoticeWords';
import { SHELL } from '../../platform/provided';
import { useNotify } from '../../ui/feedback/notices';
import { useProvided } from '../../ui/provided/provided';
import type { ImportPreview } from '../../usecases/importFile';

/** Saves the rejected lines, each with its reason, as a file to correct and import again. */
export function SaveRejected({ preview }: { readonly preview: ImportPreview }): React.JSX.Element {
  const { t } = useTranslation('import');
  const words = useNoticeWords();
  const shell = useProvided(SHELL);
  const notify = useNotify();
  const save = async (): Promise<void> => {
    try {
      const bytes = rejectionsFile(preview.rejections, rejectionWords(words));
      const suggestedName = `${words.t('file.name')}.csv`;
      const saved = await shell.saveFile({ suggestedName, kind: 'csv', bytes });
      if (saved !== null) notify({ message: t('preview.savedRejected', { name: saved.name }) });
    } catch {
      notify({ message: t('preview.saveFailed') });
    }
  };
  return (
    <Button size="small" onClick={() => void save()}>
      {t('preview.saveRejected')}
    </Button>
  );
}
