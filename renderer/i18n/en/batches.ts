import type { Translation } from '../translation';
import type { batches as fr } from '../fr/batches';

export const batches: Translation<typeof fr> = {
  title: 'Reminders issued',
};
