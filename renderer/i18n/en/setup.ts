import type { Translation } from '../translation';
import type { setup as fr } from '../fr/setup';

export const setup: Translation<typeof fr> = {
  title: 'X',
};
