import type { Translation } from '../translation';
import type { customers as fr } from '../fr/customers';

export const customers: Translation<typeof fr> = {
  title: 'Customers',
};
