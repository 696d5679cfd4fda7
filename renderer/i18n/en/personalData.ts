import type { Translation } from '../translation';
import type { personalData as fr } from '../fr/personalData';

export const personalData: Translation<typeof fr> = {
  lead: 'What you keep about your customers, for how long, and what you owe them: a copy when they ask for it, erasure when nothing justifies keeping any more.',
  retention: {
    title: 'How long data is kept',
    label: 'Years after the last movement',
    help: 'From 1 to 10. It counts only for a customer with nothing open.',
    unit: 'years',
    why: 'A claim between businesses is time-barred after 5 years (C. com., art. L. 110-4), one on a consumer after 2 years (C. conso., art. L. 218-2): until then these data prove what was asked for and paid. Invoices, as accounting records, stay in your accounting program for a period of their own.',
  },
  due: {
    title: 'Due for deletion',
    list: 'Customers whose period has run',
    loading: 'Looking through all accounts…',
    failed: 'The list could not be made.',
    column: {
      name: 'Customer',
      code: 'Code',
      last: 'Last movement',
      since: 'Due since',
      items: 'Documents',
      letters: 'Letters',
    },
    unknown: 'none',
    emptyTitle: 'Nobody is due for deletion',
    emptyLater_one: '{{formatted}} customer with nothing open is still within the period; due on {{day}}.',
    emptyLater_other:
      '{{formatted}} customers with nothing open are still within the period; the first on {{day}}.',
    emptyNone: 'No customer has had nothing open for long enough.',
    summary_one: '{{formatted}} customer to erase.',
    summary_other: '{{formatted}} customers to erase.',
    action: 'Erase or make anonymous…',
    actionCount: 'Erase or make anonymous ({{formatted}})…',
    documents_one:
      'The PDF of {{formatted}} batch of letters is past its day: it still names erased customers.',
    documents_other:
      'The PDFs of {{formatted}} batches of letters are past their day: they still name erased customers.',
    documentsAction: 'Remove these PDFs…',
  },
  dialog: {
    title_one: 'Erase {{name}}?',
    title_other: 'Erase {{formatted}} customers?',
    titleDocuments: 'Remove the PDFs whose period has run?',
    counting: 'Counting what would go…',
    manner: 'What to do',
    erase: 'Erase everything',
    eraseHelp: 'The account, its history, and the name wherever it stands.',
    anonymise: 'Make anonymous',
    anonymiseHelp:
      'Amounts and dates stay for your totals; name, code, contact details, numbers and labels go.',
    goes: 'What goes',
    customers: 'Customers',
    items: 'Documents and payments',
    letters: 'Letters',
    entries: 'Journal entries that lose the name',
    documents: 'PDFs of batches removed',
    kept_one:
      'The PDF of the batch of {{days}} also holds letters to other customers: it stays, with the name, until {{until}}.',
    kept_other:
      'The PDFs of {{formatted}} batches ({{days}}) also hold letters to other customers: they stay, with the name, until {{until}}.',
    keptOpen_one:
      'The PDF of the batch of {{days}} also holds letters to other customers: it stays, with the name, while an invoice that it asks for is due.',
    keptOpen_other:
      'The PDFs of {{formatted}} batches ({{days}}) also hold letters to other customers: they stay, with the name, while an invoice that they ask for is due.',
    early:
      'The period runs until {{day}}. Erase before that only when the person asks for it: you will no longer have the proof of what was asked for and paid, while the limitation period may not have run.',
    copies:
      'Copies made before (mirrors, sticks) still hold them until they are replaced; a restore will erase them again. PDFs opened for printing leave the program’s folder when it is opened the next day; those you saved are yours.',
    again: 'The next import brings them back if they are still in your accounting.',
    understood: 'I understand: this cannot be undone.',
    confirmErase: 'Erase for ever',
    confirmAnonymise: 'Make anonymous for ever',
    confirmDocuments: 'Remove for ever',
    running: 'Erasing',
    runningStep: 'The journal is read again entry by entry.',
    doneTitle: 'Done',
    doneErased_one: '{{formatted}} customer is erased.',
    doneErased_other: '{{formatted}} customers are erased.',
    doneAnonymous_one: '{{formatted}} customer is anonymous.',
    doneAnonymous_other: '{{formatted}} customers are anonymous.',
    doneEntries:
      'Journal entries redacted: {{entries}}. PDFs removed: {{removed}}, kept for other customers: {{kept}}.',
    notNoted:
      'The erasure could not be noted outside the database: do not restore an old copy before you have opened Encours again, which will note it.',
    failed: 'Nothing was erased.',
  },
  customer: {
    export: 'Export what we hold',
    exporting: 'Preparing the data of {{name}}',
    exportStep: 'Record, documents, journal and letters.',
    exported: 'Saved: {{name}}',
    exportFailed: 'These data could not be exported.',
    erase: 'Erase or make anonymous…',
    due: 'The period has run since {{day}}: this customer is to be erased.',
    dueUnknown: 'Nothing dated is held on this customer, who can be erased.',
    later: 'Last movement on {{last}}: to be erased from {{day}}, or before if the person asks for it.',
    anonymous: 'This customer is anonymous already: only amounts and dates are left.',
    blocked: 'This customer cannot be erased for now:',
    reason: {
      'open-items': 'documents are still open on the account',
      'letter-to-post': 'a letter is issued and neither posted nor cancelled',
      'lettering-waiting': 'a letter group waits for your decision',
      collective: 'the account seems to hold several customers: split it, or say that there is one',
    },
    failed: 'The history of this customer could not be read.',
  },
  notice: {
    title: 'Information for your customers',
    lead: 'To be put on your invoices and terms of sale, so that your customers know what you keep about them and why. Read them again: they describe the follow-up of unpaid invoices, not your other files.',
    foreign: 'The texts are in French, for they are meant for customers in France.',
    missing: 'Dots stand where your company’s record does not say it yet.',
    short: 'Invoice footer',
    full: 'Full text',
    copyShort: 'Copy the invoice footer',
    copyFull: 'Copy the full text',
    copied: 'Text copied',
    notCopied: 'The text could not be copied: select it with the mouse.',
  },
};
