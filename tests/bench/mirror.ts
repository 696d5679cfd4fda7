import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BenchRow } from '../../build/commands/bench/table';
import { BenchProgram } from './safety/benchProgram';
import type { SyncFigures } from './safety/figures';

const STARTS = 9;
/** Of 50 acts each, on other customers. */
const DAYS = 5;

/**
 * The mirror of 100 000 invoices of 10 000 customers, made by the program itself: whole, after nothing, after days of 50 acts
 * on 50 customers (the median of five) and after one of 100; how long the page keeps a click waiting meanwhile; what the comparison of heads adds to a start.
 */
export async function runMirrorBench(): Promise<BenchRow[]> {
  const folder = await mkdtemp(join(tmpdir(), 'encours-mirror-bench-'));
  const program = new BenchProgram(join(folder, 'data'), join(folder, 'files'));
  try {
    await program.start();
    await program.ask('fill', { customers: 10_000, invoices: 100_000, documents: 0 });
    const first = await program.ask('sync');
    const nothing = await program.ask('sync');
    const days = [];
    for (let count = 0; count < DAYS; count += 1) days.push(await dayOf(program, 50, count * 1000));
    const hundred = await dayOf(program, 100, DAYS * 1000);
    const heads = [];
    for (let start = 0; start < STARTS; start += 1) heads.push(await program.ask('compareHeads'));
    tell('first', first);
    tell('nothing', nothing);
    for (const day of days) tell('day of 50', day);
    tell('day of 100', hundred);
    const day = {
      ms: median(days.map(({ ms }) => ms)),
      bytes: median(days.map(({ bytes }) => bytes)),
      silenceMs: Math.max(...days.map(({ silenceMs }) => silenceMs)),
    };
    const lower = (name: string, value: number, limit: number, unit: string): BenchRow => ({
      name,
      value,
      limit,
      better: 'lower',
      unit,
    });
    return [
      lower('bytes of a day of 50 acts / of the first mirror', day.bytes / first.bytes, 0.25, 'x'),
      lower('time of a day of 50 acts / of the first mirror', day.ms / first.ms, 0.25, 'x'),
      lower('bytes of 100 acts / of 50', hundred.bytes / day.bytes, 2.5, 'x'),
      lower('time of 100 acts / of 50', hundred.ms / day.ms, 2.5, 'x'),
      lower('bytes when nothing changed', nothing.bytes, 0, 'bytes'),
      lower('longest silence of the page, first mirror', first.silenceMs, 100, 'ms'),
      lower('longest silence of the page, a day', day.silenceMs, 100, 'ms'),
      lower('comparison of heads at the start', median(heads), 150, 'ms'),
    ];
  } finally {
    await program.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function dayOf(program: BenchProgram, acts: number, from: number): Promise<SyncFigures> {
  await program.ask('work', acts, from);
  return program.ask('sync');
}

function tell(name: string, { ms, bytes, silenceMs }: SyncFigures): void {
  console.log(`${name}: ${fixed(ms)} ms, ${fixed(bytes / 1024)} KiB, silence ${fixed(silenceMs)} ms`);
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function fixed(value: number): string {
  return value.toFixed(0);
}
