import Box from '@mui/material/Box';
import type { TFunction } from 'i18next';
import { cents } from '../../../domain/money';
import { formatInstant } from '../../../i18n/format/instant';
import type { Format } from '../../../i18n/format/format';
import type { CopyFacts } from '../../../store/parts/copyFacts';
import type { GridColumn } from '../../../ui/grid/gridTypes';
import { UNBROKEN } from '../../../ui/text/unbroken';
import type { SourceRow } from './sourceRow';

type Words = TFunction<'safety'>;

/** Columns of the copies that can be restored. What a protected backup holds is seen once it is opened. */
export function sourceColumns(t: Words, format: Format): GridColumn<SourceRow>[] {
  const counted = (pick: (facts: CopyFacts) => number) => (row: SourceRow) =>
    row.facts === null ? '' : format.count(pick(row.facts));
  return [
    {
      id: 'at',
      header: t('restore.column.at'),
      width: 148,
      cell: ({ at }) =>
        at === null ? (
          t('restore.preview.unknown')
        ) : (
          <time dateTime={at} style={UNBROKEN}>
            {formatInstant(at, format.language)}
          </time>
        ),
    },
    {
      id: 'where',
      header: t('restore.column.where'),
      width: 308,
      grow: 2,
      cell: (row) =>
        row.kind === 'mirror' ? t('restore.here') : [row.place, row.name].filter(Boolean).join(' · '),
    },
    {
      id: 'company',
      header: t('restore.column.company'),
      width: 150,
      grow: 1,
      cell: (row) => contentOf(row, t),
    },
    {
      id: 'accounts',
      header: t('restore.column.accounts'),
      width: 100,
      fold: 2,
      align: 'end',
      cell: counted(({ accounts }) => accounts),
    },
    {
      id: 'invoices',
      header: t('restore.column.invoices'),
      width: 84,
      fold: 1,
      align: 'end',
      cell: counted(({ invoices }) => invoices),
    },
    {
      id: 'open',
      header: t('restore.column.open'),
      width: 136,
      align: 'end',
      cell: ({ facts }) => (facts === null ? '' : format.cents(cents(facts.openTotalCents))),
    },
    {
      id: 'bytes',
      header: t('restore.column.bytes'),
      width: 84,
      fold: 3,
      align: 'end',
      cell: ({ bytes }) => format.bytes(bytes),
    },
  ];
}

/** Whose data a copy holds, or why that is not known before it is opened. */
function contentOf({ facts, problem, encrypted }: SourceRow, t: Words): React.ReactNode {
  if (problem !== null)
    return (
      <Box component="span" sx={{ color: 'error.main' }}>
        {t(`restore.problem.${wordOf(problem)}`)}
      </Box>
    );
  if (facts === null) return t(encrypted ? 'restore.protected' : 'restore.look');
  return facts.company ?? t('restore.noCompany');
}

/** In a few words: what happened and what to do is said when it is opened. */
function wordOf(problem: NonNullable<SourceRow['problem']>) {
  switch (problem) {
    case 'truncated':
    case 'damaged':
    case 'not-an-archive':
    case 'newer-format':
      return problem;
    case 'no-copy':
    case 'place-gone':
      return 'gone';
    default:
      return 'unreadable';
  }
}
