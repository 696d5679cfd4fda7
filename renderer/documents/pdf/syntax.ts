/** A number as PDF writes it, to a hundredth of a point (3.5 micrometres). */
export function pdfNumber(value: number): string {
  const rounded = Math.round(value * 100) / 100;
  return Object.is(rounded, -0) ? '0' : String(rounded);
}

/** A text for a reader of the document (title, outline): UTF-16 with a byte order mark, in hexadecimal. */
export function pdfText(text: string): string {
  let hex = '<FEFF';
  for (let at = 0; at < text.length; at += 1)
    hex += text.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0');
  return `${hex}>`;
}

export function pdfReference(id: number): string {
  return `${id} 0 R`;
}

/** Latin-1 bytes of PDF syntax, which is ASCII throughout. */
export function asciiBytes(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at);
  return bytes;
}

/** `D:20260615000000Z`: documents bear the letter's day, so that the same letter gives the same bytes. */
export function pdfDate(day: string): string {
  return `(D:${day.replaceAll('-', '')}000000Z)`;
}
