export const invoices = {
  title: 'Factures',
} as const;
