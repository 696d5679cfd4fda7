import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BenchOptions } from '../../build/commands/bench/parseBench';
import type { BenchOutcome } from '../../build/commands/bench/table';
import prepare from '../e2e/support/globalSetup';
import { KillSession, type KillOutcome } from './kills/killSession';

const KILLS = 200;
const SEED = 1;
const KILLS_A_PROFILE = 40;

/**
 * Kills the program at random moments of a scripted session, starts it again on the same profile and looks: every act that was
 * acknowledged must be there, none half, and whatever bears the name of a mirror or of a backup must be one.
 */
export async function runKillsBench({ n, seed }: BenchOptions): Promise<BenchOutcome> {
  await prepare();
  const folder = await mkdtemp(join(tmpdir(), 'encours-kills-'));
  const outcomes: KillOutcome[] = [];
  const leftBehind: string[] = [];
  const kills = n ?? KILLS;
  const chosen = seed ?? SEED;
  const session = new KillSession({
    folder,
    seed: chosen,
    killsAProfile: KILLS_A_PROFILE,
    onOutcome: (outcome) => {
      outcomes.push(outcome);
      console.log(lineOf(outcome, chosen));
    },
    onProfile: (problems) => {
      leftBehind.push(...problems);
      for (const problem of problems) console.log(`  AFTER ALL ${problem}`);
    },
  });
  try {
    await session.run(kills);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
  for (const [phase, count] of counted(outcomes)) console.log(`killed, ${phase}: ${String(count)}`);
  console.log(`told at the next start: ${String(outcomes.filter(({ told }) => told > 0).length)}`);
  const whole = outcomes.filter(({ surplus }) => surplus).length;
  console.log(`found whole though nobody had been told yet: ${String(whole)}`);
  const lost = outcomes.filter((outcome) => outcome.lost.length > 0).length;
  const half = outcomes.filter((outcome) => outcome.halfApplied.length > 0).length;
  return {
    rows: [
      { name: 'kills that lost something', value: lost, limit: 0, better: 'lower', unit: '' },
      { name: 'kills that left something half done', value: half, limit: 0, better: 'lower', unit: '' },
      {
        name: 'wrong or left behind after all of it',
        value: leftBehind.length,
        limit: 0,
        better: 'lower',
        unit: '',
      },
    ],
    lastLine: `kills: ${String(outcomes.length)}, lost: ${String(lost)}, half-applied: ${String(half)}`,
  };
}

function lineOf(outcome: KillOutcome, seed: number): string {
  const { number, task, phase, moment, surplus, lost, halfApplied } = outcome;
  const problems = [...lost.map((text) => `LOST ${text}`), ...halfApplied.map((text) => `HALF ${text}`)];
  const line = `kill ${String(number)} (seed ${String(seed)}): ${task}, ${moment}, ${phase}${surplus ? ', found whole' : ''}`;
  return [line, ...problems].join('\n  ');
}

function counted(outcomes: readonly KillOutcome[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const { phase } of outcomes) counts.set(phase, (counts.get(phase) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one);
}
