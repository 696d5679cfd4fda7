import type { Translation } from '../translation';
import type { letters as fr } from '../fr/letters';

export const letters: Translation<typeof fr> = {
  title: 'Letters of the day',
};
