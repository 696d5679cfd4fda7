import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { BenchRow } from '../../../build/commands/bench/table';

const PROBE = fileURLToPath(new URL('./memoryProbe.ts', import.meta.url));
const TSX = fileURLToPath(import.meta.resolve('tsx'));

/** Growth of the memory that a batch needs beyond its own output, from letter 100 to letter 1 000, in a process of its own. */
export function benchMemory(): BenchRow[] {
  const output = execFileSync(process.execPath, ['--expose-gc', '--import', TSX, PROBE], {
    encoding: 'utf8',
  });
  const { from, to, output: bytes } = JSON.parse(output) as { from: number; to: number; output: number };
  const megabyte = 1024 * 1024;
  console.warn(
    `memory: ${(from / megabyte).toFixed(0)} MB at letter 100, ${(to / megabyte).toFixed(0)} MB at letter 1 000, output ${(bytes / megabyte).toFixed(1)} MB`,
  );
  return [
    {
      name: 'memory from letter 100 to 1 000, less the output',
      value: (to - from - bytes * 0.9) / megabyte,
      limit: 8,
      better: 'lower',
      unit: 'MB',
    },
  ];
}
