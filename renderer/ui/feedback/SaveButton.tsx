import Button from '@mui/material/Button';
import { useState } from 'react';
import { SaveIcon } from '../icons/icons';
import { useNotify } from './notices';

export interface SaveButtonProps {
  readonly label: string;
  readonly disabled: boolean;
  /** Makes and saves the file. @returns its name, null when the owner chose none */
  readonly save: () => Promise<string | null>;
  readonly saved: (name: string) => string;
  /** Said when `save` throws. */
  readonly failed: string;
}

/** Saves what is in sight as a file, once at a time, and says what became of it. */
export function SaveButton({ label, disabled, save, saved, failed }: SaveButtonProps): React.JSX.Element {
  const notify = useNotify();
  const [running, setRunning] = useState(false);
  const run = async (): Promise<void> => {
    setRunning(true);
    try {
      const name = await save();
      if (name !== null) notify({ message: saved(name) });
    } catch {
      notify({ message: failed });
    } finally {
      setRunning(false);
    }
  };
  return (
    <Button startIcon={<SaveIcon />} disabled={disabled || running} onClick={() => void run()}>
      {label}
    </Button>
  );
}
