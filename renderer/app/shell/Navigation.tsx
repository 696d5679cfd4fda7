import Box from '@mui/material/Box';
import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { useFormat } from '../../i18n/useFormat';
import type { TodayCounts } from '../../store/portfolio/protocol';
import { useSyncExternalStore } from 'react';
import { LOCK, SHELL_INFO } from '../../platform/provided';
import { KeyboardIcon, LockIcon } from '../../ui/icons/icons';
import { useProvided } from '../../ui/provided/provided';
import { SCREENS, type ScreenId } from './screens';
import { useBackupDue } from './useBackupDue';
import { Wordmark } from './Wordmark';

const Column = styled('header')(({ theme }) => ({
  width: 212,
  flex: 'none',
  display: 'flex',
  flexDirection: 'column',
  gap: 10,
  padding: '14px 10px 10px',
  background: theme.vars.palette.nav.background,
  color: theme.vars.palette.nav.text,
  borderRight: `1px solid ${theme.vars.palette.nav.line}`,
  '& ul': { listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: 1 },
  '& :focus-visible': { outlineColor: theme.vars.palette.nav.text },
}));

const entry = {
  display: 'flex',
  alignItems: 'center',
  gap: 10,
  height: 34,
  width: '100%',
  padding: '0 10px',
  borderRadius: 6,
  border: 0,
  font: 'inherit',
  fontWeight: 500,
  textDecoration: 'none',
  background: 'transparent',
  cursor: 'pointer',
} as const;

const Entry = styled(NavLink)(({ theme }) => ({
  ...entry,
  color: theme.vars.palette.nav.text,
  '& svg': { color: theme.vars.palette.nav.muted },
  '& .count': { color: theme.vars.palette.nav.muted },
  '&:hover': { background: theme.vars.palette.nav.hover },
  '&.active': { background: theme.vars.palette.nav.active, color: theme.vars.palette.nav.activeText },
  '&.active svg, &.active .count': { color: theme.vars.palette.nav.activeText },
}));

const HelpButton = styled('button')(({ theme }) => ({
  ...entry,
  height: 30,
  fontWeight: 400,
  color: theme.vars.palette.nav.muted,
  '&:hover': { background: theme.vars.palette.nav.hover, color: theme.vars.palette.nav.text },
}));

export interface NavigationProps {
  readonly counts: TodayCounts | null;
  readonly search: React.ReactNode;
  /** The first stop of Tab: past all this. */
  readonly skip: React.ReactNode;
  readonly onHelp: () => void;
}

/** The column on the left: the product's name, the search, the screens with what waits in each. */
export function Navigation({ counts, search, skip, onHelp }: NavigationProps): React.JSX.Element {
  const { t } = useTranslation('app');
  const { standIn } = useProvided(SHELL_INFO);
  return (
    <Column>
      {skip}
      <Wordmark />
      {search}
      <Box
        component="nav"
        aria-label={t('nav.label')}
        sx={{ flex: 1, minHeight: 0, overflow: 'auto', mt: 0.5 }}
      >
        <ul>
          {SCREENS.map(({ id, path, Icon }) => (
            <Box component="li" key={id} sx={id === 'import' ? { mt: 1.5 } : {}}>
              <Entry to={path}>
                <Icon />
                <Box component="span" sx={{ flex: 1 }}>
                  {t(`nav.${id}`)}
                </Box>
                {id === 'backups' ? <BackupBadge /> : counts && <Waiting id={id} counts={counts} />}
              </Entry>
            </Box>
          ))}
        </ul>
      </Box>
      {standIn && (
        <Box
          component="p"
          role="note"
          sx={{ m: 0, px: 1.25, fontSize: '0.71875rem', lineHeight: 1.4, color: 'nav.muted' }}
        >
          {t('standIn')}
        </Box>
      )}
      <LockButton />
      <HelpButton type="button" onClick={onHelp}>
        <KeyboardIcon />
        {t('nav.help')}
      </HelpButton>
    </Column>
  );
}

/** A dot while a backup is due. */
function BackupBadge(): React.JSX.Element | null {
  const { t } = useTranslation('safety');
  if (useBackupDue() === null) return null;
  return (
    <Box
      component="span"
      role="img"
      aria-label={t('reminder.badge')}
      sx={{ width: 8, height: 8, borderRadius: '50%', bgcolor: 'warning.light' }}
    />
  );
}

/** Where a lock is set, the way to close it on leaving. */
function LockButton(): React.JSX.Element | null {
  const { t } = useTranslation('lock');
  const lock = useProvided(LOCK);
  const state = useSyncExternalStore(lock.subscribe, lock.state);
  if (state?.enabled !== true) return null;
  return (
    <HelpButton type="button" onClick={() => void lock.lock()}>
      <LockIcon />
      {t('action.now')}
    </HelpButton>
  );
}

function Waiting({
  id,
  counts,
}: {
  readonly id: ScreenId;
  readonly counts: TodayCounts;
}): React.JSX.Element | null {
  const { t } = useTranslation('app');
  const format = useFormat();
  const count = countOf(id, counts);
  if (count === null || count.value === 0) return null;
  const formatted = format.count(count.value);
  return (
    <Box
      component="span"
      className="count"
      aria-label={t(`count.${count.of}`, { count: count.value, formatted })}
      role="img"
      sx={{ fontSize: '0.75rem', fontWeight: 400 }}
    >
      {formatted}
    </Box>
  );
}

function countOf(
  id: ScreenId,
  counts: TodayCounts,
): { readonly of: 'customers' | 'invoices' | 'letters' | 'batches'; readonly value: number } | null {
  switch (id) {
    case 'customers':
      return { of: id, value: counts.customers };
    case 'invoices':
      return { of: id, value: counts.open.count };
    case 'letters':
      return { of: id, value: counts.letters.count };
    case 'batches':
      return { of: id, value: counts.toPost.batches };
    default:
      return null;
  }
}
