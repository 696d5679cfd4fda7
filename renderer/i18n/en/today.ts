import type { Translation } from '../translation';
import type { today as fr } from '../fr/today';

export const today: Translation<typeof fr> = {
  title: 'Today',
};
