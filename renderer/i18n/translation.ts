/**
 * What a translation of a French catalogue must hold: the same keys, any text. French has a plural form "many"
 * (a million and more) that English has not, so those keys are left out.
 */
export type Translation<Source> = {
  readonly [Key in keyof Source as Key extends `${string}_many` ? never : Key]: Source[Key] extends string
    ? string
    : Translation<Source[Key]>;
};
