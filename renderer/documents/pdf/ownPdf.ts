import { PRODUCER } from './archive';

/** The bytes are not a file that this program wrote, or were changed since. */
export class ForeignPdfError extends Error {}

interface PdfObject {
  /** The dictionary, without what a stream adds. */
  readonly dictionary: string;
  readonly stream: Uint8Array | null;
}

/**
 * Reads back a PDF that `PdfFile` wrote: every object at its place in one cross-reference table, lengths written directly.
 * It is no reader for the PDFs of others and says so.
 */
export class OwnPdf {
  private readonly offsets: number[];
  readonly trailer: string;

  /** @throws ForeignPdfError for anything but such a file. */
  constructor(private readonly bytes: Uint8Array) {
    const tail = latin(bytes.subarray(Math.max(0, bytes.length - 2048)));
    const start = /startxref\n(\d+)\n%%EOF\n$/.exec(tail);
    const trailer = /trailer\n(<<[^\n]*>>)\nstartxref/.exec(tail);
    if (start?.[1] === undefined || trailer?.[1] === undefined)
      throw new ForeignPdfError('no table at the end');
    this.trailer = trailer[1];
    const table = latin(bytes.subarray(Number(start[1])));
    const head = /^xref\n0 (\d+)\n/.exec(table);
    if (head?.[1] === undefined) throw new ForeignPdfError('no cross-reference table');
    const first = head[0].length;
    this.offsets = Array.from({ length: Number(head[1]) }, (_, id) =>
      Number(table.slice(first + id * 20, first + id * 20 + 10)),
    );
    const { dictionary } = this.object(this.reference(this.trailer, 'Info'));
    if (!dictionary.includes(`/Producer(${PRODUCER})`))
      throw new ForeignPdfError('written by another program');
  }

  object(id: number): PdfObject {
    const offset = this.offsets[id];
    const opening = `${id} 0 obj\n`;
    if (offset === undefined || latin(this.bytes.subarray(offset, offset + opening.length)) !== opening)
      throw new ForeignPdfError(`object ${id} is not where it should be`);
    const from = offset + opening.length;
    let to = from;
    while (to < this.bytes.length && this.bytes[to] !== 0x0a) to += 1;
    const dictionary = latin(this.bytes.subarray(from, to));
    if (latin(this.bytes.subarray(to, to + 8)) !== '\nstream\n') return { dictionary, stream: null };
    const length = /\/Length (\d+)>>$/.exec(dictionary)?.[1];
    if (length === undefined) throw new ForeignPdfError(`stream ${id} without length`);
    return { dictionary, stream: this.bytes.subarray(to + 8, to + 8 + Number(length)) };
  }

  /** The object that a dictionary's entry points to. @throws ForeignPdfError when it has no such entry. */
  reference(dictionary: string, key: string): number {
    const id = new RegExp(`/${key} (\\d+) 0 R`).exec(dictionary)?.[1];
    if (id === undefined) throw new ForeignPdfError(`no ${key}`);
    return Number(id);
  }

  /** The pages' object numbers, in order. */
  pages(): number[] {
    const catalog = this.object(this.reference(this.trailer, 'Root')).dictionary;
    const tree = this.object(this.reference(catalog, 'Pages')).dictionary;
    const kids = /\/Kids\[([^\]]*)\]/.exec(tree)?.[1];
    if (kids === undefined) throw new ForeignPdfError('no pages');
    return [...kids.matchAll(/(\d+) 0 R/g)].map((match) => Number(match[1]));
  }
}

/** One character for each byte. */
function latin(bytes: Uint8Array): string {
  let text = '';
  for (let from = 0; from < bytes.length; from += 8192)
    text += String.fromCharCode(...bytes.subarray(from, from + 8192));
  return text;
}
