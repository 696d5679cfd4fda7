import type { Translation } from '../translation';
import type { setup as fr } from '../fr/setup';

export const setup: Translation<typeof fr> = {
  title: 'Welcome',
  steps: {
    label: 'Steps',
    welcome: 'Welcome',
    company: 'Your company',
    bank: 'Your bank details',
    done: 'First import',
  },
  later: 'Finish later',
  laterHelp: 'What you entered is kept on this computer.',
  language: 'Language',
  welcome: {
    title: 'Bring in what you are owed',
    lead: 'Drop the export of your accounting program: the right reminder letters are ready within a minute, in one PDF, in posting order.',
    local: 'Everything stays on this computer: no server, no account, no network.',
    exact: 'Every euro claimed can be explained, day by day, with the article of law.',
    own: 'Nothing goes without you: you read, print and post.',
    describe: 'Describe my company',
    describeBody: 'Three minutes: what is on your invoices, then your IBAN.',
    sample: 'Try it with the sample company',
    sampleBody: 'A joinery and its customers, all fictitious. The letters are marked SPÉCIMEN.',
    sampleLoading: 'Setting up the sample company',
  },
  company: {
    title: 'Your company',
    lead: 'It is the sender of each letter. Copy what is on your invoices.',
  },
  bank: {
    title: 'Your bank details',
    lead: 'They are printed on the letters, with a QR code that prepares the transfer. You may leave them empty and come back.',
  },
  done: {
    title: 'All set',
    lead: 'Letters will bear this heading.',
    import: 'Import my first file',
    importBody:
      'The FEC of your accounting program, or a CSV list of invoices. You will see everything in euros before you accept.',
    today: 'Go to Today',
    change: 'Everything can be changed in Settings.',
  },
  failed: {
    save: 'Your company could not be saved.',
    sample: 'The sample company could not be set up.',
    kept: 'What you entered is still here.',
  },
};
