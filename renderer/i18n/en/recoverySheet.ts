import type { recoverySheet as source } from '../fr/recoverySheet';
import type { Translation } from '../translation';

export const recoverySheet: Translation<typeof source> = {
  title: 'Recovery sheet for backups',
  established: 'Made on {{day}}',
  footer: 'Encours – recovery sheet of {{day}}',
  code: 'Recovery code',
  copy: 'Copy it group by group: its last two signs show a slip of the keys.',
  opens: {
    title: 'What this code opens',
    text: 'The backups of Encours (.encours files) made since this day and protected by the passphrase that was chosen on it, until another one is chosen. It stands in for the passphrase, on any computer: whoever holds this sheet and a backup reads your customers and your invoices.',
  },
  keep: {
    title: 'Where to keep this sheet',
    text: 'Far from the computer and far from the USB keys: with the accountant, in a safe, with someone you trust. Do not photograph it, do not save it, do not send it by e-mail.',
  },
  use: {
    title: 'How to use it',
    text: 'In Encours: Backups, Restore, choose the backup, then “The recovery code”. Capitals, spaces and hyphens do not matter; the letters I, L, O and U are never used.',
  },
  without: {
    title: 'Without this code and the passphrase',
    text: 'Nobody can read these backups any more, not even the author of the program. The data on the computer where they were made stay within reach as long as it works: choose a new passphrase there, and make a backup again.',
  },
  fill: 'To fill in by hand: USB keys concerned, where they are kept, who has been told',
};
