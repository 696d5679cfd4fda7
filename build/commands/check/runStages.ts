import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { costTable, type StageCost } from './costTable';
import { addCounts, NONE, type Counts } from './counts';
import type { FailedTest } from './failures';
import { runStage, type StageResult } from './runStage';
import { nextStages, type Stage } from './stages';

/**
 * Runs stages, as many at once as there is room for. Prints each as it ends, whole when it failed; at the end what each cost,
 * once more what failed in a line each, and last one line `N passed, N failed`.
 * @returns the exit code
 */
export async function runStages(stages: readonly Stage[]): Promise<number> {
  const interruption = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      interruption.abort();
    });
  const reports = await mkdtemp(join(tmpdir(), 'encours-check-'));
  try {
    const started = performance.now();
    const { total, failures, costs } = await runAll(stages, reports, interruption.signal);
    for (const line of costTable(costs, (performance.now() - started) / 1000)) console.log(line);
    if (failures.length > 0) console.log('');
    for (const { name, reason } of failures) console.log(`FAIL ${name}: ${reason}`);
    console.log(`${total.passed} passed, ${total.failed} failed`);
    return total.failed === 0 ? 0 : 1;
  } finally {
    await rm(reports, { recursive: true, force: true });
  }
}

async function runAll(
  stages: readonly Stage[],
  reports: string,
  signal: AbortSignal,
): Promise<{
  readonly total: Counts;
  readonly failures: readonly FailedTest[];
  readonly costs: readonly StageCost[];
}> {
  const most = Math.min(2, availableParallelism());
  const passed = new Set<string>();
  const failed = new Set<string>();
  const running = new Map<string, Promise<StageResult>>();
  let waiting = stages;
  const failures: FailedTest[] = [];
  const costs: StageCost[] = [];
  let total = NONE;
  for (;;) {
    const { start, drop } = nextStages(
      { running: stages.filter(({ name }) => running.has(name)), waiting, passed, failed },
      most,
    );
    for (const stage of drop) {
      failed.add(stage.name);
      total = addCounts(total, { ...NONE, failed: 1 });
      console.log(`FAIL ${stage.name.padEnd(9)} not run: ${stage.needs.join(', ')} failed`);
    }
    waiting = waiting.filter((stage) => !start.includes(stage) && !drop.includes(stage));
    for (const stage of start) running.set(stage.name, runStage(stage, reports, signal));
    if (running.size === 0) {
      if (drop.length > 0) continue;
      return { total, failures, costs };
    }
    const result = await Promise.race(running.values());
    running.delete(result.stage.name);
    (result.counts.failed === 0 ? passed : failed).add(result.stage.name);
    total = addCounts(total, result.counts);
    failures.push(...result.failures);
    costs.push({ name: result.stage.name, seconds: result.seconds, cpu: result.cpu });
    show(result);
    if (signal.aborted) waiting = [];
  }
}

function show({ stage, counts, skipped, seconds, output }: StageResult): void {
  const verdict = counts.failed === 0 ? 'ok  ' : 'FAIL';
  const tests =
    stage.report === null
      ? ''
      : `${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`;
  if (counts.failed > 0) console.log(`\n----- ${stage.name} -----\n${output.trimEnd()}\n-----`);
  console.log(`${verdict} ${stage.name.padEnd(9)} ${seconds.toFixed(1).padStart(6)} s  ${tests}`.trimEnd());
  for (const name of skipped) console.log(`     ignoré : ${name}`);
}
