import type { BenchOptions } from '../../build/commands/bench/parseBench';
import type { BenchOutcome } from '../../build/commands/bench/table';
import { seededRandom } from '../../build/commands/sample/random';
import { harmed } from './damage/harm';
import { sampleBackups } from './damage/sampleBackups';
import { tryRestore } from './damage/tryRestore';

const TIMES = 10_000;
const SEED = 1;

/**
 * Hurts backups of the sample company at random, plain and encrypted in turn, and tries to restore each. Every one must be
 * told from an intact one, and none restored; the intact ones must be.
 */
export async function runDamageBench({ n, seed }: BenchOptions): Promise<BenchOutcome> {
  const random = seededRandom(seed ?? SEED);
  const backups = await sampleBackups();
  for (const { name, bytes, secret } of backups) {
    const ending = await tryRestore(bytes, secret);
    if (ending !== 'restored') throw new Error(`the intact ${name} backup was not restored: ${ending}`);
    console.log(`intact ${name} backup: ${String(bytes.length)} bytes, restored`);
  }
  const times = n ?? TIMES;
  const endings = new Map<string, number>();
  let detected = 0;
  let restored = 0;
  for (let time = 0; time < times; time += 1) {
    const backup = backups[time % backups.length];
    if (backup === undefined) continue;
    const harm = harmed(backup.bytes, backup.former, random);
    const ending = await tryRestore(harm.bytes, backup.secret);
    endings.set(ending, (endings.get(ending) ?? 0) + 1);
    if (ending !== 'restored') detected += 1;
    else {
      restored += 1;
      console.log(`restored though damaged (${backup.name}, time ${String(time)}): ${harm.name}`);
    }
  }
  for (const [ending, count] of [...endings].sort()) console.log(`${ending}: ${String(count)}`);
  return {
    rows: [
      { name: 'damaged backups not told', value: times - detected, limit: 0, better: 'lower', unit: '' },
      { name: 'damaged backups restored', value: restored, limit: 0, better: 'lower', unit: '' },
    ],
    lastLine: `damaged: ${String(times)}, detected: ${String(detected)}, restored: ${String(restored)}`,
  };
}
