import { useEffect, useState, useSyncExternalStore } from 'react';
import { TODAY } from '../../platform/provided';
import { planErasure } from '../../store/queries/planErasure';
import { useProvided } from '../../ui/provided/provided';
import { type ErasureList, listErasures } from '../../usecases/personaldata/listErasures';
import { noteErasures } from '../../usecases/personaldata/noteErasures';
import { SAFETY } from '../../usecases/safety/safety';
import { SERVICES } from '../../usecases/servicesKey';

export interface ErasureListInHand {
  /** Null while it is made. */
  readonly list: ErasureList | null;
  /** Batches whose PDF has passed its day. */
  readonly documentsDue: number;
  readonly error: unknown;
  readonly retry: () => void;
}

/** Who is due for deletion, made again after each act, each day, and with another period. */
export function useErasureList(retentionYears: number): ErasureListInHand {
  const { database, portfolio } = useProvided(SERVICES);
  const { shell } = useProvided(SAFETY);
  const today = useProvided(TODAY);
  const { version } = useSyncExternalStore(portfolio.subscribe, portfolio.state);
  const [attempt, setAttempt] = useState(0);
  const [found, setFound] = useState<Pick<ErasureListInHand, 'list' | 'documentsDue' | 'error'>>({
    list: null,
    documentsDue: 0,
    error: null,
  });

  useEffect(() => {
    const stop = new AbortController();
    const read = async (): Promise<void> => {
      const list = await listErasures(database, today, { signal: stop.signal });
      const { documentsRemoved } = await planErasure(database, [], today);
      if (!stop.signal.aborted) setFound({ list, documentsDue: documentsRemoved, error: null });
    };
    read().catch((error: unknown) => {
      if (!stop.signal.aborted) setFound({ list: null, documentsDue: 0, error });
    });
    return () => stop.abort();
  }, [database, today, version, retentionYears, attempt]);

  useEffect(() => {
    // What an earlier erasure could not tell the shell is told now; the next opening tries again.
    noteErasures(database, shell).catch(() => undefined);
  }, [database, shell]);

  return { ...found, retry: () => setAttempt(attempt + 1) };
}
