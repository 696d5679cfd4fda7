import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Account } from '../../../domain/account/account';
import type { Day } from '../../../domain/day';
import { type Erasure, erasureOf } from '../../../domain/personaldata/erasureOf';
import { useFormat } from '../../../i18n/useFormat';
import { BUSY } from '../../../platform/provided';
import { planErasure } from '../../../store/queries/planErasure';
import { readPastOf, type SeenAccount } from '../../../store/queries/readAccount';
import { readSettings } from '../../../store/queries/readSettings';
import { ErrorDialog } from '../../../ui/feedback/ErrorDialog';
import { ErrorNotice } from '../../../ui/feedback/ErrorNotice';
import { LoadingState } from '../../../ui/feedback/LoadingState';
import { useNotify } from '../../../ui/feedback/notices';
import { ProgressDialog } from '../../../ui/feedback/ProgressDialog';
import { SaveIcon } from '../../../ui/icons/icons';
import { PATHS } from '../../../ui/navigation/paths';
import { ErasureDialog } from '../../../ui/personaldata/ErasureDialog';
import { useProvided } from '../../../ui/provided/provided';
import { eraseCustomers } from '../../../usecases/personaldata/eraseCustomers';
import { SAFETY } from '../../../usecases/safety/safety';
import { SERVICES } from '../../../usecases/servicesKey';
import { useCustomerExport } from './useCustomerExport';

/** An erasure that was asked for, of the account as it was then. */
interface Asking {
  readonly seen: SeenAccount;
  readonly erasure: Erasure;
}

/** What the person may ask for: a copy of what is held, and the erasure, or why it has to wait. */
export function PersonalDataTab(props: {
  readonly seen: SeenAccount;
  readonly today: Day;
}): React.JSX.Element {
  const { seen, today } = props;
  const { account } = seen;
  const { t } = useTranslation('personalData');
  const { database } = useProvided(SERVICES);
  const [asked, setAsked] = useState<Asking | null>(null);
  const read = useLiveQuery(async (): Promise<{ erasure: Erasure } | { error: unknown }> => {
    try {
      const { retentionYears } = await readSettings(database);
      return {
        erasure: erasureOf(account, await readPastOf(database, account.id), { today, retentionYears }),
      };
    } catch (error) {
      return { error };
    }
  }, [database, account, today]);
  return (
    <>
      {read === undefined && <LoadingState />}
      {read !== undefined && 'error' in read && (
        <ErrorNotice happened={t('customer.failed')} error={read.error} />
      )}
      {read !== undefined && 'erasure' in read && (
        <Held
          account={account}
          erasure={read.erasure}
          onErase={() => setAsked({ seen, erasure: read.erasure })}
        />
      )}
      {asked !== null && <Asked {...asked} today={today} onClose={() => setAsked(null)} />}
    </>
  );
}

function Held(props: {
  readonly account: Account;
  readonly erasure: Erasure;
  readonly onErase: () => void;
}): React.JSX.Element {
  const { account, erasure, onErase } = props;
  const { t } = useTranslation('personalData');
  const exporting = useCustomerExport(account);
  return (
    <Box sx={{ overflow: 'auto', py: 2, pr: 1, maxWidth: 680, display: 'grid', gap: 2 }}>
      <Standing erasure={erasure} />
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
        <Button variant="contained" startIcon={<SaveIcon />} onClick={exporting.start}>
          {t('customer.export')}
        </Button>
        {erasure.kind !== 'blocked' && (
          <Button color="error" onClick={onErase}>
            {t('customer.erase')}
          </Button>
        )}
      </Box>
      {exporting.progress !== null && (
        <ProgressDialog
          open
          title={t('customer.exporting', { name: account.name })}
          step={t('customer.exportStep')}
          done={exporting.progress.done}
          total={exporting.progress.total}
          onCancel={exporting.cancel}
        />
      )}
      {exporting.error !== null && (
        <ErrorDialog
          happened={t('customer.exportFailed')}
          error={exporting.error}
          onClose={exporting.clearError}
        />
      )}
    </Box>
  );
}

function Standing({ erasure }: { readonly erasure: Erasure }): React.JSX.Element {
  const { t } = useTranslation('personalData');
  const format = useFormat();
  switch (erasure.kind) {
    case 'anonymous':
      return <Typography>{t('customer.anonymous')}</Typography>;
    case 'later':
      return (
        <Typography>
          {t('customer.later', {
            last: format.day(erasure.last, 'long'),
            day: format.day(erasure.from, 'long'),
          })}
        </Typography>
      );
    case 'due':
      return (
        <Typography>
          {erasure.since === null
            ? t('customer.dueUnknown')
            : t('customer.due', { day: format.day(erasure.since, 'long') })}
        </Typography>
      );
    case 'blocked':
      return (
        <div>
          <Typography>{t('customer.blocked')}</Typography>
          <Box component="ul" sx={{ my: 0.5 }}>
            {erasure.reasons.map((reason) => (
              <li key={reason}>{t(`customer.reason.${reason}`)}</li>
            ))}
          </Box>
        </div>
      );
  }
}

function Asked(props: Asking & { readonly today: Day; readonly onClose: () => void }): React.JSX.Element {
  const { seen, erasure, today, onClose } = props;
  const { account, version } = seen;
  const { t } = useTranslation('personalData');
  const format = useFormat();
  const navigate = useNavigate();
  const notify = useNotify();
  const services = useProvided(SERVICES);
  const { shell } = useProvided(SAFETY);
  const busy = useProvided(BUSY);
  return (
    <ErasureDialog
      names={[account.name]}
      early={erasure.kind === 'later' ? erasure.from : null}
      onlyErase={erasure.kind === 'anonymous'}
      count={() => planErasure(services.database, [account.id], today)}
      erase={async (manner, options) => {
        const ended = busy.begin(t('dialog.running'));
        try {
          const customers = [{ accountId: account.id, version }];
          const request = { manner, customers, onRequest: true };
          const done = await eraseCustomers(services, shell, request, options);
          if (manner === 'erase') {
            // The page of this customer goes with him, and the dialog with the page.
            const erased = t('dialog.doneErased', { count: 1, formatted: format.count(1) });
            notify({ message: done.notNoted === null ? erased : `${erased} ${t('dialog.notNoted')}` });
            void navigate(PATHS.customers);
          }
          return done;
        } finally {
          ended();
        }
      }}
      onClose={onClose}
    />
  );
}
