import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import type { BenchRow } from '../../build/commands/bench/table';
import { joinPlain, makeContent } from './backup/content';
import type { ProbeFigures } from './backup/probe';

const ROUNDS = 3;

/**
 * An encrypted backup of 100 000 invoices and 500 MB of documents beside `gzip -1 | openssl enc` on the same bytes, each written
 * to the device. Ours in a process of its own, bundled as it ships; its peak memory is that process's.
 */
export async function runBackupBench(): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'encours-backup-bench-'));
  try {
    const content = makeContent(join(folder, 'parts'));
    const [list, plain, out] = ['list.json', 'plain', 'out'].map((name) => join(folder, name));
    if (list === undefined || plain === undefined || out === undefined) throw new Error('no names');
    writeFileSync(list, JSON.stringify(content));
    await joinPlain(content, plain, readFileSync);
    const probe = await bundled(folder);
    const rounds = Array.from({ length: ROUNDS }, () => ({
      peer: peerMs(plain, out),
      mirror: probed(probe, list, out, 'mirror'),
      plain: probed(probe, list, out, 'plain'),
    }));
    const peer = median(rounds.map((round) => round.peer));
    const whole = ({ writeMs, readMs }: ProbeFigures): number => writeMs + readMs;
    const write = median(rounds.map(({ mirror }) => mirror.writeMs));
    const proven = median(rounds.map(({ mirror }) => whole(mirror)));
    const packed = median(rounds.map((round) => round.plain.writeMs));
    const packedAndProven = median(rounds.map((round) => whole(round.plain)));
    const mib = content.plainBytes / 1_048_576;
    const speed = (ms: number): string => `${Math.round(ms)} ms, ${Math.round((mib * 1000) / ms)} MiB/s`;
    console.log(`${String(content.parts.length)} parts, ${Math.round(mib)} MiB before compression`);
    console.log(`gzip -1 | openssl enc: ${speed(peer)}`);
    console.log(`written from a mirror: ${speed(write)}; and read again whole: ${speed(proven)}`);
    console.log(`compressed on the way: ${speed(packed)}; and read again whole: ${speed(packedAndProven)}`);
    const faster = (name: string, ms: number): BenchRow => ({
      name: `throughput of a backup ${name} / gzip -1 | openssl enc`,
      value: peer / ms,
      limit: 0.6,
      better: 'higher',
      unit: 'x',
    });
    const peaks = rounds.flatMap((round) => [round.mirror.peakKb, round.plain.peakKb]);
    return [
      faster('written from a mirror', write),
      faster('written from a mirror and read again', proven),
      faster('compressed on the way', packed),
      faster('compressed on the way and read again', packedAndProven),
      {
        name: 'peak memory of writing and reading',
        value: Math.max(...peaks) / 1024,
        limit: 300,
        better: 'lower',
        unit: 'MB',
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function peerMs(plain: string, out: string): number {
  const begun = performance.now();
  const pipe = `gzip -1 < '${plain}' | openssl enc -aes-256-ctr -pbkdf2 -pass pass:bench -out '${out}' && sync '${out}'`;
  const { status, stderr } = spawnSync('/bin/sh', ['-c', pipe], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`gzip | openssl: ${stderr}`);
  return performance.now() - begun;
}

function probed(probe: string, list: string, out: string, from: 'mirror' | 'plain'): ProbeFigures {
  const { status, stdout, stderr } = spawnSync(process.execPath, [probe, list, out, from], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as ProbeFigures;
}

async function bundled(folder: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: join(import.meta.dirname, 'backup/probe.ts'),
      outDir: folder,
      emptyOutDir: false,
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: 'probe.mjs' } },
    },
    ssr: { noExternal: true },
  });
  return join(folder, 'probe.mjs');
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
