import type { FontSet } from '../fonts/fontSet';

const PLAIN = /^[\u0020-\u007e\u00a0-\u00ff]*$/;
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\ufe00-\ufe0f]/u;

export interface PrintableText {
  readonly text: string;
  /** Characters left out or replaced, each once. */
  readonly replaced: readonly string[];
  /** Letters or digits of a script that the font lacks: what is printed can't be read. */
  readonly unreadable: boolean;
}

/**
 * The text as the font can print it. Accents are composed, characters without a glyph become their plain form (`ﬁ` is `fi`), pictures
 * are left out, and a letter of a foreign script becomes `?`: nothing disappears from a name unseen.
 */
export function printableText(source: string, fonts: FontSet): PrintableText {
  if (PLAIN.test(source)) return { text: source, replaced: [], unreadable: false };
  const replaced = new Set<string>();
  let unreadable = false;
  let text = '';
  for (const character of source.replace(/[\t\r\v\f\u2028\u2029]/g, ' ').normalize('NFC')) {
    if (character !== '\n' && INVISIBLE.test(character)) continue;
    if (character === '\n' || has(character, fonts)) {
      text += character;
      continue;
    }
    replaced.add(character);
    const plain = plainForm(character, fonts);
    if (plain === '' && /[\p{L}\p{N}\p{M}]/u.test(character)) {
      unreadable = true;
      text += '?';
    } else text += plain;
  }
  return { text, replaced: [...replaced], unreadable };
}

/** A plainer form whose characters the font all has, or nothing. */
function plainForm(character: string, fonts: FontSet): string {
  const plain = character.normalize('NFKD').replace(/\p{M}/gu, '');
  return plain !== '' && Array.from(plain).every((part) => has(part, fonts)) ? plain : '';
}

function has(character: string, fonts: FontSet): boolean {
  const codePoint = character.codePointAt(0) ?? 0;
  return (
    fonts.regular.face.glyphOf(codePoint) !== undefined &&
    fonts.semiBold.face.glyphOf(codePoint) !== undefined
  );
}

/** Names of what is not printed itself: pictures (data URLs), and the template that a model is written with. */
const NEVER_PRINTED: ReadonlySet<string> = new Set(['logo', 'template']);

/** Every text of a record made printable. */
export function printableRecord<T>(record: T, fonts: FontSet): T {
  const convert = (value: unknown, key: string): unknown => {
    if (NEVER_PRINTED.has(key)) return value;
    if (typeof value === 'string') return printableText(value, fonts).text;
    if (Array.isArray(value)) return value.map((entry) => convert(entry, key));
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, convert(entry, name)]));
  };
  return convert(record, '') as T;
}
