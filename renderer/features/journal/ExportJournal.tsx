import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat';
import { BUSY, SHELL, TODAY } from '../../platform/provided';
import type { JournalHead } from '../../store/records/journalRecord';
import { SaveButton } from '../../ui/feedback/SaveButton';
import { useProvided } from '../../ui/provided/provided';
import type { ExportColumn } from '../../usecases/exportList';
import type { JournalList } from '../../usecases/journalList';
import { saveList } from '../../usecases/saveList';
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

  return (
    <SaveButton
      label={t('export')}
      disabled={disabled}
      save={() =>
        saveList(shell, busy, {
          suggestedName: `journal-${today}.csv`,
          doing: t('export'),
          fetch: list.slice,
          columns,
        })
      }
      saved={(name) => t('exported', { name })}
      failed={t('exportFailed')}
    />
  );
}
