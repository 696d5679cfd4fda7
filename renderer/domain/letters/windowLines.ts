import type { PostalAddress } from '../postalAddress';

/** Lines that the norm allows (NF Z 10-011) and the window of a DL envelope shows. */
const MOST_LINES = 6;

export interface WindowLines {
  /** Name first, post code and town last, country after it for foreign addresses. Never an empty line. */
  readonly lines: string[];
  /** More than six lines: nothing is cut, the owner must shorten the address. */
  readonly tooMany: boolean;
}

/**
 * The address as NF Z 10-011 writes it: from the name to the place, left aligned without blank lines, the last three lines in
 * capitals and without punctuation. Accents stay: readers of today take them, and taking them off spoils names.
 * @param address null: the name alone, for a preview.
 */
export function windowLines(name: string, address: PostalAddress | null): WindowLines {
  const nameLine = oneLine(name);
  if (address === null) return { lines: nameLine === '' ? [] : [nameLine], tooMany: false };
  const place = oneLine(`${address.postCode} ${address.town}`);
  const all = [nameLine, ...address.lines.map(oneLine), place, oneLine(address.country ?? '')];
  const lines = all.filter((line) => line !== '');
  const firstCapital = Math.max(1, lines.length - 3);
  return {
    lines: lines.map((line, index) => (index < firstCapital ? line : inCapitals(line))),
    tooMany: lines.length > MOST_LINES,
  };
}

/** Any run of white space, line breaks and control characters is one space. */
function oneLine(text: string): string {
  return text.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim();
}

function inCapitals(line: string): string {
  return oneLine(line.toUpperCase().replaceAll(/[.,;:!?"“”«»()]+/gu, ' '));
}
