import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { rejectionsFile } from '../../exchange/rejectionsFile';
import { SHELL } from '../../platform/provided';
import { useNotify } from '../../ui/feedback/notices';
import { useProvided } from '../../ui/provided/provided';
import type { ImportPreview } from '../../usecases/importFile';

/** Saves the rejected lines, each with its reason, as a file to correct and import again. */
export function SaveRejected({ preview }: { readonly preview: ImportPreview }): React.JSX.Element {
  const { t } = useTranslation('import');
  const shell = useProvided(SHELL);
  const notify = useNotify();
  const save = async (): Promise<void> => {
    try {
      const { fileName, bytes } = rejectionsFile(preview.rejections);
      const saved = await shell.saveFile({ suggestedName: fileName, kind: 'csv', bytes });
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
