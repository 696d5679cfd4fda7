const MAX_NAME = 200;

/** Zero-width and direction marks, byte order mark, soft hyphen. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/gu;
const ANY_SPACE = /[\s\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+/gu;

/** Letters, figures and signs of Latin script between single spaces: what most names are, and nothing in it is to be cleaned. */
const CLEAN = /^[!-~\u00c0-\u024f]+(?: [!-~\u00c0-\u024f]+)*$/;

/** A name on one line, trimmed. `cut` when it was longer than a name can be. */
export function cleanName(text: string): { name: string; cut: boolean } {
  if (text.length <= MAX_NAME && CLEAN.test(text)) return { name: text, cut: false };
  const start = text.length > 4000 ? text.slice(0, 4000) : text;
  const name = start.replace(INVISIBLE, '').replace(ANY_SPACE, ' ').trim();
  if (name.length <= MAX_NAME) return { name, cut: text.length > 4000 && name.length === MAX_NAME };
  // Never between the two halves of a character outside the basic plane.
  const last = name.charCodeAt(MAX_NAME - 1);
  return {
    name: name.slice(0, last >= 0xd800 && last <= 0xdbff ? MAX_NAME - 1 : MAX_NAME).trimEnd(),
    cut: true,
  };
}

/**
 * One key for the spellings of one name: no case, no accents, no invisible characters, single spaces.
 * `Dupont SARL` and `SARL Dupont` stay two customers: that is for the owner to say.
 */
export function nameKey(name: string): string {
  return name
    .replace(INVISIBLE, '')
    .replaceAll('œ', 'oe')
    .replaceAll('Œ', 'oe')
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .replace(ANY_SPACE, ' ')
    .trim()
    .toUpperCase();
}
