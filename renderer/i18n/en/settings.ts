import type { Translation } from '../translation';
import type { settings as fr } from '../fr/settings';

export const settings: Translation<typeof fr> = {
  title: 'X',
};
