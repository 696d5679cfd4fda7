import type { TextFacts } from './encoding';
import { Breather, textSlices, type ByteSource } from './slices';
import { FieldDecoder } from './textDecoding';

const SAMPLE_BYTES = 262_144;

/** The beginning of the file as text, to find out what it is. */
export interface Sample {
  /** Whole physical lines, the first 2 000 at most; a last line that the sample cuts is left out. */
  readonly lines: readonly string[];
  /** The sample is the whole file. */
  readonly whole: boolean;
}

export async function sampleOf(source: ByteSource, facts: TextFacts): Promise<Sample> {
  for await (const slice of textSlices(source, facts, new Breather(undefined))) {
    if (slice.length === 0) continue;
    const size = source instanceof Uint8Array ? source.length : source.size;
    const whole = slice.length <= SAMPLE_BYTES && size <= SAMPLE_BYTES * 2;
    return { lines: linesOf(slice.subarray(0, SAMPLE_BYTES), facts, whole), whole };
  }
  return { lines: [], whole: true };
}

function linesOf(bytes: Uint8Array, facts: TextFacts, whole: boolean): string[] {
  const decoder = new FieldDecoder(facts);
  const lines: string[] = [];
  let start = 0;
  while (start < bytes.length && lines.length < 2000) {
    const end = bytes.indexOf(facts.newline, start);
    if (end < 0) {
      if (whole || lines.length === 0) lines.push(decoder.decode(bytes, start, bytes.length));
      break;
    }
    lines.push(decoder.decode(bytes, start, bytes[end - 1] === 13 && end > start ? end - 1 : end));
    start = end + 1;
  }
  return lines;
}
