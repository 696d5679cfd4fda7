import { useCallback, useEffect, useState } from 'react';
import { listSources } from '../../../usecases/safety/restore';
import type { SafetyTools } from '../../../usecases/safety/safety';
import { rowOfBackup, type SourceRow, sourceRows } from './sourceRow';

export interface Sources {
  /** Null until they were looked for. */
  readonly rows: readonly SourceRow[] | null;
  /** Copies of this computer that are damaged, and not offered. */
  readonly damaged: number;
  readonly error: unknown;
  readonly look: () => void;
  /** Asks for a file. Null when the owner cancelled. @throws BridgeError */
  readonly choose: () => Promise<SourceRow | null>;
}

/** Every copy that can be reached now, and those that the owner showed by hand. */
export function useSources({ shell }: Pick<SafetyTools, 'shell'>): Sources {
  const [found, setFound] = useState<Pick<Sources, 'rows' | 'damaged' | 'error'>>({
    rows: null,
    damaged: 0,
    error: undefined,
  });
  const [chosen, setChosen] = useState<readonly SourceRow[]>([]);
  const [turn, setTurn] = useState(0);

  useEffect(() => {
    let gone = false;
    listSources({ shell }).then(
      (sources) => {
        if (gone) return;
        setFound({ rows: sourceRows(sources), damaged: sources.damagedMirrors.length, error: undefined });
      },
      (error: unknown) => {
        if (!gone) setFound((before) => ({ ...before, error }));
      },
    );
    return () => {
      gone = true;
    };
  }, [shell, turn]);

  const look = useCallback(() => setTurn((count) => count + 1), []);
  const choose = useCallback(async () => {
    const backup = await shell.chooseBackupFile();
    if (backup === null) return null;
    const row = rowOfBackup(backup);
    setChosen((before) => [row, ...before.filter(({ source }) => source !== row.source)]);
    return row;
  }, [shell]);

  const known = new Set(found.rows?.map(({ source }) => source));
  const rows =
    found.rows === null ? null : [...chosen.filter(({ source }) => !known.has(source)), ...found.rows];
  return { ...found, rows, look, choose };
}
