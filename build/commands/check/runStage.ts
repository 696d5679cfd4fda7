import { spawn } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { NONE, playwrightCounts, skippedNames, stageCounts, vitestCounts, type Counts } from './counts';
import { failedTests, type FailedTest } from './failures';
import type { ReportKind } from './report';
import type { Stage } from './stages';

const ROOT = resolve(import.meta.dirname, '../../..');
const TSX = 'node_modules/tsx/dist/cli.mjs';

export interface StageResult {
  readonly stage: Stage;
  readonly counts: Counts;
  /** Names of tests that were not run. */
  readonly skipped: readonly string[];
  /** The tests that failed, or the stage itself where it is one check. */
  readonly failures: readonly FailedTest[];
  readonly seconds: number;
  /** All that the command wrote, in order. */
  readonly output: string;
}

/** Runs the command of a stage to its end, without input, and reads its report. Never rejects: what goes wrong is a failure. */
export async function runStage(stage: Stage, reports: string, signal: AbortSignal): Promise<StageResult> {
  const reportFile = join(reports, `${stage.name}.json`);
  await rm(reportFile, { force: true });
  const started = performance.now();
  const { exitCode, output } = await runCommand(stage, reportFile, signal);
  const seconds = (performance.now() - started) / 1000;
  const tests = stage.report === null ? null : await readReport(stage.report, reportFile);
  const counts = stageCounts(exitCode, tests?.counts ?? null);
  const failures = counts.failed > 0 ? failuresOf(stage, tests?.failures ?? [], output) : [];
  return { stage, counts, skipped: tests?.skipped ?? [], failures, seconds, output };
}

/** Of a command that failed without naming a test: its last words. */
function failuresOf(stage: Stage, found: readonly FailedTest[], output: string): readonly FailedTest[] {
  if (found.length > 0) return found;
  const last = output.trim().split('\n').slice(-3).join(' ');
  return [{ name: stage.name, reason: last }];
}

function runCommand(
  stage: Stage,
  reportFile: string,
  signal: AbortSignal,
): Promise<{ exitCode: number; output: string }> {
  const runner = stage.runner === 'tsx' ? [TSX] : [];
  const more = stage.report === 'vitest' ? [`--outputFile.json=${reportFile}`] : [];
  return new Promise((done) => {
    const child = spawn(process.execPath, [...runner, stage.script, ...stage.arguments, ...more], {
      cwd: ROOT,
      // Its own process group, so that a stage that hangs ends with all that it started.
      detached: process.platform !== 'win32',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: plainEnvironment(reportFile),
    });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
    const end = (reason: string): void => {
      chunks.push(Buffer.from(`\n${reason}\n`));
      endGroup(child.pid);
    };
    const onAbort = (): void => {
      end('interrompu');
    };
    const limit = setTimeout(() => {
      end(`arrêté : plus de ${stage.minutes} minutes`);
    }, stage.minutes * 60_000);
    signal.addEventListener('abort', onAbort, { once: true });
    const finish = (exitCode: number): void => {
      clearTimeout(limit);
      signal.removeEventListener('abort', onAbort);
      done({ exitCode, output: Buffer.concat(chunks).toString('utf8') });
    };
    child.on('error', (error) => {
      chunks.push(Buffer.from(error.message));
      finish(1);
    });
    child.on('close', (code) => {
      finish(code ?? 1);
    });
  });
}

/** The same for every stage, and without colours: what is kept is read in logs. */
function plainEnvironment(reportFile: string): NodeJS.ProcessEnv {
  const { FORCE_COLOR: _colours, ...inherited } = process.env;
  return { ...inherited, CI: 'true', NO_COLOR: '1', PLAYWRIGHT_JSON_OUTPUT_FILE: reportFile };
}

function endGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch {
    // It has ended meanwhile.
  }
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
