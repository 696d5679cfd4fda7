import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { BenchOptions } from '../../build/commands/bench/parseBench';
import type { BenchRow } from '../../build/commands/bench/table';
import { BenchProgram } from './safety/benchProgram';
import { joinMirror } from './safety/joinMirror';

/** Made once: profiles of the program with their database and mirror. Another name for other content. */
const KEPT = resolve(import.meta.dirname, '../../.cache/bench');
/** Of 5 MiB each. */
const DOCUMENTS = 100;

/**
 * A whole backup as the program makes it, 100 000 invoices and 500 MB of documents (or `--n` of 5 MiB), encrypted: its parts written, flushed, read
 * again, loaded into a scratch database, checked and compared, beside `gzip -1 | openssl enc` on the same bytes.
 */
export async function runSafetyBench({ n }: BenchOptions): Promise<BenchRow[]> {
  const documents = n ?? DOCUMENTS;
  const kept = join(KEPT, `safety-3-${String(documents)}`);
  const folder = await mkdtemp(join(tmpdir(), 'encours-safety-bench-'));
  try {
    if (!existsSync(kept)) await makeData(kept, documents, folder);
    const plain = join(folder, 'plain');
    const mib = (await joinMirror(join(kept, 'mirror'), plain)) / 1_048_576;
    const peers = [peerMs(plain, join(folder, 'out'))];

    const copying = await runOf(kept, folder, async (program) => program.ask('writeAndRead'));
    peers.push(peerMs(plain, join(folder, 'out')));
    const whole = await runOf(kept, folder, async (program) => program.ask('backUp'));
    peers.push(peerMs(plain, join(folder, 'out')));

    const peer = [...peers].sort((a, b) => a - b)[1] ?? Number.NaN;
    const { figures } = whole;
    const speed = (ms: number): string => `${ms.toFixed(0)} ms, ${((mib * 1000) / ms).toFixed(0)} MiB/s`;
    console.log(`${mib.toFixed(0)} MiB before compression; gzip -1 | openssl enc: ${speed(peer)}`);
    console.log(`written: ${speed(copying.figures.writeMs)}; and read again: ${speed(copying.figures.ms)}`);
    console.log(`with the trial restore and its check: ${speed(figures.ms)}`);
    console.log(`steps begin at, in ms: ${JSON.stringify(figures.begins)}`);
    console.log(`main is silent for ${whole.silenceMs.toFixed(0)} ms at most`);
    return [
      {
        name: 'throughput of a backup written and read again / gzip -1 | openssl enc',
        value: peer / copying.figures.ms,
        limit: 0.6,
        better: 'higher',
        unit: 'x',
      },
      {
        name: 'longest silence of the page during a whole backup',
        value: figures.silenceMs,
        limit: 100,
        better: 'lower',
        unit: 'ms',
      },
      {
        name: 'peak memory of main',
        value: Math.max(copying.peakMb, whole.peakMb),
        limit: 300,
        better: 'lower',
        unit: 'MB',
      },
      {
        name: 'invoices that the backup did not hold',
        value: 100_000 - figures.invoices,
        limit: 0,
        better: 'lower',
        unit: '',
      },
    ];
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

interface Run<Figures> {
  readonly figures: Figures;
  readonly peakMb: number;
  readonly silenceMs: number;
}

/** In a program of its own: its peak memory is that of this work alone. */
async function runOf<Figures>(
  data: string,
  folder: string,
  work: (program: BenchProgram) => Promise<Figures>,
): Promise<Run<Figures>> {
  const program = new BenchProgram(data, join(folder, 'files'));
  try {
    await program.start();
    const silence = await program.watchMain();
    const figures = await work(program);
    return { figures, peakMb: program.peakMb(), silenceMs: await silence() };
  } finally {
    await program.close();
  }
}

async function makeData(kept: string, documents: number, folder: string): Promise<void> {
  const made = `${kept}.making`;
  await rm(made, { recursive: true, force: true });
  await mkdir(made, { recursive: true });
  const program = new BenchProgram(made, join(folder, 'files'));
  try {
    await program.start();
    await program.ask('fill', { customers: 10_000, invoices: 100_000, documents });
    await program.ask('protect');
    await program.ask('sync');
  } finally {
    await program.close();
  }
  await rename(made, kept);
}

function peerMs(plain: string, out: string): number {
  const begun = performance.now();
  const pipe = `gzip -1 < '${plain}' | openssl enc -aes-256-ctr -pbkdf2 -pass pass:bench -out '${out}' && sync '${out}'`;
  const { status, stderr } = spawnSync('/bin/sh', ['-c', pipe], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`gzip | openssl: ${stderr}`);
  return performance.now() - begun;
}
