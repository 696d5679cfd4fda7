import type { Translation } from '../translation';
import type { steps as fr } from '../fr/steps';

export const steps: Translation<typeof fr> = {
  name: {
    preventive: 'Due date notice',
    reminder1: 'First reminder',
    reminder2: 'Second reminder',
    reminder3: 'Third reminder',
    formalNotice: 'Formal notice',
    lastNotice: 'Last notice',
  },
  short: {
    preventive: 'Notice',
    reminder1: 'Reminder 1',
    reminder2: 'Reminder 2',
    reminder3: 'Reminder 3',
    formalNotice: 'Formal notice',
    lastNotice: 'Last notice',
  },
  channel: {
    letter: 'Ordinary letter',
    registeredLetter: 'Registered letter with acknowledgement of receipt',
    email: 'E-mail',
    phone: 'Phone',
    sms: 'Text message',
  },
  state: {
    issued: 'Issued',
    posted: 'Posted',
    returned: 'Returned',
    queued: 'Waiting to be sent',
    sent: 'Sent',
    failed: 'Not delivered',
    planned: 'Planned',
    done: 'Done',
    cancelled: 'Cancelled',
  },
};
