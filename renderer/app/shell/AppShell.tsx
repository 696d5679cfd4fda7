import Box from '@mui/material/Box';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet, useLocation, useNavigate } from 'react-router';
import { LOCK } from '../../platform/provided';
import { KeyboardHelp } from '../../ui/keyboard/KeyboardHelp';
import { type ShortcutGroup, useShortcuts } from '../../ui/keyboard/shortcuts';
import { settingsPath } from '../../ui/navigation/paths';
import { useProvided } from '../../ui/provided/provided';
import { Banners } from './Banners';
import { DropZone } from './DropZone';
import type { MenuCommands } from './menuCommands';
import { Navigation } from './Navigation';
import { SCREENS, pathOfCommand } from './screens';
import { SearchBox } from './SearchBox';
import { useTodayCounts } from './usePortfolio';

export interface AppShellProps {
  /** See `Program.whole`. */
  readonly whole: boolean;
  readonly commands: MenuCommands;
}

/** The frame around every screen: navigation, search, banners, keys, commands of the native menu, files dropped. */
export function AppShell({ whole, commands }: AppShellProps): React.JSX.Element {
  const { t } = useTranslation(['app', 'words', 'lock']);
  const navigate = useNavigate();
  const location = useLocation();
  const counts = useTodayCounts();
  const lock = useProvided(LOCK);
  const [helped, setHelped] = useState(false);
  const search = useRef<HTMLInputElement>(null);
  const content = useRef<HTMLElement>(null);

  // Without a lock, the way to set one.
  const lockNow = useCallback(() => {
    if (lock.state()?.enabled === true) void lock.lock();
    else void navigate(settingsPath('lock'));
  }, [lock, navigate]);

  const keys = useMemo<ShortcutGroup>(
    () => ({
      title: t('keys.everywhere', { ns: 'words' }),
      shortcuts: [
        ...SCREENS.map(({ id, path }, place) => ({
          keys: [`Alt+${place + 1}`],
          label: t('keys.goTo', { ns: 'words', screen: t(`nav.${id}`) }),
          run: () => void navigate(path),
        })),
        { keys: ['/', 'Ctrl+k'], label: t('search.label'), run: () => search.current?.focus() },
        { keys: ['Ctrl+l'], label: t('keys.now', { ns: 'lock' }), run: lockNow },
        { keys: ['?', 'F1'], label: t('keys.help', { ns: 'words' }), run: () => setHelped(true) },
      ],
    }),
    [t, navigate, lockNow],
  );
  useShortcuts(keys);

  useEffect(
    () =>
      commands.carryOutWith((command) => {
        if (command === 'search') search.current?.focus();
        else if (command === 'shortcuts') setHelped(true);
        else if (command === 'lock') lockNow();
        const path = pathOfCommand(command);
        if (path !== null) void navigate(path);
      }),
    [commands, navigate, lockNow],
  );

  // A reader's next Tab starts in the new screen; a field of the screen that took the focus keeps it.
  const screen = location.pathname.split('/')[1] ?? '';
  useEffect(() => {
    if (content.current && !content.current.contains(document.activeElement)) content.current.focus();
  }, [screen]);

  return (
    <DropZone>
      <Box sx={{ display: 'flex', height: '100%', minWidth: 1000 }}>
        <Navigation
          skip={<SkipLink onSkip={() => content.current?.focus()} label={t('skip')} />}
          counts={counts}
          onHelp={() => setHelped(true)}
          search={<SearchBox inputRef={search} />}
        />
        <Box sx={{ flex: 1, minWidth: 0, display: 'flex', flexDirection: 'column' }}>
          <Banners whole={whole} />
          <Box
            component="main"
            ref={content}
            tabIndex={-1}
            sx={{ flex: 1, minHeight: 0, position: 'relative', outline: 'none' }}
          >
            <Outlet />
          </Box>
        </Box>
      </Box>
      <KeyboardHelp open={helped} onClose={() => setHelped(false)} />
    </DropZone>
  );
}

/** The first stop of Tab: past the navigation, to the screen itself. */
function SkipLink({
  label,
  onSkip,
}: {
  readonly label: string;
  readonly onSkip: () => void;
}): React.JSX.Element {
  return (
    <Box
      component="button"
      type="button"
      onClick={onSkip}
      sx={{
        position: 'absolute',
        left: 8,
        top: 8,
        zIndex: 'tooltip',
        px: 1.5,
        py: 0.75,
        border: 0,
        borderRadius: 1,
        font: 'inherit',
        bgcolor: 'background.paper',
        color: 'text.primary',
        '&:not(:focus)': { clipPath: 'inset(50%)', width: '1px', height: '1px', overflow: 'hidden', p: 0 },
      }}
    >
      {label}
    </Box>
  );
}
