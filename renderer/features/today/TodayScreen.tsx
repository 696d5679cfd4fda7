import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { stepName } from '../../i18n/stepName';
import { useFormat } from '../../i18n/useFormat';
import { TODAY } from '../../platform/provided';
import type { ReasonCode } from '../../domain/reasons/reasons';
import type { PortfolioState, TodayCounts } from '../../store/portfolio/protocol';
import { EmptyState } from '../../ui/feedback/EmptyState';
import { ErrorNotice } from '../../ui/feedback/ErrorNotice';
import { LoadingState } from '../../ui/feedback/LoadingState';
import { ImportIcon } from '../../ui/icons/icons';
import { Screen } from '../../ui/layout/Screen';
import { PATHS } from '../../ui/navigation/paths';
import { useProvided } from '../../ui/provided/provided';
import { MoneyText } from '../../ui/text/MoneyText';
import { AgedTable } from './AgedTable';
import { Block } from './Block';
import { useToday } from './useToday';

/** Reasons that the owner can do something about today; the others settle by themselves. */
const TO_SETTLE: readonly ReasonCode[] = [
  'matchingWaits',
  'collective',
  'limitationRun',
  'noticeToConfirm',
  'endOfPlan',
];

/** The first screen of the morning: what is owed, what is to be done, in counts and euros. */
export default function TodayScreen(): React.JSX.Element {
  const { t } = useTranslation('today');
  const format = useFormat();
  const today = useProvided(TODAY);
  const { state, retry } = useToday();

  let body: ReactNode;
  if (state.kind === 'failed')
    body = <ErrorNotice happened={t('failed')} error={state.error} onRetry={retry} />;
  else if (state.kind === 'loading') body = <LoadingState label={loadingText(state.portfolio, t)} />;
  else if (state.counts.customers === 0)
    body = (
      <EmptyState
        icon={<ImportIcon />}
        title={t('empty.title')}
        body={t('empty.body')}
        actions={
          <Button variant="contained" component={Link} to={PATHS.import}>
            {t('empty.action')}
          </Button>
        }
      />
    );
  else
    body = (
      <>
        <Figures counts={state.counts} />
        <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(300px, 1fr))', gap: 2 }}>
          <LettersBlock counts={state.counts} />
          <AttentionBlock counts={state.counts} />
          <PostBlock counts={state.counts} />
        </Box>
        <Block title={t('aged.title')}>
          <AgedTable aged={state.aged} />
        </Block>
      </>
    );
  return (
    <Screen title={t('title')} subtitle={format.day(today, 'weekday')}>
      {body}
    </Screen>
  );
}

function loadingText(portfolio: PortfolioState, t: TFunction<'today'>): string {
  const { done, total } = portfolio.phase === 'loading' ? portfolio : { done: 0, total: 0 };
  return t('loading', { done, total });
}

function Figures({ counts }: { readonly counts: TodayCounts }): React.JSX.Element {
  const { t } = useTranslation('today');
  const format = useFormat();
  return (
    <Box
      component="dl"
      aria-label={t('figures.label')}
      sx={{ m: 0, display: 'flex', gap: 5, flexWrap: 'wrap' }}
    >
      <Figure
        label={t('figures.open')}
        note={t('figures.openNote', { count: counts.open.count, formatted: format.count(counts.open.count) })}
      >
        <MoneyText value={counts.open.cents} />
      </Figure>
      <Figure
        label={t('figures.overdue')}
        note={t('figures.overdueNote', {
          count: counts.overdue.count,
          formatted: format.count(counts.overdue.count),
        })}
      >
        <MoneyText value={counts.overdue.cents} />
      </Figure>
    </Box>
  );
}

function Figure(props: {
  readonly label: string;
  readonly note: string;
  readonly children: ReactNode;
}): React.JSX.Element {
  return (
    <div>
      <Typography component="dt" sx={{ color: 'text.secondary' }}>
        {props.label}
      </Typography>
      <Box component="dd" sx={{ m: 0 }}>
        <Typography component="div" sx={{ fontSize: '1.75rem', fontWeight: 600, lineHeight: 1.2 }}>
          {props.children}
        </Typography>
        <Typography component="div" variant="caption" sx={{ color: 'text.secondary' }}>
          {props.note}
        </Typography>
      </Box>
    </div>
  );
}

