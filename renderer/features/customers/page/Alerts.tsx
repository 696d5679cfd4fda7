import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import type { Account } from '../../../domain/account/account';
import type { Hold } from '../../../domain/account/hold';
import type { MatchingGroup } from '../../../domain/account/matchingGroup';
import { useFormat } from '../../../i18n/useFormat';
import { decideMatching } from '../../../store/acts/matching/decideMatching';
import { denyCollective } from '../../../store/acts/identity/denyCollective';
import { editCustomer } from '../../../store/acts/identity/editCustomer';
import { liftHold } from '../../../store/acts/holds/liftHold';
import type { ActRunner } from './useAct';

export interface AlertsProps {
  readonly account: Account;
  /** The hold on the whole customer that is in force today. */
  readonly hold: Hold | null;
  readonly acts: ActRunner;
  readonly onSplit: () => void;
  readonly onEdit: () => void;
}

/** What stands between this customer and a letter, each with the way to settle it. */
export function Alerts({ account, hold, acts, onSplit, onEdit }: AlertsProps): React.JSX.Element {
  const { t } = useTranslation('customers');
  const format = useFormat();
  const { id: accountId, kind, name } = account;
  const busy = acts.running;

  return (
    <>
      {account.collective === 'suspected' && (
        <Alert
          severity="warning"
          action={
            <>
              <Button size="small" disabled={busy} onClick={onSplit}>
                {t('page.collective.split')}
              </Button>
              <Button
                size="small"
                disabled={busy}
                onClick={() =>
                  void acts.run(t('page.collective.denied', { name }), (database, context) =>
                    denyCollective(database, context, { accountId }),
                  )
                }
              >
                {t('page.collective.deny')}
              </Button>
            </>
          }
        >
          <strong>{t('page.collective.title')}</strong> {t('page.collective.body')}
        </Alert>
      )}
      {account.matching
        .filter((group) => group.decision === 'waiting')
        .map((group) => (
          <LetteringAlert key={group.id} account={account} group={group} acts={acts} />
        ))}
      {hold !== null && (
        <Alert
          severity="info"
          action={
            <Button
              size="small"
              disabled={busy}
              onClick={() =>
                void acts.run(t('page.hold.lifted', { name }), (database, context) =>
                  liftHold(database, context, { accountId, holdId: hold.id }),
                )
              }
            >
              {t('page.hold.lift')}
            </Button>
          }
        >
          {hold.until === null
            ? t('page.hold.endless', { reason: hold.reason || t('page.hold.noReason') })
            : t('page.hold.active', {
                day: format.day(hold.until, 'long'),
                reason: hold.reason || t('page.hold.noReason'),
              })}
        </Alert>
      )}
      {!account.kindConfirmed && account.collective !== 'suspected' && (
        <Alert
          severity="info"
          action={
            <>
              <Button
                size="small"
                disabled={busy}
                onClick={() =>
                  void acts.run(t('page.kindConfirmed', { name }), (database, context) =>
                    editCustomer(database, context, { accountId, seen: { kind }, edit: { kind } }),
                  )
                }
              >
                {t('page.kindConfirm')}
              </Button>
              <Button size="small" onClick={onEdit}>
                {t('page.kindChange')}
              </Button>
            </>
          }
        >
          {t('page.kindAlert')}
        </Alert>
      )}
      {account.address === null && (
        <Alert
          severity="warning"
          action={
            <Button size="small" onClick={onEdit}>
              {t('page.addressAdd')}
            </Button>
          }
        >
          {t('page.addressMissing')}
        </Alert>
      )}
    </>
  );
}

function LetteringAlert(props: {
  readonly account: Account;
  readonly group: MatchingGroup;
  readonly acts: ActRunner;
}): React.JSX.Element {
  const { account, group, acts } = props;
  const { t } = useTranslation('customers');
  const format = useFormat();
  const { code: letter } = group;
  const decide = (decision: 'settled' | 'open', message: string): void =>
    void acts.run(message, (database, context) =>
      decideMatching(database, context, {
        accountId: account.id,
        groupId: group.id,
        balance: group.balance,
        decision,
      }),
    );
  return (
    <Alert
      severity="warning"
      action={
        <>
          <Button
            size="small"
            disabled={acts.running}
            onClick={() => decide('settled', t('page.lettering.doneSettled', { letter }))}
          >
            {t('page.lettering.settled')}
          </Button>
          <Button
            size="small"
            disabled={acts.running}
            onClick={() => decide('open', t('page.lettering.doneOpen', { letter }))}
          >
            {t('page.lettering.open')}
          </Button>
        </>
      }
    >
      <strong>{t('page.lettering.title', { letter, balance: format.cents(group.balance) })}</strong>{' '}
      {t('page.lettering.body', { letter })}
    </Alert>
  );
}
