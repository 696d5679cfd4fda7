import type { CpuTime } from './cpuTime';

/** What a stage took: by the clock, which other work on the machine makes longer, and by the processors, which it hardly does. */
export interface StageCost {
  readonly name: string;
  /** By the clock. */
  readonly seconds: number;
  readonly cpu: CpuTime | null;
}

/** A line a stage and one for the whole. @param seconds of the whole, by the clock: stages overlap */
export function costTable(costs: readonly StageCost[], seconds: number): string[] {
  const known = costs.flatMap(({ cpu }) => (cpu === null ? [] : [cpu]));
  const sum = known.reduce((a, b) => ({ user: a.user + b.user, system: a.system + b.system }), {
    user: 0,
    system: 0,
  });
  const whole = { name: 'total', seconds, cpu: known.length === 0 ? null : sum };
  return ['', ...[...costs, whole].map(costLine)];
}

function costLine({ name, seconds, cpu }: StageCost): string {
  const clock = `${name.padEnd(9)} ${inSeconds(seconds)} wall`;
  if (cpu === null) return clock;
  return `${clock} ${inSeconds(cpu.user + cpu.system)} cpu (${inSeconds(cpu.user)} user, ${inSeconds(cpu.system)} sys)`;
}

function inSeconds(seconds: number): string {
  return `${seconds.toFixed(1).padStart(7)} s`;
}
