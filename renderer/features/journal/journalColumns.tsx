import type { TFunction } from 'i18next';
import { formatInstant } from '../../i18n/format/instant';
import type { Format } from '../../i18n/format/format';
import type { JournalHead } from '../../store/records/journalRecord';
import type { GridColumn } from '../../ui/grid/gridTypes';
import { UNBROKEN } from '../../ui/text/unbroken';
import { entrySentence } from './entrySentence';

/** Columns of the journal. */
export function journalColumns(t: TFunction<'journal'>, format: Format): GridColumn<JournalHead>[] {
  return [
    {
      id: 'seq',
      header: t('column.seq'),
      width: 64,
      fold: 2,
      align: 'end',
      cell: ({ seq }) => format.count(seq),
    },
    {
      id: 'at',
      header: t('column.at'),
      width: 148,
      cell: ({ at }) => (
        <time dateTime={at} style={UNBROKEN}>
          {formatInstant(at, format.language)}
        </time>
      ),
    },
    { id: 'act', header: t('column.act'), width: 224, cell: ({ act }) => t(`act.${act}`) },
    {
      id: 'summary',
      header: t('column.summary'),
      width: 220,
      grow: 1,
      cell: (head) => entrySentence(head, t, format),
    },
    {
      id: 'accounts',
      header: t('column.accounts'),
      width: 100,
      fold: 3,
      align: 'end',
      cell: ({ accountCount }) => (accountCount === 0 ? '' : format.count(accountCount)),
    },
  ];
}
