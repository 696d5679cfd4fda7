import type { TextFacts } from './bytes/encoding';
import type { Sample } from './bytes/sample';
import { sizeOf, type ByteSource } from './bytes/slices';
import type { FileError } from './inspection';

/** Files that are not text, or not a table: recognised by their first bytes, so that the owner is told what they are. */
export async function foreignFile(
  source: ByteSource,
  facts: TextFacts,
  sample: Sample,
): Promise<FileError | null> {
  const head =
    source instanceof Uint8Array
      ? source.subarray(0, 16)
      : new Uint8Array(await source.slice(0, 16).arrayBuffer());
  const starts = (...bytes: readonly number[]): boolean => bytes.every((byte, index) => head[index] === byte);
  if (starts(0x25, 0x50, 0x44, 0x46)) return { code: 'pdf', values: {} };
  if (starts(0x50, 0x4b, 0x03, 0x04)) return { code: 'spreadsheet', values: {} };
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) return { code: 'spreadsheet/old', values: {} };
  if (starts(0xff, 0xfe, 0, 0) || starts(0, 0, 0xfe, 0xff)) return { code: 'utf-32', values: {} };
  if (await isBinary(source, facts.nulBytes)) return { code: 'not-text', values: {} };
  const first = (sample.lines.find((line) => line.trim() !== '') ?? '').trim().toLowerCase();
  if (first.startsWith('<!doctype html') || first.startsWith('<html') || first.startsWith('<table'))
    return { code: 'html', values: {} };
  if (first.startsWith('<?xml') || first.startsWith('<!doctype')) return { code: 'xml', values: {} };
  if (sample.lines.every((line) => line.trim() === '')) return { code: 'empty-file/blank', values: {} };
  return null;
}

/**
 * Text holds a stray NUL at most. NUL bytes at the very end don’t count: a disk that filled up or a computer that stopped leaves
 * them after good lines.
 */
async function isBinary(source: ByteSource, nulBytes: number): Promise<boolean> {
  const size = sizeOf(source);
  const tooMany = (nuls: number, bytes: number): boolean => nuls > 16 && nuls * 200 > bytes;
  if (!tooMany(nulBytes, size)) return false;
  const padding = await endingNuls(source, size);
  return padding === size || tooMany(nulBytes - padding, size - padding);
}

const BLOCK = 1024 * 1024;

async function endingNuls(source: ByteSource, size: number): Promise<number> {
  for (let end = size; end > 0;) {
    const start = Math.max(0, end - BLOCK);
    const block =
      source instanceof Uint8Array
        ? source.subarray(start, end)
        : new Uint8Array(await source.slice(start, end).arrayBuffer());
    const last = block.findLastIndex((byte) => byte !== 0);
    if (last >= 0) return size - start - last - 1;
    end = start;
  }
  return size;
}
