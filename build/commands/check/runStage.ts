import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { NONE, playwrightCounts, skippedNames, stageCounts, vitestCounts, type Counts } from './counts';
import type { CpuTime } from './cpuTime';
import { failedTests, type FailedTest } from './failures';
import type { ReportKind } from './report';
import { runCommand } from './stageProcess';
import type { Stage } from './stages';

export interface StageResult {
  readonly stage: Stage;
  readonly counts: Counts;
  /** Names of tests that were not run. */
  readonly skipped: readonly string[];
  /** The tests that failed, or the stage itself where it is one check. */
  readonly failures: readonly FailedTest[];
  readonly seconds: number;
  readonly cpu: CpuTime | null;
  /** What the command wrote, in order, without its lines of progress. */
  readonly output: string;
}

/** Runs the command of a stage to its end and reads its report. Never rejects: what goes wrong is a failure. */
export async function runStage(stage: Stage, reports: string, signal: AbortSignal): Promise<StageResult> {
  const reportFile = join(reports, `${stage.name}.json`);
  await rm(reportFile, { force: true });
  const started = performance.now();
  const { exitCode, output: written, cpu } = await runCommand(stage, reportFile, signal);
  const seconds = (performance.now() - started) / 1000;
  const output = wordsOf(stage, written);
  const tests = stage.report === null ? null : await readReport(stage.report, reportFile);
  const counts = stageCounts(exitCode, tests?.counts ?? null);
  const failures = counts.failed > 0 ? failuresOf(stage, tests?.failures ?? [], output) : [];
  return { stage, counts, skipped: tests?.skipped ?? [], failures, seconds, cpu, output };
}

/** Of a command that failed without naming a test: its last words. */
function failuresOf(stage: Stage, found: readonly FailedTest[], output: string): readonly FailedTest[] {
  if (found.length > 0) return found;
  const last = output.trim().split('\n').slice(-3).join(' ');
  return [{ name: stage.name, reason: last }];
}

/** Without the lines that only say where the command was. */
function wordsOf(stage: Stage, output: string): string {
  const { progress } = stage;
  if (progress === null) return output;
  return output
    .split('\n')
    .filter((line) => !progress.test(line))
    .join('\n');
}

async function readReport(
  kind: ReportKind,
  file: string,
): Promise<{ counts: Counts; skipped: readonly string[]; failures: readonly FailedTest[] }> {
  try {
    const report: unknown = JSON.parse(await readFile(file, 'utf8'));
    const counts = kind === 'vitest' ? vitestCounts(report) : playwrightCounts(report);
    return { counts, skipped: skippedNames(kind, report), failures: failedTests(kind, report) };
  } catch {
    return { counts: { ...NONE, failed: 1 }, skipped: [], failures: [] };
  }
}
