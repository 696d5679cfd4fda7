/** Names that Windows reserves for devices, with or without an extension. */
const RESERVED = /^(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])$/i;
const MAX_LENGTH = 120;
/** Linux and macOS take 255 bytes: this leaves room for a number and an extension. */
const MAX_BYTES = 230;
const FALLBACK = 'document';

/**
 * A name that every system takes for a file or a folder: no separator, no control or direction character, no name of a
 * device, no dot or space at the end, at most 120 characters and 230 bytes with the extension kept.
 */
export function safeFileName(wanted: string): string {
  const cleaned = Array.from(wanted.normalize('NFC'), (character) =>
    isForbidden(character) ? ' ' : character,
  )
    .join('')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+/, '')
    .replace(/[. ]+$/, '');
  const { stem, extension } = splitExtension(cleaned);
  const shortened = shorten(stem.replace(/[. ]+$/, ''), MAX_LENGTH - extension.length);
  const named = shortened === '' ? FALLBACK : shortened;
  const firstPart = named.split('.')[0] ?? '';
  return `${RESERVED.test(firstPart.trim()) ? '_' : ''}${named}${extension}`;
}

/** `name (2).pdf`, `name (3).pdf`… : the name that the nth attempt takes when the first is taken. */
export function numberedName(name: string, attempt: number): string {
  if (attempt <= 1) return name;
  const { stem, extension } = splitExtension(name);
  return `${stem} (${attempt})${extension}`;
}

/** The name with this extension, unless it bears it already in either case. */
export function withExtension(name: string, extension: string): string {
  return name.toLowerCase().endsWith(`.${extension}`) ? name : `${name}.${extension}`;
}

function splitExtension(name: string): { stem: string; extension: string } {
  const match = /^(.+)(\.[A-Za-z0-9]{1,8})$/s.exec(name);
  return match ? { stem: match[1] ?? '', extension: match[2] ?? '' } : { stem: name, extension: '' };
}

function isForbidden(character: string): boolean {
  const point = character.codePointAt(0) ?? 0;
  if (point < 0x20 || (point >= 0x7f && point <= 0x9f)) return true;
  if (point >= 0xd800 && point <= 0xdfff) return true;
  if ('<>:"/\\|?*'.includes(character)) return true;
  return /\p{Bidi_Control}/u.test(character) || /[\u200b\u2028\u2029\ufeff]/.test(character);
}

/** Cuts between characters, never inside one. */
function shorten(text: string, length: number): string {
  let result = '';
  let bytes = 0;
  for (const character of text) {
    bytes += Buffer.byteLength(character);
    if (result.length + character.length > length || bytes > MAX_BYTES) break;
    result += character;
  }
  return result.trimEnd();
}
