import { asciiBytes, pdfReference } from './syntax';

const BLOCK = 262_144;

/**
 * A PDF written from front to back: objects leave memory as bytes as soon as they are complete, so a long batch costs
 * no more than its own output.
 */
export class PdfFile {
  private readonly blocks: Uint8Array[] = [];
  private block = new Uint8Array(BLOCK);
  private used = 0;
  private length = 0;
  private readonly offsets: number[] = [0];

  constructor() {
    this.append(asciiBytes('%PDF-1.7\n'));
    this.append(new Uint8Array([0x25, 0xe2, 0xe3, 0xcf, 0xd3, 0x0a]));
  }

  /** Numbers an object that is written later. */
  allocate(): number {
    return this.offsets.push(-1) - 1;
  }

  object(id: number, body: string): void {
    this.begin(id);
    this.append(asciiBytes(`${body}\nendobj\n`));
  }

  /** `entries` are the dictionary's entries apart from the length. */
  stream(id: number, entries: string, data: Uint8Array): void {
    this.begin(id);
    this.append(asciiBytes(`<<${entries}/Length ${data.length}>>\nstream\n`));
    this.append(data);
    this.append(asciiBytes('\nendstream\nendobj\n'));
  }

  /** Writes the cross-reference table and gives the file. `fileId` is 32 hexadecimal digits. */
  finish(root: number, info: number, fileId: string): Uint8Array {
    const start = this.length;
    let table = `xref\n0 ${this.offsets.length}\n0000000000 65535 f \n`;
    for (const [id, offset] of this.offsets.entries()) {
      if (id === 0) continue;
      if (offset < 0) throw new Error(`PDF object ${id} was announced and not written`);
      table += `${String(offset).padStart(10, '0')} 00000 n \n`;
    }
    table +=
      `trailer\n<</Size ${this.offsets.length}/Root ${pdfReference(root)}/Info ${pdfReference(info)}` +
      `/ID[<${fileId}><${fileId}>]>>\nstartxref\n${start}\n%%EOF\n`;
    this.append(asciiBytes(table));
    return this.collect();
  }

  private begin(id: number): void {
    this.offsets[id] = this.length;
    this.append(asciiBytes(`${id} 0 obj\n`));
  }

  private append(bytes: Uint8Array): void {
    this.length += bytes.length;
    let from = 0;
    while (from < bytes.length) {
      if (this.used === BLOCK) {
        this.blocks.push(this.block);
        this.block = new Uint8Array(BLOCK);
        this.used = 0;
      }
      const count = Math.min(BLOCK - this.used, bytes.length - from);
      this.block.set(bytes.subarray(from, from + count), this.used);
      this.used += count;
      from += count;
    }
  }

  private collect(): Uint8Array {
    const result = new Uint8Array(this.length);
    let offset = 0;
    for (let block = this.blocks.shift(); block !== undefined; block = this.blocks.shift()) {
      result.set(block, offset);
      offset += block.length;
    }
    result.set(this.block.subarray(0, this.used), offset);
    return result;
  }
}
