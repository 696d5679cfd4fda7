import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat';
import { BUSY, SHELL, TODAY } from '../../platform/provided';
import type { JournalHead } from '../../store/records/journalRecord';
import { useNotify } from '../../ui/feedback/notices';
import { SaveIcon } from '../../ui/icons/icons';
import { useProvided } from '../../ui/provided/provided';
import { type ExportColumn, exportList } from '../../usecases/exportList';
import type { JournalList } from '../../usecases/journalList';
import { entrySentence } from './entrySentence';

/** Saves the journal as it is filtered, with its hashes, for a spreadsheet or an expert. */
export function ExportJournal(props: {
  readonly list: JournalList;
  readonly disabled: boolean;
}): React.JSX.Element {
  const { list, disabled } = props;
  const { t } = useTranslation('journal');
  const format = useFormat();
  const shell = useProvided(SHELL);
  const busy = useProvided(BUSY);
  const today = useProvided(TODAY);
  const notify = useNotify();
  const [running, setRunning] = useState(false);

  const columns: readonly ExportColumn<JournalHead>[] = [
    { title: t('column.seq'), cell: ({ seq }) => ({ kind: 'count', count: seq }) },
    { title: t('column.at'), cell: ({ at }) => ({ kind: 'text', text: at }) },
    { title: t('fact.day'), cell: ({ day }) => ({ kind: 'day', day }) },
    { title: t('fact.by'), cell: ({ by }) => ({ kind: 'text', text: by }) },
    { title: t('column.act'), cell: ({ act }) => ({ kind: 'text', text: t(`act.${act}`) }) },
    {
      title: t('column.summary'),
      cell: (head) => ({ kind: 'text', text: entrySentence(head, t, format) }),
    },
    { title: t('column.accounts'), cell: ({ accountCount }) => ({ kind: 'count', count: accountCount }) },
    { title: t('fact.hash'), cell: ({ hash }) => ({ kind: 'text', text: hash }) },
    { title: t('fact.previous'), cell: ({ previous }) => ({ kind: 'text', text: previous }) },
  ];

  const save = async (): Promise<void> => {
    setRunning(true);
    const ended = busy.begin(t('export'));
    try {
      const bytes = await exportList(list.slice, columns);
      const saved = await shell.saveFile({ suggestedName: `journal-${today}.csv`, kind: 'csv', bytes });
      if (saved !== null) notify({ message: t('exported', { name: saved.name }) });
    } catch {
      notify({ message: t('exportFailed') });
    } finally {
      ended();
      setRunning(false);
    }
  };

  return (
    <Button startIcon={<SaveIcon />} disabled={disabled || running} onClick={() => void save()}>
      {t('export')}
    </Button>
  );
}
