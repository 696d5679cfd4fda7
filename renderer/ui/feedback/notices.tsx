import Button from '@mui/material/Button';
import Snackbar from '@mui/material/Snackbar';
import { createContext, type ReactNode, useCallback, useContext, useState } from 'react';
import { useTranslation } from 'react-i18next';

export interface Notice {
  readonly message: string;
  /** Takes the action back. Its own failure is for the caller to show. */
  readonly undo?: () => void | Promise<void>;
}

const UNDO_MS = 12_000;
const MESSAGE_MS = 5_000;

const Notices = createContext<(notice: Notice) => void>(() => {
  throw new Error('no NoticesProvider above');
});

/** Says in passing that something was done, with the way to take it back: `notify({ message, undo })`. */
export function useNotify(): (notice: Notice) => void {
  return useContext(Notices);
}

interface Shown extends Notice {
  readonly number: number;
}

/** Shows one notice at a time; a new one takes the place of the old one at once. */
export function NoticesProvider({ children }: { readonly children: ReactNode }): React.JSX.Element {
  const [shown, setShown] = useState<Shown | null>(null);
  const [open, setOpen] = useState(false);
  const notify = useCallback((notice: Notice) => {
    setShown((before) => ({ ...notice, number: (before?.number ?? 0) + 1 }));
    setOpen(true);
  }, []);
  return (
    <Notices value={notify}>
      {children}
      {shown && <UndoSnackbar key={shown.number} notice={shown} open={open} onClose={() => setOpen(false)} />}
    </Notices>
  );
}

interface UndoSnackbarProps {
  readonly notice: Notice;
  readonly open: boolean;
  readonly onClose: () => void;
}

function UndoSnackbar({ notice, open, onClose }: UndoSnackbarProps): React.JSX.Element {
  const { t } = useTranslation();
  const undo = notice.undo;
  return (
    <Snackbar
      open={open}
      autoHideDuration={undo ? UNDO_MS : MESSAGE_MS}
      onClose={(_event, reason) => {
        if (reason !== 'clickaway') onClose();
      }}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'center' }}
      message={notice.message}
      action={
        undo && (
          <Button
            size="small"
            variant="text"
            sx={{ color: 'nav.text', fontWeight: 600 }}
            onClick={() => {
              onClose();
              void undo();
            }}
          >
            {t('action.undo')}
          </Button>
        )
      }
    />
  );
}
