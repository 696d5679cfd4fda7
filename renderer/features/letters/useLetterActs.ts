import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../domain/day';
import { activeHold } from '../../domain/holds/activeHold';
import { useFormat } from '../../i18n/useFormat';
import { allowFormalNotice } from '../../store/acts/identity/allowFormalNotice';
import { placeHold } from '../../store/acts/holds/placeHold';
import { readAccount } from '../../store/queries/readAccount';
import type { LetterRow } from '../../store/portfolio/rows';
import { useUndoable } from '../../ui/feedback/useUndoable';
import { useProvided } from '../../ui/provided/provided';
import { SERVICES } from '../../usecases/servicesKey';
import { undoable } from '../../usecases/undoable';

export interface LetterActs {
  readonly hold: (row: LetterRow, until: Day | null, reason: string) => void;
  readonly allow: (row: LetterRow) => void;
  readonly running: boolean;
  readonly error: unknown;
  readonly clearError: () => void;
}

/** What can be decided about one customer from the list of letters. Each can be taken back. */
export function useLetterActs(): LetterActs {
  const { t } = useTranslation(['letters', 'words']);
  const format = useFormat();
  const services = useProvided(SERVICES);
  const { run, ...state } = useUndoable();
  const hold = useCallback(
    ({ accountId, name }: LetterRow, until: Day | null, reason: string) => {
      const message =
        until === null
          ? t('words:hold.doneEndless', { name })
          : t('words:hold.done', { name, day: format.day(until, 'long') });
      void run(message, () =>
        undoable(services, async (database, context) => {
          const seen = await readAccount(database, accountId);
          const present = seen === null ? null : activeHold(seen.account, null, context.today);
          return placeHold(database, context, {
            accountId,
            replaces: present?.id ?? null,
            hold: { until, reason, itemId: null },
          });
        }),
      );
    },
    [services, run, t, format],
  );
  const allow = useCallback(
    ({ accountId, name }: LetterRow) =>
      void run(t('allow.done', { name }), () =>
        undoable(services, (database, context) =>
          allowFormalNotice(database, context, { accountId, allowed: true }),
        ),
      ),
    [services, run, t],
  );
  return { ...state, hold, allow };
}
