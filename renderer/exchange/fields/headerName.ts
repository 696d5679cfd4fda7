/** Letters and figures of a column's name, without accents or case: `Réf. facture` is `reffacture`. A lost accent stays as `?`. */
export function normaliseHeader(name: string): string {
  return name
    .replaceAll('\ufffd', '?')
    .replaceAll('œ', 'oe')
    .replaceAll('Œ', 'oe')
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replaceAll(/(?<![a-z])\?|\?(?![a-z]|$)/g, '')
    .replaceAll(/[^a-z0-9?]/g, '');
}

/** True when `name` (normalised) is one of `synonyms`; each `?` in it stands for a letter that lost its accent (`Pi?ce`). */
export function isNamed(name: string, synonyms: readonly string[]): boolean {
  if (!name.includes('?')) return synonyms.includes(name);
  return synonyms.some(
    (synonym) =>
      synonym.length === name.length &&
      Array.from(name).every((letter, index) => letter === '?' || letter === synonym.charAt(index)),
  );
}

/** `Date d’écriture` and `Numéro de compte` are `Date écriture` and `Numéro compte`. */
export function withoutArticles(name: string): string {
  return name.replaceAll(/(?<=\s)(?:(?:d[eu]s?|la)\s|[dl]['’])/giu, '');
}
