import type { Translation } from '../translation';
import type { importing as fr } from '../fr/import';

export const importing: Translation<typeof fr> = {
  title: 'Import',
};
