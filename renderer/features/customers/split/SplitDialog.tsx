import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import OutlinedInput from '@mui/material/OutlinedInput';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Item } from '../../../domain/account/item';
import { sumCents } from '../../../domain/money';
import { useFormat } from '../../../i18n/useFormat';
import type { SeenAccount } from '../../../store/queries/readAccount';
import { splitCollective } from '../../../store/acts/identity/splitCollective';
import { notByBackdrop } from '../../../ui/feedback/notByBackdrop';
import { useProvided } from '../../../ui/provided/provided';
import { DayText } from '../../../ui/text/DayText';
import { MoneyText } from '../../../ui/text/MoneyText';
import { SERVICES } from '../../../usecases/servicesKey';
import type { ActRunner } from '../page/useAct';
import { groupsOf, partsOf, type SplitNames, suggestNames } from './splitDraft';

const SHOWN_AT_ONCE = 200;

/** Names the customer of each line of a collective account, proposed from the labels. */
export function SplitDialog(props: {
  readonly seen: SeenAccount;
  readonly acts: ActRunner;
  readonly onClose: () => void;
}): React.JSX.Element {
  const { seen, acts, onClose } = props;
  const { account, version } = seen;
  const { t } = useTranslation(['customers', 'words']);
  const format = useFormat();
  const { newId } = useProvided(SERVICES);
  const titleId = useId();
  const namesId = useId();
  const [names, setNames] = useState<SplitNames>({});
  const [shown, setShown] = useState(SHOWN_AT_ONCE);
  const groups = useMemo(() => groupsOf(account, names), [account, names]);

  const split = async (): Promise<void> => {
    const { id: accountId } = account;
    const parts = partsOf(account, names, newId);
    const done = await acts.run(
      t('split.done', { count: parts.length, formatted: format.count(parts.length) }),
      (database, context) => splitCollective(database, context, { accountId, version, parts }, newId),
    );
    if (done) onClose();
  };

  return (
    <Dialog open onClose={notByBackdrop(onClose)} aria-labelledby={titleId} maxWidth="md" fullWidth>
      <DialogTitle id={titleId}>{t('split.title', { code: account.code })}</DialogTitle>
      <DialogContent>
        <Typography sx={{ mb: 1 }}>{t('split.help')}</Typography>
        <Button size="small" onClick={() => setNames(suggestNames(account))}>
          {t('split.suggest')}
        </Button>
        <datalist id={namesId}>
          {groups.map((group) => (
            <option key={group.name} value={group.name} />
          ))}
        </datalist>
        <Table size="small" stickyHeader sx={{ mt: 1 }}>
          <TableHead>
            <TableRow>
              <TableCell>{t('split.line')}</TableCell>
              <TableCell align="right">{t('items.amount')}</TableCell>
              <TableCell sx={{ width: '45%' }}>{t('split.customer')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {account.items.slice(0, shown).map((item) => (
              <SplitLine
                key={item.id}
                item={item}
                name={names[item.id] ?? ''}
                namesId={namesId}
                onName={(name) => setNames((before) => ({ ...before, [item.id]: name }))}
              />
            ))}
          </TableBody>
        </Table>
        {shown < account.items.length && (
          <Button sx={{ mt: 1 }} onClick={() => setShown(shown + SHOWN_AT_ONCE)}>
            {t('words:grid.rows', { count: account.items.length - shown })}
          </Button>
        )}
      </DialogContent>
      <DialogActions>
        <Typography role="status" sx={{ flex: 1, pl: 1 }}>
          {groups.length > 0 &&
            t('split.summary', {
              count: groups.length,
              formatted: format.count(groups.length),
              amount: format.cents(sumCents(groups.map(({ total }) => total))),
            })}
        </Typography>
        <Button onClick={onClose}>{t('words:action.cancel')}</Button>
        <Button
          variant="contained"
          disabled={groups.length === 0 || acts.running}
          onClick={() => void split()}
        >
          {t('split.confirm')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function SplitLine(props: {
  readonly item: Item;
  readonly name: string;
  readonly namesId: string;
  readonly onName: (name: string) => void;
}): React.JSX.Element {
  const { item, name, namesId, onName } = props;
  const { t } = useTranslation('customers');
  return (
    <TableRow>
      <TableCell>
        {item.number} · <DayText value={item.date} />
        <Typography variant="caption" component="div" sx={{ color: 'text.secondary' }}>
          {item.label}
        </Typography>
      </TableCell>
      <TableCell align="right">
        <MoneyText value={item.amount} />
      </TableCell>
      <TableCell>
        <OutlinedInput
          size="small"
          fullWidth
          value={name}
          onChange={(event) => onName(event.target.value)}
          slotProps={{
            input: {
              'aria-label': t('split.customerOf', { number: item.number }),
              list: namesId,
              maxLength: 200,
            },
          }}
        />
      </TableCell>
    </TableRow>
  );
}
