import { useEffect, useState } from 'react';
import type { SafetyTools } from '../../../usecases/safety/safety';

/** Whether the backups of this computer are encrypted; false while it is not known. @param tools stable */
export function useEncryptedHere({ shell }: Pick<SafetyTools, 'shell'>): boolean {
  const [encrypted, setEncrypted] = useState(false);
  useEffect(() => {
    let gone = false;
    shell.backupState().then(
      ({ encryption }) => {
        if (!gone) setEncrypted(encryption);
      },
      () => {
        // A key file that can't be read is one all the same: what is plain here is not what was asked for.
        if (!gone) setEncrypted(true);
      },
    );
    return () => {
      gone = true;
    };
  }, [shell]);
  return encrypted;
}
