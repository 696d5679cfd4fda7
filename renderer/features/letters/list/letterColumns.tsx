import type { TFunction } from 'i18next';
import type { Cents } from '../../../domain/money';
import type { Format } from '../../../i18n/format/format';
import { stepName } from '../../../i18n/stepName';
import type { ListSums } from '../../../store/portfolio/protocol';
import type { LetterRow } from '../../../store/portfolio/rows';
import type { GridColumn } from '../../../ui/grid/gridTypes';
import { DayText } from '../../../ui/text/DayText';
import { MoneyText } from '../../../ui/text/MoneyText';

export type LetterTexts = TFunction<['letters', 'steps', 'reasons', 'words']>;

function daysText(t: LetterTexts, format: Format, days: number): string {
  return days > 0 ? t('days', { count: days, formatted: format.count(days) }) : '';
}

/** The reason for the step in a few words; the pane has the whole sentence. */
function shortWhy(t: LetterTexts, format: Format, { letter }: LetterRow): string {
  if (letter === null) return '';
  const { leadingNumber: number, leadingDaysLate: count, limited } = letter;
  const leading =
    count > 0
      ? t('short.leading', { number, count, formatted: format.count(count) })
      : t('short.coming', { number });
  if (limited === null) return leading;
  return `${leading} · ${t(limited === 'firstImport' ? 'short.firstImport' : 'short.catchUp')}`;
}

function stepCell(t: LetterTexts, row: LetterRow, agreed: (row: LetterRow) => boolean): React.ReactNode {
  const { letter } = row;
  if (letter === null) return '';
  const [obstacle] = letter.obstacles;
  return (
    <>
      <strong>{stepName(t, letter.step, 'short')}</strong>
      {obstacle !== undefined && <em> · {t(`reasons:short.${obstacle}`)}</em>}
      {obstacle === undefined && letter.confirm && (
        <em> · {t(agreed(row) ? 'short.confirmed' : 'short.confirm')}</em>
      )}
    </>
  );
}

function lastContact(t: LetterTexts, { lastReminder }: LetterRow): React.ReactNode {
  if (lastReminder === null) return t('noContact');
  return (
    <>
      {stepName(t, lastReminder.step, 'short')} · <DayText value={lastReminder.on} />
    </>
  );
}

/**
 * Columns of the letters proposed. Ids are those of `LetterSort`. `ticked`: principal of the ticked letters, the total that moves with every key. `agreed`: the owner agreed to
 * this letter that wants it.
 */
export function letterColumns(
  t: LetterTexts,
  format: Format,
  ticked: Cents,
  agreed: (row: LetterRow) => boolean,
): GridColumn<LetterRow>[] {
  return [
    {
      id: 'step',
      header: t('column.step'),
      width: 128,
      grow: 1,
      sortable: true,
      cell: (row) => stepCell(t, row, agreed),
    },
    {
      id: 'name',
      header: t('column.name'),
      width: 118,
      grow: 2,
      sortable: true,
      cell: (row) => row.name,
    },
    {
      id: 'invoices',
      header: t('column.invoices'),
      width: 82,
      fold: 3,
      align: 'end',
      cell: ({ letter }) => (letter === null ? '' : format.count(letter.invoiceCount)),
    },
    {
      id: 'principal',
      header: t('column.principal'),
      width: 112,
      align: 'end',
      sortable: true,
      cell: ({ letter }) => (letter === null ? '' : <MoneyText value={letter.principal} />),
      total: <MoneyText value={ticked} />,
    },
    {
      id: 'daysLate',
      header: t('column.daysLate'),
      width: 82,
      fold: 1,
      align: 'end',
      sortable: true,
      cell: (row) => daysText(t, format, row.daysLate),
    },
    { id: 'last', header: t('column.last'), width: 140, fold: 4, cell: (row) => lastContact(t, row) },
    {
      id: 'channel',
      header: t('column.channel'),
      width: 112,
      fold: 5,
      cell: ({ letter }) => (letter === null ? '' : t(`channel.${letter.channel}`)),
    },
    {
      id: 'why',
      header: t('column.why'),
      width: 140,
      fold: 2,
      grow: 2,
      cell: (row) => shortWhy(t, format, row),
    },
  ];
}

/**
 * Columns of the customers without a letter: the reason is what matters. `narrow`: a pane stands beside the list and says
 * it whole.
 */
export function withoutColumns(
  t: LetterTexts,
  format: Format,
  sums: ListSums | null,
  narrow: boolean,
): GridColumn<LetterRow>[] {
  return [
    {
      id: 'name',
      header: t('column.name'),
      width: narrow ? 130 : 180,
      grow: 2,
      sortable: true,
      cell: (row) => row.name,
    },
    {
      id: 'overdue',
      header: t('column.overdue'),
      width: 116,
      align: 'end',
      sortable: true,
      cell: (row) => (row.overdue === 0 ? '' : <MoneyText value={row.overdue} />),
      ...(sums === null ? {} : { total: <MoneyText value={sums.overdue} /> }),
    },
    {
      id: 'daysLate',
      header: t('column.daysLate'),
      width: 84,
      fold: 2,
      align: 'end',
      sortable: true,
      cell: (row) => daysText(t, format, row.daysLate),
    },
    {
      id: 'reason',
      header: t('column.reason'),
      width: narrow ? 150 : 320,
      grow: 3,
      cell: (row) =>
        row.reason === null ? '' : t(narrow ? `reasons:short.${row.reason}` : `reasons:${row.reason}`),
    },
    {
      id: 'until',
      header: t('column.until'),
      width: 130,
      fold: 1,
      cell: (row) => (row.until === null ? '' : <DayText value={row.until} />),
    },
    { id: 'last', header: t('column.last'), width: 178, fold: 3, cell: (row) => lastContact(t, row) },
  ];
}
