import type { Translation } from '../translation';
import type { cutWork as fr } from '../fr/cutWork';

export const cutWork: Translation<typeof fr> = {
  acceptImport: {
    nothing: 'The import of {{name}} was interrupted: nothing of it was kept. Run it again when you like.',
    kept: 'The program stopped during the import of {{name}}: it was recorded, whole.',
  },
  editCustomers: {
    nothing:
      'Taking over the customer details of {{name}} was interrupted: nothing of it was kept. Run it again when you like.',
    kept: 'The program stopped while taking over the customer details of {{name}}: they were recorded, all of them.',
  },
  issueBatch: {
    nothing:
      'Issuing a batch of letters was interrupted: no letter is issued, no number is taken. Issue it again.',
    kept: 'The program stopped while issuing a batch of letters: the batch is recorded, whole, under “Issued reminders”.',
  },
  backup: {
    nothing: 'The last backup was interrupted: it does not count, those before it are intact. Back up again.',
    kept: 'The program stopped at the end of a backup: it is complete and verified.',
  },
  restore: {
    nothing:
      'The last restore was interrupted: nothing was changed, your data are those from before. Restore again when you like.',
    kept: 'The program stopped at the end of a restore: it is done, whole.',
  },
  read: 'Understood',
};
