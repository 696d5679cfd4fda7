import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { ReasonCode } from '../../../domain/reasons/reasons';
import type { AccountProposal, InvoiceDecision } from '../../../domain/reminders/proposal';
import { useFormat } from '../../../i18n/useFormat';
import { DayText } from '../../../ui/text/DayText';
import { MoneyText } from '../../../ui/text/MoneyText';

/** Every open invoice of the customer: those in the letter, and the others each with its reason. */
export function InvoicesOfLetter({ proposal }: { readonly proposal: AccountProposal }): React.JSX.Element {
  const { t } = useTranslation('letters');
  const inLetter = proposal.decisions.filter(({ outcome }) => outcome.kind === 'step');
  const others = proposal.decisions.filter(({ outcome }) => outcome.kind === 'wait');
  return (
    <Box tabIndex={0} sx={{ flex: '1 0 220px', overflow: 'auto', pr: 0.5 }}>
      {inLetter.length > 0 && (
        <Part
          title={t('invoices.inLetter')}
          decisions={inLetter}
          leadingId={proposal.letter?.why.leadingItemId ?? null}
        />
      )}
      {others.length > 0 ? (
        <Part
          title={t(inLetter.length > 0 ? 'invoices.others' : 'invoices.all')}
          decisions={others}
          leadingId={null}
          said={proposal.reason}
        />
      ) : (
        inLetter.length > 0 && (
          <Typography variant="body2" sx={{ mt: 2, color: 'text.secondary' }}>
            {t('invoices.none')}
          </Typography>
        )
      )}
    </Box>
  );
}

function Part(props: {
  readonly title: string;
  readonly decisions: readonly InvoiceDecision[];
  readonly leadingId: string | null;
  /** The reason that stands over all of them already. */
  readonly said?: ReasonCode | null;
}): React.JSX.Element {
  const { title, decisions, leadingId, said = null } = props;
  const { t } = useTranslation('letters');
  return (
    <Box sx={{ mb: 2.5 }}>
      <Table size="small" aria-label={title}>
        <TableHead>
          <TableRow>
            <TableCell sx={{ pl: 0 }}>{title}</TableCell>
            <TableCell>{t('invoices.due')}</TableCell>
            <TableCell align="right">{t('invoices.late')}</TableCell>
            <TableCell align="right" sx={{ pr: 0 }}>
              {t('invoices.open')}
            </TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {decisions.map((decision) => (
            <Line
              key={decision.item.id}
              decision={decision}
              leads={decision.item.id === leadingId}
              said={said}
            />
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}

function Line(props: {
  readonly decision: InvoiceDecision;
  readonly leads: boolean;
  readonly said: ReasonCode | null;
}): React.JSX.Element {
  const { item, open, daysLate, outcome } = props.decision;
  const { t } = useTranslation(['letters', 'reasons']);
  const format = useFormat();
  const told = ((): string | null => {
    if (outcome.kind !== 'wait' || (outcome.reason === props.said && outcome.until === null)) return null;
    const reason = t(`reasons:${outcome.reason}`);
    return outcome.until === null ? reason : t('invoices.until', { reason, day: format.day(outcome.until) });
  })();
  return (
    <>
      <TableRow sx={told === null ? {} : { '& > td': { borderBottom: 0, pb: 0 } }}>
        <TableCell sx={{ pl: 0 }}>
          {item.number}
          {props.leads && <Note text={t('invoices.leading')} />}
        </TableCell>
        <TableCell>
          <DayText value={item.dueDate} />
          {item.dueSource === 'terms' && <Note text={t('invoices.computed')} />}
        </TableCell>
        <TableCell align="right" sx={{ whiteSpace: 'nowrap' }}>
          {daysLate > 0 ? t('days', { count: daysLate, formatted: format.count(daysLate) }) : ''}
        </TableCell>
        <TableCell align="right" sx={{ pr: 0 }}>
          <MoneyText value={open} />
        </TableCell>
      </TableRow>
      {told !== null && (
        <TableRow>
          <TableCell
            colSpan={4}
            sx={{ pl: 0, pr: 0, pt: 0.25, color: 'text.secondary', fontSize: '0.75rem' }}
          >
            {told}
          </TableCell>
        </TableRow>
      )}
    </>
  );
}

function Note({ text }: { readonly text: string }): React.JSX.Element {
  return (
    <Typography variant="caption" component="div" sx={{ color: 'text.secondary' }}>
      {text}
    </Typography>
  );
}
