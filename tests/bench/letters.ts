import type { BenchRow } from '../../build/commands/bench/table';
import { benchInChromium } from './letters/inChromium';
import { benchInNode } from './letters/inNode';
import { benchMemory } from './letters/memory';

/** Speed, size and memory of letters: 500 in Node beside peers, 500 in a Chromium worker, the growth over 1 000. */
export async function runLettersBench(): Promise<BenchRow[]> {
  return [...(await benchInNode()), ...benchMemory(), ...(await benchInChromium())];
}
