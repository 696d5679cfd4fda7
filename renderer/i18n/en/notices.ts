import type { notices as source } from '../fr/notices';
import type { Translation } from '../translation';

export const notices: Translation<typeof source> = {
  sentence: {
    'empty-file': 'The file is empty: export it again from the accounting software.',
    'empty-file/blank': 'The file holds blank lines only: export it again from the accounting software.',
    'empty-file/customers': 'The file of customers is empty.',
    'file-too-large':
      'The file is larger than 512 MB: it cannot be read at one go. Export a single financial year, or the customers’ accounts only.',
    'file-too-large/customers': 'The file of customers is larger than 64 MB. Check that it is the right one.',
    unreadable: 'The file can no longer be read: it was moved, changed or unplugged. Choose it again.',
    pdf: 'This file is a PDF: amounts cannot be read from it safely. Give the FEC export (a text file) or a list of invoices in CSV format.',
    spreadsheet:
      'This file is an Excel workbook or a ZIP archive. Open it, then save it in CSV format. Give the FEC export (a text file) or a list of invoices in CSV format.',
    'spreadsheet/old':
      'This file is an old Excel workbook, or it is protected by a password. Open it, then save it in CSV format. Give the FEC export (a text file) or a list of invoices in CSV format.',
    'utf-32':
      'This file is written in UTF-32, an encoding that is not read. Export it again in UTF-8 or ISO-8859-15.',
    'not-text':
      'This file is not a text file. Give the FEC export (a text file) or a list of invoices in CSV format.',
    html: 'This file is a web page, even if its name ends with .xls. Open it in a spreadsheet, then save it in CSV format. Give the FEC export (a text file) or a list of invoices in CSV format.',
    xml: 'This file is an XML document. Give the FEC export (a text file) or a list of invoices in CSV format.',
    'line-too-long':
      'Line {{line}} does not end: this is not a table of entries or of invoices. Choose the FEC or CSV export of the accounting software.',
    'unknown-table':
      'The columns of this file are not recognised: it is neither a FEC nor a list of invoices. The customer, the number, the date and the amount are needed at least, with a line of titles.',
    'unknown-table/customers':
      'The columns of the file of customers are not recognised. A line of titles is needed: code;nom;type;adresse1;adresse2;cp;ville;email.',
    'aged-balance':
      'This file seems to be an aged balance: it gives totals by customer, without the invoices. Give the FEC instead, or the list of invoices: customer, number, date, due date, amount including VAT, amount paid.',
    payments:
      'This file seems to be a list of payments, not of invoices: nothing tells what is still owed. Give the FEC instead, or the list of invoices: customer, number, date, due date, amount including VAT, amount paid.',
    'payments/journal':
      'This file seems to be a journal of payments (bank or cash), without invoices: nothing tells what is still owed. Give the FEC instead, or the journal of sales with the matching.',
    orders:
      'This file seems to be a list of orders or quotes: nothing in it is owed yet. Give the FEC instead, or the list of invoices: customer, number, date, due date, amount including VAT, amount paid.',
    customers:
      'This file seems to be a list of customers, without invoices. Give the FEC instead, or the list of invoices: customer, number, date, due date, amount including VAT, amount paid. Addresses are imported from the Customers page.',
    'bank-statement':
      'This file seems to be a bank statement, or a journal without customers’ accounts. Give the FEC instead, or the list of invoices: customer, number, date, due date, amount including VAT, amount paid.',
    'missing-columns':
      'Missing among the columns: {{missing}}. The columns are: {{titles}}. Add what is missing to the export, or give the FEC.',
    'nul-bytes_one':
      'The file holds a NUL character, which is left out: it may have been saved badly. Check the names and compare the totals of the preview, the end may be missing.',
    'nul-bytes_other':
      'The file holds {{formatted}} NUL characters, which are left out: it may have been saved badly. Check the names and compare the totals of the preview, the end may be missing.',
    'truncated-file':
      'The file is cut in the middle of its last character. Export it again and compare the totals of the preview.',
    'encoding-guessed':
      'The file seems to be written in the DOS encoding (cp850). Check the accents in the preview before accepting.',
    'mixed-encoding_one':
      '{{formatted}} field mixes two encodings: its accents are read as Windows-1252. Check the names in the preview.',
    'mixed-encoding_other':
      '{{formatted}} fields mix two encodings: their accents are read as Windows-1252. Check the names in the preview.',
    'separator-mismatch':
      'The header separates its columns by {{separator}}, the lines by {{otherSeparator}}: they cannot be read. Put the same separator everywhere, or export the file again.',
    'repeated-title':
      'The title “{{title}}” is there twice: the first of these columns is read. Check the preview, or remove the spare column.',
    'no-header':
      'The file has no header line: the columns are read in the official order of the FEC. Check the preview before accepting.',
    'nothing-to-import': 'The file holds no entry: there is nothing to import.',
    'nothing-to-import/list':
      'The file holds no invoice below its line of titles: there is nothing to import.',
    'more-of-a-kind_one': '… and {{formatted}} more remark of the same kind (the last one: line {{line}}).',
    'more-of-a-kind_other':
      '… and {{formatted}} more remarks of the same kind (the last one: line {{line}}).',
    'rejections-cut':
      '{{rows}} lines are rejected; only the first {{kept}} are detailed. Check that this is the right file.',
    'header-repeated': 'Line {{line}} repeats the header: it is left aside.',
    'total-line': 'Line {{line}} is a total: it is not read as an invoice.',
    'too-many-fields':
      'This line has {{fields}} fields instead of {{width}}: there is probably a separator in a label or an amount. Remove it, then import the line again.',
    'too-many-fields/list':
      'This line has {{fields}} cells instead of {{width}}: there is probably a separator in a name or an amount. Put that cell between quotes.',
    'too-many-fields/customers':
      'This line has {{fields}} cells instead of {{width}}. Put the one that holds the separator between quotes.',
    'too-many-fields/commas':
      'In this line the comma separates both the fields and the cents: its amounts cannot be read. Export with another separator, then import again.',
    'too-few-fields_one':
      'This line has only {{formatted}} field out of {{width}}: an amount is missing. Complete it, then import it again.',
    'too-few-fields_other':
      'This line has only {{formatted}} fields out of {{width}}: an amount is missing. Complete it, then import it again.',
    'truncated-line': 'The last line is incomplete: the file seems to be cut. Export it again.',
    'field-too-long':
      'A number or a code of this line is far too long: there is probably a separator missing. Correct it, then import it again.',
    'account-missing': 'This line has no account number. Complete it, then import it again.',
    'date-missing': 'This line has no date. Complete it (YYYYMMDD), then import it again.',
    'date-missing/list':
      'The date of the invoice is missing. Complete it (dd/mm/yyyy), then import the line again.',
    'date-invalid':
      'The date {{cell}} does not exist, or is outside the years 1980 to 2100. Write it as YYYYMMDD, then import the line again.',
    'date-invalid/list':
      'The date {{cell}} does not exist, or is outside the years 1980 to 2100. Write it as dd/mm/yyyy, then import the line again.',
    'optional-date-invalid':
      'The date {{cell}} cannot be read: it is left aside, the date of the entry is kept.',
    'date-order-assumed':
      'All dates can be read both ways: the day is taken to come before the month, as in France. Check them in the preview.',
    'due-invalid': 'The due date {{cell}} cannot be read: it will be worked out from the customer’s terms.',
    'due-before-date':
      'The due date of invoice {{number}} is before its date. It is kept; check it before you write to the customer.',
    'future-date':
      'Document {{number}} of customer {{customer}} is dated {{day}}, in the future. It is kept; check its date.',
    'amount-missing': 'The amount is missing. Complete it, then import the line again.',
    'amount-invalid':
      'The amount {{cell}} cannot be read. Correct it (for example 1234.56), then import the line again.',
    'amount-invalid/computed':
      'The quantity, the price or the VAT of this line cannot be read. Correct it, then import the line again.',
    'amount-ambiguous':
      'The amount {{cell}} can be read in two ways (thousands or decimals). Write it with two decimals, for example 1234.00 or 1.23.',
    'amount-too-large': 'The amount {{cell}} is too large to be exact. Check it in the accounting software.',
    'amount-rounded': 'The amount {{cell}} has more than two decimals: it is rounded to the cent.',
    'amounts-computed':
      'The file gives no amount including VAT: it is worked out (quantity × unit price before VAT + VAT) and rounded for each invoice. Compare it with your invoices.',
    'debit-and-credit':
      'Line {{line}} has a debit and a credit: their difference is taken. Check it in the accounts.',
    'sense-invalid': 'The sense {{cell}} must be D or C (or +1, -1). Correct it, then import the line again.',
    'foreign-currency_one':
      '{{formatted}} line also has an amount in {{currency}}: only the amounts in euros (debit, credit) are read.',
    'foreign-currency_other':
      '{{formatted}} lines also have an amount in {{currency}}: only the amounts in euros (debit, credit) are read.',
    'foreign-currency/list': 'This invoice is in {{cell}}: only euros are read. Give its value in euros.',
    'number-missing': 'The invoice number is missing. Complete it, then import the line again.',
    'number-used-twice':
      'Invoice {{number}} of line {{otherLine}} comes again on line {{line}} with another amount or another date: both are counted. Check what is owed.',
    'repeated-row':
      'Line {{line}} repeats invoice {{number}} of line {{otherLine}}: it is counted once only.',
    'items-added-up_one':
      'The file has a line for each article: {{rows}} lines make {{formatted}} invoice. Compare the totals of the preview.',
    'items-added-up_other':
      'The file has a line for each article: {{rows}} lines make {{formatted}} invoices. Compare the totals of the preview.',
    'not-owed': 'Line {{line}} ({{cell}}) is not an invoice that is owed: it is left aside.',
    'not-owed/type': 'Line {{line}} is not an invoice (type {{cell}}): it is left aside.',
    overpaid:
      'Invoice {{number}} is overpaid by {{amount}}: the excess is kept as a payment to be allocated.',
    'incomplete-entry':
      '{{entry}} is incomplete: one of its lines is rejected, the others are kept. Correct the rejected line, then import the file again.',
    'unbalanced-entry':
      '{{entry}} does not balance (difference of {{amount}}). Its lines are kept; check it in the accounts.',
    'no-customer-line':
      'None of the lines has an account 411 (customers): nothing in this file is owed to you. Export the FEC of all journals and all accounts, or a list of invoices.',
    'unbalanced-lettering':
      'Matching {{letter}} of customer {{customer}} does not balance in this file (difference of {{amount}}). Say whether it is settled or still owed before you write to them.',
    'unbalanced-lettering/partial':
      'Matching {{letter}} of customer {{customer}} does not balance in this file (difference of {{amount}}). A small letter often marks a matching that is not whole. Say whether it is settled or still owed before you write to them.',
    'collective-account':
      'Account {{customer}} ({{name}}) seems to hold several customers without codes of their own: it is counted, but no letter will be written to it until it is split by customer.',
    'other-account':
      'Account {{account}} ({{amount}}) is not read as something to ask for: only accounts 411 are. Bills, doubtful accounts, invoices to be issued and advances are given apart.',
    'customer-missing': 'The customer is missing. Complete the line, then import it again.',
    'name-cut':
      'The name of customer {{customer}} is too long: its first 200 characters are kept. Check it before you write to the customer.',
    'name-cut/list':
      'The customer’s name on line {{line}} is too long: its first 200 characters are kept. Check it before you write to the customer.',
    'name-cut/customers': 'The name of customer {{customer}} is too long: its first 200 characters are kept.',
    'code-missing': 'The customer’s code is missing. Complete the line, then import it again.',
    'code-repeated': 'Code {{customer}} is given on line {{otherLine}} already: this line is left aside.',
    'kind-unknown':
      'The type {{cell}} is not known. Write entreprise (business), particulier (consumer) or public.',
    'address-incomplete':
      'The address on line {{line}} has {{places}}: it is left aside. Complete it, then import the list again.',
    'post-code-doubtful':
      'The post code {{cell}} has not five digits. The address is kept; check it before you write.',
    'post-code-doubtful/zero':
      'The post code {{cell}} has not five digits: a spreadsheet may have taken the zero of {{fixed}} away. The address is kept; check it before you write.',
    'email-invalid': 'The e-mail address {{cell}} is not one: it is left aside.',
  },
  line: 'Line {{line}}: {{sentence}}',
  lineColumn: 'Line {{line}}, column {{column}}: {{sentence}}',
  cell: '“{{cell}}”',
  missing: {
    account: 'the account number',
    debit: 'the debit',
    credit: 'the credit',
    sense: 'the sense (D or C)',
    customer: 'the customer',
    invoiceNumber: 'the invoice number',
    date: 'the date',
    amount: 'the amount including VAT',
  },
  place: {
    street: 'no street or place',
    postCode: 'no post code',
    town: 'no town',
  },
  placeAnd: '{{first}} and {{next}}',
  separator: {
    TAB: 'tabs',
    '|': 'vertical bars',
    ';': 'semicolons',
    ',': 'commas',
  },
  entry: {
    numbered: 'Entry {{number}} of {{day}}',
    unnumbered: 'The entry without number of {{day}}',
    numberedIn: 'Entry {{number}} of journal {{journal}} of {{day}}',
    unnumberedIn: 'The entry without number of journal {{journal}} of {{day}}',
  },
  column: 'column {{number}}',
  file: {
    name: 'rejected-lines',
    line: 'Original line',
    reason: 'Reason',
    reasonIn: '{{column}}: {{sentence}}',
  },
};
