import type { secret as fr } from '../fr/secret';
import type { Translation } from '../translation';

export const secret: Translation<typeof fr> = {
  show: 'Show',
  hide: 'Hide',
  showField: 'Show: {{field}}',
  hideField: 'Hide: {{field}}',
  help: 'Four words that have nothing to do with each other are better than one complicated word.',
  tooShort_one: 'At least {{count}} character.',
  tooShort_other: 'At least {{count}} characters.',
  different: 'The two are not the same.',
  missing: 'Give the passphrase.',
  strength: {
    short: 'Too short.',
    weak: 'Weak: somebody with time and a computer will guess it. Add two words.',
    fair: 'Fair: it stops somebody curious, not somebody who insists. One more word makes it strong.',
    strong: 'Strong: guessing it would take years.',
  },
};
