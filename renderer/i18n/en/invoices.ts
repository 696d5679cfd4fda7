import type { Translation } from '../translation';
import type { invoices as fr } from '../fr/invoices';

export const invoices: Translation<typeof fr> = {
  title: 'Invoices',
};
