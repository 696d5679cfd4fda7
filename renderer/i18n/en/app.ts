import type { Translation } from '../translation';
import type { app as fr } from '../fr/app';

export const app: Translation<typeof fr> = {
  nav: {
    label: 'Screens',
    today: 'Today',
    customers: 'Customers',
    invoices: 'Invoices',
    letters: 'Letters of the day',
    batches: 'Reminders issued',
    backups: 'Backups',
    journal: 'Journal',
    import: 'Import',
    settings: 'Settings',
    help: 'Keyboard shortcuts',
  },
  count: {
    customers_one: '{{formatted}} customer',
    customers_other: '{{formatted}} customers',
    invoices_one: '{{formatted}} open invoice',
    invoices_other: '{{formatted}} open invoices',
    letters_one: '{{formatted}} letter proposed',
    letters_other: '{{formatted}} letters proposed',
    batches_one: '{{formatted}} batch to post',
    batches_other: '{{formatted}} batches to post',
  },
  skip: 'Go to content',
  search: {
    label: 'Search for a customer or an invoice',
    placeholder: 'Customer, code or invoice number',
  },
  sample: {
    banner:
      'Sample company: these customers and invoices are fictitious, and the letters are marked SPÉCIMEN.',
    leave: 'Describe my company',
  },
  banners: 'Good to know',
  damaged:
    'The end of your data’s journal does not hold together: the program may have been cut off while writing. Check your last actions before you go on.',
  standIn: 'The program is running in this computer’s browser, with its own data folder.',
  setupLater: {
    banner: 'Your company is not described yet: letters can be previewed, but they cannot be issued.',
    action: 'Describe it now',
  },
  start: {
    loading: 'Opening your data…',
    slow: 'Your data are slow to open: the disk is slow, or the program from before is still ending. Encours tries again by itself.',
    lost: {
      title: 'Encours can no longer save',
      happened:
        'The disk refused a write: it is full, unplugged or failing. Your data were closed, and nothing else is written.',
      kept: 'Everything saved before is kept. The last action is not done unless Encours confirmed it.',
      next: 'Make room on the disk, close Encours, then open it again.',
    },
    newer: {
      title: 'This data comes from a newer version',
      happened:
        'The data folder was written by a newer version of Encours than this one. Opening it here could damage it.',
      kept: 'Nothing was read or changed.',
      next: 'Install the newest version of Encours, then open it again.',
    },
    storage: {
      title: 'Your data could not be opened',
      happened: 'The data folder did not answer, or the disk is full.',
      kept: 'Nothing was changed.',
      next: 'Check that there is space left on the disk and that no other Encours window is open, then try again.',
    },
    shell: {
      title: 'The program could not start',
      happened: 'The window did not get what it needs from the program.',
      kept: 'Your data was not opened.',
      next: 'Close Encours, then open it again. If it happens again, reinstall it.',
    },
    damaged: {
      title: 'Your data is damaged',
      happened: 'The database on this computer cannot be read whole.',
      kept: 'Nothing was changed: neither what is left here, nor your copies.',
      next: 'Restore a copy: what is here is kept until you confirm.',
    },
    stopped: {
      missing: {
        title: 'Your data is no longer on this computer',
        happened:
          'The program found no database here, although it keeps a copy of one. It may have been erased with the browser’s data, by a clean-up or by a fault of the disk.',
      },
      older: {
        title: 'This data is older than its copy',
        happened:
          'The database on this computer ends at entry no. {{here}} of the journal, while the copy goes up to entry no. {{there}}. An older folder may have been put in its place.',
      },
      other: {
        title: 'This data is not that of the copy',
        happened:
          'The database on this computer and the copy that the program keeps do not tell the same story: the journal differs. Another folder may have been put in its place.',
      },
      kept: 'Nothing was changed: neither what is here, nor the copies.',
      choice: 'Restore a copy, or go on knowingly.',
      copy: 'What the newest copy holds',
      noCompany: 'Company not described',
      company: 'Company',
      made: 'Made on',
      madeToday: '{{at}} (today)',
      madeAgo_one: '{{at}} (yesterday)',
      madeAgo_other: '{{at}} ({{formatted}} days ago)',
      customers: 'Customers',
      invoices: 'Invoices',
      open: 'Ledger balance, waiting letterings included',
      documents: 'Letters in PDF',
      entries: 'Entries in the journal',
      copies_one: '{{formatted}} copy kept',
      copies_other: '{{formatted}} copies kept',
      restore: 'Restore a copy…',
      back: 'Back to what was found',
      goOn: 'Go on with what is here…',
      beginAnew: 'Begin anew…',
      goOnTitle: 'Go on with what is here',
      goOnText:
        'The program opens with the data on this computer. What the copy has beyond it will not be there; copies made before are kept and can still be restored from the Backups screen.',
      beginAnewTitle: 'Begin anew',
      beginAnewText:
        'The program opens without any data. Copies made before are kept and can still be restored from the Backups screen.',
      goOnConfirm: 'Go on like this',
      beginAnewConfirm: 'Begin anew',
    },
    restoreInstead: 'Restore a copy…',
    backToStart: 'Back',
  },
  crash: {
    title: 'This screen stopped',
    happened: 'An unexpected error stopped this screen.',
    kept: 'Your data is saved with each action: nothing that was saved is lost.',
    next: 'Try again or go to another screen. If it happens again, copy the details.',
  },
  notFound: {
    title: 'This screen does not exist',
    body: 'The link leads nowhere.',
    action: 'Back to Today',
  },
  drop: {
    title: 'Drop the file to import it',
    body: 'FEC or CSV list of invoices. Nothing is saved before you agree.',
    several: 'Drop one file at a time: {{name}} was taken, the others were not.',
  },
  about: { version: 'Version {{version}}' },
};
