/** Passphrases as they are chosen and typed, wherever it is. */
export const secret = {
  show: 'Montrer',
  hide: 'Cacher',
  showField: 'Montrer : {{field}}',
  hideField: 'Cacher : {{field}}',
  help: 'Quatre mots sans rapport entre eux valent mieux qu’un mot compliqué.',
  tooShort_one: 'Au moins {{count}} caractère.',
  tooShort_many: 'Au moins {{count}} caractères.',
  tooShort_other: 'Au moins {{count}} caractères.',
  different: 'Les deux ne sont pas les mêmes.',
  missing: 'Donnez la phrase secrète.',
  strength: {
    short: 'Trop courte.',
    weak: 'Faible : qui a du temps et un ordinateur la devinera. Ajoutez deux mots.',
    fair: 'Moyenne : elle arrête un curieux, pas quelqu’un qui insiste. Un mot de plus la rend solide.',
    strong: 'Solide : la deviner demanderait des années.',
  },
} as const;
