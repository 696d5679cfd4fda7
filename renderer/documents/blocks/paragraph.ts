import type { Shaper } from '../fonts/shaper';
import type { Node } from '../layout/definition';

/**
 * A paragraph already broken into lines at its plain spaces. pdfmake looks up some twenty styles for each word that it breaks itself:
 * lines given whole take a third off a letter's layout. A word wider than the line is left to pdfmake, which splits it.
 */
export function paragraphNode(
  text: string,
  style: { readonly font: Shaper; readonly size: number; readonly bold: boolean; readonly after: number },
  width: number,
): Node {
  const margin = [0, 0, 0, style.after] as const;
  const lines = breakLines(text, style.font, style.size, width);
  if (lines === null) return { text, bold: style.bold, margin };
  return { stack: lines.map((line): Node => ({ text: line, noWrap: true })), bold: style.bold, margin };
}

/** Greedy lines no wider than `width`; null when a word alone is wider. Widths are summed word by word, as they are drawn. */
function breakLines(text: string, font: Shaper, size: number, width: number): string[] | null {
  const space = font.widthOfString(' ', size);
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const word of text.split(' ')) {
    const wide = font.widthOfString(word, size);
    if (wide > width) return null;
    if (line === '') {
      line = word;
      used = wide;
    } else if (used + space + wide <= width) {
      line += ` ${word}`;
      used += space + wide;
    } else {
      lines.push(line);
      line = word;
      used = wide;
    }
  }
  lines.push(line);
  return lines;
}
