type PluralForm = `${string}_${'one' | 'many' | 'other'}`;

/**
 * What a translation of a French catalogue must hold: the same keys, any text. French has a plural form "many"
 * (a million and more) that English has not, so those keys are left out.
 */
export type Translation<Source> = {
  readonly [Key in keyof Source as Key extends `${string}_many` ? never : Key]: Source[Key] extends string
    ? string
    : Translation<Source[Key]>;
};

/** The part of a key before its plural ending. */
export function pluralStem(key: string): string {
  return key.replace(/_(one|many|other)$/, '');
}

export function isPluralForm(key: string): key is PluralForm {
  return /_(one|many|other)$/.test(key);
}
