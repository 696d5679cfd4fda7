import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { KeyCaps } from './KeyCaps';
import { type ShortcutGroup, useShortcutGroups } from './shortcuts';

/** The keys of every list: the grid deals with them itself. */
function useListKeys(): ShortcutGroup {
  const { t } = useTranslation();
  return {
    title: t('keys.lists'),
    shortcuts: [
      { keys: ['Arrows'], label: t('keys.move') },
      { keys: ['PageUp', 'PageDown'], label: t('keys.pages') },
      { keys: ['Home', 'End'], label: t('keys.edges') },
      { keys: ['Ctrl+Home', 'Ctrl+End'], label: t('keys.ends') },
      { keys: ['Enter'], label: t('keys.open') },
      { keys: ['Space'], label: t('keys.tick') },
      { keys: ['Shift+Space'], label: t('keys.tickRange') },
      { keys: ['Ctrl+a'], label: t('keys.tickAll') },
      { keys: ['Letters'], label: t('keys.type') },
    ],
  };
}

/** The help behind `?`: every key that holds on this screen. */
export function KeyboardHelp({
  open,
  onClose,
}: {
  readonly open: boolean;
  readonly onClose: () => void;
}): React.JSX.Element {
  const { t } = useTranslation();
  const titleId = useId();
  const groups = [...useShortcutGroups(), useListKeys()];
  return (
    <Dialog open={open} onClose={onClose} aria-labelledby={titleId} maxWidth="md" fullWidth>
      <DialogTitle id={titleId}>{t('keys.title')}</DialogTitle>
      <DialogContent>
        <Box sx={{ columnCount: 2, columnGap: 5 }}>
          {groups.map((group) => (
            <Box key={group.title} component="section" sx={{ breakInside: 'avoid', mb: 2 }}>
              <Typography variant="h4" component="h3" sx={{ mb: 0.5, color: 'primary.main' }}>
                {group.title}
              </Typography>
              {group.shortcuts.map((shortcut) => (
                <Box
                  key={shortcut.label}
                  sx={{
                    display: 'flex',
                    justifyContent: 'space-between',
                    gap: 2,
                    py: 0.5,
                    borderBottom: 1,
                    borderColor: 'grid.line',
                  }}
                >
                  <span>{shortcut.label}</span>
                  <Box component="span" sx={{ display: 'flex', gap: 1, flex: 'none' }}>
                    {shortcut.keys.map((combo) => (
                      <KeyCaps key={combo} combo={combo} />
                    ))}
                  </Box>
                </Box>
              ))}
            </Box>
          ))}
        </Box>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t('action.close')}</Button>
      </DialogActions>
    </Dialog>
  );
}
