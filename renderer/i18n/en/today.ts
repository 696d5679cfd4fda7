import type { Translation } from '../translation';
import type { today as fr } from '../fr/today';

export const today: Translation<typeof fr> = {
  title: 'Today',
  figures: {
    label: 'Your receivables',
    open: 'Owed by your customers',
    openNote_one: '{{formatted}} open invoice',
    openNote_other: '{{formatted}} open invoices',
    overdue: 'Of which overdue',
    overdueNote_one: '{{formatted}} customer late',
    overdueNote_other: '{{formatted}} customers late',
  },
  letters: {
    title: 'Today’s letters',
    none: 'No letter to send today.',
    ready_one: '{{formatted}} letter ready, {{amount}}',
    ready_other: '{{formatted}} letters ready, {{amount}}',
    toConfirm_one: '{{formatted}} formal notice to confirm, {{amount}}',
    toConfirm_other: '{{formatted}} formal notices to confirm, {{amount}}',
    action: 'Open today’s letters',
    step: 'Step',
    count: 'Letters',
    amount: 'Amount',
  },
  post: {
    title: 'To post',
    none: 'Nothing waits to be posted.',
    waiting_one: '{{formatted}} issued letter waits to be marked as posted, {{amount}}.',
    waiting_other: '{{formatted}} issued letters wait to be marked as posted, {{amount}}.',
    action: 'See the issued batches',
  },
  attention: {
    title: 'What stops a letter',
    none: 'Nothing is in the way: no address, no matching, no account to check.',
    line_one: '{{formatted}} customer, {{amount}}',
    line_other: '{{formatted}} customers, {{amount}}',
    kinds_one: '{{formatted}} customer whose kind is assumed',
    kinds_other: '{{formatted}} customers whose kind is assumed',
    action: 'See these customers',
  },
  aged: {
    title: 'Aged balance',
    kind: 'Kind of customer',
    bucket: {
      notDue: 'Not due',
      to30: '1–30 days',
      to60: '31–60 days',
      to90: '61–90 days',
      over90: 'Over 90 days',
    },
    credits: 'Credits',
    total: 'Total',
  },
  empty: {
    title: 'Start by importing your accounting',
    body: 'Drop the FEC of your accounting program or a list of invoices: within a minute the right letters are ready.',
    action: 'Import a file',
  },
  failed: 'Today’s situation could not be computed.',
  loading: 'Reading accounts: {{done}} of {{total}}',
};
