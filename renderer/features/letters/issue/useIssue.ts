import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountId } from '../../../domain/account/account';
import { DocumentsCancelledError } from '../../../documents/errors';
import { BUSY } from '../../../platform/provided';
import { ALL_LETTERS } from '../../../store/portfolio/protocol';
import type { DraftSelection } from '../../../store/records/settingRecords';
import { StoreError } from '../../../store/storeError';
import { useProvided } from '../../../ui/provided/provided';
import { countSheets, type Sheets } from '../../../usecases/countSheets';
import { type IssuedBatch, issueBatch } from '../../../usecases/issueBatch';
import { type PreparedBatch, prepareBatch } from '../../../usecases/prepareBatch';
import { SERVICES } from '../../../usecases/servicesKey';
import { selectionOf } from '../draft/draftSelection';

export type IssuePhase =
  | { readonly kind: 'idle' }
  | { readonly kind: 'preparing' }
  | { readonly kind: 'rates'; readonly prepared: PreparedBatch }
  | { readonly kind: 'review'; readonly prepared: PreparedBatch }
  | { readonly kind: 'issuing'; readonly done: number; readonly total: number }
  | { readonly kind: 'failed'; readonly error: unknown };

export interface IssueRequest {
  /** The draft at the moment it is asked. */
  readonly draft: () => DraftSelection | null;
  readonly onIssued: (issued: IssuedBatch, accountIds: readonly AccountId[]) => void;
  readonly onCancelled: () => void;
}

export interface Issue {
  readonly phase: IssuePhase;
  readonly start: () => void;
  readonly askRates: () => void;
  /** Rates were entered: looks at the letters again. */
  readonly again: () => void;
  readonly review: () => void;
  readonly confirm: () => void;
  readonly close: () => void;
  /** While letters are issued: stops, nothing is written. */
  readonly cancel: () => void;
}

export function isCancelled(error: unknown): boolean {
  return (
    error instanceof DocumentsCancelledError || (error instanceof StoreError && error.code === 'cancelled')
  );
}

/** From the ticked letters to the issued batch. Until `confirm` has ended nothing is written. */
export function useIssue({ draft, onIssued, onCancelled }: IssueRequest): Issue {
  const { t } = useTranslation('letters');
  const services = useProvided(SERVICES);
  const busy = useProvided(BUSY);
  const [phase, setPhase] = useState<IssuePhase>({ kind: 'idle' });
  const stop = useRef<AbortController | null>(null);

  const prepare = useCallback(
    async (ratesFirst: boolean): Promise<void> => {
      // A field that is left hands over what was typed last.
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      const selected = draft();
      if (selected === null) return;
      setPhase({ kind: 'preparing' });
      try {
        const order = await services.portfolio.letterAccounts(ALL_LETTERS);
        const prepared = await prepareBatch(services, selectionOf(order, selected));
        const ask = ratesFirst && prepared.missingRates.length > 0;
        setPhase({ kind: ask ? 'rates' : 'review', prepared });
      } catch (error) {
        setPhase({ kind: 'failed', error });
      }
    },
    [services, draft],
  );

  const issue = useCallback(
    async (prepared: PreparedBatch): Promise<void> => {
      const stopper = new AbortController();
      stop.current = stopper;
      const total = prepared.ready.length;
      setPhase({ kind: 'issuing', done: 0, total });
      const ended = busy.begin(t('issue.busy'));
      try {
        const issued = await issueBatch(services, prepared, {
          signal: stopper.signal,
          onProgress: (done) => setPhase({ kind: 'issuing', done, total }),
        });
        setPhase({ kind: 'idle' });
        onIssued(
          issued,
          prepared.ready.map(({ statement }) => statement.account.id),
        );
      } catch (error) {
        if (isCancelled(error)) {
          setPhase({ kind: 'idle' });
          onCancelled();
        } else setPhase({ kind: 'failed', error });
      } finally {
        stop.current = null;
        ended();
      }
    },
    [services, busy, t, onIssued, onCancelled],
  );

  const prepared = phase.kind === 'rates' || phase.kind === 'review' ? phase.prepared : null;
  return {
    phase,
    start: useCallback(() => void prepare(true), [prepare]),
    again: useCallback(() => void prepare(false), [prepare]),
    askRates: () => prepared !== null && setPhase({ kind: 'rates', prepared }),
    review: () => prepared !== null && setPhase({ kind: 'review', prepared }),
    confirm: () => prepared !== null && void issue(prepared),
    close: () => setPhase({ kind: 'idle' }),
    cancel: () => stop.current?.abort(),
  };
}

export type SheetCount = Sheets | 'counting' | 'unknown';

/** How much paper the batch takes; counted beside the review, which does not wait for it. */
export function useSheets(prepared: PreparedBatch): SheetCount {
  const services = useProvided(SERVICES);
  const [counted, setCounted] = useState<{ readonly of: PreparedBatch; readonly count: SheetCount } | null>(
    null,
  );
  useEffect(() => {
    const stopper = new AbortController();
    countSheets(services, prepared, { signal: stopper.signal }).then(
      (count) => !stopper.signal.aborted && setCounted({ of: prepared, count }),
      () => !stopper.signal.aborted && setCounted({ of: prepared, count: 'unknown' }),
    );
    return () => stopper.abort();
  }, [services, prepared]);
  return counted?.of === prepared ? counted.count : 'counting';
}
