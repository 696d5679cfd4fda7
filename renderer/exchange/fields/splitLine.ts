/** The cells of one line, quotes read where a cell is properly quoted. For headers and samples; whole files have their own readers. */
export function splitLine(line: string, separator: string): string[] {
  const cells: string[] = [];
  let at = 0;
  for (;;) {
    const quoted = line.charAt(at) === '"' ? quotedCell(line, at, separator) : null;
    if (quoted !== null) {
      cells.push(quoted.text);
      at = quoted.end;
    } else {
      const next = line.indexOf(separator, at);
      const end = next < 0 ? line.length : next;
      cells.push(line.slice(at, end).trim());
      at = end;
    }
    if (at >= line.length) return cells;
    at += separator.length;
  }
}

function quotedCell(line: string, start: number, separator: string): { text: string; end: number } | null {
  let text = '';
  let at = start + 1;
  while (at < line.length) {
    const next = line.indexOf('"', at);
    if (next < 0) return null;
    text += line.slice(at, next);
    const after = line.charAt(next + 1);
    if (after === '"') {
      text += '"';
      at = next + 2;
    } else return after === '' || after === separator ? { text: text.trim(), end: next + 1 } : null;
  }
  return null;
}