function LettersBlock({ counts }: { readonly counts: TodayCounts }): React.JSX.Element {
  const { t } = useTranslation(['today', 'steps']);
  const format = useFormat();
  const { letters, ready, toConfirm, byStep } = counts;
  const incomplete = letters.count - ready.count - toConfirm.count;
  return (
    <Block
      title={t('letters.title')}
      action={
        letters.count > 0 && (
          <Button variant="contained" component={Link} to={PATHS.letters}>
            {t('letters.action')}
          </Button>
        )
      }
    >
      {letters.count === 0 ? (
        <Typography sx={{ color: 'text.secondary' }}>{t('letters.none')}</Typography>
      ) : (
        <>
          {ready.count > 0 && (
            <Typography>
              {t('letters.ready', {
                count: ready.count,
                formatted: format.count(ready.count),
                amount: format.cents(ready.cents),
              })}
            </Typography>
          )}
          {toConfirm.count > 0 && (
            <Typography>
              {t('letters.toConfirm', {
                count: toConfirm.count,
                formatted: format.count(toConfirm.count),
                amount: format.cents(toConfirm.cents),
              })}
            </Typography>
          )}
          {incomplete > 0 && (
            <Typography>
              {t('letters.incomplete', { count: incomplete, formatted: format.count(incomplete) })}
            </Typography>
          )}
          <Box component="ul" sx={{ m: 0, mt: 1, pl: 2.5, color: 'text.secondary' }}>
            {byStep.map(({ step, count, cents }) => (
              <li key={step}>
                {stepName(t, step)} · {format.count(count)} · <MoneyText value={cents} />
              </li>
            ))}
          </Box>
        </>
      )}
    </Block>
  );
}

function AttentionBlock({ counts }: { readonly counts: TodayCounts }): React.JSX.Element {
  const { t } = useTranslation(['today', 'reasons']);
  const format = useFormat();
  const blocking = [
    ...counts.obstacles,
    ...counts.withoutLetter.filter(({ reason }) => TO_SETTLE.includes(reason)),
  ];
  const nothing = blocking.length === 0 && counts.kindsToConfirm === 0;
  return (
    <Block
      title={t('attention.title')}
      action={
        !nothing && (
          <Button component={Link} to={PATHS.letters}>
            {t('attention.action')}
          </Button>
        )
      }
    >
      {nothing ? (
        <Typography sx={{ color: 'text.secondary' }}>{t('attention.none')}</Typography>
      ) : (
        <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
          {blocking.map(({ reason, count, cents }) => (
            <li key={reason}>
              {t(`reasons:short.${reason}`)} ·{' '}
              {t('attention.line', { count, formatted: format.count(count), amount: format.cents(cents) })}
            </li>
          ))}
          {counts.kindsToConfirm > 0 && (
            <li>
              {t('attention.kinds', {
                count: counts.kindsToConfirm,
                formatted: format.count(counts.kindsToConfirm),
              })}
            </li>
          )}
        </Box>
      )}
    </Block>
  );
}

function PostBlock({ counts }: { readonly counts: TodayCounts }): React.JSX.Element {
  const { t } = useTranslation('today');
  const format = useFormat();
  const { toPost } = counts;
  return (
    <Block
      title={t('post.title')}
      action={
        <Button component={Link} to={PATHS.batches}>
          {t('post.action')}
        </Button>
      }
    >
      <Typography sx={toPost.count === 0 ? { color: 'text.secondary' } : {}}>
        {toPost.count === 0
          ? t('post.none')
          : t('post.waiting', {
              count: toPost.count,
              formatted: format.count(toPost.count),
              amount: format.cents(toPost.cents),
            })}
      </Typography>
    </Block>
  );
}
